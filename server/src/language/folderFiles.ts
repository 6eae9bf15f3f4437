/** The reports of a folder, open or not, with what is to be said of each file. Files go by their addresses. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import type { Volume } from "../report/model.js";
import type { Rule } from "../rules/rule.js";
import type { Analysis } from "../service/analysis.js";
import { comparedReports, Folder, wantedOf } from "../service/folder.js";
import type { Settings } from "../service/settings.js";
import type { BetweenReport } from "./actionSource.js";
import { betweenDiagnostic, diagnosticsOf, type Wording } from "./diagnostics.js";
import { nameOfFile } from "./fileName.js";
import { type CountedReport, countsOf } from "./overview.js";

/** A document with what is known of it. */
export interface Analysed {
  readonly document: TextDocument;
  readonly analysis: Pick<Analysis, "volume" | "findings" | "settings">;
  readonly wording: Wording;
}

/** A file that nobody has open: its own findings, and what rules for those between reports. */
interface ClosedFile {
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: Settings;
  readonly wording: Wording;
}

export class FolderFiles {
  private readonly folder: Folder;
  /** What the client told of, open or not. */
  private readonly told = new Set<string>();
  private readonly closed = new Map<string, ClosedFile>();
  private readonly opened = new Map<string, { readonly volume: Volume; readonly settings: Settings }>();
  private affected: (files: Iterable<string>) => void = () => {};

  /** @param failed called for a rule that threw; what the other rules found stands */
  constructor(failed: (rule: Rule, error: unknown) => void) {
    this.folder = new Folder(failed);
  }

  /** @param affected is told of files of which something else may be to be said: one that changed, and those that read it */
  onDidAffect(affected: (files: Iterable<string>) => void): void {
    this.affected = affected;
  }

  /** @returns whether the client told of any file */
  get isKnown(): boolean {
    return this.told.size > 0;
  }

  /** @returns the files that hold a report */
  get files(): Iterable<string> {
    return this.folder.collection.fileNames;
  }

  /** Takes note of a file that the client told of while it is open: what the editor holds counts. */
  tell(uri: string): void {
    this.told.add(uri);
  }

  /** Takes a file that nobody has open; without an analysis it holds no report. */
  put(uri: string, file: Analysed | undefined): void {
    this.told.add(uri);
    if (!file) {
      this.forget(uri);
      return;
    }
    const { document, analysis, wording } = file;
    const { settings, volume, findings } = analysis;
    this.closed.set(uri, { diagnostics: diagnosticsOf(document, findings, wording), settings, wording });
    this.folder.collection.set(uri, comparedReports(document, nameOfFile(uri), volume));
  }

  /** The same, for one file that changed. */
  replace(uri: string, file: Analysed | undefined): void {
    this.change(uri, file?.analysis.settings, () => this.put(uri, file));
  }

  /** Takes an open document as it stands. */
  open({ document, analysis }: Analysed): void {
    const { uri } = document;
    const { volume, settings } = analysis;
    if (this.opened.get(uri)?.volume === volume) return;
    this.change(uri, settings, () => {
      this.closed.delete(uri);
      this.opened.set(uri, { volume, settings });
      this.folder.collection.set(uri, comparedReports(document, nameOfFile(uri), volume));
    });
  }

  /** Takes note that a document was closed: its file, where there is one, is told of anew. */
  close(uri: string): void {
    this.opened.delete(uri);
    if (this.told.has(uri)) this.affected([uri]);
    else this.remove(uri);
  }

  /** Forgets a file that is gone. */
  remove(uri: string): void {
    this.change(uri, this.closed.get(uri)?.settings, () => {
      this.told.delete(uri);
      this.forget(uri);
    });
  }

  /** @returns what is to be said of a file that nobody has open: nothing of a document that is there as text, too */
  diagnosticsOf(uri: string): Diagnostic[] {
    const file = this.isSpokenFor(uri) ? undefined : this.closed.get(uri);
    return file ? [...file.diagnostics, ...this.between(uri, file.settings, file.wording)] : [];
  }

  /** @returns what is found between a file's reports and others */
  findingsOf(uri: string, settings: Settings): BetweenReport[] {
    const findings = this.folder.findingsOf(uri, settings);
    return this.folder.collection.reportsOf(uri).map((report, i) => ({ report, findings: findings[i] ?? [] }));
  }

  /** @returns the same as the protocol puts it */
  between(uri: string, settings: Settings, wording: Wording): Diagnostic[] {
    const reports = this.findingsOf(uri, settings);
    return reports.flatMap(({ report, findings }) => findings.map((one) => betweenDiagnostic(report, one, wording)));
  }

  /**
   * @param open what is to be said of an open document, between reports too; undefined for one that is not open
   * @returns every report with what is found in it, and the names of bodies that are to report: those that are listed,
   *   and those that others sum
   */
  counted(open: (uri: string) => readonly Diagnostic[] | undefined): {
    readonly reports: readonly CountedReport[];
    readonly wanted: readonly string[];
  } {
    const files = [...this.files].filter((uri) => !this.isSpokenFor(uri));
    const reports = files.flatMap((uri) => {
      const findings = open(uri) ?? this.diagnosticsOf(uri);
      const own = this.folder.collection.reportsOf(uri);
      return own.map((report, i): CountedReport => {
        const next = own[i + 1]?.firstLine ?? Number.POSITIVE_INFINITY;
        const here = findings.filter(({ range: { start } }) => start.line >= report.firstLine && start.line < next);
        return { report, ...countsOf(here) };
      });
    });
    const settings = [...this.closed.values(), ...this.opened.values()].map((file) => file.settings);
    const wanted = wantedOf(settings);
    this.folder.collection.expect(wanted);
    return { reports, wanted };
  }

  /** @returns a name that stands for a body, whatever it is called */
  readonly bodyOf = (name: string): string => this.folder.collection.bodyOf(name);

  /** Does another file speak for every report of a document? */
  private isSpokenFor(uri: string): boolean {
    const { collection } = this.folder;
    return (
      !TEXT_NAME.test(uri) && collection.reportsOf(uri).every((report) => collection.speakerFor(report) !== report)
    );
  }

  private forget(uri: string): void {
    this.closed.delete(uri);
    this.folder.collection.delete(uri);
  }

  private change(uri: string, settings: Settings | undefined, make: () => void): void {
    const { collection } = this.folder;
    const aggregates = settings?.aggregates ?? [];
    const before = collection.readersOf(uri, aggregates);
    make();
    this.affected(new Set([...before, ...collection.readersOf(uri, aggregates)]));
  }
}

/** Names of texts; what else a client tells of are documents, as the text that they are read as. */
const TEXT_NAME = /\.(?:txt|md)$/iu;
