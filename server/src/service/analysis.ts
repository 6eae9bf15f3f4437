/** What is known of the open documents: each version is parsed once and judged once under the same settings. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Exception, LANGUAGE_ID } from "../protocol.js";
import { originOf, parsing, type Report, settle, type TextChange, type Volume } from "../report/index.js";
import {
  type Earlier,
  isBetween,
  type Judged,
  type Judgement,
  judgeReport,
  type Rule,
  withLevels,
} from "../rules/index.js";
import { type ChangeEvent, changeDraft, cursorInDraft, type Draft, openDraft, saveDraft } from "./drafts/draft.js";
import { quiet } from "./drafts/quiet.js";
import { PAUSE_MS } from "./drafts/writing.js";
import { type Accepted, isFor, suppress } from "./exceptions.js";
import { allOf, findingsOf, type PlacedFinding, type ReportFindings } from "./findings.js";
import { holdsReport } from "./isReport.js";
import type { Settings } from "./settings.js";

export type { TextChange } from "../report/index.js";

/** A version of a document, parsed and judged. */
export interface Analysis {
  readonly volume: Volume;
  readonly settings: Settings;
  /** What is said of each report. A report of which nothing else is said than before has the same list as before. */
  readonly reports: readonly ReportFindings[];
  readonly findings: readonly PlacedFinding[];
  /** Exceptions for a report of this document that suppress no finding. */
  readonly unused: readonly Exception[];
  /** What exceptions suppress in a report of the document. */
  readonly accepted: (report: Report) => readonly Accepted[];
  /** Judges another text under the same settings. */
  readonly find: (volume: Volume) => readonly PlacedFinding[];
}

/** A document that is kept up to date: what happened to it since it was as it is known. */
interface Since {
  /** The document it is of: one that is opened anew may bring another text under the same version. */
  readonly document: TextDocument;
  readonly version: number;
  /** What was changed. */
  changes: TextChange[];
  /** The same for the draft, which a save by hand makes forget it. */
  events: ChangeEvent[];
}

interface Entry extends Since {
  readonly volume: Volume;
  /** How it is being written; absent where nobody writes. */
  draft?: Draft;
  analysis?: Analysis;
  /** When more is to be said, unless it is written on: in milliseconds. */
  until?: number;
}

/** A version of a document that is being parsed, a report a step. */
interface Parse extends Since {
  readonly steps: Generator<void, Volume>;
  /** What the draft is to be told of that led to this version. */
  before: readonly ChangeEvent[];
}

/** What was found in a report under certain settings, and the exceptions that suppressed something. */
interface JudgedReport {
  readonly settings: Settings;
  readonly judgement: Judgement;
  readonly left: readonly Judged[];
  readonly used: readonly Exception[];
  readonly accepted: readonly Accepted[];
}

/** The documents' analyses. A document's is kept until a newer version, other settings, or its closing. */
export class Analyses {
  private readonly entries = new Map<string, Entry>();
  private readonly parses = new Map<string, Parse>();
  private readonly judged = new WeakMap<Report, JudgedReport>();
  private readonly failed: (rule: Rule, error: unknown) => void;
  private readonly now: (() => number) | undefined;

  /**
   * @param failed called for a rule that threw; what the other rules found stands
   * @param now tells the time in milliseconds where the documents are being written: what is unfinished is then not
   *   called wrong
   */
  constructor(failed: (rule: Rule, error: unknown) => void, now?: () => number) {
    this.failed = failed;
    this.now = now;
  }

  /** Takes every change of a document, before it is asked about. */
  changed(uri: string, changes: readonly TextChange[]): void {
    const time = this.now?.() ?? 0;
    for (const since of [this.entries.get(uri), this.parses.get(uri)]) {
      since?.changes.push(...changes);
      since?.events.push({ changes, time });
    }
  }

  /** Takes note that a document was saved by hand. */
  saved(uri: string): void {
    const parse = this.parses.get(uri);
    if (parse) {
      parse.before = [];
      parse.events = [];
    }
    const entry = this.entries.get(uri);
    if (!entry?.draft) return;
    entry.draft = saveDraft(entry.draft);
    entry.events = [];
    delete entry.analysis;
  }

  /**
   * Takes note of where the cursor of the document stands.
   *
   * @returns whether other things are to be said now: the row that it was in is done with
   */
  cursorAt(document: TextDocument, at: number): boolean {
    const entry = this.current(document);
    if (!entry?.draft) return false;
    const draft = cursorInDraft(entry.draft, entry.volume, at);
    const isLeft = entry.draft.row !== undefined && draft.row === undefined;
    entry.draft = draft;
    if (isLeft) delete entry.analysis;
    return isLeft;
  }

  /** @returns in how many milliseconds more is to be said of a document that is not written on; undefined: nothing */
  rest(uri: string): number | undefined {
    const { until } = this.entries.get(uri) ?? {};
    return until === undefined || !this.now ? undefined : Math.max(0, until - this.now());
  }

  /**
   * Does a part of what `analyse` would do at once: a report is parsed, or judged. So other work may be done meanwhile,
   * and what was done for one who asks is there for the next.
   *
   * @returns whether something is left to do
   */
  step(document: TextDocument, settings: Settings): boolean {
    const entry = this.current(document);
    if (!entry) {
      this.parseOn(document);
      return true;
    }
    // Once all is judged under these settings there is nothing to look for, however many reports there are.
    if (entry.analysis?.settings === settings || !isJudged(document, entry.volume)) return false;
    const next = entry.volume.reports.find(({ report }) => this.judged.get(report)?.settings !== settings);
    if (next) this.judge(next.report, settings);
    return next !== undefined;
  }

