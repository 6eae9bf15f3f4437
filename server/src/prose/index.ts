/** Prose → quantities, what they count, what they are said to make up, and what is claimed without a figure. */
import type { Mutable } from "../common/mutable.js";
import { oneBefore } from "../common/oneBefore.js";
import type { Paragraph, Report } from "../report/model.js";
import { type LineEdit, type Origin, originOf } from "../report/origin.js";
import { type Judgement, judge, judgeAgain } from "./judgement/judge.js";
import type { Claim, Difference, Link, Percentage, Period, Prose, Quantity, Whole, YearMention } from "./model.js";
import { movedProse } from "./moved.js";
import {
  lengthOf,
  type Passage,
  type Place,
  passageOf,
  placesIn,
  roomForCharacters,
  type Stretch,
  startOf,
  stretchesOf,
} from "./passages.js";
import { mayClaim } from "./relations/claims.js";
import { tellsOfDifference } from "./relations/differences.js";
import { type Scene, sceneOf } from "./scene.js";
import { Asked, type Setting, settingOf } from "./setting.js";
import { Arena, type Tokens } from "./syntax/packed.js";
import { maySay, maySayIn, tokenise } from "./tokens.js";
import { QUOTED } from "./vocabulary.js";
import {
  deedYear,
  periodsIn,
  planYear,
  type Sentence,
  sentencesOf,
  signedYear,
  tellsOfPeriod,
  titleYears,
} from "./years.js";

export type * from "./model.js";

/** What is read of a passage, or of all, is gathered here. */
interface Found extends Prose {
  readonly quantities: Quantity[];
  readonly links: Link[];
  readonly wholes: Whole[];
  readonly percentages: Percentage[];
  readonly differences: Difference[];
  readonly claims: Claim[];
  readonly years: YearMention[];
  readonly periods: Period[];
}

const nothing = (): Found => ({
  quantities: [],
  links: [],
  wholes: [],
  percentages: [],
  differences: [],
  claims: [],
  years: [],
  periods: [],
});

/** What is read of a passage that says nothing: most of them. */
const NOTHING: Prose = nothing();

/** What a passage says; where it holds anything to judge, the scene that it is judged from, and all that was judged. */
interface Judging {
  readonly prose: Prose;
  readonly judged?: { readonly scene: Scene; readonly judgement: Judgement };
}

/** A passage that is to be read, and what it asks of the tables. */
interface Unread {
  readonly stretch: Stretch;
  readonly place: Place;
  readonly asked: Asked;
}

/** The numbers of the characters of the passage that is cut into words: one room for all. */
const characters = roomForCharacters();

/** A passage that may say something, cut into words. */
interface Worded {
  readonly passage: Passage;
  readonly tokens: Tokens;
}

/** @returns undefined for a passage that says nothing */
function wordsOf(report: Report, { stretch, place }: Unread, { year }: Setting, arena: Arena): Worded | undefined {
  const passage = passageOf(report, stretch, place, characters);
  const { text } = passage;
  return maySayIn(text, characters) ? { passage, tokens: tokenise(text, characters, year, arena) } : undefined;
}

/**
 * Reads passages, each step for all of them before the next: a step that goes on has its code and tables at hand, and
 * what a passage needs from the first step to the last is more than a processor keeps near.
 */
function readPassages(report: Report, all: readonly Unread[], setting: Setting): Judging[] {
  const arena = new Arena(all.reduce((sum, { stretch }) => sum + lengthOf(stretch) + 1, 0));
  const words = all.map((one) => wordsOf(report, one, setting, arena));
  const years = words.map((one) => (one ? yearsIn(one.passage, one.tokens, setting) : NOTHING));
  const scenes = words.map((one, i) => {
    const isScene = one && (mayJudge(one.tokens) || tellsOfDifference(one.passage.text));
    return isScene ? sceneOf(one.passage, one.tokens, setting, (all[i] as Unread).asked) : undefined;
  });
  const judged = judge(scenes.filter((scene) => scene !== undefined));
  let next = 0;
  return years.map((prose, i): Judging => {
    const scene = scenes[i];
    if (!scene) return { prose };
    const { years: told, periods } = prose;
    const judgement = judged[next++] as Judgement;
    const { links, wholes, percentages, differences, claims } = judgement;
    const quantities = scene.items.map(({ quantity }) => quantity);
    const said = { quantities, links, wholes, percentages, differences, claims, years: told, periods };
    return { prose: said, judged: { scene, judgement } };
  });
}

/** A passage without a figure that does not tell of none or all of something holds nothing to judge. */
const mayJudge = (tokens: Tokens): boolean => tokens.held("quantity") || mayClaim(tokens.roles(0, tokens.length));

const isDated = (tokens: Tokens): boolean => tokens.held("year") || tokens.held("date");

/** Does a passage stand where the report's own title is quoted, and may it quote that? */
const mayTellTitle = ({ chapter }: Passage, tokens: Tokens): boolean => {
  if (chapter > 0) return false;
  for (let at = 0; at < tokens.length; at++) if (tokens.meaningNumber(at) === QUOTED) return true;
  return false;
};

