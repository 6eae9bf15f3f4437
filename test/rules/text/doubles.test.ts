import { describe, expect, test } from "vitest";
import * as data from "../../../server/src/rules/text/data/doubles.js";
import { repeatedWord } from "../../../server/src/rules/text/repeated-word.js";
import { said } from "./said.js";

/** Each word in the sentence that its list is for, and what is said of that. */
const tried: readonly [string, Iterable<string>, (word: string) => string, (word: string) => string[]][] = [
  ["never twice", data.NEVER_TWICE, (word) => `各股室${word}${word}落到实处。`, (word) => [word]],
  [
    "an adverb begins what is said twice",
    data.ADVERBS,
    (word) => `我们${word}整改${word}整改到位。`,
    (word) => [`${word}整改`],
  ],
  ["an adverb before a verb", data.ADVERBS, (word) => `各股室${word}更更新栏目。`, () => ["更"]],
  ["a verb", data.VERBS, (word) => `各股室，${word}${word}全覆盖。`, (word) => [word]],
  ["a verb tells that the noun before it ends", data.VERBS, (word) => `由机关机关${word}清单。`, () => ["机关"]],
  ["a verb that is a noun too", data.VERBAL_NOUNS, (word) => `各股室，${word}${word}召开例会。`, (word) => [word]],
  ["what was done", data.BEHIND_DEEDS, (word) => `各股室，审核审核${word}三遍。`, () => ["审核"]],
  ["its own deed behind itself", data.VERBAL_NOUNS, (word) => `由上级${word}${word}。`, () => []],
  ["a body", data.BODIES, (word) => `各股室填写${word}${word}。`, (word) => [word]],
  ["what is called by a body", data.BODIES, (word) => `对${word}${word}预算抽查。`, () => []],
  ["a noun", data.NOUNS, (word) => `各股室填写${word}${word}。`, (word) => [word]],
  ["a verb before its object", data.BEFORE_OBJECTS, (word) => `各股室${word}流程流程说明。`, () => ["流程"]],
  ["a name that begins another", data.LINKING, (word) => `按时做好${word}${word}统计表。`, () => []],
  ["a deed behind those who do it", data.DEEDS, (word) => `由机关机关${word}。`, () => ["机关"]],
  ["a mark in front", data.MARKS_BEFORE, (mark) => `栏目齐全${mark}监监督到位。`, () => ["监"]],
  ["a preposition", data.PREPOSITIONS, (word) => `逐级${word}平台平台抽查。`, () => ["平台"]],
  ["a mark behind", data.CLOSES, (mark) => `上报信息信息${mark}另行登记`, () => ["信息"]],
  ["a particle behind", data.CLOSING_PARTICLES, (word) => `上报信息信息${word}图表。`, () => ["信息"]],
  ["a longer word", data.CONTINUES, (word) => `对平台平台${word}管理。`, () => []],
  ["a place behind a mark", data.OPENS_A_PLACE, (mark) => `已报${mark}云溪市云溪市水利局。`, () => ["云溪市"]],
  ["a particle", Object.keys(data.PARTICLES), (word) => `上报公开${word}${word}内容。`, (word) => [word]],
  ["between words", data.BETWEEN_WORDS, (word) => `公开信息${word}${word}平台目录。`, (word) => [word]],
  [
    "a word that is stuttered",
    data.STUTTERED,
    (word) => `栏目齐全，${word.charAt(0)}${word}到位。`,
    (word) => [word.charAt(0)],
  ],
  ["the same behind another", data.STUTTERED, (word) => `某${word.charAt(0)}${word}到位。`, () => []],
  ["a border", data.BORDERS, (word) => `今年${word}更更新到位。`, () => ["更"]],
  [
    "none",
    data.OVER_A_BORDER,
    (word) => `今年${word}${word.charAt(1)}${{ 公: "开", 答: "复", 开: "展", 制: "度" }[word.charAt(1)]}到位。`,
    () => [],
  ],
  ["what a clerk does", data.DONE_TO, (word) => `窗口${word}申申请。`, () => ["申"]],
  [
    "what it is done to",
    data.DONE_TO_THESE,
    (word) => `窗口收到${word.charAt(0)}${word}材料。`,
    (word) => [word.charAt(0)],
  ],
  ["what is done so", data.DONE_SO, (word) => `窗口按时${word.charAt(0)}${word}材料。`, (word) => [word.charAt(0)]],
  [
    "a set phrase",
    data.SET_PHRASES,
    (word) => `年内${word.slice(0, 2)}${word.slice(1)}良好。`,
    (word) => [word.charAt(1)],
  ],
  ["its last character", data.SET_PHRASES, (word) => `年内${word}${word.slice(-1)}良好。`, () => []],
  [
    "the end of a word",
    data.STUTTERS_AT_END,
    (word) => `年内抓好${word}${word.charAt(1)}。`,
    (word) => [word.charAt(1)],
  ],
];

describe.each(tried)("%s", (_, words, sentence, expected) => {
  test.each([...words].map((word) => [sentence(word), expected(word)] as const))("%s", (line, spans) => {
    expect(said(repeatedWord, line)).toEqual(spans);
  });
});

test("a particle is the first of a word", () => {
  for (const [particle, begins] of Object.entries(data.PARTICLES)) {
    for (const next of begins) expect(said(repeatedWord, `上报公开${particle}${particle}${next}。`)).toEqual([]);
  }
});
