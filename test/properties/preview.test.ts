/**
 * Preview and text say the same, whatever is filled in here and typed there: after each edit the page is that of the text
 * from scratch, a cell says what was filled in, and no other part of the text is another one.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { previewOf } from "../../server/src/language/preview.js";
import { setCells } from "../../server/src/language/setCells.js";
import type { CellText, Preview } from "../../server/src/protocol.js";
import { Analyses } from "../../server/src/service/analysis.js";
import { readSettings } from "../../server/src/service/settings.js";
import { generateReport } from "../support/generate.js";

const SEED = 20261128;
const RUNS = 16;
const { settings } = readSettings({});

/** A number below 1 picks from what is there. */
const picked = fc.double({ min: 0, max: 0.999, noNaN: true });

/** Something filled in, or typed: a figure of the text, or any piece of it. */
const stroke = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constant("cells" as const),
      cells: fc.array(
        fc.record({
          at: picked,
          text: fc.oneof(
            { arbitrary: fc.nat(3000).map(String), weight: 2 },
            fc.constantFrom("", "1,234", "１２", "12.5", "无", "-", "1|2", "1\t2", "<b>3</b>", "一、总体情况", "8 件"),
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("text" as const),
      at: picked,
      removed: fc.nat(6),
      text: fc.constantFrom("3", "0", "", "\n", "\t", "件", "一、", "（一）", "申请3件。"),
    }),
    weight: 2,
  },
);

/** A document as server and editor hold it, judged edit by edit. */
class Open {
  readonly document: TextDocument;
  private readonly analyses = new Analyses((_, error) => {
    throw error;
  });

  constructor(text: string) {
    this.document = TextDocument.create("file:///r.txt", "disclosure-report", 1, text);
  }

  analysis() {
    const analysis = this.analyses.analyse(this.document, settings);
    if (!analysis) throw new Error("no report");
    return analysis;
  }

  preview(): Preview {
    return previewOf(this.document, this.analysis(), 0, "zh");
  }

  /** Changes the text from the end on, so that offsets hold. */
  change(edits: readonly { start: number; end: number; text: string }[]): void {
    const text = this.document.getText();
    const sorted = [...edits].sort((a, b) => b.start - a.start);
    const changes = sorted.map(({ start, end, text: put }) => ({ start, removed: text.slice(start, end), text: put }));
    this.analyses.changed(this.document.uri, changes);
    const ranges = sorted.map(({ start, end, text: put }) => ({
      range: { start: this.document.positionAt(start), end: this.document.positionAt(end) },
      text: put,
    }));
    for (const one of ranges) TextDocument.update(this.document, [one], this.document.version + 1);
  }
}

/** The cells of a page, each with the number of its table. */
function cellsOf({ page }: Preview): (CellText & { place: { line: number; character: number } })[] {
  const tables = page.blocks.filter((block) => block.kind === "table");
  return tables.flatMap(({ lines }, table) =>
    lines.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.kind === "figure" ? [{ table, key: cell.key, text: cell.text, place: cell.place.start }] : [],
      ),
    ),
  );
}

/** All that a page says, without where. */
const said = ({ page }: Preview): string =>
  JSON.stringify(page, (key, value: unknown) => (key === "place" ? undefined : value));

/** A figure is written in the manner of the one that stood there: in wide digits, with commas. */
const plain = (figure: string): string => figure.trim().replace(/\s+/gu, " ").normalize("NFKC").replaceAll(",", "");

function fillIn(open: Open, wishes: readonly { at: number; text: string }[]): "set" | "refused" | "nothing" {
  const before = open.preview();
  const all = cellsOf(before);
  if (all.length === 0) return "nothing";
  const cells = wishes.map(({ at, text }) => ({ ...(all[Math.floor(at * all.length)] as CellText), text }));
  const answer = setCells(
    open.document,
    open.analysis().volume,
    { version: open.document.version, report: 0, cells },
    { language: "zh", versioned: false },
  );
  if ("refused" in answer) return "refused";
  const edits = answer.edit.changes?.[open.document.uri] ?? [];
  open.change(
    edits.map(({ range, newText }) => ({
      start: open.document.offsetAt(range.start),
      end: open.document.offsetAt(range.end),
      text: newText,
    })),
  );
  const now = new Map(cellsOf(open.preview()).map(({ table, key, text }) => [`${table} ${key}`, text]));
  const wanted = new Map(all.map(({ table, key, text }) => [`${table} ${key}`, text]));
  for (const { table, key, text } of cells) wanted.set(`${table} ${key}`, text);
  for (const [key, text] of wanted) expect(plain(now.get(key) ?? "")).toBe(plain(text));
  return "set";
}

test("edits in the preview and in the text leave both saying the same", () => {
  const counts = { set: 0, refused: 0, nothing: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.array(stroke, { minLength: 1, maxLength: 8 }), (seed, strokes) => {
      const open = new Open(generateReport(seed).text);
      for (const one of strokes) {
        if (one.kind === "cells") counts[fillIn(open, one.cells)]++;
        else {
          const start = Math.floor(one.at * open.document.getText().length);
          const end = Math.min(open.document.getText().length, start + one.removed);
          open.change([{ start, end, text: one.text }]);
        }
        const again = new Open(open.document.getText());
        expect(said(open.preview())).toBe(said(again.preview()));
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(counts.set).toBeGreaterThan(RUNS * 2);
  expect(counts.refused).toBeGreaterThan(0);
});
