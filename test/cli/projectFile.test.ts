/** `.disclosure-report.json` rules the reports beside and below it; a broken one is said and harms nothing. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ProjectFiles, readProjectFile } from "../../server/src/cli/projectFile.js";
import { localise } from "../../server/src/messages/localise.js";
import { Stage } from "../support/stage.js";

const FILE = ".disclosure-report.json";
const levels = (value: Record<string, unknown>) => JSON.stringify({ levels: value });

describe("readProjectFile", () => {
  it("reads levels by rule", () => {
    const { settings, problems } = readProjectFile(`\ufeff${levels({ punctuation: "off", typo: "error" })}`);
    expect(settings.levels).toEqual({ punctuation: "off", typo: "error" });
    expect(problems).toEqual([]);
  });

  it("lets other keys be: they are another version's", () => {
    expect(readProjectFile('{"$schema": "x", "later": [1]}').problems).toEqual([]);
  });

  it.each([
    ['{"levels": {', /^not valid JSON, so it is passed over: ./],
    ["", /^not valid JSON, so it is passed over: ./],
    ["[]", /^not a JSON object, so it is passed over$/],
    ["null", /^not a JSON object, so it is passed over$/],
    ['{"levels": ["typo"]}', /^“levels” is not an object of rules and levels, so it is passed over$/],
    ['{"levels": {"typpo": "off"}}', /^“levels” names a rule that there is not: typpo$/],
    ['{"levels": {"__proto__": "off"}}', /^“levels” names a rule that there is not: __proto__$/],
    ['{"levels": {"typo": "loud"}}', /^the level of typo is not one of error, warning, information, hint, off$/],
    ['{"levels": {"typo": 2}}', /^the level of typo is not one of error, warning, information, hint, off$/],
    ['{"exceptions": {}}', /^“exceptions” is not a list, so it is passed over$/],
    ['{"exceptions": [null]}', /^exception 1 lacks “rule”, “report” or “text”, so it is passed over$/],
    ['{"exceptions": [{"rule": "typo", "text": "x"}]}', /^exception 1 lacks “rule”, “report” or “text”, so .*$/],
    ['{"exceptions": [{"rule": "typpo", "report": "", "text": ""}]}', /^exception 1 names a rule that there is not$/],
    [JSON.stringify({ exceptions: Array(9).fill(3) }), /^exception 1, 2, 3, 4, 5 … lacks “rule”, .* passed over$/],
  ])("says what is wrong with %s", (json, reason) => {
    const { settings, problems } = readProjectFile(json);
    expect(problems.map((problem) => localise(problem, "en"))).toEqual([expect.stringMatching(reason)]);
    expect(settings.levels.typo).toBeUndefined();
    expect(settings.exceptions.filter(({ rule }) => rule === "typo")).toEqual([]);
  });

  it("keeps what is right beside what is wrong", () => {
    expect(readProjectFile(levels({ typpo: "off", typo: "hint" })).settings.levels.typo).toBe("hint");
  });
});

describe("ProjectFiles", () => {
  it("takes the nearest file upwards, and reads each once", async () => {
    const stage = new Stage();
    stage.write(FILE, levels({ typo: "hint" }));
    stage.write(`乙/${FILE}`, levels({ typo: "loud" }));
    stage.write("甲/深/a.txt", "");
    stage.write("乙/深/a.txt", "");
    const said: string[] = [];
    const files = new ProjectFiles(({ file, reason }) => said.push(`${file}: ${localise(reason, "en")}`));
    const typo = async (folder: string) => (await files.settingsFor(path.join(stage.folder, folder))).levels.typo;
    expect(await typo("甲/深")).toBe("hint");
    expect(await typo("乙/深")).toBeUndefined();
    expect(await typo("乙")).toBeUndefined();
    expect(said).toEqual([
      `${path.join(stage.folder, "乙", FILE)}: the level of typo is not one of error, warning, information, hint, off`,
    ]);
  });

  it("says that one cannot be read, and goes on upwards", async () => {
    const stage = new Stage();
    stage.write(FILE, levels({ typo: "hint" }));
    stage.write(`甲/${FILE}/no-file`, "");
    const said: string[] = [];
    const files = new ProjectFiles(({ reason }) => said.push(localise(reason, "en")));
    expect((await files.settingsFor(path.join(stage.folder, "甲"))).levels.typo).toBe("hint");
    expect(said).toEqual(["this is a folder"]);
  });
});
