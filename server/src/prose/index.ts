/** Prose → quantities, what they count, what they are said to make up, and what is claimed without a figure. */
import { once } from "../common/once.js";
import type { Report } from "../report/model.js";
import { judge } from "./judgement/index.js";
import type { Claim, Link, Percentage, Period, Prose, Quantity, Whole, YearMention } from "./model.js";
import { type Passage, passagesOf } from "./passages.js";
import { sceneOf } from "./scene.js";
import { type Setting, settingOf } from "./setting.js";
import { meet, roles } from "./syntax/roles.js";
import { settleCarried, type Token, tokenise } from "./tokens.js";
import { deedYear, periodsIn, planYear, sentencesOf, titleYears } from "./years.js";

export type * from "./model.js";

/** What is read of the passages is gathered here. */
interface Found {
  readonly quantities: Quantity[];
  readonly links: Link[];
  readonly wholes: Whole[];
  readonly percentages: Percentage[];
  readonly claims: Claim[];
  readonly years: YearMention[];
  readonly periods: Period[];
}

function readPassage(passage: Passage, setting: Setting, found: Found): void {
  const tokens = settleCarried(tokenise(passage.text), setting.year ?? 0);
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
}

const CLAIMING = roles("not", "all");

/** A passage without a figure or a word of none or all holds nothing to judge. */
const isCounting = (token: Token): boolean => token.numeral?.kind === "quantity" || meet(token.roles, CLAIMING);

const isDated = (token: Token): boolean =>
  token.numeral?.kind === "year" || token.numeral?.kind === "date" || token.kind === "quoted";

function readYears(passage: Passage, tokens: readonly Token[], setting: Setting, found: Found): void {
  if (!tokens.some(isDated)) return;
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
