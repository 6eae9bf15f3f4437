/** What reports say for each cell of the form, with the figure of the table and with another: the one is silent, the other found. */
import { expect, it } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { BODIES } from "../prose/corpus/bodies.js";
import type { Body } from "../prose/corpus/body.js";
import { CELL_WORDINGS } from "../prose/corpus/cellWordings.js";
import { figureOf } from "../prose/corpus/ground.js";
import { compose } from "../prose/support.js";

/** How a body calls itself. */
function selfOf({ agency = "" }: Body): string {
  if (/街道/.test(agency)) return "我街道";
  const [end] = /.(?=人民政府$)|[局厅县]$|委(?=员会$)/.exec(agency) ?? [];
  return `我${end}`;
}

/** The bodies with the least, the middle and the greatest figure in a cell. */
function bodiesFor(cell: string): Body[] {
  const known = Object.values(BODIES).filter((body) => figureOf(body, cell) > 0);
  known.sort((a, b) => figureOf(a, cell) - figureOf(b, cell));
  const some = [known[0], known[known.length >> 1], known[known.length - 1]];
  return [...new Set(some)].filter((body) => body !== undefined);
}

/** Figures that a sentence about a cell may rightly tell: other ways to count what came in or was dealt with, a row's group. */
function rightlyTold(body: Body, cell: string): Set<number> {
  const of = (name: string) => figureOf(body, name);
  const [base = "", column] = cell.split("@");
  const at = column === undefined ? "" : `@${column}`;
  const told = new Set([of(cell)]);
  if (base === "new" || base === "done") {
    for (const one of ["new", "done"]) {
      told.add(of(one + at));
      for (const other of ["in", "out"]) told.add(of(one + at) + of(other + at)).add(of(one + at) - of(other + at));
    }
    const substantial = of(`done${at}`) - of(`oth${at}`);
    told.add(substantial).add(substantial - of(`decl${at}`));
    told.add(of(`open${at}`)).add(of(`open${at}`) + of(`part${at}`));
  }
  if (base === "in" || base === "out") told.add(of("in")).add(of("out"));
  if (base === "open") told.add(of("open") + of("part"));
  if (/^(?:no|lack|decl|oth)\./.test(base)) told.add(of(base.split(".")[0] as string));
  return told;
}

const NAMES = /\{([^}]+)\}/g;

/** Does the body have something in each cell that the wording names beside its own? */
const isFor = (wording: string, body: Body): boolean =>
  [...wording.matchAll(NAMES)].every(
    ([, name = ""]) => /^(?:n|self|y.*|new|done)$/.test(name) || figureOf(body, name) > 0,
  );

const filled = (wording: string, body: Body, figure: number): string =>
  wording.replace(NAMES, (_, name: string) => {
    if (name === "n") return String(figure);
    if (name === "self") return selfOf(body);
    return String(name.startsWith("y") ? (body.year ?? 0) + Number(name.slice(1)) : figureOf(body, name));
  });

/** @returns what is found in a sentence */
function saidOf(body: Body, chapter: number, sentence: string): string[] {
  const report = parseReport(compose({ ...body, prose: { [chapter]: sentence } }));
  const at = report.text.indexOf(sentence);
  return judge(report)
    .filter(({ span, rule }) => span.start >= at && span.start < at + sentence.length && rule.id.startsWith("prose-"))
    .map(({ rule, span }) => `${sentence} ${rule.id} ${report.text.slice(span.start, span.end)}`);
}

it.each(CELL_WORDINGS)("%s", (cell, chapters, text) => {
  const disturbed: string[] = [];
  const unmarked = text.trim().split(/\n\s*/);
  const marked = unmarked.map((line) => {
    const wording = line.replace("*", "");
    const isFound = bodiesFor(cell)
      .filter((body) => isFor(wording, body))
      .flatMap((body) => chapters.map((chapter) => ({ body, chapter })))
      .map(({ body, chapter }) => {
        const figure = figureOf(body, cell);
        disturbed.push(...saidOf(body, chapter, filled(wording, body, figure)));
        const told = rightlyTold(body, cell);
        const wrong = [1, 2, -1, 3, 4]
          .map((by) => Number((figure + by).toFixed(2)))
          .find((one) => one > 0 && !told.has(one));
        return saidOf(body, chapter, filled(wording, body, wrong ?? 0)).length > 0;
      })
      .every(Boolean);
    return isFound ? wording : `*${wording}`;
  });
  expect(disturbed).toEqual([]);
  expect(marked).toEqual(unmarked);
});
