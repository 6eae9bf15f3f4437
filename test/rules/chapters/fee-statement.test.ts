/** By what words chapter six tells of fees. */
import { describe, expect, test } from "vitest";
import { FEE_NAME, FEE_WORDS } from "../../../server/src/rules/chapters/fee-statement.js";

describe("words of chapter six", () => {
  test.each([
    "政府信息公开收费及减免情况：无",
    "提供政府信息均为免费",
    "本年未收取信息处理费",
    "没有产生任何费用",
    "收取检索费零元",
  ])("tell of fees: %s", (text) => {
    expect(FEE_WORDS.test(text)).toBe(true);
  });

  test("the fee's own name is one of them; other matters are not", () => {
    expect(FEE_WORDS.test(FEE_NAME)).toBe(true);
    expect(FEE_WORDS.test("办理代表建议十二件")).toBe(false);
  });
});
