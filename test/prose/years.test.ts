import { describe, expect, it } from "vitest";
import { read } from "./support.js";

const years = (text: string, chapter = 1): string[] => {
  const { prose, at } = read(text, chapter);
  return prose.years.map(({ span, role }) => `${at(span)} ${role}`);
};

const periods = (text: string): string[] => {
  const { prose, at } = read(text, 0);
  return prose.periods.map(({ span }) => at(span));
};

describe("the year of deeds", () => {
  it.each([
    ["2022年，我局公开信息29条。", ["2022 deeds"]],
    ["截至2022年12月31日，我局公开信息29条。", ["2022 deeds"]],
    // With a reason to name it.
    ["2022年，我局公开信息29条，较上年增加3条。", []],
    ["2022年，我局公开信息29条，2023年公开37条。", []],
    // A series.
    ["2022年，我局公开信息29条。2023年，我局公开信息37条。", ["2023 deeds"]],
    ["2022年，我局完善制度。2023年，我局公开信息37条。", ["2022 deeds", "2023 deeds"]],
    // A year to come: counted, or planned.
    ["2024年，我局公开信息29条。", ["2024 deeds"]],
    ["2024年，我局开展培训。", []],
    ["2024年，我局将公开信息29条。", []],
  ])("%s", (text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe("the year of plans", () => {
  it.each([
    ["2024年，我局将进一步加强培训。", ["2024 plan"]],
    ["下一步，2024年我局将继续加强培训。", ["2024 plan"]],
    ["下一步，我局将在2024年进一步完善目录。", ["2024 plan"]],
    ["今后我局将以2024年经验为基础。", []],
    ["2024年我局将公开继续纳入考核。", []],
    ["2024年我局将进一步把公开纳入考核。", []],
  ])("%s", (text, expected) => {
    expect(years(text, 5)).toEqual(expected);
  });
});

describe("the report's own title", () => {
  it.each([
    ["现将我局2022年政府信息公开工作年度报告予以公布。", ["2022 title"]],
    ["我局编制了2022年度政府信息公开年报。", ["2022 title"]],
    ["关于做好2022年政府信息公开工作年度报告编制工作的要求，编制本报告。", []],
    ["按2022年政府信息公开工作年度报告编制通知，编制本报告。", []],
    ["在2022年政府信息公开工作年度报告中已说明。", []],
  ])("%s", (text, expected) => {
    expect(years(text, 0)).toEqual(expected);
  });
});

describe("the period of the figures", () => {
  it.each([
    ["数据统计期限为2023年1月1日至2023年12月31日。", ["2023年1月1日至2023年12月31日"]],
    ["数据统计期限为2023年1月1日起至12月31日止。", ["2023年1月1日起至12月31日"]],
    // Characters of the dates are lost.
    ["数据统计期限为20231月1日起至202312月31日止。", ["20231月1日起至202312月31日"]],
    ["数据统计期限自202311日至20231231日止。", ["202311日至20231231日"]],
    ["数据统计期限自2023年1日1日至12月31日止。", ["2023年1日1日至12月31日"]],
    ["数据统计期限自2023年1月1日（含）起算，延至2023年12月31日。", []],
    ["数据统计期限自20230101至20231231。", []],
    ["数据统计期限为2023年1月1日，至2023年12月31日止。", ["2023年1月1日，至2023年12月31日"]],
    ["数据统计期限为2023年1月1日，由各科室按月报送，至2023年12月31日止。", []],
    ["活动自2023年1月1日至2023年12月31日举行。", []],
  ])("%s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });
});
