/** Prose → quantities, what they count, what they are said to make up, and what is claimed without a figure. */
import { EDITIONS, type TableId } from "../../form/index.js";
import { compact } from "../characters.js";
import type { Report } from "../model.js";
import { claimsOf } from "./claims.js";
import { classifying } from "./classes.js";
import { type Clause, clausesOf, type Item, itemsOf } from "./clauses.js";
import { enterClause, headingOver, newState, otherTimeIn, type Setting } from "./context.js";
import { readingsOf } from "./links.js";
import type { Claim, Link, Percentage, Period, Prose, Quantity, Sum, Whole, YearMention } from "./model.js";
import { type Passage, passagesOf, spanIn } from "./passages.js";
import { percentagesOf } from "./percentages.js";
import { has, settleCarried, tokenise } from "./tokens.js";
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
  const edition = report.edition ? EDITIONS[report.edition] : undefined;
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

/** Does the clause say what is in the figure before it: 其中…, 含…? */
function divides(clause: Clause, passage: Passage): boolean {
  const first = clause.tokens[0];
  if (!first || clause.opener === "。") return false;
  return has(first, "among") || /^(?:含|包括|包含)$/.test(passage.text.slice(first.start, first.end));
}

function readClauses(passage: Passage, clauses: readonly Clause[], setting: Setting, found: Found): Entry[] {
  const state = newState(setting, passage);
  const entries: Entry[] = [];
  const carries = carriesOver(clauses);
  const classes = classifying(passage, clauses, /主动公开|信息管理/.test(headingOver(setting, passage)));
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1];
    state.classes = classes.has(clause);
    state.division = next && divides(next, passage) ? next : undefined;
    enterClause(state, clause, setting);
    for (const item of itemsOf(clause)) {
      const otherYear = otherTimeIn(item.left, setting) ?? state.otherYear;
      const quantity = quantityOf(item, passage, otherYear);
      if (!quantity) continue;
      found.quantities.push(quantity);
      entries.push({ quantity, item, clause: index });
      if (quantity.unit === "%") continue;
      for (const sums of readingsOf(item, state, setting)) {
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

const BALANCE = /^(?:received|carriedIn|carriedOut|outcomeTotal)\//;

/**
 * Gives figures that are divided behind them one reading more: what their parts come to, and, for the figure of an
 * outcome, what the first part comes to besides (予以公开17件，含部分公开4件).
 */
function widened(
  links: readonly Link[],
  wholes: readonly Whole[],
  entries: readonly Entry[],
  clauses: readonly Clause[],
  passage: Passage,
): Link[] {
  const sums = new Map(links.map((link) => [link.quantity, link.sums[0] as Sum] as const));
  const whole = new Map(wholes.filter((one) => one.holds).map((one) => [one.whole, one] as const));
  const at = new Map(entries.map((entry, index) => [entry.quantity, index] as const));
  return links.map((link) => {
    const own = link.sums[0] as Sum;
    const parts = whole.get(link.quantity)?.parts.map((part) => sums.get(part.quantity));
    const union = parts && parts.length > 1 ? unionOf(parts) : undefined;
    const index = at.get(link.quantity) ?? entries.length;
    const next = entries[index + 1];
    const inner = next && clauses[next.clause];
    const beside =
      next && inner && next.clause === (entries[index] as Entry).clause + 1 && divides(inner, passage)
        ? sums.get(next.quantity)
        : undefined;
    const wider = beside && isApart(own, beside) ? unionOf([own, beside]) : undefined;
    const more = [union, wider].filter((sum) => sum !== undefined);
    return more.length > 0 ? { ...link, sums: [...link.sums, ...more] } : link;
  });
}

/**
 * 新收37件中，予以公开12件… leaves out what was carried in, which the outcomes in the table hold as well.
 *
 * @returns the links without those of the parts of new applications, where some were carried in
 */
function withoutPartsOfNew(
  links: readonly Link[],
  wholes: readonly Whole[],
  entries: readonly Entry[],
  passage: Passage,
  { report }: Setting,
): readonly Link[] {
  const table = report.tables.find((reading) => reading.table.id === "applications");
  const carriedIn = table?.rows.flatMap((row) => row.cells).find((cell) => cell.key === "carriedIn/total")?.content;
  if (carriedIn?.kind === "figure" && carriedIn.value === 0) return links;
  const sums = new Map(links.map((link) => [link.quantity, link.sums[0] as Sum] as const));
  const isNew = (quantity: Quantity) => sums.get(quantity)?.plus.every((key) => key.startsWith("received/")) ?? false;
  const parts = new Set(
    wholes.flatMap((one) => (one.holds && isNew(one.whole) ? one.parts.map((part) => part.quantity) : [])),
  );
  let sentence = -1;
  for (const { quantity, item } of entries) {
    if (item.clause.sentence === sentence) parts.add(quantity);
    else if (isNew(quantity) && passage.text.startsWith("中", item.numeral.end)) sentence = item.clause.sentence;
  }
  return links.filter(
    ({ quantity, sums: [own] }) => !(parts.has(quantity) && own?.plus.every((k) => !BALANCE.test(k))),
  );
}

function unionOf(parts: readonly (Sum | undefined)[]): Sum | undefined {
  const known = parts.filter((sum) => sum !== undefined);
  const [first] = known;
  if (!first || known.length < parts.length || known.some((sum) => sum.table !== first.table)) return undefined;
  return {
    table: first.table,
    plus: known.flatMap((sum) => sum.plus),
    minus: known.flatMap((sum) => sum.minus),
    name: known.map((sum) => sum.name).join(" + "),
  };
}

/** Are the two outcomes, neither in the other, of the same column? */
function isApart(own: Sum, other: Sum): boolean {
  const keys = [...own.plus, ...other.plus];
  const columns = new Set(keys.map((key) => key.slice(key.indexOf("/"))));
  return (
    own.table === "applications" &&
    other.table === own.table &&
    columns.size === 1 &&
    new Set(keys).size === keys.length &&
    !keys.some((key) => BALANCE.test(key))
  );
}

function readPassage(passage: Passage, setting: Setting, found: Found): void {
  const tokens = settleCarried(tokenise(passage.text), setting.year ?? 0);
  const clauses = clausesOf(passage.text, tokens);
  const from = found.links.length;
  const entries = readClauses(passage, clauses, setting, found);
  const wholes = wholesOf(entries, clauses);
  const links = withoutPartsOfNew(found.links.splice(from), wholes, entries, passage, setting);
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

const READ = new WeakMap<Report, Prose>();

/** @returns the prose of a report, read when it is first asked for and kept as long as the report is */
export function proseOf(report: Report): Prose {
  const known = READ.get(report);
  if (known) return known;
  const prose = readProse(report);
  READ.set(report, prose);
  return prose;
}
