/** Reports and edits of them: in cells, sentences, headings and titles, of whole rows, pasted and taken back. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf, namedDiagnostics } from "../../server/src/language/diagnostics.js";
import { foldingRanges } from "../../server/src/language/folding.js";
import { documentSymbols } from "../../server/src/language/symbols.js";
import { proseOf } from "../../server/src/prose/index.js";
import type { TextChange } from "../../server/src/report/index.js";
import { Analyses, type Analysis } from "../../server/src/service/analysis.js";
import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import { volumeAsValues } from "../support/reading.js";
import { damaged, reports } from "./texts.js";

/** What stands where an edit is made. */
const SPOTS = {
  figure: /(?<=^|[\s|｜>])\d[\d,.]*(?=[\s|｜<]|$)/gmu,
  gap: /(?<=[\t|｜])[ ]*(?=[\t|｜\r\n])/gu,
  sentence: /(?<=[\u4e00-\u9fff，。])[\u4e00-\u9fff\d，。]/gu,
  unended: /^(?=.*[\u4e00-\u9fff])[\u4e00-\u9fff\d（）、]{1,40}$/gmu,
  heading: /^[#* ]*[（(]?[一二三四五六1-6][）)]?[、.].{0,30}/gmu,
  title: /^.*报告.{0,10}$/gmu,
  label: /(?<=^|[\t|｜])[^\s\d|｜][^\t|｜\n]{0,20}/gmu,
  row: /^.*[\t|｜].*(?:\r\n|\n|\r|$)/gmu,
  line: /^.*(?:\r\n|\n|\r|$)/gmu,
  anywhere: /[\s\S]/gu,
} as const;

type Spot = keyof typeof SPOTS;

const FIGURES = ["0", "7", "12", "305", "1,234", "3.5", "-1", "", "无", "/", "１２", "5 6", "99999999999999"];
const WORDS = [
  ..."本局，。；收到件的了1220是无\t|<（_x－",
  ..."收到申请12件。 其中自然人10件，结转下年度继续办理0件。 2021年 未收到 全部办结 政府信心公开 信息信息".split(" "),
  ..."统计期限为2022年1月1日至12月31日。 目录 一、总体情况 （一）主动公开 - 3 - 13800138000 公布信息　条， XX件".split(
    " ",
  ),
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "。\n（二）",
];

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Something done to a text. */
interface Step {
  readonly kind: "put" | "replace" | "append" | "shorten" | "remove" | "again" | "swap" | "undo";
  readonly spot: Spot;
  readonly at: number;
  /** Where within what stands there. */
  readonly within: number;
  readonly text: string;
}

const step: fc.Arbitrary<Step> = fc
  .oneof(
    { arbitrary: fc.tuple(fc.constant<Spot>("figure"), fc.constantFrom(...FIGURES)), weight: 8 },
    { arbitrary: fc.tuple(fc.constant<Spot>("gap"), fc.constantFrom(...FIGURES)), weight: 2 },
    { arbitrary: fc.tuple(fc.constant<Spot>("sentence"), fc.constantFrom(...WORDS)), weight: 10 },
    {
      arbitrary: fc.tuple(fc.constant<Spot>("unended"), fc.constantFrom(...WORDS, "受理", "总计", "予以公开")),
      weight: 4,
    },
    {
      arbitrary: fc.tuple(
        fc.constantFrom<Spot>("heading", "title", "label", "row", "line", "anywhere"),
        fc.constantFrom(...WORDS, ...FIGURES),
      ),
      weight: 10,
    },
  )
  .chain(([spot, text]) =>
    fc.record<Step>({
      kind: fc.constantFrom<Step["kind"]>(
        ...(spot === "row" || spot === "line"
          ? (["remove", "again", "swap", "put"] as const)
          : (["put", "put", "replace", "append", "shorten", "remove"] as const)),
        "undo",
      ),
      spot: fc.constant(spot),
      at: place,
      within: place,
      text: fc.constant(text),
    }),
  );

/** Letters or digits typed one behind the other. */
const burst: fc.Arbitrary<Step[]> = fc
  .record({
    spot: fc.constantFrom<Spot>("figure", "sentence"),
    at: place,
    within: place,
    letters: fc.array(fc.constantFrom(..."0123456789"), { minLength: 2, maxLength: 5 }),
    words: fc.array(fc.constantFrom(..."本局收到申请，。未件信息0"), { minLength: 2, maxLength: 5 }),
  })
  .map(({ spot, at, within, letters, words }) =>
    (spot === "figure" ? letters : words).map(
      (text): Step => ({ kind: spot === "figure" ? "replace" : "put", spot, at, within, text }),
    ),
  );

/** A line of its own, typed letter by letter; its stop comes last, or never. */
const newLine: fc.Arbitrary<Step[]> = fc
  .record({
    at: place,
    words: fc.constantFrom("本局收件。", "受理申请", "三、办理", "（二）公开", "总计"),
  })
  .map(({ at, words }) => [
    { kind: "again", spot: "line", at, within: 0, text: "" },
    ...[...words].map((text): Step => ({ kind: "append", spot: "unended", at, within: 1, text })),
  ]);

/** A text, and events that change it, each of some steps at once. */
export interface Retyping {
  readonly text: string;
  readonly events: readonly (readonly Step[])[];
}

const texts = fc.oneof(
  { arbitrary: reports, weight: 6 },
  { arbitrary: damaged, weight: 2 },
  { arbitrary: fc.tuple(reports, reports).map((parts) => parts.join("\n")), weight: 1 },
);

export const retypings: fc.Arbitrary<Retyping> = fc.record({
  text: texts,
  events: fc
    .array(
      fc.oneof(
        { arbitrary: step.map((one) => [[one]]), weight: 4 },
        {
          arbitrary: fc
            .oneof({ arbitrary: burst, weight: 3 }, { arbitrary: newLine, weight: 1 })
            .map((steps) => steps.map((one) => [one])),
          weight: 3,
        },
        { arbitrary: fc.array(step, { minLength: 2, maxLength: 3 }).map((steps) => [steps]), weight: 1 },
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((events) => events.flat()),
});

function changeOf(text: string, { kind, spot, at, within, text: put }: Step, last: TextChange | undefined): TextChange {
  if (kind === "undo" && last && text.startsWith(last.text, last.start)) {
    return { start: last.start, removed: last.text, text: last.removed };
  }
  const found = [...text.matchAll(SPOTS[spot])];
  const match = found[Math.floor(at * found.length)];
  const start = match?.index ?? Math.floor(at * text.length);
  const there = match?.[0] ?? "";
  const inside = start + Math.floor(within * (there.length + 1));
  if (kind === "replace") return { start, removed: there, text: put };
  if (kind === "append") return { start: start + there.length, removed: "", text: put };
  if (kind === "shorten") {
    const from = Math.min(inside, start + Math.max(0, there.length - 1));
    return { start: from, removed: text.slice(from, from + 1), text: "" };
  }
  if (kind === "remove") return { start, removed: there, text: "" };
  if (kind === "again") return { start, removed: "", text: there };
  if (kind === "swap") {
    const next = found[Math.floor(at * found.length) + 1]?.[0] ?? "";
    const both = text.startsWith(there + next, start);
    return { start, removed: both ? there + next : "", text: both ? next + there : "" };
  }
  return { start: inside, removed: "", text: put };
}

function changed(document: TextDocument, { start, removed, text }: TextChange, version: number): void {
  const range = { start: document.positionAt(start), end: document.positionAt(start + removed.length) };
  TextDocument.update(document, [{ range, text }], version);
}

const opened = (text: string): TextDocument => TextDocument.create("file:///report.txt", "disclosure-report", 0, text);

function throwing(rule: { readonly id: string }, error: unknown): never {
  throw new Error(`rule ${rule.id} failed`, { cause: error });
}

const WORDING = { language: "zh" } as const;

/** All that is read and said of a document, part by part. */
const PARTS: Readonly<Record<string, (analysis: Analysis, document: TextDocument) => unknown>> = {
  volume: ({ volume }) => volumeAsValues(volume),
  prose: ({ volume }) => volume.reports.map(({ report }) => proseOf(report)),
  findings: ({ findings }) => findings,
  diagnostics: ({ reports: said }, document) => namedDiagnostics(document, said, WORDING).diagnostics(),
  "diagnostics one by one": ({ findings }, document) => diagnosticsOf(document, findings, WORDING),
  symbols: ({ volume }, document) => documentSymbols(document, volume, "zh"),
  folding: ({ volume }, document) => foldingRanges(document, volume),
};

/** @returns a line for every event, and every part of what is known, that is not as it is from scratch */
export function retypingStrays({ text, events }: Retyping): string[] {
  const analyses = new Analyses(throwing);
  const document = opened(text);
  analyses.analyse(document, DEFAULT_SETTINGS);
  let last: TextChange | undefined;
  return events.flatMap((steps, i) => {
    const changes: TextChange[] = [];
    for (const one of steps) {
      const change = changeOf(document.getText(), one, last);
      // A change that tears the break \r\n apart stands for the one that a client can name.
      const range = {
        start: document.positionAt(change.start),
        end: document.positionAt(change.start + change.removed.length),
      };
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      last = { start, removed: document.getText().slice(start, end), text: change.text };
      changed(document, last, document.version + 1);
      changes.push(last);
    }
    analyses.changed(document.uri, changes);
    const known = analyses.analyse(document, DEFAULT_SETTINGS);
    const anew = opened(document.getText());
    const fresh = new Analyses(throwing).analyse(anew, DEFAULT_SETTINGS);
    if (!known || !fresh) return known === fresh ? [] : [`event ${i}: another document`];
    const wrong = Object.entries(PARTS).filter(
      ([, part]) => !isDeepStrictEqual(part(known, document), part(fresh, anew)),
    );
    return wrong.map(([name]) => `event ${i}: other ${name}, ${JSON.stringify(changes)}`);
  });
}