/** @returns what a passage tells of years and periods, and nothing else */
function yearsIn(passage: Passage, tokens: Tokens, setting: Setting): Prose {
  const ofPeriod = tellsOfPeriod(passage.text);
  if (!ofPeriod && !isDated(tokens) && !mayTellTitle(passage, tokens)) return NOTHING;
  const years: YearMention[] = [];
  const periods: Period[] = [];
  const chapter = passage.number;
  const signed = chapter === 6 ? signedYear(passage) : undefined;
  if (signed) years.push(signed);
  const sentences = sentencesOf(tokens);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    if (ofPeriod) add(periods, periodsIn(sentence, passage));
    if (passage.chapter <= 0) add(years, titleYears(sentence, passage));
    if (!sentence.dated) continue;
    const deeds = chapter === 1 || chapter === 6 ? deedYear(sentences, index, passage, setting) : undefined;
    const plan = planYear(sentence, oneBefore(sentences, index), passage, chapter);
    if (deeds && !plan) years.push(deeds);
    if (plan) years.push(plan);
  }
  if (years.length + periods.length === 0) return NOTHING;
  const { quantities, links, wholes, percentages, differences, claims } = NOTHING;
  return { quantities, links, wholes, percentages, differences, claims, years, periods };
}

/**
 * Reads the prose of a report. Pure: the same report gives the same reading. Costs time in proportion to the prose.
 *
 * @param report a parsed report; its paragraphs are read in the light of its title, chapters and tables
 */
export function readProse(report: Report): Prose {
  return readAfter(report).prose;
}

/** A passage that was read. */
interface ReadPassage extends Judging {
  readonly start: number;
  /** Where its paragraphs begin and end, counted from its start. */
  readonly bounds: readonly number[];
  readonly place: Place;
  readonly asked: Asked;
}

/** The prose of a report, with what was read of each passage. */
interface ReadReport {
  readonly setting: Setting;
  readonly passages: readonly ReadPassage[];
  readonly prose: Prose;
}

/** What was read of a stretch before the report was edited; undefined where it has to be read. */
type Known = (stretch: Stretch) => ReadPassage | typeof SAYS_NOTHING | undefined;

/** Of a stretch that may say nothing nothing is kept. */
const SAYS_NOTHING = "nothing";

function readAnew(report: Report, own: Setting, known?: Known): ReadPassage[] {
  const all: ReadPassage[] = [];
  const anew: Mutable<ReadPassage>[] = [];
  const unread: Unread[] = [];
  const placeOf = placesIn(report);
  for (const stretch of stretchesOf(report)) {
    const read = known?.(stretch);
    if (read === SAYS_NOTHING || (!read && !mayTell(report, stretch))) continue;
    if (read) {
      all.push(read);
      continue;
    }
    const place = placeOf(stretch);
    const asked = new Asked(own);
    const one = { start: startOf(stretch), bounds: boundsOf(stretch), place, prose: NOTHING, asked };
    all.push(one);
    anew.push(one);
    unread.push({ stretch, place, asked });
  }
  const judged = readPassages(report, unread, own);
  for (let at = 0; at < anew.length; at++) (anew[at] as Mutable<ReadPassage>).prose = (judged[at] as Judging).prose;
  return all;
}

/** Reads the prose of a report in which an edit changed a figure of a table and no word. */
function readAfterFigure(report: Report, own: Setting, known: readonly ReadPassage[], edit: LineEdit): ReadPassage[] {
  let stretches: Map<number, Stretch> | undefined;
  return known.map((one): ReadPassage => {
    const read = at(one, one.start < edit.at.start ? one.start : one.start + edit.by);
    if (one.asked.isBorneOut(own)) return read;
    const asked = new Asked(own);
    const { start, judged } = read;
    if (judged) return { ...read, ...again(read, { ...judged.scene, setting: own, asked }, judged.judgement), asked };
    // The next figure will be typed into the same cell: what the words say is kept for it.
    stretches ??= new Map(stretchesOf(report).map((stretch) => [startOf(stretch), stretch]));
    const unread: Unread = { stretch: stretches.get(start) as Stretch, place: one.place, asked };
    return { ...read, ...(readPassages(report, [unread], own)[0] as Judging), asked };
  });
}

/** What a passage says now that the tables say something else. */
function again({ prose, asked }: ReadPassage, scene: Scene, before: Judgement): Judging {
  const judgement = judgeAgain(scene, before, asked);
  const { links, wholes, percentages, differences, claims } = judgement;
  return { prose: { ...prose, links, wholes, percentages, differences, claims }, judged: { scene, judgement } };
}

