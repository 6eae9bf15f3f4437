/**
 * The words that hold a sentence together, each in a sentence that is judged as it is because the word is known: a made-up
 * word in its place is judged otherwise.
 */
import { describe, expect, test } from "vitest";
import { type Role, WORDS } from "../../server/src/prose/words.js";
import { bodyNamed, reportOf, say } from "./support.js";

/** A body of the corpus, the chapter, the sentence, and whether it is called wrong. */
type Frame = readonly [
  body: string,
  chapter: number,
  sentence: (word: string) => string,
  isWrong: boolean,
  /** What is judged otherwise in its place, if not a made-up word. */
  other?: string,
];

const FRAMES: Readonly<Record<Role, readonly Frame[]>> = {
  self: [
    ["water", 1, (word) => `2023年${word}未收到政府信息公开申请。`, true],
    ["city", 1, (word) => `2023年，${word}未收到政府信息公开申请。`, true],
  ],
  foreign: [["water", 1, (word) => `2023年，${word}收到政府信息公开申请15件。`, false]],
  thisYear: [["water", 1, (word) => `${word}收到政府信息公开申请15件。`, true]],
  otherTime: [["water", 1, (word) => `${word}，我局收到政府信息公开申请15件。`, false]],
  adverb: [
    ["water", 1, (word) => `2023年${word}未收到政府信息公开申请。`, true],
    ["water", 3, (word) => `政府信息公开申请${word}全部办结。`, true],
  ],
  function: [
    ["water", 1, (word) => `2023年${word}未收到政府信息公开申请。`, true],
    ["water", 1, (word) => `2023年未收到政府信息公开申请${word}。`, true],
    ["water", 3, (word) => `政府信息公开申请${word}全部办结。`, true],
  ],
  receive: [["water", 1, (word) => `2023年，我局${word}政府信息公开申请15件。`, true]],
  handle: [["water", 3, (word) => `收到的政府信息公开申请已全部${word}。`, true]],
  deal: [
    ["water", 3, (word) => `${word}政府信息公开申请19件。`, true],
    ["water", 1, (word) => `2023年，我局未${word}政府信息公开申请。`, true],
  ],
  not: [
    ["water", 1, (word) => `2023年，我局${word}收到政府信息公开申请。`, true],
    ["water", 1, (word) => `2023年，我局${word}政府信息公开行政复议案件。`, true],
  ],
  all: [
    ["water", 3, (word) => `收到的政府信息公开申请${word}办结。`, true],
    ["water", 3, (word) => `2023年新收政府信息公开申请14件，${word}自然人申请。`, true],
    ["water", 4, (word) => `行政复议案件${word}维持。`, true],
    ["water", 3, (word) => `2023年新收政府信息公开申请14件，${word}。`, true],
  ],
  onTime: [["water", 3, (word) => `收到的政府信息公开申请已${word}全部办结。`, true]],
  rate: [
    ["water", 3, (word) => `收到政府信息公开申请14件，${word}100%。`, true],
    ["water", 1, (word) => `公开信息200条，其中政策文件50条，${word}35%。`, true],
    ["water", 1, (word) => `制发文件200件，公开70件，${word}45%。`, true],
    ["water", 1, (word) => `收到来信200封，${word.slice(0, -1)}140封，${word}75%。`, true],
  ],
  share: [["water", 1, (word) => `公开信息200条，其中政策文件50条，${word}35%。`, true]],
  sum: [["water", 1, (word) => `网站公开60条、微信公开50条，${word}100条。`, true]],
  open: [
    ["water", 1, (word) => `公开信息120条，其中${word}政策文件50条、公告60条。`, false],
    ["water", 1, (word) => `公开信息120条，其中${word}政策文件50条、公告65条。`, true],
    ["water", 1, (word) => `公开信息120条，其中政策文件50条、公告60条、其他20条${word}。`, false],
  ],
  channel: [["water", 1, (word) => `2023年，我局通过${word}收到政府信息公开申请15件。`, false]],
  compare: [["water", 1, (word) => `公开信息100条，其中动态60条，${word}其他20条。`, false]],
  grow: [
    ["water", 1, (word) => `公开信息120条，上年100条，${word}30%。`, true],
    ["water", 1, (word) => `公开信息80条，解读由60条${word}90条，增长30%。`, true],
  ],
  shrink: [
    ["water", 1, (word) => `公开信息80条，上年100条，${word}30%。`, true],
    ["water", 1, (word) => `公开信息80条，解读由90条${word}60条，下降30%。`, true],
  ],
  each: [["water", 1, (word) => `公开信息100条，其中动态、公告${word}60条。`, true]],
  respectively: [["water", 3, (word) => `予以公开、部分公开${word}5件、4件。`, true]],
  and: [["water", 3, (word) => `予以公开${word}部分公开9件。`, true]],
  closed: [["water", 1, (word) => `公开信息100条，其中动态50条、公告40条，${word}。`, true]],
  due: [["water", 3, (word) => `新收14件，上年结转2件，${word}18件。`, true]],
  late: [["water", 1, (word) => `办理来件600件，按时答复510件，${word}80件。`, true]],
  passed: [["water", 3, (word) => `新收申请14件，办结13件，${word}2024年4件。`, true]],
  about: [
    ["water", 4, (word) => `2023年，我局未${word}政府信息公开行政复议。`, true],
    ["water", 4, (word) => `2023年没有${word}行政复议。`, true],
  ],
  restart: [["water", 1, (word) => `${word}未收到政府信息公开申请。`, true]],
  within: [["water", 3, (word) => `14件申请${word}自然人11件。`, true]],
  decision: [["water", 2, (word) => `未作出行政处罚${word}。`, true]],
  among: [["water", 1, (word) => `公开信息100条。${word}动态50条、公告60条。`, true]],
  publish: [["water", 2, (word) => `${word}行政许可290件。`, false]],
  otherNoun: [["water", 1, (word) => `我局未收到${word}和政府信息公开申请。`, true]],
  condition: [
    ["water", 3, (word) => `${word}收到政府信息公开申请15件。`, true],
    ["water", 1, (word) => `公开信息100条，其中动态60条、公告60条${word}。`, false],
  ],
  judge: [["water", 4, (word) => `行政诉讼9件，${word}。`, false]],
  subset: [["water", 1, (word) => `公开信息100条，其中动态60条、公告40条、${word}30条。`, false]],
  rest: [["water", 1, (word) => `公开信息100条，其中动态60条、公告60条，${word}由科室公开。`, false]],
  disclosure: [["water", 3, (word) => `未收到${word}申请。`, true]],
  touch: [["water", 3, (word) => `收到${word}政府信息公开申请15件。`, true]],
  fee: [["water", 6, (word) => `收到申请28件并${word}。`, false]],
  itself: [["region", 3, (word) => `县政府${word}收到申请10件，办结9件，予以公开5件。`, false, "共"]],
  overlap: [["water", 1, (word) => `公开信息100条，其中动态60条、公告60条，各栏目${word}。`, false]],
  inHand: [["water", 1, (word) => `局长信箱来信1268封，办复1264封，${word}22封。`, true, "结转下年度"]],
  leftOver: [["water", 1, (word) => `排查问题42个，整改到位35个，${word}5个列入台账。`, true]],
  per: [["water", 1, (word) => `发布解读216篇，其中配套解读44篇，${word}配发2篇，其余172篇转载上级解读。`, false]],
  again: [["water", 4, (word) => `申请人未${word}申请复议。`, false, "依法"]],
  part: [["water", 1, (word) => `公开信息100条，其中${word}130条。`, true, "往年"]],
};

const MADE_UP = "珉璩";

function isWrong([name, chapter, sentence]: Frame, word: string): boolean {
  const body = bodyNamed(name);
  return say(reportOf(body, chapter, sentence(word))).length > 0;
}

describe.each(Object.entries(FRAMES))("%s", (role, frames) => {
  test("is what each of its words does", { timeout: 60_000 }, () => {
    const words = WORDS[role as Role].split(" ");
    const isTold = (word: string) => frames.some((frame) => isWrong(frame, word) === frame[3]);
    expect(words.filter((word) => !isTold(word))).toEqual([]);
  });

  test("is told by its sentences", () => {
    expect(frames.filter((frame) => isWrong(frame, frame[4] ?? MADE_UP) === frame[3])).toEqual([]);
  });
});
