/** What an editor is told when it asks: of sound reports in every layout, and of whatever becomes of a report. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range, SelectionRange } from "vscode-languageserver-types";
import { cellPlace } from "../../server/src/language/cellPlace.js";
import { codeLenses } from "../../server/src/language/codeLens.js";
import { hoverAt } from "../../server/src/language/hover/hover.js";
import { columnHints } from "../../server/src/language/inlayHints.js";
import { documentLinks } from "../../server/src/language/links.js";
import { definition, highlights, references } from "../../server/src/language/references.js";
import { selectionRanges } from "../../server/src/language/selectionRanges.js";
import { semanticTokens } from "../../server/src/language/semanticTokens.js";
import { parseVolume } from "../../server/src/report/index.js";
import { generateReport } from "../support/generate.js";

function opened(text: string) {
  const document = TextDocument.create("untitled:report", "disclosure-report", 1, text);
  return { document, volume: parseVolume(text) };
}

type Opened = ReturnType<typeof opened>;

const textOf = (hover: ReturnType<typeof hoverAt>): string =>
  (hover?.contents as { value: string } | undefined)?.value ?? "";

function hover({ document, volume }: Opened, position: Position): string {
  return textOf(hoverAt(document, volume, () => [], position, { language: "zh", markdown: false }));
}

const whole = ({ document }: Opened): Range => ({
  start: { line: 0, character: 0 },
  end: document.positionAt(document.getText().length),
});

describe("of a sound report", () => {
  test.each(Array.from({ length: 30 }, (_, i) => i + 300))(
    "%i every cell is known, and all that is not zero adds up",
    (seed) => {
      const { text, cells, values } = generateReport(seed);
      const report = opened(text);
      const { document, volume } = report;
      const withFigures = new Set<string>();
      for (const { key, span } of cells) {
        const position = document.positionAt(span.start);
        const name = cellPlace(document, volume, position, "zh")?.name ?? "";
        expect(name).toMatch(/^表[二三四] · /);
        if (values.get(key)) withFigures.add(name.slice(0, 2));
        const [own] = highlights(document, volume, position);
        // What the generator writes beside a figure, a unit or a note, may be the cell's too.
        expect(own && document.getText(own.range)).toContain(text.slice(span.start, span.end));
        expect(hover(report, position)).toMatch(/^表[二三四] · /);
        expect(hover(report, position)).not.toMatch(/[✗?]/);
      }
      const titles = codeLenses(document, volume, "zh").map(({ command }) => command?.title);
      // Of a table of zeros nobody knows whether it is filled in: it is not told to be sound.
      expect(titles).toEqual(
        ["表二", "表三", "表四"].map((table) => expect.stringMatching(withFigures.has(table) ? /✓$/ : /^全部为 0/)),
      );
    },
  );
});

/** The starts and ends of a range as offsets. */
function offsets({ document }: Opened, { start, end }: Range): [number, number] {
  return [document.offsetAt(start), document.offsetAt(end)];
}

/** Says what is wrong with what is told of a place: nothing, if all is well. */
function wrongAt(report: Opened, at: number): string[] {
  const { document, volume } = report;
  const position = document.positionAt(at);
  const found: string[] = [];
  for (const { range } of [
    ...(definition(document, volume, position) ?? []),
    ...(references(document, volume, position, true) ?? []),
    ...highlights(document, volume, position),
  ]) {
    const [start, end] = offsets(report, range);
    if (start > end) found.push(`a range ends at ${end} before it begins at ${start}`);
  }
  let inner: Range | undefined;
  const [first] = selectionRanges(document, volume, [position]);
  for (let step: SelectionRange | undefined = first; step; step = step.parent) {
    const [start, end] = offsets(report, step.range);
    if (start > at || end < at) found.push(`a selection from ${start} to ${end} does not hold ${at}`);
    if (inner) {
      const [from, to] = offsets(report, inner);
      if (start > from || end < to || end - start <= to - from) found.push(`a selection at ${at} does not grow`);
    }
    inner = step.range;
  }
  hover(report, position);
  cellPlace(document, volume, position, "zh");
  return found;
}

/** Says what is wrong with what is told of a document. */
function wrongIn(report: Opened): string[] {
  const { document, volume } = report;
  const found: string[] = [];
  const lines = document.getText().split(/\r\n|\n|\r/);
  const { data } = semanticTokens(document, volume);
  let [line, character, end] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    if (down > 0) [line, character, end] = [line + down, right, 0];
    else character += right;
    if (character < end || length <= 0 || character + length > (lines[line]?.length ?? 0))
      found.push(`a token of ${length} at ${line}:${character} leaves its line or its place`);
    end = character + length;
  }
  for (const { position } of columnHints(document, volume, whole(report)))
    if (position.character < (lines[position.line]?.trimEnd().length ?? 0)) found.push("a hint pushes something aside");
  codeLenses(document, volume, "en");
  documentLinks(document, volume, "en");
  return found;
}

test("of any text, and of a report that has lost a piece, all is in its place", () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  const texts = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.integer({ min: 1, max: 60 }), fraction, fraction).map(([seed, from, to]) => {
        const text = generateReport(seed).text;
        const [a, b] = [Math.floor(from * text.length), Math.floor(to * text.length)];
        return text.slice(0, Math.min(a, b)) + text.slice(Math.max(a, b));
      }),
    },
  );
  fc.assert(
    fc.property(texts, fc.array(fraction, { minLength: 20, maxLength: 20 }), (text, places) => {
      const report = opened(text);
      expect(wrongIn(report)).toEqual([]);
      // Between the two halves of a line break there is no place.
      for (const place of places) {
        const at = report.document.offsetAt(report.document.positionAt(Math.floor(place * text.length)));
        expect(wrongAt(report, at)).toEqual([]);
      }
    }),
    { numRuns: 60, seed: 20261128 },
  );
});