  /** @returns whether a document was judged as it stands, under whatever settings */
  isKnown(document: TextDocument): boolean {
    return this.current(document)?.analysis !== undefined;
  }

  /**
   * @param settings compared by identity: the same object as long as nothing changed
   * @returns the findings of the document as it stands; undefined where nobody called it a report and it holds none
   */
  analyse(document: TextDocument, settings: Settings): Analysis | undefined {
    const entry = this.entry(document);
    if (!isJudged(document, entry.volume)) return undefined;
    const isOver = entry.until !== undefined && this.rest(document.uri) === 0;
    if (entry.analysis?.settings !== settings || isOver) {
      const { volume } = entry;
      const all = volume.reports.map(({ offset, report }) => ({ offset, findings: this.judge(report, settings).left }));
      const reports = this.quieted(entry, settings, all);
      entry.analysis = {
        volume,
        settings,
        reports,
        findings: allOf(reports),
        unused: this.unused(volume, settings),
        accepted: (report) => this.judge(report, settings).accepted,
        find: (other) => findingsOf(other, (report) => this.judge(report, settings).left),
      };
    }
    return entry.analysis;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.entries.delete(uri);
    this.parses.delete(uri);
  }

  /** The document's current text parsed; what did not change since the version before is not parsed anew. */
  private entry(document: TextDocument): Entry {
    for (;;) {
      const entry = this.current(document);
      if (entry) return entry;
      this.parseOn(document);
    }
  }

  /** What is known of the document, if it is of the text as it stands: a version may come again with another one. */
  private current(document: TextDocument): Entry | undefined {
    const known = this.entries.get(document.uri);
    const isCurrent = known?.document === document && known.version === document.version && known.changes.length === 0;
    return isCurrent ? known : undefined;
  }

  /** Parses a report more of a document. What was begun is ended first, though it was changed meanwhile. */
  private parseOn(document: TextDocument): void {
    const begun = this.parses.get(document.uri);
    const parse = begun?.document === document ? begun : this.beginParse(document);
    // Until it is known that it did not throw, there is nothing to go on with.
    this.parses.delete(document.uri);
    const { done, value: volume } = parse.steps.next();
    if (!done) {
      this.parses.set(document.uri, parse);
      return;
    }
    const { version, changes, events, before } = parse;
    const known = this.entries.get(document.uri);
    const draft = known?.document === document ? known.draft : undefined;
    const entry: Entry = { document, version, volume, changes, events };
    if (this.now) entry.draft = draft ? changeDraft(draft, before, volume) : openDraft(volume);
    this.entries.set(document.uri, entry);
  }

  private beginParse(document: TextDocument): Parse {
    const known = this.entries.get(document.uri);
    const same = known?.document === document ? known : undefined;
    const steps = parsing(document.getText(), known?.volume, same?.changes.slice());
    const { version } = document;
    return { document, version, changes: [], events: [], steps, before: same?.events.slice() ?? [] };
  }

  /** What is to be said while the document is being written. */
  private quieted(entry: Entry, settings: Settings, findings: readonly ReportFindings[]): readonly ReportFindings[] {
    const { draft, volume } = entry;
    if (!draft || !this.now) return findings;
    const said = quiet(findings, volume, draft, this.now(), (report, ruleId, own) => {
      const judged = withLevels(ruleId, own, settings.levels);
      return suppress(report, judged, settings.exceptions).left;
    });
    delete entry.until;
    entry.draft = said.draft;
    if (said.waits && draft.last) entry.until = draft.last.time + PAUSE_MS;
    return said.findings;
  }

  /** The exceptions for a report of the volume that suppress nothing in it. */
  private unused(volume: Volume, settings: Settings): Exception[] {
    if (settings.exceptions.length === 0) return [];
    const used = new Set(volume.reports.flatMap(({ report }) => this.judge(report, settings).used));
    return settings.exceptions.filter(
      (exception) =>
        !used.has(exception) &&
        // Whether there is something to suppress between reports, one document does not tell.
        !isBetween(exception.rule) &&
        volume.reports.some(({ report }) => isFor(exception, report)),
    );
  }

  /** A report of a volume whose text did not change is the same object, and keeps its findings. */
  private judge(report: Report, settings: Settings): JudgedReport {
    const known = this.judged.get(report);
    if (known?.settings === settings) return known;
    const judgement = judgeReport(report, settings.levels, this.failed, this.earlier(report, settings));
    const judged = { settings, judgement, ...suppress(report, judgement.findings, settings.exceptions) };
    this.judged.set(report, judged);
    settle(report);
    return judged;
  }

  /** What was said, under the same settings, of the report that an edit of a line made this one of. */
  private earlier(report: Report, settings: Settings): Earlier | undefined {
    const origin = originOf(report);
    const known = origin?.edit && this.judged.get(origin.before);
    return origin?.edit && known?.settings === settings ? { judgement: known.judgement, edit: origin.edit } : undefined;
  }
}

/** Is a document judged at all: was it called a report, or does it hold one? */
function isJudged({ languageId }: TextDocument, volume: Volume): boolean {
  return languageId === LANGUAGE_ID || holdsReport(volume);
}
