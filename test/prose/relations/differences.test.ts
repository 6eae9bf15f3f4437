/** By how much two figures differ, told behind both: of what was meant, of two things, of one at two times. */
import { describe, expect, it } from "vitest";
import { faultsIn } from "../support.js";

const found = (sentence: string, chapter = 1): string[] => faultsIn("water", chapter, sentence);

describe("a difference told behind its two figures", () => {
  it.each([
    // What was meant or allowed.
    ["原定开展讲座60场，实际开展74场，超出14场。", []],
    ["原定开展讲座60场，实际开展74场，超出12场。", ["12场"]],
    ["计划改造道路180公里，完成168公里，还差10公里。", ["10公里"]],
    ["计划解读60件，实际解读66件，超出计划8件。", ["8件"]],
    ["承诺时限20个工作日，平均用时11个工作日，提前9个工作日。", []],
    ["承诺时限20个工作日，平均用时11个工作日，提前7个工作日。", ["7个工作日"]],
    // The most and the least.
    ["单月访问最高46.2万次、最低18.7万次，相差27.5万次。", []],
    ["单月访问最高46.2万次、最低18.7万次，相差28.5万次。", ["28.5万次"]],
    // Two things by their names.
    ["甲类单位平均91.6分，乙类单位平均90.4分，甲类高出乙类1.2分。", []],
    ["甲类单位平均91.6分，乙类单位平均90.4分，甲类高出乙类0.8分。", ["0.8分"]],
    // Two times.
    ["电子屏去年41个，今年整合后剩33个，减少8个。", []],
    ["电子屏去年41个，今年整合后剩33个，减少6个。", ["6个"]],
    ["补助标准由412元提高到438元，提高36元。", ["36元"]],
    ["办理来信平均用时3.2天，较2022年的4.0天缩短1.8天。", ["1.8天"]],
    ["来访85人，比2022年的80人多5人，比2021年的68人多27人。", ["27人"]],
    ["考核名次由第11位升到第7位，前进5位。", ["5位"]],
    ["考核名次由第九名升到第四名，提升3个位次。", ["3个位次"]],
    // What is told behind is no other step: a part, in another unit, in the next sentence.
    ["电子屏去年41个，今年剩33个，减少6个，其中报废2个。", ["6个"]],
    ["电子屏去年41个，今年剩33个，减少6个，节省经费3万元。", ["6个"]],
    ["电子屏去年41个，今年剩33个，减少6个。另有触摸屏4个。", ["6个"]],
    // A percentage between the two is of either; another figure in another unit may be what it is of.
    ["电子屏去年41个，占55%，今年剩33个，减少6个。", ["6个"]],
    ["电子屏去年41个，播放12条，今年剩33个，减少6个。", []],
    // 名 counts people where no two ranks are told.
    ["讲解员去年41名，今年33名，减少6名。", ["6名"]],
    ["第1期讲解员去年41名，今年33名，减少6名。", ["6名"]],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    ["of another year's figure", "电子屏去年41个，今年剩33个，比前年减少6个。"],
    ["of what is named and not told", "原定讲座60场，实际开展74场，听众超出12场。"],
    ["with another step behind it", "电子屏去年41个，今年剩33个，减少12个，新增4个。"],
    ["of a part", "原定讲座60场，实际开展74场，其中进校园比上年多12场。"],
    ["of three figures", "甲类91分，乙类90分，丙类88分，相差0.8分。"],
    ["of so many each", "每个专区计划2台，实配23台，多3台。"],
    ["of what may be more", "审批由3天压缩至1天，压缩1天以上。"],
    ["of a limit that is not told", "登记由5个工作日压缩至3个工作日，较法定时限缩短27个工作日。"],
    ["of another limit than the one told", "承诺15个工作日，实际9个工作日，比法定时限提前11个工作日。"],
    ["of a bound that others passed", "标准为20天，实际平均12天，超过15天的2件。"],
    ["of the year before where a plan is told", "计划培训60场，实际培训74场，增加12场。"],
  ])("is not judged %s", (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("is not judged among problems", () => {
    expect(found("原定开展讲座60场，实际开展74场，超出12场。", 5)).toEqual([]);
  });
});
