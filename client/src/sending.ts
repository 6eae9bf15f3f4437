/** 退回修改: what was found in bodies' reports, as an annotated Word document or a page each, into a folder of people's choice. */
import { type Diagnostic, languages, ProgressLocation, Uri, window, workspace } from "vscode";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextWish } from "../../server/src/documents/write/text.js";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { message, plural } from "../../server/src/messages/message.js";
import { DIAGNOSTIC_SOURCE, LEVEL_NAMES, type Overview } from "../../server/src/protocol.js";
import { textOfFile } from "./documentView.js";
import type { ExportText } from "./exporting.js";
import { findingsPage, type ListedReport } from "./findingsPage.js";
import { LEVEL_OF } from "./levels.js";
import type { ReportPlace, SendAs, SentBody } from "./pages/heatMapMessages.js";
import { safeName } from "./safeName.js";
import { writeWhole } from "./safeWriting.js";
import { complain, tellThat, tellWritten } from "./tell.js";
import { languageOf, say } from "./words.js";

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A report as it is sent: its own part of its file, and what was found in that. */
interface Report {
  readonly document: TextDocument;
  /** Lines of the file that stand before it. */
  readonly before: number;
  readonly findings: readonly Diagnostic[];
  /** What the file is called, without its ending. */
  readonly name: string;
  /** It is one of several of its file. */
  readonly isPart: boolean;
}

/** A document to be written, without the folder: `name` may be taken already. */
interface Made {
  readonly name: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const NOTHING_WRITTEN = message(
  "这些单位的年报没有发现问题，没有写出文件。",
  "Nothing was found in the reports of these bodies, so no file was written.",
);

/**
 * @param overview tells where other reports of the same files begin
 * @param folder where to; people are asked where it is left out
 * @returns the files that were written
 */
export async function sendBack(
  bodies: readonly SentBody[],
  as: SendAs,
  overview: Overview,
  exportText: ExportText,
  folder?: Uri,
): Promise<Uri[]> {
  const target = folder ?? (await askForFolder());
  if (!target) return [];
  const written: Uri[] = [];
  const failed: string[] = [];
  let isCancelled = false;
  const title = say(message("正在写出…", "Writing…"));
  await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
    for (const body of bodies) {
      isCancelled = token.isCancellationRequested;
      if (isCancelled) return;
      try {
        for (const made of await madeFor(body, as, overview, exportText)) written.push(await writeNew(target, made));
      } catch (error) {
        failed.push(say(message("{0}：{1}", "{0}: {1}", body.name, wordsOf(error))));
      }
    }
  });
  if (failed.length > 0) complain(message("没有写出：{0}", "Not written: {0}", failed.join("；")));
  if (written.length > 0) tellSent(written, target);
  else if (failed.length === 0 && !isCancelled) tellThat(NOTHING_WRITTEN);
  return written;
}

async function askForFolder(): Promise<Uri | undefined> {
  const [first] = workspace.workspaceFolders ?? [];
  const folders = await window.showOpenDialog({
    title: say(message("写到哪个文件夹", "Which folder to write to")),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(first ? { defaultUri: first.uri } : {}),
  });
  return folders?.[0];
}

async function madeFor(body: SentBody, as: SendAs, overview: Overview, exportText: ExportText): Promise<Made[]> {
  const reports = await Promise.all(body.reports.map((place) => reportAt(place, overview)));
  if (as === "html") {
    const page = findingsPage(body.name, reports.map(listed), languageOf());
    const ending = say(message(".问题清单.html", ".problems.html"));
    return [{ name: safeName(body.name), ending, bytes: new TextEncoder().encode(page) }];
  }
  const made = await Promise.all(
    reports
      .filter(({ findings }) => findings.length > 0)
      .map(async (report): Promise<Made | undefined> => {
        const { document, name, isPart } = report;
        const bytes = await exportText({ text: document.getText(), to: "docx", comments: commentsOn(report) });
        return bytes && { name: isPart ? safeName(`${name}（${body.name}）`) : name, ending: ".批注.docx", bytes };
      }),
  );
  return made.flatMap((one) => one ?? []);
}

/** Never over what is there: then a number is put behind the name. */
async function writeNew(folder: Uri, { name, ending, bytes }: Made): Promise<Uri> {
  for (let copy = 1; ; copy++) {
    const target = Uri.joinPath(folder, `${name}${copy > 1 ? `（${copy}）` : ""}${ending}`);
    if (await writeWhole(target, bytes, false)) return target;
  }
}

async function reportAt({ uri, line }: ReportPlace, { bodies }: Overview): Promise<Report> {
  const file = Uri.parse(uri);
  const whole = await textOfFile(file);
  const others = bodies.flatMap(({ reports }) => reports.filter((one) => one.uri === uri).map((one) => one.line));
  const next = Math.min(...others.filter((other) => other > line));
  const placed = TextDocument.create(uri, "plaintext", 0, whole);
  const text = placed.getText({
    start: { line, character: 0 },
    end: { line: Number.isFinite(next) ? next : placed.lineCount, character: 0 },
  });
  const findings = languages
    .getDiagnostics(file)
    .filter(({ source, range }) => source === DIAGNOSTIC_SOURCE && range.start.line >= line && range.start.line < next)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
  const name = file.path.slice(file.path.lastIndexOf("/") + 1).replace(/\.\w+$/u, "");
  return {
    document: TextDocument.create(uri, "plaintext", 0, text),
    before: line,
    findings,
    name,
    isPart: others.length > 1,
  };
}

const LONGEST_EXCERPT = 80;

function listed({ document, before, findings, name }: Report): ListedReport {
  return {
    file: name,
    findings: findings.map(({ range, severity, message: words }) => {
      const line = range.start.line - before;
      const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trim();
      const excerpt = text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
      return { level: LEVEL_OF[severity], words, line: range.start.line + 1, excerpt };
    }),
  };
}

function commentsOn({ document, before, findings }: Report): NonNullable<TextWish["comments"]> {
  const offset = ({ line, character }: Diagnostic["range"]["start"]): number =>
    document.offsetAt({ line: line - before, character });
  return findings.map(({ range, severity, message: words }) => ({
    span: { start: offset(range.start), end: offset(range.end) },
    words: say(message("{0}：{1}", "{0}: {1}", LEVEL_NAMES[LEVEL_OF[severity]], words)),
  }));
}

function tellSent(written: readonly Uri[], folder: Uri): void {
  const done = plural(
    written.length,
    "已写出 {0} 个文件，在“{1}”。",
    "{0} file was written to “{1}”.",
    "{0} files were written to “{1}”.",
    written.length,
    nameOf(folder),
  );
  tellWritten(done, message("打开文件夹", "Open the folder"), folder);
}

const nameOf = ({ path }: Uri): string => path.replace(/\/$/u, "").slice(path.lastIndexOf("/") + 1);
