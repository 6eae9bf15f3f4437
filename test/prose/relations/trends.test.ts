/** Which way figures are said to go, without a figure of how far. */
import { describe, expect, it } from "vitest";
import { faultsIn } from "../support.js";

/** The body's year is 2023. */
const found = (sentence: string, chapter = 1): string[] => faultsIn("water", chapter, sentence);

describe("the figures of several years", () => {
  it.each([
    ["2021年至2023年，公开信息分别为312条、338条、351条，连续两年增长。", []],
    ["2021年至2023年，公开信息分别为312条、338条、351条，连续两年下降。", ["连续两年下降"]],
    ["2021年至2023年，公开信息分别为312条、348条、331条，连续两年增长。", ["连续两年增长"]],
    ["2020年至2023年，公开信息分别为372条、312条、338条、351条，连续2年增长。", []],
    ["信访件2021年86件、2022年71件、2023年64件，呈逐年下降趋势。", []],
    ["信访件2021年86件、2022年71件、2023年64件，呈逐年上升趋势。", ["呈逐年上升趋势"]],
    // Told backwards.
    ["2023年、2022年、2021年收到咨询分别为612件、640件、702件，连续两年下降。", []],
    ["2023年、2022年、2021年收到咨询分别为612件、640件、702件，连续两年增长。", ["连续两年增长"]],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    ["of something else", "信访件2021年86件、2022年71件、2023年64件，满意度逐年上升。"],
    ["with a year between", "信访件2019年86件、2022年71件、2023年64件，呈逐年上升趋势。"],
    ["told roughly", "信访件2021年86件、2022年约71件、2023年64件，呈逐年上升趋势。"],
    ["of no known years", "信访件86件、71件、64件，呈逐年上升趋势。"],
  ])("%s are not judged", (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

describe("a direction between two years", () => {
  it.each([
    ["全年公开信息196条，上年为168条，较上年有所增加。", []],
    ["全年公开信息196条，上年为168条，较上年有所减少。", ["减少"]],
    ["全年公开信息196条，上年为168条，数量明显下降。", ["下降"]],
    ["全年公开信息196条，上年为168条，解读数量明显下降。", []],
    ["全年公开信息196条，上年为168条，回应关切及时，数量有所下降。", []],
    ["全年公开信息196条，上年为168条，较前年有所减少。", []],
    ["全年公开信息约196条，上年为168条，有所减少。", []],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});
