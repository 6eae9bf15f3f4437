/** Of whose figures, and of what time, a sentence speaks. */
import { describe, expect, it } from "vitest";
import type { Passage } from "../../server/src/prose/passages.js";
import { sceneOf } from "../../server/src/prose/scene.js";
import { Asked, isOwnName, type Setting, settingOf } from "../../server/src/prose/setting.js";
import { otherTimeIn } from "../../server/src/prose/times.js";
import { NANPING_LAND } from "./cases/bodies.js";
import { cut, packed } from "./cut.js";
import { read, reportOf } from "./support.js";

const setting = (agency: string): Setting => {
  const report = reportOf(NANPING_LAND, 1, "");
  return { ...settingOf(report), agency, regional: /市人民政府$|县$/.test(agency) };
};

/** The figures that are said to contradict the tables. */
const linked = (text: string, chapter = 1): string[] => {
  const { prose, at } = read(text, chapter);
  return prose.links.filter(({ verdict }) => verdict.said).map(({ quantity }) => at(quantity.span));
};

describe("a body's own name", () => {
  it.each([
    ["临渭区卫生健康局", "区卫健局", true],
    ["临渭区卫生健康局", "卫生健康局", true],
    ["临渭区卫生健康局", "区教育局", false],
    ["临渭区卫生健康局", "局", false],
    ["临渭区卫生健康局", "区卫生", false],
    ["南关街道办事处", "南关街道", true],
    ["白石镇人民政府", "白石镇", true],
    // The place is more than its government.
    ["临川市人民政府", "临川市", false],
    ["临川市人民政府", "市政府", true],
    ["临川市人民政府", "县政府", false],
    ["安平县", "县政府", true],
    ["", "区卫健局", false],
  ])("%s: %s", (agency, name, own) => {
    expect(isOwnName(name, setting(agency))).toBe(own);
  });
});

describe("who acts", () => {
  it.each([
    // The short name of a body may end in another character than its name does.
    ["临川市政府", "临川市"],
    ["安平县政府", "安平县"],
    ["南关街道办事处", "南关街道"],
    ["临渭区卫生健康局", "区卫健局"],
  ])("%s is %s behind others, too", (agency, name) => {
    const text = `区教育局受理5件,${name}受理3件`;
    const passage: Passage = { text, breaks: [], start: 0, chapter: 0, number: 1, heading: "" };
    const own = setting(agency);
    const { contexts } = sceneOf(passage, packed(text, own.year), own, new Asked(own));
    expect(contexts.map(({ actor }) => actor)).toEqual(["others", "own"]);
  });
});

describe("another time", () => {
  it.each([
    ["2022年", 2022],
    ["2023年", undefined],
    ["2021年至2023年", 0],
    ["截至2023年12月31日", undefined],
    ["截至2023年6月30日", 0],
    ["上半年", 0],
    ["全年", undefined],
  ])("%s", (text, expected) => {
    expect(otherTimeIn(cut(text), setting("清河县水务局"))).toBe(expected);
  });

  it("holds until the report's own is named", () => {
    expect(linked("2022年收到政府信息公开申请32件。新收73件。")).toEqual([]);
    expect(linked("2022年收到政府信息公开申请32件。2023年新收73件。")).toEqual(["73件"]);
    expect(linked("2022年收到政府信息公开申请32件。全年收到政府信息公开申请73件。")).toEqual(["73件"]);
  });

  it("is over with the bracket that it is named in", () => {
    const years = (text: string) => read(text).prose.quantities.map(({ otherYear }) => otherYear);
    expect(years("收到申请73件（2022年为32件），不予公开17件。")).toEqual([undefined, 2022, undefined]);
    expect(years("收到申请73件，2022年为32件，不予公开17件。")).toEqual([undefined, 2022, 2022]);
  });
});

describe("others", () => {
  it("speak on until the body itself does", () => {
    const others = "全县各单位收到政府信息公开申请205件。";
    expect(linked(`${others}收到政府信息公开申请73件。`)).toEqual([]);
    expect(linked(`${others}我局收到政府信息公开申请73件。`)).toEqual(["73件"]);
    expect(linked(`${others}其中，本机关收到政府信息公开申请73件。`)).toEqual(["73件"]);
  });
});

describe("what is forgotten with its sentence", () => {
  it.each([
    ["the columns spoken of", "收到政府信息公开申请37件，自然人方面，予以公开12件。予以公开12件。", ["12件"]],
    ["something unknown that was counted", "调处采砂5起，答复5件。答复63件。", ["63件"]],
    ["reviews that are not known to be over disclosure", "因征收引发的行政复议12件，维持9件。行政复议6件。", ["6件"]],
  ])("%s", (_, text, expected) => {
    expect(linked(text, text.includes("复议") ? 4 : 3)).toEqual(expected);
  });
});
