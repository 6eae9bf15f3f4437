/** What a contradiction of the prose rests on, in words: its weightiest evidence that there are words for. */
import { type Message, message } from "../messages/message.js";
import type { Verdict } from "../prose/index.js";

const ONE_DIGIT = message("两数只有一位数字不同或颠倒", "the two differ in one digit, or in two changed over");
const TOO_MUCH = message("各项已超过总数", "the parts exceed the whole");
const NEARLY = message("各项与总数相近", "the parts come near the whole");
const IN_WORDS = message("文中说明只有这几项", "the text says that there are no others");
const CLEAR = message("所指的栏目明确", "what is counted is clear");
const FELLOWS = message("同一句中另有数字与表格相符", "another figure of the sentence is that of the tables");

/** By the names of the evidence for saying it. */
export const GROUNDS: Readonly<Record<string, Message>> = {
  slip: ONE_DIGIT,
  oneApart: message("两数只差 1", "the two are one apart"),
  tablesHaveNone: message("表中为 0", "the tables have none"),
  fellowHolds: FELLOWS,
  plainCount: CLEAR,
  plainRow: CLEAR,
  plainReview: CLEAR,
  document: CLEAR,
  aboveTable: CLEAR,
  moreThanAll: message("部分多于总数", "a part is more than the whole"),
  exchanged: message("两数位置互换", "two figures stand in each other's place"),
  colon: message("冒号后逐项列出", "the parts are listed behind a colon"),
  bracket: message("括号内逐项列出", "the parts are listed in brackets"),
  total: message("各项之后写明合计", "a total is told behind the parts"),
  restated: message("各项前后都写了总数", "the whole is told before and behind the parts"),
  closedInWords: IN_WORDS,
  closedByRest: message("最后一项是其余的", "the last part is the rest"),
  exceeds: TOO_MUCH,
  exceedsAlone: TOO_MUCH,
  onePartExceeds: TOO_MUCH,
  nearlyAll: NEARLY,
  most: NEARLY,
  nearMany: NEARLY,
  opposed: message("各项互不重叠", "the parts exclude each other"),
  series: message("各项互不重叠", "the parts exclude each other"),
  parallel: message("各项互不重叠", "the parts exclude each other"),
  excludeEachOther: message("各项互不重叠", "the parts exclude each other"),
  sharesExhaust: message("各项占比合计为 100%", "the shares of the parts come to 100 %"),
  answeredOrCarried: message("收到的申请不是已答复就是结转", "what came in is answered or carried over"),
  allOutcomes: message("办理结果已列全", "all outcomes are told"),
  digitTooMany: TOO_MUCH,
  slipOfMany: ONE_DIGIT,
  dividedRightly: message("各项相加与总数相符", "the parts make up the whole"),
  listed: message("一并写明的其他占比与各项之和相符", "the other shares told with it are of what the list comes to"),
  slipOfFigure: message("其中一数改一位数字，比率就对得上", "with one other digit in a figure the rate is right"),
  namedAfterPart: message("比率按前一个数命名", "the rate is called after its part"),
  fromTo: message("写明从多少到多少", "it is told from what to what"),
  thenDated: message("写明是与往年相比", "it is told what is compared"),
};

/** @returns the weightiest that a verdict rests on, of what there are words for */
export function groundOf({ evidence }: Verdict): Message | undefined {
  const known = evidence.find((name) => Object.hasOwn(GROUNDS, name));
  return known === undefined ? undefined : GROUNDS[known];
}

/** @returns a message with what it rests on, as far as there are words for it */
export function grounded(says: Message, verdict: Verdict): Message {
  const ground = groundOf(verdict);
  return ground ? message("{0}依据：{1}。", "{0} It rests on this: {1}.", says, ground) : says;
}
