import { describe, expect, test } from "vitest";
import { Bodies } from "../../server/src/between/index.js";

/** Are two names one body's, where these names are known? */
function areOne(one: string, other: string, ...others: string[]): boolean {
  const bodies = new Bodies([one, other, ...others]);
  return bodies.bodyOf(one) === bodies.bodyOf(other);
}

describe("names of one body", () => {
  test.each([
    ["沙溪县卫生健康局", "沙溪县卫健局"],
    ["沙溪县发展和改革局", "沙溪县发改局"],
    ["沙溪县文化和旅游局", "沙溪县文旅局"],
    ["沙溪县市场监督管理局", "沙溪县市场监管局"],
    ["沙溪县人力资源和社会保障局", "沙溪县人社局"],
    ["沙溪县住房和城乡建设局", "沙溪县住建局"],
    ["沙溪县应急管理局", "沙溪县应急局"],
    ["沙溪县退役军人事务局", "沙溪县退役军人局"],
    ["沙溪县", "沙溪县人民政府"],
    ["沙溪县柳林镇人民政府", "柳林镇"],
    ["东江市沙溪县水务局", "沙溪县水务局"],
    ["东江市沙溪县卫生健康局", "沙溪县卫健局", "沙溪县卫生健康局"],
    ["沙溪縣水務局", "沙溪县水务局"],
  ])("%s, %s", (one, other, ...others) => {
    expect(areOne(one, other, ...others)).toBe(true);
  });
});

describe("names of different bodies", () => {
  test.each([
    // Merged or renamed.
    ["沙溪县教育局", "沙溪县教育体育局"],
    ["沙溪县农业局", "沙溪县农业农村局"],
    ["沙溪县卫生局", "沙溪县卫生健康局"],
    ["沙溪县水利局", "沙溪县水务局"],
    // Another place, another office.
    ["沙溪县水务局", "柳林县水务局"],
    ["沙溪县人民政府", "沙溪县人民政府办公室"],
    ["东江市水务局", "东江市沙溪县水务局"],
    ["东江市", "东江市沙溪县"],
    // Too short to say whose.
    ["沙溪县市场监督管理局", "市场监督管理局"],
    ["沙溪县住房和城乡建设局", "住房和城乡建设局"],
  ])("%s, %s", (one, other) => {
    expect(areOne(one, other)).toBe(false);
  });

  test("a name that may be two bodies' is neither's", () => {
    const bodies = new Bodies(["东江市朝阳区水务局", "西江市朝阳区水务局", "朝阳区水务局"]);
    expect(
      new Set(["东江市朝阳区水务局", "西江市朝阳区水务局", "朝阳区水务局"].map((name) => bodies.bodyOf(name))).size,
    ).toBe(3);
  });
});
