/** 新建年报: asks, has the server write the report, and opens it as a document that will be saved under its own name. */
import { commands, type Disposable, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { NewReportText } from "../../server/src/protocol.js";
import type { NewReport } from "../../server/src/writing/wish.js";
import { documentAtHand } from "./atHand.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import { newDocument, opened, unsaved } from "./newDocument.js";
import { askForReport } from "./newReportQuestions.js";
import { exists } from "./projectFile.js";
import { complain } from "./tell.js";
import { say } from "./words.js";

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** What the commands need of the running client. */
export interface NewReportMaker {
  /** Has the server write a report; undefined where it can write none. */
  readonly make: (wish: NewReport) => Promise<NewReportText | undefined>;
  /** Has the server begin next year's report from the text of one; undefined where it holds none. */
  readonly next: (text: string) => Promise<NewReportText | undefined>;
  /** Goes to the first open place of the report once it is shown. */
  readonly begin: () => Promise<void>;
  /** Where a save dialog begins without a folder; absent on the web. */
  readonly home?: Uri;
}

/** Registers the commands. Whoever calls 新建年报 with what is to be known is asked nothing; a folder's menu names the folder. */
export function offerNewReport(maker: NewReportMaker): Disposable[] {
  return [
    commands.registerCommand(COMMANDS.newReport, async (given?: NewReport | Uri, selected?: unknown) => {
      // The editor's title bar names the document that is shown, and no folder.
      const folder = given instanceof Uri && Array.isArray(selected) ? given : workspace.workspaceFolders?.[0]?.uri;
      const wish = given === undefined || given instanceof Uri ? await askForReport() : given;
      const made = wish && (await maker.make(wish));
      if (wish && !made) complain(message("这样的年报无法新建。", "There can be no such report."));
      if (made) await show(made, folder, maker);
    }),
    commands.registerCommand(COMMANDS.nextReport, async (given?: Uri) => {
      const last = given ? await workspace.openTextDocument(given) : documentAtHand();
      if (!last) return;
      const made = await maker.next(last.getText());
      if (!made)
        complain(
          message(
            "这里没有写明单位和年份的年报，无法从它开始。",
            "There is no report here that names its body and year, to begin from.",
          ),
        );
      else await show(made, last.isUntitled ? undefined : Uri.joinPath(last.uri, ".."), maker);
    }),
  ];
}

/** Shows a new report with its first open place selected. */
async function show(made: NewReportText, folder: Uri | undefined, { home, begin }: NewReportMaker): Promise<void> {
  const document = await place(made, folder, home);
  if (!document) return;
  await window.showTextDocument(document, { preview: false });
  await begin();
}

/** @returns the document that holds the report; undefined where it has no place, which is said, or people wanted none */
function place(made: NewReportText, folder: Uri | undefined, home: Uri | undefined): Promise<TextDocument | undefined> {
  return folder ? inFolder(made, Uri.joinPath(folder, made.fileName)) : elsewhere(made, home);
}

async function inFolder({ text }: NewReportText, target: Uri): Promise<TextDocument | undefined> {
  const open = opened(unsaved(target));
  if (open || (await exists(target))) {
    logged(offerExisting(open?.uri ?? target));
    return undefined;
  }
  return newDocument(target, text);
}

/** Without a folder people say where it is to be, and it is saved there at once. */
async function elsewhere({ text, fileName }: NewReportText, home: Uri | undefined): Promise<TextDocument | undefined> {
  const target = await window.showSaveDialog({
    title: say(message("新建年报", "New annual report")),
    filters: { [say(message("文本", "Text"))]: ["txt"] },
    ...(home ? { defaultUri: Uri.joinPath(home, fileName) } : {}),
  });
  if (!target) return undefined;
  const edit = new WorkspaceEdit();
  edit.createFile(target, { contents: new TextEncoder().encode(text), overwrite: false });
  if ((await exists(target)) || !(await workspace.applyEdit(edit))) {
    logged(offerExisting(target));
    return undefined;
  }
  return workspace.openTextDocument(target);
}

/** No report is written over another: the one that is there can be opened. */
async function offerExisting(target: Uri): Promise<void> {
  const there = message(
    "已有“{0}”，没有新建，原文件保持原样。",
    "“{0}” is there already; it is as it was.",
    target.path.slice(target.path.lastIndexOf("/") + 1),
  );
  const open = say(message("打开", "Open it"));
  const answer = await window.showWarningMessage(say(there), open);
  if (answer === open) await window.showTextDocument(target);
}
