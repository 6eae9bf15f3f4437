/** A clerk at work: changes of a text one after the other, and what is said after each. */
import { parseVolume, type TextChange, type Volume } from "../../server/src/report/index.js";
import { type Judged, judge, withLevels } from "../../server/src/rules/index.js";
import { changeDraft, cursorInDraft, type Draft, openDraft, saveDraft } from "../../server/src/service/drafts/draft.js";
import { quiet, type Settle } from "../../server/src/service/drafts/quiet.js";

const settled: Settle = (_, id, findings) => withLevels(id, findings, {});

/** Milliseconds between two changes. */
const PACE = 200;

export class Clerk {
  text: string;
  volume: Volume;
  draft: Draft;
  time = 0;

  constructor(text: string) {
    this.text = text;
    this.volume = parseVolume(text);
    this.draft = openDraft(this.volume);
  }

  /** Replaces the part of the text from `start` to `end`. */
  replace(start: number, end: number, text: string): this {
    const change: TextChange = { start, removed: this.text.slice(start, end), text };
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.volume = parseVolume(this.text, this.volume, [change]);
    this.time += PACE;
    this.draft = changeDraft(this.draft, [{ changes: [change], time: this.time }], this.volume);
    return this;
  }

  /** Puts the cursor somewhere. */
  cursor(at: number): this {
    this.draft = cursorInDraft(this.draft, this.volume, at);
    return this;
  }

  save(): this {
    this.draft = saveDraft(this.draft);
    return this;
  }

  /** Waits so many milliseconds. */
  wait(milliseconds: number): this {
    this.time += milliseconds;
    return this;
  }

  /** @returns what is said now */
  said(): Judged[] {
    const all = this.volume.reports.map(({ offset, report }) => ({ offset, findings: judge(report) }));
    const { findings, draft } = quiet(all, this.volume, this.draft, this.time, settled);
    this.draft = draft;
    return findings.flatMap((report) => report.findings);
  }
}

/** How often findings of a rule came up that were not there one change before; and how often an error was in view. */
export class Tally {
  readonly appeared = new Map<string, number>();
  errors = 0;
  changes = 0;
  private before = new Map<string, number>();

  add(said: readonly Judged[]): void {
    this.changes++;
    if (said.some(({ level }) => level === "error")) this.errors++;
    const now = new Map<string, number>();
    for (const { rule } of said) now.set(rule.id, (now.get(rule.id) ?? 0) + 1);
    for (const [id, count] of now) {
      const more = count - (this.before.get(id) ?? 0);
      if (more > 0) this.appeared.set(id, (this.appeared.get(id) ?? 0) + more);
    }
    this.before = now;
  }
}
