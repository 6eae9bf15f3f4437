/** Prose → quantities, what they count, what they are said to make up, and what is claimed without a figure. */
import type { Paragraph, Report } from "../report/model.js";
import { originOf } from "../report/origin.js";
import { judge } from "./judgement/index.js";
import type { Claim, Link, Percentage, Period, Prose, Quantity, Sum, Whole, YearMention } from "./model.js";
import { movedProse } from "./moved.js";
import { type Passage, type Place, passageOf, placeOf, type Stretch, stretchesOf } from "./passages.js";
import { sceneOf } from "./scene.js";
import { type Setting, settingOf } from "./setting.js";
import { meet, roles } from "./syntax/roles.js";
import { maySay, settleCarried, type Token, tokenise } from "./tokens.js";
import { deedYear, periodsIn, planYear, sentencesOf, tellsOfPeriod, titleYears } from "./years.js";

export type * from "./model.js";

/** What is read of a passage, or of all, is gathered here. */
interface Found extends Prose {
  readonly quantities: Quantity[];
  readonly links: Link[];
  readonly wholes: Whole[];
  readonly percentages: Percentage[];
  readonly claims: Claim[];
  readonly years: YearMention[];
  readonly periods: Period[];
}

const nothing = (): Found => ({
  quantities: [],
  links: [],
  wholes: [],
  percentages: [],
  claims: [],
  years: [],
  periods: [],
});

const NOTHING: Prose = nothing();

function readPassage(passage: Passage, setting: Setting): Prose {
  if (!maySay(passage.text)) return NOTHING;
  const tokens = settleCarried(tokenise(passage.text), setting.year);
  const found = nothing();
  if (tokens.some(isCounting)) {
    const scene = sceneOf(passage, tokens, setting);
    const { links, wholes, percentages, claims } = judge(scene);
    found.quantities.push(...scene.items.map(({ quantity }) => quantity));
    found.links.push(...links);
    found.wholes.push(...wholes);
    found.percentages.push(...percentages);
    found.claims.push(...claims);
  }
  readYears(passage, tokens, setting, found);
  return found;
}

const CLAIMING = roles("not", "all");

/** A passage without a figure or a word of none or all holds nothing to judge. */
const isCounting = (token: Token): boolean => token.numeral?.kind === "quantity" || meet(token.roles, CLAIMING);

const isDated = (token: Token): boolean =>
  token.numeral?.kind === "year" || token.numeral?.kind === "date" || token.kind === "quoted";

function readYears(passage: Passage, tokens: readonly Token[], setting: Setting, found: Found): void {
  if (!tokens.some(isDated) && !tellsOfPeriod(passage)) return;
  const chapter = passage.number;
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
  return readAnew(report).prose;
}

/** A passage that was read. */
interface ReadPassage {
  readonly start: number;
  /** Where its paragraphs begin and end, counted from its start. */
  readonly bounds: readonly number[];
  readonly place: Place;
  /** The sums that were asked for, and what they came to: beside words and place all that the reading rests on. */
  readonly asked: ReadonlyMap<Sum, number | undefined>;
  readonly prose: Prose;
}

/** The prose of a report, with what was read of each passage by the text that it stands in. */
interface ReadReport {
  readonly setting: Setting;
  readonly passages: ReadonlyMap<string, readonly ReadPassage[]>;
  readonly prose: Prose;
}

/** @param before the report that this one was made of by an edit: a passage that was read there is not read again */
function readAnew(report: Report, before?: ReadReport): ReadReport {
  const own = settingOf(report);
  let asked = new Map<Sum, number | undefined>();
  const setting: Setting = {
    ...own,
    figureOf: (sum) => {
      const known = asked.get(sum);
      if (known !== undefined) return known;
      const figure = own.figureOf(sum);
      asked.set(sum, figure);
      return figure;
    },
  };
  const known = before && isSameSetting(before.setting, own) ? before.passages : undefined;
  const passages = new Map<string, ReadPassage[]>();
  const prose = nothing();
  for (const stretch of stretchesOf(report)) {
    const { start, text, bounds } = outlineOf(report, stretch);
    const place = placeOf(report, stretch);
    let read = known?.get(text)?.find((one) => isSame(one, bounds, place, own));
    if (read) read = at(read, start);
    else {
      asked = new Map();
      read = { start, bounds, place, prose: readPassage(passageOf(report, stretch), setting), asked };
    }
    const alike = passages.get(text);
    if (alike) alike.push(read);
    else passages.set(text, [read]);
    gather(prose, read.prose);
  }
  return { setting: own, passages, prose };
}

function gather(all: Found, one: Prose): void {
  all.quantities.push(...one.quantities);
  all.links.push(...one.links);
  all.wholes.push(...one.wholes);
  all.percentages.push(...one.percentages);
  all.claims.push(...one.claims);
  all.years.push(...one.years);
  all.periods.push(...one.periods);
}

/** The text that a stretch stands in, and where in it its paragraphs begin and end. */
function outlineOf({ text }: Report, stretch: Stretch): { start: number; text: string; bounds: number[] } {
  const [first, last] = [stretch[0], stretch[stretch.length - 1]] as [Paragraph, Paragraph];
  const bounds = stretch.flatMap(({ start, end }) => [start - first.start, end - first.start]);
  return { start: first.start, text: text.slice(first.start, last.end), bounds };
}

const isSameSetting = (one: Setting, other: Setting): boolean =>
  one.year === other.year &&
  one.agency === other.agency &&
  one.tables.size === other.tables.size &&
  [...one.tables].every(([id, table]) => other.tables.get(id) === table);

/** Would a passage be read in the same way between these bounds and at this place? */
function isSame(known: ReadPassage, bounds: readonly number[], place: Place, { figureOf }: Setting): boolean {
  if (known.bounds.length !== bounds.length || known.bounds.some((bound, i) => bound !== bounds[i])) return false;
  const { chapter, number, heading } = known.place;
  if (chapter !== place.chapter || number !== place.number || heading !== place.heading) return false;
  for (const [sum, value] of known.asked) if (figureOf(sum) !== value) return false;
  return true;
}

const at = (read: ReadPassage, start: number): ReadPassage =>
  read.start === start ? read : { ...read, start, prose: movedProse(read.prose, start - read.start) };

const reads = new WeakMap<Report, ReadReport>();

/** @returns the prose of a report, read when it is first asked for and kept as long as the report is */
export function proseOf(report: Report): Prose {
  let read = reads.get(report);
  if (!read) {
    const origin = originOf(report);
    read = readAnew(report, origin && reads.get(origin.before));
    reads.set(report, read);
  }
  return read.prose;
}
