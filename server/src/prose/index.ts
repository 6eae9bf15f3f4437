/** Prose → quantities, what they count, what they are said to make up, and what is claimed without a figure. */
import { once } from "../common/once.js";
import type { TableId } from "../form/index.js";
import { compact } from "../report/characters/index.js";
import type { Report } from "../report/model.js";
import { claimsOf } from "./claims.js";
import { classifying } from "./classes.js";
import { type Clause, clausesOf, type Item, itemsOf } from "./clauses.js";
import { enterClause, headingOver, newState, otherTimeIn, type Setting } from "./context.js";
import { readingsOf } from "./links.js";
import type { Claim, Link, Percentage, Period, Prose, Quantity, Whole, YearMention } from "./model.js";
import { divides, widened, withoutCarried, withoutPartsOfFew } from "./parts.js";
import { type Passage, passagesOf, spanIn } from "./passages.js";
import { percentagesOf } from "./percentages.js";
import { has, idsOf, settleCarried, tokenise } from "./tokens.js";
import { type Entry, wholesOf } from "./wholes.js";
import { carriesOver, deedYear, periodsIn, planYear, sentencesOf, titleYears } from "./years.js";

export type * from "./model.js";

/** What is read of one passage is gathered here. */
interface Found {
  readonly quantities: Quantity[];
  readonly links: Link[];
  readonly wholes: Whole[];
  readonly percentages: Percentage[];
  readonly claims: Claim[];
  readonly years: YearMention[];
  readonly periods: Period[];
}

function settingOf(report: Report): Setting {
  const tables = new Map(report.tables.map((reading) => [reading.table.id, reading.table] as const));
  // Where a table is lost, what speaks of it is still linked, by the edition of the others.
  const { edition } = report;
  for (const id of ["disclosure", "applications", "reviews"] as const satisfies TableId[]) {
    if (edition && !tables.has(id)) tables.set(id, edition.tables[id]);
  }
  return {
    report,
    tables,
    agency: compact(report.title?.agency ?? ""),
    ...(report.year === undefined ? {} : { year: report.year }),
  };
}

function quantityOf(item: Item, passage: Passage, otherYear: number | undefined): Quantity | undefined {
  const { numeral, start, end } = item.numeral;
  if (numeral?.kind !== "quantity" || (numeral.unit === "" && !isNamed(item))) return undefined;
  return {
    span: spanIn(passage, start, end),
    figureSpan: spanIn(passage, start, numeral.figureEnd),
    value: numeral.value,
    step: numeral.step,
    unit: numeral.unit,
    approximate: numeral.approximate,
    chapter: passage.chapter,
    ...(otherYear === undefined ? {} : { otherYear }),
  };
}

const NAMES = ["row", "column", "result", "review", "application", "sum", "receive"] as const;

/** A bare number counts only behind the name of something: else it is a telephone, a postcode, a hotline. */
function isNamed(item: Item): boolean {
  const before = item.left.at(-1);
  return before !== undefined && NAMES.some((kind) => has(before, kind));
}

function rowsBySentence(clauses: readonly Clause[]): ReadonlyMap<number, ReadonlySet<string>> {
  const rows = new Map<number, Set<string>>();
  for (const { sentence, tokens } of clauses) {
    const known = rows.get(sentence) ?? new Set<string>();
    for (const token of tokens) for (const id of idsOf(token, "row")) known.add(id);
    rows.set(sentence, known);
  }
  return rows;
}

function readClauses(passage: Passage, clauses: readonly Clause[], setting: Setting, found: Found): Entry[] {
  const state = newState(setting, passage);
  const entries: Entry[] = [];
  const carries = carriesOver(clauses);
  const classes = classifying(passage, clauses, /主动公开|信息管理/.test(headingOver(setting, passage)));
  const rows = rowsBySentence(clauses);
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1];
    state.sentenceRows = rows.get(clause.sentence) ?? new Set();
    state.classes = classes.has(clause);
    state.division = next && divides(next, passage) ? next : undefined;
    state.next = next?.sentence === clause.sentence ? next : undefined;
    enterClause(state, clause, setting);
    for (const item of itemsOf(clause)) {
      const otherYear = otherTimeIn(item.left, setting) ?? state.otherYear;
      const quantity = quantityOf(item, passage, otherYear);
      if (!quantity) continue;
      found.quantities.push(quantity);
      entries.push({ quantity, item, clause: index });
      if (quantity.unit === "%") continue;
      const readings = readingsOf(item, state, setting);
      state.unread = readings.length > 0 ? 0 : state.unread + quantity.value;
      if (readings.length > 0) state.lastRead = quantity.value;
      for (const sums of readings) {
        const subject = spanIn(
          passage,
          item.left[0]?.start ?? item.numeral.start,
          item.right.at(-1)?.end ?? item.numeral.end,
        );
        if (sums.length > 0) found.links.push({ quantity, sums, subject });
      }
    }
    for (const sums of claimsOf(clause, state, setting, carries)) {
      if (sums.length > 0) found.claims.push({ span: spanIn(passage, clause.start, clause.end), sums });
    }
  });
  return entries;
}

function readPassage(passage: Passage, setting: Setting, found: Found): void {
  const tokens = settleCarried(tokenise(passage.text), setting.year ?? 0);
  const clauses = clausesOf(passage.text, tokens);
  const from = found.links.length;
  const entries = readClauses(passage, clauses, setting, found);
  const read = found.links.splice(from);
  const wholes = withoutCarried(wholesOf(entries, clauses, passage.text), read, setting);
  const links = withoutPartsOfFew(read, wholes, entries, passage, setting);
  found.links.push(...widened(links, wholes, entries, clauses, passage));
  found.wholes.push(...wholes);
  found.percentages.push(...percentagesOf(entries, clauses, wholes));
  readYears(passage, tokens, setting, found);
}

function readYears(passage: Passage, tokens: ReturnType<typeof tokenise>, setting: Setting, found: Found): void {
  if (
    !tokens.some((token) => token.numeral?.kind === "year" || token.numeral?.kind === "date" || token.kind === "quoted")
  )
    return;
  const chapter = setting.report.chapters[passage.chapter]?.chapter?.number ?? 0;
  const sentences = sentencesOf(passage, tokens);
  sentences.forEach((sentence, index) => {
    found.periods.push(...periodsIn(sentence, passage));
    if (passage.chapter <= 0) found.years.push(...titleYears(sentence, passage));
    const deeds = chapter === 1 || chapter === 6 ? deedYear(sentences, index, passage, setting) : undefined;
    const plan = planYear(sentence, sentences[index - 1], passage, chapter);
    if (deeds && !plan) found.years.push(deeds);
    if (plan) found.years.push(plan);
  });
}

/**
 * Reads the prose of a report. Pure: the same report gives the same reading. Costs time in proportion to the prose.
 *
 * @param report a parsed report; its paragraphs are read in the light of its title, chapters and tables
 */
export function readProse(report: Report): Prose {
  const setting = settingOf(report);
  const found: Found = { quantities: [], links: [], wholes: [], percentages: [], claims: [], years: [], periods: [] };
  for (const passage of passagesOf(report)) readPassage(passage, setting, found);
  return found;
}

/** @returns the prose of a report, read when it is first asked for and kept as long as the report is */
export const proseOf = once(readProse);
