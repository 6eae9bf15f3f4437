/** Every sentence gets the findings that are marked in it, and no others. */
import { expect, it } from "vitest";
import { ALL_THERE_IS } from "./cases/allThereIs.js";
import { APPLICANTS_AND_CHANNELS } from "./cases/applicantsAndChannels.js";
import { BESIDE_CELLS } from "./cases/besideCells.js";
import { BESIDE_LISTS } from "./cases/besideLists.js";
import { CARRIED_OVER } from "./cases/carriedOver.js";
import type { Case } from "./cases/case.js";
import { CHANGES } from "./cases/changes.js";
import { CLAIMS } from "./cases/claims.js";
import { DECISIONS_AND_FEES } from "./cases/decisionsAndFees.js";
import { DISCLOSURE_CLASSES } from "./cases/disclosureClasses.js";
import { DIVIDED_AGAIN } from "./cases/dividedAgain.js";
import { DOCUMENTS } from "./cases/documents.js";
import { KINDS } from "./cases/kinds.js";
import { KNOWN_MISSES } from "./cases/knownMisses.js";
import { LATER_KINDS } from "./cases/laterKinds.js";
import { OTHERS_FIGURES } from "./cases/othersFigures.js";
import { OTHER_TIMES } from "./cases/otherTimes.js";
import { OTHER_WORK } from "./cases/otherWork.js";
import { OUTCOMES } from "./cases/outcomes.js";
import { PERCENTAGES } from "./cases/percentages.js";
import { RECEIVED_AND_ANSWERED } from "./cases/receivedAndAnswered.js";
import { REVIEWS } from "./cases/reviews.js";
import { WHOLES_AND_PARTS } from "./cases/wholesAndParts.js";
import { YEARS } from "./cases/years.js";
import { reportOf, type Said, say } from "./support.js";

const TOPICS: readonly (readonly [string, readonly Case[]])[] = [
  ["received and answered", RECEIVED_AND_ANSWERED],
  ["applicants and channels", APPLICANTS_AND_CHANNELS],
  ["outcomes", OUTCOMES],
  ["carried over", CARRIED_OVER],
  ["claims", CLAIMS],
  ["reviews", REVIEWS],
  ["documents", DOCUMENTS],
  ["disclosure classes", DISCLOSURE_CLASSES],
  ["decisions and fees", DECISIONS_AND_FEES],
  ["wholes and parts", WHOLES_AND_PARTS],
  ["all there is", ALL_THERE_IS],
  ["beside cells", BESIDE_CELLS],
  ["beside lists", BESIDE_LISTS],
  ["divided again", DIVIDED_AGAIN],
  ["percentages", PERCENTAGES],
  ["changes", CHANGES],
  ["other times", OTHER_TIMES],
  ["kinds", KINDS],
  ["later kinds", LATER_KINDS],
  ["years", YEARS],
  ["others' figures", OTHERS_FIGURES],
  ["other work", OTHER_WORK],
];

/** @returns the text with each finding marked as in the fixtures */
function mark(text: string, said: readonly Said[]): string {
  const spans = said.map(({ rule, finding }) => ({ ...finding.span, rule }));
  const marks = spans.flatMap(({ start, end, rule }) => [
    // What ends somewhere ends before anything begins there; of two that begin there, the longer encloses the other.
    { at: end, order: 0, text: "⟦/⟧" },
    { at: start, order: text.length + start - end, text: `⟦${rule}⟧` },
  ]);
  return marks
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((marked, { at, text: mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

const unmarked = (text: string): string => text.replace(/⟦[^⟧]*⟧/gu, "");

/** @returns the sentence with what is found in its report marked, in the sentence or wherever it is */
function judged({ body, chapter, sentence }: Case): string {
  const parsed = reportOf(body, chapter, unmarked(sentence));
  const marked = mark(parsed.text, say(parsed));
  const [before = "", after = ""] = parsed.text.split(unmarked(sentence));
  return marked.startsWith(before) && marked.endsWith(after)
    ? marked.slice(before.length, marked.length - after.length)
    : marked;
}

/** A topic is up to a hundred reports: on a busy machine that takes longer than one test may by default, in milliseconds. */
const TIMEOUT = 60_000;

it.each(TOPICS)(
  "%s",
  (_, cases) => {
    expect(cases.map(judged)).toEqual(cases.map(({ sentence }) => sentence));
  },
  TIMEOUT,
);

it("known misses are still missed", () => {
  expect(KNOWN_MISSES.map(judged)).toEqual(KNOWN_MISSES.map(({ sentence }) => unmarked(sentence)));
  expect(KNOWN_MISSES.filter(({ sentence }) => sentence === unmarked(sentence))).toEqual([]);
});
