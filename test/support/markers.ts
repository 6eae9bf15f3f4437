/**
 * Fixtures that carry their expectations in the text.
 *
 *     ⟦missing-cell⟧行政许可⟦/⟧            a finding of that rule over these characters, at the rule's own level
 *     ⟦chapter-title hint⟧…⟦/⟧            the same at another level
 *     ⟦missing-chapter@⟧                  a finding over nothing, at this place
 *     ⟦form year=2023 layout=tabbed⟧      on the first line: what the sound parts are to be
 *                                         on a later line too: of the report that begins there
 *     ⟦=title⟧ ⟦=1⟧ … ⟦=6⟧                on a line of its own: a sound title, a sound chapter with its table
 *
 * Markers nest. Everything marked must be found, and nothing else may be.
 */

import type { Level } from "../../server/src/facts/finding.js";
import type { Report, Span } from "../../server/src/report/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { judge, RULES } from "../../server/src/rules/index.js";
import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import { folderOf } from "./collections.js";
import { type GeneratedReport, generateReport } from "./generate.js";
import type { LayoutId } from "./layouts/index.js";

/** A finding as a fixture states it, or as a rule made it. */
export interface Expectation {
  readonly rule: string;
  readonly level: Level;
  readonly span: Span;
}

export interface Fixture {
  /** The text without its markers. */
  readonly text: string;
  readonly expected: readonly Expectation[];
}

const HEADER = /^⟦form((?: [a-z]+=[a-z0-9]+)+)⟧\r?\n/u;
const HEADERS = /^(?=⟦form )/mu;
const PART = /^⟦=(title|[1-6])⟧(?:\r?\n|$)/gmu;
const MARKER = /⟦(?<end>\/)⟧|⟦(?<rule>[a-z-]+)(?<empty>@)?(?: (?<level>error|warning|information|hint))?⟧/gu;

const body = { name: "云溪县水利局", self: "我局", makesRules: false };

const sounds = new Map<string, GeneratedReport>();

function soundReport(settings: ReadonlyMap<string, string>): GeneratedReport {
  const name = JSON.stringify([...settings]);
  const made = sounds.get(name) ?? makeSoundReport(settings);
  sounds.set(name, made);
  return made;
}

function makeSoundReport(settings: ReadonlyMap<string, string>): GeneratedReport {
  const layout = (settings.get("layout") ?? "tabbed") as LayoutId;
  return generateReport(Number(settings.get("seed") ?? 1), {
    body,
    year: Number(settings.get("year") ?? 2023),
    ...(settings.get("form") ? { edition: settings.get("form") as "2019" | "2021" } : {}),
    otherQuirks: "none",
    figures: { density: "none" },
    style: { layout, labelColumns: 3, mergedCells: "empty", bars: "outer", looseBars: true, blankLines: false },
  });
}

/** The sound parts that a fixture leaves out, each ending in a line break. */
function soundPart(sound: GeneratedReport, name: string): string {
  const starts = sound.headings.map(({ span }) => span.start);
  const number = name === "title" ? 0 : Number(name);
  const start = number === 0 ? 0 : starts[number - 1];
  const end = starts[number] ?? sound.text.length;
  return sound.text.slice(start, end);
}

function withSoundParts(source: string): string {
  return source.split(HEADERS).map(withPartsOfOne).join("");
}

function withPartsOfOne(source: string): string {
  const header = HEADER.exec(source);
  const settings = new Map(
    (header?.[1] ?? "")
      .trim()
      .split(" ")
      .map((pair) => pair.split("=") as [string, string]),
  );
  const text = header ? source.slice(header[0].length) : source;
  const sound = soundReport(settings);
  return text.replaceAll(PART, (_, name: string) => soundPart(sound, name));
}

const levelOf = (rule: string): Level => {
  const found = RULES.find(({ id }) => id === rule);
  if (!found) throw new Error(`no rule is called ${rule}`);
  return found.level;
};

/** @returns the text of a fixture and what it expects; throws Error where its markers are wrong */
export function readFixture(source: string): Fixture {
  const marked = withSoundParts(source);
  const expected: Expectation[] = [];
  const open: { rule: string; level: Level; start: number }[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(MARKER)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const { end, rule = "", empty, level } = match.groups ?? {};
    if (end) {
      const { start, ...last } = open.pop() ?? {};
      if (start === undefined) throw new Error("⟦/⟧ closes nothing");
      expected.push({ ...(last as Omit<Expectation, "span">), span: { start, end: text.length } });
    } else {
      const marker = { rule, level: (level as Level | undefined) ?? levelOf(rule) };
      if (empty) expected.push({ ...marker, span: { start: text.length, end: text.length } });
      else open.push({ ...marker, start: text.length });
    }
  }
  text += marked.slice(at);
  if (open.length > 0) throw new Error(`⟦${open.map(({ rule }) => rule).join("⟧ ⟦")}⟧ is not closed`);
  if (/[⟦⟧]/u.test(text)) throw new Error(`no marker: ${/.{0,20}[⟦⟧].{0,20}/u.exec(text)?.[0]}`);
  return { text, expected };
}

/** The reports of a volume that sum others, where they are in it. */
const AGGREGATES = [{ whole: "云溪县", parts: ["云溪县水利局", "云溪县农业农村局"] }];

/** @returns every finding in a text of one or several reports, between them too, with offsets of the whole text */
export function findings(text: string): Expectation[] {
  const { reports } = parseVolume(text);
  const between = folderOf({ text }).findingsOf("text", { ...DEFAULT_SETTINGS, aggregates: AGGREGATES });
  return reports.flatMap(({ offset, report }: { offset: number; report: Report }, i) =>
    [...judge(report), ...(between[i] ?? [])].map(({ rule, level, span }) => ({
      rule: rule.id,
      level,
      span: { start: span.start + offset, end: span.end + offset },
    })),
  );
}

function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function show(text: string, { rule, level, span }: Expectation): string {
  const written = JSON.stringify(text.slice(span.start, Math.min(span.end, span.start + 60)));
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const line = text.slice(lineStart, lineStart + 60).split(/[\r\n]/u)[0];
  const where = `${place(text, span.start)}–${place(text, span.end)}`;
  return `${where} ${rule} ${level} ${written}${span.start === span.end ? ` before ${JSON.stringify(line)}` : ""}`;
}

const keyOf = ({ rule, level, span }: Expectation): string => `${span.start} ${span.end} ${rule} ${level}`;

/** @returns those of `all` that `others` lacks, one for one */
function lacking(all: readonly Expectation[], others: readonly Expectation[]): Expectation[] {
  const left = others.map(keyOf);
  return all.filter((one) => {
    const index = left.indexOf(keyOf(one));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/**
 * Judges a fixture and compares both ways.
 *
 * @returns a line for each finding that is marked and not made, or made and not marked, with its line and column in the
 *   text without markers (both from 1); none where all agree
 */
export function disagreements(source: string): string[] {
  const { text, expected } = readFixture(source);
  const found = findings(text);
  return [
    ...lacking(expected, found).map((one) => `not found:    ${show(text, one)}`),
    ...lacking(found, expected).map((one) => `not expected: ${show(text, one)}`),
  ];
}
