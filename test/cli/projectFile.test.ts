/** The command finds the nearest `.disclosure-report.json`, reads each once and says what is wrong with it. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ProjectFiles } from "../../server/src/cli/projectFile.js";
import { localise } from "../../server/src/messages/localise.js";
import { Stage } from "../support/stage.js";

const FILE = ".disclosure-report.json";
const levels = (value: Record<string, unknown>) => JSON.stringify({ levels: value });

describe("ProjectFiles", () => {
  it("takes the nearest file upwards, and reads each once", async () => {
    const stage = new Stage();
    stage.write(FILE, levels({ typo: "hint" }));
    stage.write(`乙/${FILE}`, levels({ typo: "loud" }));
    stage.write("甲/深/a.txt", "");
    stage.write("乙/深/a.txt", "");
    const said: string[] = [];
    const files = new ProjectFiles(path.join(stage.folder, "乙"), ({ file, reason }) =>
      said.push(`${file}: ${localise(reason, "en")}`),
    );
    const typo = async (folder: string) => (await files.settingsFor(path.join(stage.folder, folder))).levels.typo;
    expect(await typo("甲/深")).toBe("hint");
    expect(await typo("乙/深")).toBeUndefined();
    expect(await typo("乙")).toBeUndefined();
    expect(said).toEqual([
      `${FILE}: the level of typo is not one of error, warning, information, hint, off, so it is passed over`,
    ]);
  });

  it("says that one cannot be read, and goes on upwards", async () => {
    const stage = new Stage();
    stage.write(FILE, levels({ typo: "hint" }));
    stage.write(`甲/${FILE}/no-file`, "");
    const said: string[] = [];
    const files = new ProjectFiles(stage.folder, ({ reason }) => said.push(localise(reason, "en")));
    expect((await files.settingsFor(path.join(stage.folder, "甲"))).levels.typo).toBe("hint");
    expect(said).toEqual(["this is a folder"]);
  });
});
