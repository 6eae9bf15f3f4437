import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsed, said, sound } from "./support.js";

/** Five published reports, which are not part of this repository: read where they lie beside it. */
const FOLDER = new URL("../../../../shared/seeds/", import.meta.url);
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".txt")) : [];

const SIX = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];
const with5and6 = (five: string, six: string) => [...SIX.slice(0, 4), five, six];
const FIVE = "五、政府信息公开工作存在的主要问题及改进情况";
const NONE = "六、无其他需要报告的事项";

/** By the first three digits of the file's name: the outline, and what the chapter rules say. */
const EXPECTED: Readonly<Record<string, { outline: readonly string[]; said: readonly string[] }>> = {
  "000": { outline: with5and6(SIX[4] as string, NONE), said: [`hint chapter-title [${NONE}]`] },
  "001": { outline: SIX.filter((_, i) => i !== 2), said: ["error missing-chapter"] },
  "002": { outline: with5and6(FIVE, SIX[5] as string), said: [`hint chapter-title [${FIVE}]`] },
  "003": { outline: SIX, said: [] },
  "004": { outline: SIX, said: [] },
};

test("the six headings of a report of one's own are its outline", () => {
  expect(parsed(sound(1)).chapters.map(({ name }) => name)).toEqual(SIX);
});

for (const name of FILES) {
  test(`the published report ${name} is outlined and judged right`, () => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    const expected = EXPECTED[name.slice(0, 3)];
    expect(parsed(text).chapters.map((chapter) => chapter.name)).toEqual(expected?.outline);
    expect(said(text).map((one) => (one.startsWith("error") ? one.split(" [")[0] : one))).toEqual(expected?.said);
  });
}
