/** Two things told each with its figure, and compared. */
import { describe, expect, it } from "vitest";
import { faultsIn } from "../support.js";

const found = (sentence: string, chapter = 1): string[] => faultsIn("county", chapter, sentence);

describe("by how much one thing is more than another", () => {
  it.each([
    ["办理建议92件、提案131件，提案比建议多39件。", []],
    ["办理建议92件、提案131件，提案比建议多29件。", ["29件"]],
    ["办理建议92件、提案131件，建议比提案少29件。", ["29件"]],
    // The other way round.
    ["办理建议92件、提案131件，提案比建议少39件。", ["39件"]],
    ["春季、秋季开放日分别接待112人、98人，春季比秋季多14人。", []],
    ["春季、秋季开放日分别接待112人、98人，春季比秋季多24人。", ["24人"]],
    ["县直部门平均得分92.6分，乡镇平均得分89.4分，前者高3.2分。", []],
    ["县直部门平均得分92.6分，乡镇平均得分89.4分，前者高4.2分。", ["4.2分"]],
    ["县直部门平均得分92.6分，乡镇平均得分89.4分，后者低4.2分。", ["4.2分"]],
    ["线上满意率98.2%，线下满意率95.1%，线上比线下高3.1个百分点。", []],
    ["线上满意率98.2%，线下满意率95.1%，线上比线下高2.1个百分点。", ["2.1个百分点"]],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    ["a thing with two figures", "办理建议92件、提案131件，办结提案120件，提案比建议多29件。"],
    ["a thing that is not told", "办理建议92件、提案131件，提案比议案多29件。"],
    ["a year", "办理建议92件、提案131件，提案比上年多29件。"],
    ["roughly told", "办理建议92件、提案约131件，提案比建议多29件。"],
  ])("%s is not judged", (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("is not judged among problems", () => {
    expect(found("办理建议92件、提案131件，提案比建议多29件。", 5)).toEqual([]);
  });
});

describe("how many times as much one thing is as another", () => {
  it.each([
    ["线上举报4812件，线下举报1604件，线上是线下的3倍。", []],
    ["线上举报4812件，线下举报1604件，线上是线下的4倍。", ["4倍"]],
    ["线上举报4729件，线下举报1604件，线上约为线下的3倍。", []],
    ["线上举报4812件，线下举报1604件，线上约为线下的2倍。", ["2倍"]],
    ["线上举报4812件，线下举报1604件，线上是上年的4倍。", []],
    ["线上举报4812件，参加1604人，线上是参加人数的4倍。", []],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});
