/** 导出: the report as a document, in a file that people choose. What makes it is loaded when it is asked for. */
import {
  commands,
  type Disposable,
  Position,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { ExportFormat } from "../../server/src/documents/write/formats.js";
import type { ExportWish, TextWish } from "../../server/src/documents/write/text.js";
import { type Message, message } from "../../server/src/messages/message.js";
import { type FinalCheck, LEVEL_NAMES } from "../../server/src/protocol.js";
import { reportAtHand } from "./atHand.js";
import { COMMANDS } from "./names.js";
import { exists } from "./projectFile.js";
import { writeWhole } from "./safeWriting.js";
import { complain, complainOf, tellWritten } from "./tell.js";
import { say } from "./words.js";

/** Makes a document of a text; undefined where there is nothing to put into it. */
export type ExportText = (wish: ExportWish) => Promise<Uint8Array | undefined>;

/** Asks what is found in a document as it stands; undefined where there is no answer. */
type AskFindings = (document: TextDocument) => Promise<FinalCheck | undefined>;

/** What a report can be exported to. */
interface Choice {
  readonly to: ExportFormat;
  /** With a comment for each problem. */
  readonly commented: boolean;
  readonly name: Message;
  readonly about: Message;
}

const CHOICES: readonly Choice[] = [
  {
    to: "docx",
    commented: false,
    name: message("Word 文档", "Word document"),
    about: message("按公文格式排版，表格与规定的格式一致", "as offices publish it, with the official tables"),
  },
  {
    to: "docx",
    commented: true,
    name: message("带批注的 Word 文档", "Word document with comments"),
    about: message("每个问题一条批注，退回修改时用", "a comment for each problem, to be sent back"),
  },
  {
    to: "html",
    commented: false,
    name: message("网页", "Page"),
    about: message("单个 .html 文件", "one .html file"),
  },
  {
    to: "xlsx",
    commented: false,
    name: message("Excel 表格", "Spreadsheet"),
    about: message("三张表格，每张一个工作表", "the three tables, a sheet each"),
  },
  {
    to: "md",
    commented: false,
    name: message("Markdown 文本", "Markdown text"),
    about: message("标题带 #、表格带竖线", "headings with marks, tables between bars"),
  },
];

/** What is to be exported and where to; who calls the command with it is asked nothing. */
interface Given {
  readonly to: ExportFormat;
  readonly commented: boolean;
  readonly target: Uri;
}

/** @param home where a save dialog begins for a report that was never saved; absent on the web */
export function offerExport(exportText: ExportText, askFindings: AskFindings, home?: Uri): Disposable {
  return commands.registerCommand(COMMANDS.export, async (given?: Given | Uri) => {
    const document = reportAtHand();
    if (!document) return;
    const wish = given && "target" in given ? given : await ask(document, home);
    if (!wish) return;
    try {
      const commented = wish.commented ? await withComments(document, askFindings) : { text: document.getText() };
      if (!commented) {
        complain(
          message(
            "没有导出：还没有检查结果，请稍后再试。",
            "It was not exported: the report is not checked yet. Try again in a moment.",
          ),
          document,
        );
        return;
      }
      const bytes = await exportText({ ...commented, to: wish.to });
      if (!bytes) {
        complain(
          message("报告中没有表格，没有导出。", "There is no table in the report; nothing was exported."),
          document,
        );
        return;
      }
      // The dialog asked whether a file that is there may go.
      await writeWhole(wish.target, bytes, true);
      tellExported(wish.target, document);
    } catch (error) {
      complainOf(error, (reason) => message("没有导出：{0}", "It was not exported: {0}", reason), document);
    }
  });
}

async function ask(document: TextDocument, home: Uri | undefined): Promise<Given | undefined> {
  const items = CHOICES.map((choice): QuickPickItem & { readonly choice: Choice } => ({
    label: say(choice.name, document),
    detail: say(choice.about, document),
    choice,
  }));
  const title = say(message("导出年报", "Export the report"), document);
  const picked = await window.showQuickPick(items, { title, matchOnDetail: true });
  if (!picked) return undefined;
  const { to, commented } = picked.choice;
  const place = await placeFor(document, `${commented ? ".批注" : ""}.${to}`, home);
  const target = await window.showSaveDialog({
    title,
    filters: { [picked.label]: [to] },
    ...(place ? { defaultUri: place } : {}),
  });
  return target && { to, commented, target };
}

/** Beside the report, under its name, or the first name that no file has: what it was made from may lie there. */
async function placeFor(document: TextDocument, ending: string, home: Uri | undefined): Promise<Uri | undefined> {
  const { uri, isUntitled } = document;
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const folder = isUntitled ? (workspace.workspaceFolders?.[0]?.uri ?? home) : Uri.joinPath(uri, "..");
  if (!folder) return undefined;
  let place = Uri.joinPath(folder, name + ending);
  for (let copy = 2; await exists(place); copy++) place = Uri.joinPath(folder, `${name}（${copy}）${ending}`);
  return place;
}

/** @returns a text with a comment for each finding in it, in no other version of it; undefined where it is not checked */
async function withComments(
  document: TextDocument,
  askFindings: AskFindings,
): Promise<Pick<TextWish, "text" | "comments"> | undefined> {
  const { version } = document;
  const text = document.getText();
  const check = await askFindings(document);
  if (!check) return undefined;
  // Of a text that was edited meanwhile it is not known which version the answer is of.
  if (document.version !== version) return withComments(document, askFindings);
  const offset = ({ line, character }: Pick<Position, "line" | "character">) =>
    document.offsetAt(new Position(line, character));
  const found = check.reports.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings));
  const comments = found.map(({ range, level, message: words }) => ({
    span: { start: offset(range.start), end: offset(range.end) },
    words: `${say(LEVEL_NAMES[level], document)}：${words}`,
  }));
  return { text, comments };
}

/** Says where it is; what other programs can open is opened from there. */
function tellExported(target: Uri, document: TextDocument): void {
  const done = message("已导出“{0}”。", "“{0}” was exported.", target.path.slice(target.path.lastIndexOf("/") + 1));
  tellWritten(done, message("打开", "Open it"), target, document);
}
