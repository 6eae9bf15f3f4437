/** `.disclosure-report.json`: what it says is read, what cannot be understood is said and harms nothing. */
import { describe, expect, it } from "vitest";
import { localise } from "../../server/src/messages/localise.js";
import { readProjectFile, readProjectFileBytes } from "../../server/src/service/projectFile.js";

const json = (levels: Record<string, unknown>) => JSON.stringify({ levels });
const utf8 = new TextDecoder("utf-8", { fatal: true });
const decode = (bytes: Uint8Array) => utf8.decode(bytes);

describe("readProjectFile", () => {
  it("reads levels by rule", () => {
    const { levels, problems } = readProjectFile(`\ufeff${json({ punctuation: "off", typo: "error" })}`);
    expect(levels).toEqual({ punctuation: "off", typo: "error" });
    expect(problems).toEqual([]);
  });

  it("knows a schema, which is for editors", () => {
    expect(readProjectFile('{"$schema": "x", "levels": {}}').problems).toEqual([]);
  });

  it("names the keys that it does not know, and reads the others", () => {
    const { levels, problems } = readProjectFile('{"level": {}, "levels": {"typo": "off"}, "__proto__": 1}');
    expect(levels).toEqual({ typo: "off" });
    expect(problems.map((problem) => localise(problem, "zh"))).toEqual([
      "没有 “level”、“__proto__” 这样的项目，未采用；可以写 levels、exceptions、aggregates、bodies",
    ]);
  });

  it("names no more of them than help, nor more of one than that", () => {
    const keys = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}${"x".repeat(500)}`, 1]));
    const [problem] = readProjectFile(JSON.stringify(keys)).problems;
    expect(problem && localise(problem, "zh").length).toBeLessThan(330);
  });

  it.each([
    ['{"levels": {', /^not valid JSON, so it is passed over: line 1, column 13: it breaks off/],
    ["", /^not valid JSON, so it is passed over: line 1, column 1: it breaks off/],
    ["[]", /^not a JSON object, so it is passed over$/],
    ["null", /^not a JSON object, so it is passed over$/],
    ['{"levels": ["typo"]}', /^“levels” is not an object of rules and levels, so it is passed over$/],
    ['{"levels": {"typpo": "off"}}', /^“levels” names an unknown rule: typpo$/],
    ['{"levels": {"__proto__": "off"}}', /^“levels” names an unknown rule: __proto__$/],
    [
      '{"levels": {"typo": "loud"}}',
      /^the level of typo is not one of error, warning, information, hint, off.* passed over$/,
    ],
    [
      '{"levels": {"typo": 2}}',
      /^the level of typo is not one of error, warning, information, hint, off.* passed over$/,
    ],
    ['{"exceptions": {}}', /^“exceptions” is not a list, so it is passed over$/],
    ['{"exceptions": [null]}', /^exception 1 lacks one of “rule”, “report”, “text”, so it is passed over$/],
    ['{"exceptions": [{"rule": "typo", "text": "x"}]}', /^exception 1 lacks one of “rule”, “report”, “text”, so .*$/],
    ['{"exceptions": [{"rule": "typpo", "report": "", "text": ""}]}', /^exception 1 names an unknown rule$/],
    [
      JSON.stringify({ exceptions: Array(9).fill(3) }),
      /^exception 1, 2, 3, 4, 5, … lacks one of “rule”, .* passed over$/,
    ],
  ])("says what is wrong with %s", (text, reason) => {
    const { levels, exceptions, problems } = readProjectFile(text);
    expect(problems.map((problem) => localise(problem, "en"))).toEqual([expect.stringMatching(reason)]);
    expect(levels.typo).toBeUndefined();
    expect(exceptions.filter(({ rule }) => rule === "typo")).toEqual([]);
  });

  it("keeps what is right beside what is wrong", () => {
    expect(readProjectFile(json({ typpo: "off", typo: "hint" })).levels.typo).toBe("hint");
  });

  it.each([
    ["is too large", new Uint8Array(1_000_001).fill(0x20), /^too large/],
    ["is not in UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), /^not in UTF-8/],
  ])("passes over a file that %s, and says so", (_, bytes, reason) => {
    const { levels, exceptions, problems } = readProjectFileBytes(bytes, decode);
    expect(problems.map((problem) => localise(problem, "en"))).toEqual([expect.stringMatching(reason)]);
    expect([levels, exceptions]).toEqual([{}, []]);
  });

  it("reads the bytes of a file", () => {
    const bytes = new TextEncoder().encode(json({ typo: "off" }));
    expect(readProjectFileBytes(bytes, decode).levels).toEqual({ typo: "off" });
  });
});
