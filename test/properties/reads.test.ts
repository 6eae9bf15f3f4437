/**
 * A rule that reads more than it says (`reads` in its file) says something else after some edit than from scratch. Random
 * edits seldom meet what a rule looks for, so here each fixture is edited at what is found in it, and back.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lineAt, type Report, type Span } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { Analyses, type Analysis } from "../../server/src/service/analysis.js";
import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import { readFixture } from "../support/markers.js";

const FOLDER = new URL("../fixtures/rules/", import.meta.url);
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFixture(readFileSync(new URL(name, FOLDER), "utf8")).text }));

/** So many figures and sentences are edited besides those that a finding speaks of. */
const MORE = 5;

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The figures that findings speak of, and some others: each becomes one that is nearly sure to be wrong. */
function figureEdits({ tables }: Report, said: readonly Span[]): Edit[] {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const figures = cells.filter(({ content }) => content.kind === "figure");
  const named = figures.filter(({ span }) => said.some((one) => one.start === span.start && one.end === span.end));
  const others = figures.filter(({ content }) => content.kind === "figure" && content.value !== 0).slice(0, MORE);
  return [...new Set([...named, ...others])].map(({ span, text }) => ({ span, text: text === "4321" ? "0" : "4321" }));
}

/** What findings speak of goes from its line; and some sentences give way to one that says nothing. */
function wordEdits({ lines, text, paragraphs }: Report, said: readonly Span[]): Edit[] {
  const within = said.filter(({ start, end }) => end > start && end <= (lines[lineAt(lines, start)]?.end ?? 0));
  const sentences = paragraphs.filter(({ start, end }) => text.slice(start, end).includes("。"));
  const some = sentences.filter((one, i) => i % Math.ceil(sentences.length / MORE) === 0 || said.includes(one));
  return [
    ...within.map((span) => ({ span, text: "" })),
    ...some.map(({ start, end }) => ({ span: { start, end }, text: "此处另有说明。" })),
  ];
}

function throwing(rule: { readonly id: string }, error: unknown): never {
  throw new Error(`rule ${rule.id} failed`, { cause: error });
}

/** A document that is edited and judged as the server does it. */
class Edited {
  private readonly analyses = new Analyses(throwing);
  readonly document: TextDocument;

  constructor(text: string) {
    this.document = TextDocument.create("file:///report.txt", "disclosure-report", 0, text);
  }

  analyse(): Analysis {
    const analysis = this.analyses.analyse(this.document, DEFAULT_SETTINGS);
    if (!analysis) throw new Error("no report");
    return analysis;
  }

  replace(start: number, end: number, text: string): void {
    const removed = this.document.getText().slice(start, end);
    const range = { start: this.document.positionAt(start), end: this.document.positionAt(end) };
    TextDocument.update(this.document, [{ range, text }], this.document.version + 1);
    this.analyses.changed(this.document.uri, [{ start, removed, text }]);
  }
}

const fromScratch = (text: string) => new Edited(text).analyse().findings;

test.each(FIXTURES)("$name, edited at what is found and back, is judged as from scratch", ({ text }) => {
  const edited = new Edited(text);
  const { volume, findings } = edited.analyse();
  for (const { offset, report } of volume.reports) {
    const own = judge(report);
    const said = own.flatMap(({ span, related = [] }) => [span, ...related.map((one) => one.span)]);
    for (const { span, text: put } of [...figureEdits(report, said), ...wordEdits(report, said)]) {
      const start = offset + span.start;
      const before = text.slice(start, offset + span.end);
      edited.replace(start, offset + span.end, put);
      expect(edited.analyse().findings).toEqual(fromScratch(edited.document.getText()));
      edited.replace(start, start + put.length, before);
      expect(edited.analyse().findings).toEqual(findings);
    }
  }
});
