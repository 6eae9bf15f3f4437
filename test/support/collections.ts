/** Folders of reports that are held against each other. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { localise } from "../../server/src/messages/localise.js";
import { parseVolume } from "../../server/src/report/index.js";
import type { JudgedBetween } from "../../server/src/rules/index.js";
import { comparedReports, Folder } from "../../server/src/service/folder.js";
import { DEFAULT_SETTINGS, type Settings } from "../../server/src/service/settings.js";

/** The texts of a folder by the names of their files. */
export type Texts = Readonly<Record<string, string>>;

function rethrow(_rule: unknown, error: unknown): never {
  throw error;
}

/** @returns the folder that holds the texts */
export function folderOf(texts: Texts): Folder {
  const folder = new Folder(rethrow);
  for (const [name, text] of Object.entries(texts)) put(folder, name, text);
  return folder;
}

/** Puts a text into a folder, in place of the one of the same name. */
export function put(folder: Folder, name: string, text: string): void {
  const document = TextDocument.create(name, "disclosure-report", 1, text);
  folder.collection.set(name, comparedReports(document, name, parseVolume(text)));
}

/** A finding between reports, as a test reads it. */
export interface Said {
  readonly file: string;
  readonly rule: string;
  /** What it is on. */
  readonly on: string;
  readonly message: string;
  /** The places in other reports: the file, and what stands there. */
  readonly elsewhere: readonly string[];
  readonly finding: JudgedBetween;
}

/** @returns what is said between the reports of a folder, file by file */
export function saidIn(texts: Texts, settings: Partial<Settings> = {}): Said[] {
  const folder = folderOf(texts);
  return Object.entries(texts).flatMap(([file, text]) => {
    const { reports } = parseVolume(text);
    const findings = folder.findingsOf(file, { ...DEFAULT_SETTINGS, ...settings });
    return findings.flatMap((list, i) =>
      list.map((finding) => ({
        file,
        rule: finding.rule.id,
        on: reports[i]?.report.text.slice(finding.span.start, finding.span.end) ?? "",
        message: localise(finding.message, "zh"),
        elsewhere: (finding.elsewhere ?? []).map((one) => {
          const document = TextDocument.create(one.file, "", 1, texts[one.file] ?? "");
          return `${one.file} ${document.getText(one.range)}`;
        }),
        finding,
      })),
    );
  });
}
