/** By what words chapter five tells of problems and of what is done about them. */
import { describe, expect, test } from "vitest";
import {
  IMPROVEMENT_WORDS,
  NOTHING_WORDS,
  PROBLEM_WORDS,
} from "../../../server/src/rules/chapters/problems-and-improvements.js";

describe("words of chapter five", () => {
  test.each(["公开内容不够全面", "更新还不及时", "人手紧张是主要短板"])("tell a problem: %s", (text) => {
    expect(PROBLEM_WORDS.test(text)).toBe(true);
  });

  test.each(["下一步完善制度", "已组织培训并加强审核"])("tell what is done about it: %s", (text) => {
    expect(IMPROVEMENT_WORDS.test(text)).toBe(true);
  });

  test.each(["无", "暂无", "2023年度没有需要报告的事项", "本单位不存在问题"])("say nothing: %s", (text) => {
    expect(NOTHING_WORDS.test(text)).toBe(true);
  });

  test.each(["无人机巡河记录已公开", "没有收取费用"])("say something: %s", (text) => {
    expect(NOTHING_WORDS.test(text)).toBe(false);
  });
});