/** @param origin what this report was made of by an edit: a passage that was read there is not read again */
function readAfter(report: Report, origin?: Origin): ReadReport {
  const setting = settingOf(report);
  const before = origin && reads.get(origin.before);
  const known = before && isSameSetting(before.setting, setting) ? before.passages : undefined;
  const passages = known && origin ? readOn(report, setting, known, origin) : readAnew(report, setting);
  const prose = nothing();
  for (const one of passages) gather(prose, one.prose);
  return { setting, passages, prose };
}

/** @param known what was read of the report that this one was made of */
function readOn(
  report: Report,
  setting: Setting,
  known: readonly ReadPassage[],
  { before, edit }: Origin,
): ReadPassage[] {
  if (edit?.touched === "figure") return readAfterFigure(report, setting, known, edit);
  return readAnew(
    report,
    setting,
    edit ? knownAround(report, known, edit) : knownByText(report, before.text, known, setting),
  );
}

const mayTell = ({ text }: Report, stretch: Stretch): boolean => stretch.some((paragraph) => maySay(text, paragraph));

/**
 * What was read of the same words, wherever they stood.
 *
 * @param before the text that the passages stood in
 */
function knownByText(report: Report, before: string, passages: readonly ReadPassage[], own: Setting): Known {
  const found = new Map<string, ReadPassage[]>();
  for (const one of passages) {
    const text = before.slice(one.start, one.start + (one.bounds.at(-1) as number));
    const alike = found.get(text);
    if (alike) alike.push(one);
    else found.set(text, [one]);
  }
  const placeOf = placesIn(report);
  return (stretch) => {
    if (!mayTell(report, stretch)) return SAYS_NOTHING;
    const start = startOf(stretch);
    const bounds = boundsOf(stretch);
    const place = placeOf(stretch);
    const isKnown = (one: ReadPassage): boolean =>
      isBoundBy(one, bounds) && isSamePlace(one.place, place) && one.asked.isBorneOut(own);
    const read = found.get(report.text.slice(start, start + (bounds.at(-1) as number)))?.find(isKnown);
    return read && at(read, start);
  };
}

/**
 * What was read above and below the one line of words that is another one now: no table is. Stretches are to be asked of
 * in their order. One that begins and ends where one did has its paragraphs, too, since none of them was touched.
 */
function knownAround(report: Report, passages: readonly ReadPassage[], { at: line, by }: LineEdit): Known {
  let next = 0;
  const placeOf = placesIn(report);
  return (stretch) => {
    const start = startOf(stretch);
    const { end } = stretch.at(-1) as Paragraph;
    const isAbove = end <= line.start;
    if (!isAbove && start < line.end + by) return undefined;
    const before = isAbove ? start : start - by;
    while (next < passages.length && (passages[next] as ReadPassage).start < before) next++;
    const one = passages[next];
    // What stands above begins where it began, and went on into the line at most.
    if (one?.start !== before) return isAbove ? SAYS_NOTHING : undefined;
    const isKnown = one.bounds.at(-1) === end - start && (isAbove || isSamePlace(one.place, placeOf(stretch)));
    return isKnown ? at(one, start) : undefined;
  };
}

function gather(all: Found, one: Prose): void {
  add(all.quantities, one.quantities);
  add(all.links, one.links);
  add(all.wholes, one.wholes);
  add(all.percentages, one.percentages);
  add(all.differences, one.differences);
  add(all.claims, one.claims);
  add(all.years, one.years);
  add(all.periods, one.periods);
}

function add<T>(all: T[], some: readonly T[]): void {
  for (const one of some) all.push(one);
}

/** Where the paragraphs of a stretch begin and end, counted from its start. */
function boundsOf(stretch: Stretch): number[] {
  const from = startOf(stretch);
  const bounds = [0, (stretch[0] as Paragraph).end - from];
  for (let i = 1; i < stretch.length; i++) {
    const { start, end } = stretch[i] as Paragraph;
    bounds.push(start - from, end - from);
  }
  return bounds;
}

const isSameSetting = (one: Setting, other: Setting): boolean =>
  one.year === other.year &&
  one.agency === other.agency &&
  one.tables.size === other.tables.size &&
  [...one.tables].every(([id, table]) => other.tables.get(id) === table);

const isBoundBy = (known: ReadPassage, bounds: readonly number[]): boolean =>
  known.bounds.length === bounds.length && known.bounds.every((bound, i) => bound === bounds[i]);

const isSamePlace = (one: Place, other: Place): boolean =>
  one.chapter === other.chapter && one.number === other.number && one.heading === other.heading;

/** The same passage at another place. A scene is good for its own place only. */
function at(read: ReadPassage, start: number): ReadPassage {
  if (read.start === start) return read;
  const { bounds, place, asked } = read;
  return { start, bounds, place, prose: movedProse(read.prose, start - read.start), asked };
}

const reads = new WeakMap<Report, ReadReport>();

/** @returns the prose of a report, read when it is first asked for and kept as long as the report is */
export function proseOf(report: Report): Prose {
  let read = reads.get(report);
  if (!read) {
    read = readAfter(report, originOf(report));
    reads.set(report, read);
  }
  return read.prose;
}
