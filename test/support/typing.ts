/** A clerk at work: changes of a text one after the other, and what is said after each. */
import { parseVolume, type Volume } from "../../server/src/report/index.js";
import { type Judged, judge, RULES, type Rule } from "../../server/src/rules/index.js";
import { unfinished } from "../../server/src/rules/tables/unfinished.js";
import {
  changeDraft,
  type Draft,
  openDraft,
  saveDraft,
  type TextChange,
} from "../../server/src/service/drafts/draft.js";
import { quiet } from "../../server/src/service/drafts/quiet.js";
import type { PlacedFinding } from "../../server/src/service/findings.js";

const ruleOf = (id: string): Rule =>
  id === "unfinished" ? unfinished : (RULES.find((rule) => rule.id === id) as Rule);

const settle = (_: unknown, id: string, findings: readonly { level?: Judged["level"] }[]): Judged[] =>
  findings.map((finding) => ({ level: ruleOf(id).level, ...finding, rule: ruleOf(id) }) as Judged);

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
    const change: TextChange = { start, end, text };
    const before = this.text;
    this.text = before.slice(0, start) + text + before.slice(end);
    this.volume = parseVolume(this.text, this.volume);
    this.time += PACE;
    this.draft = changeDraft(this.draft, [change], before, this.volume, this.time);
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
    const all: PlacedFinding[] = this.volume.reports.flatMap(({ offset, report }) =>
      judge(report).map((finding) => ({ offset, finding })),
    );
    return quiet(all, this.volume, this.draft, this.time, settle).map(({ finding }) => finding);
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
