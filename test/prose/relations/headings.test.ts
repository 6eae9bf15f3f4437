/** Lists behind headings of their own, what there is of each, what was meant, and columns: what is no part of a whole. */
import { describe, expect, it } from "vitest";
import { faultsIn } from "../support.js";

describe("a list behind a heading", () => {
  it.each([
    // Its whole is what the sentence before began with.
    ["公开事项12件，其中涉及预算7件，涉及决算5件。办理结果：完成8件，延期3件，取消1件。", []],
    ["公开事项12件，其中涉及预算7件，涉及决算5件。办理结果：完成8件，延期3件，取消2件。", ["12件"]],
    // A part of a list is none, nor the last one of a list with a heading itself.
    ["公开途径：首次公开31件，指引查询23件；遮盖原因：个人隐私11件、商业秘密4件、过程信息2件。", []],
    ["办理科室：执法支队26件，注册科14件，消保科9件，其他9件。", []],
    ["公开信息：网站60条、微信40条，其他30条。", []],
    // What tells of all is a whole behind a heading too.
    ["信息发布：公开信息100条，网站60条，微信50条。", ["100条"]],
  ])("%s", (sentence, expected) => {
    expect(faultsIn("water", 1, sentence)).toEqual(expected);
  });
});

describe("what is no part", () => {
  it.each([
    ["what was meant, in a bracket", "新增停车泊位860个（年度计划800个），均已公示。"],
    ["what there is of each", "每季度发布公告1期，全年4期；每月发布提醒1期，全年12期；两类合计16期。"],
    ["how much each gets", "优秀每个2万元、良好每个1万元，共15万元。"],
    ["a mean of a kind", "校均信息公开31.6条，其中中学校均62.6条，小学校均32.8条。"],
    ["last year's total", "县级3期、乡级14期，两级共17期，较上年两级共12期多5期。"],
    ["what may count twice", "解读文件118件，其中图文64件、视频21件、发布会17件、专家33件，部分文件采用两种以上形式。"],
  ])("%s", (_, sentence) => {
    expect(faultsIn("water", 1, sentence)).toEqual([]);
  });

  it.each([
    // What a bracket tells is not what changed; of another time it is.
    ["收缴价款38.6亿元（其中分期6.1亿元），较上年的45.9亿元减少7.3亿元。", []],
    ["收缴价款38.6亿元（其中分期6.1亿元），较上年的45.9亿元减少3.7亿元。", ["3.7亿元"]],
    ["公开信息132条（上年118条），增加24条。", ["24条"]],
  ])("%s", (sentence, expected) => {
    expect(faultsIn("water", 1, sentence)).toEqual(expected);
  });
});

describe("applicants told kind by kind", () => {
  it.each([
    // Of the province: natural persons 61 and 4, legal services 7.
    ["自然人申请3件，2件公开，1件不公开；法人申请2件，1件公开，1件无法提供。", "tax"],
    ["自然人3件：2件公开，1件行政查询；企业2件：1件公开，1件不掌握。", "tax"],
    ["自然人新收108件、上年结转7件，办结107件。", "land"],
    ["自然人执法案卷6件，律所1件；自然人不掌握3件，企业1件。", "police"],
  ])("%s", (sentence, body) => {
    expect(faultsIn(body, 3, sentence)).toEqual([]);
  });

  it("are each held against their own column", () => {
    expect(faultsIn("land", 3, "自然人新收108件、上年结转6件，办结107件。")).toEqual(["6件"]);
  });
});
