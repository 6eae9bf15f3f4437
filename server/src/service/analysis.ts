/** What is known of the open documents: each version is parsed once and judged once under the same settings. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Exception, LANGUAGE_ID } from "../protocol.js";
import { parseVolume, type Report, type Volume } from "../report/index.js";
import { type Judged, judge, type Rule, settle } from "../rules/index.js";
import { type ChangeEvent, changeDraft, type Draft, openDraft, saveDraft, type TextChange } from "./drafts/draft.js";
import { quiet } from "./drafts/quiet.js";
import { PAUSE } from "./drafts/writing.js";
import { isFor, suppress } from "./exceptions.js";
import { findingsOf, type PlacedFinding } from "./findings.js";
import { holdsReport } from "./isReport.js";
import type { Settings } from "./settings.js";

/** A version of a document, parsed and judged. */
export interface Analysis {
  readonly volume: Volume;
  readonly settings: Settings;
  readonly findings: readonly PlacedFinding[];
  /** Exceptions for a report of this document that suppress no finding. */
  readonly unused: readonly Exception[];
  /** Names these findings; no other set of findings has the same, of this run of the server or another. */
  readonly resultId: string;
  /** Judges another text under the same settings. */
  readonly find: (volume: Volume) => readonly PlacedFinding[];
}

interface Entry {
  /** The document it is of: one that is opened anew may bring another text under the same version. */
  readonly document: TextDocument;
  readonly version: number;
  readonly volume: Volume;
  /** How it is being written; absent where nobody writes. */
  draft?: Draft;
  /** What happened to it since. */
  events: ChangeEvent[];
  analysis?: Analysis;
  /** When more is to be said, unless it is written on: in milliseconds. */
  until?: number;
}

/** What was found in a report under certain settings, and the exceptions that suppressed something. */
interface ReportFindings {
  readonly settings: Settings;
  readonly left: readonly Judged[];
  readonly used: readonly Exception[];
}

/** The documents' analyses. A document's is kept until a newer version, other settings, or its closing. */
export class Analyses {
  private readonly entries = new Map<string, Entry>();
  private readonly judged = new WeakMap<Report, ReportFindings>();
  /** Tells this run's results from those of a server that ran before it, which a client may still name. */
  private readonly session = Date.now().toString(36);
  private readonly failed: (rule: Rule, error: unknown) => void;
  private readonly now: (() => number) | undefined;
  private made = 0;

  /**
   * @param failed told of a rule that threw; what the other rules found stands
   * @param now tells the time in milliseconds where the documents are being written: what is unfinished is then not
   *   called wrong
   */
  constructor(failed: (rule: Rule, error: unknown) => void, now?: () => number) {
    this.failed = failed;
    this.now = now;
  }

  /** Told of every change of a document, before it is asked about. */
  changed(uri: string, changes: readonly TextChange[]): void {
    if (this.now) this.entries.get(uri)?.events.push({ changes, time: this.now() });
  }

  /** Told that a document was saved by hand. */
  saved(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry?.draft) return;
    entry.draft = saveDraft(entry.draft);
    entry.events = [];
    delete entry.analysis;
  }

  /** @returns in how many milliseconds more is to be said of a document that is not written on; undefined: nothing */
  rest(uri: string): number | undefined {
    const { until } = this.entries.get(uri) ?? {};
    return until === undefined || !this.now ? undefined : Math.max(0, until - this.now());
  }

  /**
   * @param settings compared by identity: the same object as long as nothing changed
   * @returns the findings of the document as it stands; undefined where nobody called it a report and it holds none
   */
  analyse(document: TextDocument, settings: Settings): Analysis | undefined {
    const entry = this.entry(document);
    if (document.languageId !== LANGUAGE_ID && !holdsReport(entry.volume)) return undefined;
    const isOver = entry.until !== undefined && this.rest(document.uri) === 0;
    if (entry.analysis?.settings !== settings || isOver) {
      const find = (volume: Volume) => findingsOf(volume, (report) => this.judge(report, settings).left);
      entry.analysis = {
        volume: entry.volume,
        settings,
        findings: this.quieted(entry, settings, find(entry.volume)),
        unused: this.unused(entry.volume, settings),
        resultId: `${this.session}-${++this.made}`,
        find,
      };
    }
    return entry.analysis;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.entries.delete(uri);
  }

  /** The document's current text parsed; what did not change since the version before is not parsed anew. */
  private entry(document: TextDocument): Entry {
    const known = this.entries.get(document.uri);
    if (known?.document === document && known.version === document.version) return known;
    const volume = parseVolume(document.getText(), known?.volume);
    const before = known?.document === document ? known : undefined;
    const entry: Entry = { document, version: document.version, volume, events: [] };
    if (this.now) entry.draft = before?.draft ? changeDraft(before.draft, before.events, volume) : openDraft(volume);
    this.entries.set(document.uri, entry);
    return entry;
  }

  /** What is to be said while the document is being written. */
  private quieted(entry: Entry, settings: Settings, findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
    const { draft, volume } = entry;
    if (!draft || !this.now) return findings;
    const said = quiet(findings, volume, draft, this.now(), (report, ruleId, own) => {
      const judged = settle(ruleId, own, settings.levels);
      return suppress(report, judged, settings.exceptions).left;
    });
    delete entry.until;
    if (said.waits && draft.last) entry.until = draft.last.time + PAUSE;
    return said.findings;
  }

  /** The exceptions for a report of the volume that suppress nothing in it. */
  private unused(volume: Volume, settings: Settings): Exception[] {
    const used = new Set(volume.reports.flatMap(({ report }) => this.judge(report, settings).used));
    return settings.exceptions.filter(
      (exception) => !used.has(exception) && volume.reports.some(({ report }) => isFor(exception, report)),
    );
  }

  /** A report of a volume whose text did not change is the same object, and keeps its findings. */
  private judge(report: Report, settings: Settings): ReportFindings {
    const known = this.judged.get(report);
    if (known?.settings === settings) return known;
    const findings = judge(report, settings.levels, this.failed);
    const judged = { settings, ...suppress(report, findings, settings.exceptions) };
    this.judged.set(report, judged);
    return judged;
  }
}
