/** Why nothing is said of a figure of the prose that differs from the tables: its evidence, in words. */
import { type Message, message } from "../messages/message.js";

const OTHERS = message("可能说的是别的单位或整个地区", "it may be about other bodies or the whole region");
const PART = message("可能只是其中一部分", "it may be a part only");
const OTHER_YEAR = message("这一句说到别的年份", "the sentence speaks of another year");
const OTHER_THING = message("前后的话可能另有所指", "the words around it may mean something else");

/** By the names of the evidence against saying it. */
export const REASONS: Readonly<Record<string, Message>> = {
  approximate: message("约数不核对", "approximate figures are not judged"),
  otherYear: OTHER_YEAR,
  otherYearInSentence: OTHER_YEAR,
  comparison: message("这是比较出来的增减数", "it is a difference in a comparison"),
  problems: message("第五部分的数字不核对", "figures of chapter five are not judged"),
  denied: message("这里说的是没有", "it is denied here"),
  causedByOther: message("可能不是因政府信息公开引起的", "it may not be about information disclosure"),
  otherActor: OTHERS,
  foreignWord: OTHERS,
  regionOfBureau: OTHERS,
  governmentItself: OTHERS,
  othersInDivision: OTHERS,
  othersInSentence: OTHERS,
  forOthers: OTHERS,
  byOther: OTHERS,
  subset: PART,
  leavesOthers: PART,
  toldBeside: OTHER_THING,
  some: PART,
  due: PART,
  open: PART,
  partOfOther: PART,
  partOfWrong: PART,
  partOfCarried: PART,
  partOfSame: PART,
  partOfFew: PART,
  newOfHandled: PART,
  fee: message("说的是收费，不是申请", "it is about fees, not applications"),
  feeInSentence: message("说的是收费，不是申请", "it is about fees, not applications"),
  otherSuit: message("可能不是因政府信息公开引起的", "it may not be about information disclosure"),
  channel: message("说的是某一种渠道", "it is about one channel"),
  cumulated: message("可能是历年累计", "it may be counted over several years"),
};

/**
 * @param evidence the names of what was weighed, the weightiest first
 * @returns the weightiest reason that there are words for
 */
export function reasonOf(evidence: readonly string[]): Message {
  const known = evidence.find((name) => Object.hasOwn(REASONS, name));
  return known === undefined ? OTHER_THING : (REASONS[known] as Message);
}
