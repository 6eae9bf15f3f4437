import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../server/src/cli/gb18030.js";
import { garblingOf } from "../../server/src/report/characters/index.js";
import { parseReport } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { generateReport } from "../support/generate.js";

const asUtf8 = (text: string): string => toGb18030(text).toString("utf8");
const asGb18030 = (text: string): string => new TextDecoder("gb18030").decode(Buffer.from(text, "utf8"));

describe("a report that was opened in the wrong encoding", () => {
  const sound = [1, 2, 3, 4, 5, 6].map((seed) => generateReport(seed).text);

  test("is told, and nothing else is said of it", () => {
    for (const text of sound) {
      expect(garblingOf(asUtf8(text))).toBe("encoding");
      expect(judge(parseReport(asUtf8(text))).map(({ rule }) => rule.id)).toEqual(["wrong-encoding"]);
    }
  });

  test("and saved so is lost", () => {
    for (const text of sound) expect(garblingOf(asGb18030(asUtf8(text)))).toBe("lost");
  });

  test("is none where it can be read, whatever is damaged in it", () => {
    for (const text of sound) {
      expect(garblingOf(text)).toBeUndefined();
      // Every tenth character lost.
      expect(
        garblingOf([...text].map((one, i) => (i % 10 === 0 && one > "\u3000" ? "\ufffd" : one)).join("")),
      ).toBeUndefined();
      expect(garblingOf(`${text}${"锟斤拷".repeat(30)}`)).toBeUndefined();
    }
  });

  test("is none in a few characters", () => {
    expect(garblingOf("\ufffd".repeat(19))).toBeUndefined();
    expect(garblingOf("\ufffd".repeat(20))).toBe("encoding");
    expect(garblingOf("锟斤拷".repeat(19))).toBeUndefined();
    expect(garblingOf("")).toBeUndefined();
  });
});
