import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../client/src/names.js";
import { madeFiles, PAGES } from "../../scripts/generate/files.js";
import {
  DIAGNOSTIC_SOURCE,
  LANGUAGE_ID,
  LEVEL_SETTINGS,
  PROJECT_FILE,
  SETTINGS_SECTION as SECTION,
} from "../../server/src/protocol.js";
import { GROUPS, RULES } from "../../server/src/rules/index.js";
import { readSettings } from "../../server/src/service/settings.js";

const pathOf = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const read = (file: string): string => readFileSync(pathOf(file), "utf8");

const manifest = JSON.parse(read("package.json"));
const { contributes } = manifest;
const ids = RULES.map(({ id }) => id);
const settings: Record<string, { default: unknown; scope: string; enum: string[]; markdownDescription: string }> =
  Object.assign({}, ...contributes.configuration.map(({ properties }: { properties: object }) => properties));

/** @returns the keys of every %key% in a value, however deep */
function keysIn(value: unknown): string[] {
  if (typeof value === "string") return value.match(/^%[^%]+%$/) ? [value.slice(1, -1)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

describe("what is generated", () => {
  test.each([...madeFiles(read)])("%s is up to date (else: npm run generate)", (file, text) => {
    expect(read(file)).toBe(text);
  });

  test("every page in docs/rules is some rule's, or about all of them", () => {
    const pages = ["README.md", "adjusting.md", ...ids.map((id) => `${id}.md`)];
    expect(readdirSync(pathOf(PAGES)).sort()).toEqual(pages.sort());
  });
});

describe("settings", () => {
  test("are the rules' levels, in the rules' order within each group, and eight more", () => {
    const levels = Object.keys(settings).filter((key) => key.startsWith(`${SECTION}.levels.`));
    expect(levels).toEqual(GROUPS.flatMap(({ rules }) => rules.map(({ id }) => `${SECTION}.levels.${id}`)));
    expect(Object.keys(settings).filter((key) => !levels.includes(key))).toEqual(
      [
        "detect",
        "messages",
        "codeLens",
        "columnNames",
        "tableKeys",
        "tableLayout",
        "folder.mostFiles",
        "trace.server",
      ].map((key) => `${SECTION}.${key}`),
    );
  });

  test("left alone, change no level", () => {
    const section = { levels: Object.fromEntries(ids.map((id) => [id, settings[`${SECTION}.levels.${id}`]?.default])) };
    expect(readSettings(section).settings.levels).toEqual(
      Object.fromEntries(RULES.map(({ id, level }) => [id, level])),
    );
  });

  test.each(ids)("let %s be set to every level that the server knows", (id) => {
    const setting = settings[`${SECTION}.levels.${id}`];
    expect(setting?.scope).toBe("resource");
    expect(setting?.enum.map((level) => readSettings({ levels: { [id]: level } }).settings.levels[id])).toEqual([
      ...LEVEL_SETTINGS,
    ]);
  });
});

describe("strings", () => {
  const english = JSON.parse(read("package.nls.json"));
  const chinese = JSON.parse(read("package.nls.zh-cn.json"));

  test("stand in both languages, and none is unused", () => {
    const used = [...new Set(keysIn(manifest))].sort();
    expect(Object.keys(english).sort()).toEqual(used);
    expect(Object.keys(chinese).sort()).toEqual(used);
  });

  test("of every setting hold the word that people look for", () => {
    const described = Object.values(settings).map(({ markdownDescription }) => markdownDescription.slice(1, -1));
    for (const strings of [english, chinese]) {
      expect(described.filter((key) => !strings[key].includes(DIAGNOSTIC_SOURCE))).toEqual([]);
    }
  });

  test("are Chinese in the Chinese file, but for the names of pages", () => {
    const words = Object.entries<string>(chinese).filter(([key]) => !key.endsWith(".page"));
    expect(words.filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

describe("the schema of .disclosure-report.json", () => {
  const [{ fileMatch, url }] = contributes.jsonValidation;
  // VS Code's own keywords for completion are none of the standard's.
  const validate = new Ajv({ strict: false }).compile(JSON.parse(read(url)));

  test("is contributed for that file", () => {
    expect(fileMatch).toBe(PROJECT_FILE);
  });

  test.each([
    ["nothing", {}],
    ["its own name", { $schema: "./disclosure-report.schema.json" }],
    ["every rule at every level", { levels: Object.fromEntries(ids.map((id, i) => [id, ["off", "hint"][i % 2]])) }],
    [
      "an exception",
      { exceptions: [{ rule: "typo", report: "清溪县教育局2023年…", text: "该句", reason: "系机构名称" }] },
    ],
  ])("takes %s", (_, value) => {
    expect(validate(value)).toBe(true);
  });

  test.each([
    ["a list", []],
    ["an unknown key", { level: {} }],
    ["an unknown rule", { levels: { "no-such-rule": "off" } }],
    ["an unknown level", { levels: { typo: "none" } }],
    ["an exception without its reason", { exceptions: [{ rule: "typo", report: "某报告", text: "该句" }] }],
    ["an exception to no rule", { exceptions: [{ rule: "x", report: "某报告", text: "该句", reason: "已核实" }] }],
  ])("refuses %s", (_, value) => {
    expect(validate(value)).toBe(false);
  });
});

describe("the manifest", () => {
  test("names files that are there", () => {
    const files: string[] = [
      manifest.icon,
      ...contributes.languages.map(({ configuration }: { configuration: string }) => configuration),
      ...contributes.grammars.map(({ path }: { path: string }) => path),
    ];
    expect(files.filter((file) => !existsSync(pathOf(file)))).toEqual([]);
  });

  test("has a walkthrough whose pages are there in both languages, and whose steps do something that is offered", () => {
    const [{ steps }] = contributes.walkthroughs;
    const offered: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
      const strings = JSON.parse(read(file));
      const text = (key: string): string => strings[key.slice(1, -1)];
      for (const { media, description, completionEvents } of steps) {
        expect(existsSync(pathOf(text(media.markdown)))).toBe(true);
        const [, command] = /\]\(command:([\w.]+)\)/.exec(text(description)) ?? [];
        expect(offered).toContain(command);
        expect(completionEvents.length).toBeGreaterThan(0);
      }
    }
  });

  test("has the icon as a square PNG of 256 pixels", () => {
    const png = readFileSync(pathOf(manifest.icon));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });

  test("and the client agree on language and commands", () => {
    expect(contributes.languages.map(({ id }: { id: string }) => id)).toEqual([LANGUAGE_ID]);
    const known: string[] = Object.values(COMMANDS);
    const contributed: { command: string; category: string }[] = contributes.commands;
    expect(contributed.filter(({ command }) => !known.includes(command))).toEqual([]);
    const apart = contributed.filter(({ category }) => category !== "年报");
    expect(new Set(apart.map(({ category }) => category))).toEqual(new Set(["%category.trouble%"]));
    expect(apart.map(({ command }) => command)).toEqual([COMMANDS.restart, COMMANDS.showOutput]);
    const offered: { command: string; when: string }[] = contributes.menus.commandPalette;
    expect(offered.map(({ command }) => command).sort()).toEqual(contributed.map(({ command }) => command).sort());
    expect(offered.filter(({ when }) => !when)).toEqual([]);
  });
});
