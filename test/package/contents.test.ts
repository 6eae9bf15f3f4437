/** What `npm run package` and `npm pack` put before strangers. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { RULES } from "../../server/src/rules/index.js";
import { filesIn } from "../support/archive.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The character maps of Chinese fonts, for PDFs that only name them, and their licence. */
const MAPS = readdirSync(`${root}/dist/cmaps`).map((name) => `dist/cmaps/${name}`);

describe("the extension's package", () => {
  const vsix = readFileSync(`${root}/dist/disclosure-report.vsix`);

  test("holds what ships and no more", () => {
    expect(filesIn(vsix).sort()).toEqual(
      [
        "[Content_Types].xml",
        "extension.vsixmanifest",
        ...[
          "LICENSE.txt",
          "changelog.md",
          "dist/ThirdPartyNotices.txt",
          "dist/client.js",
          "dist/client.web.js",
          ...MAPS,
          "dist/documents.worker.js",
          "dist/exporter.js",
          "dist/exporter.web.js",
          "dist/compare.js",
          "dist/heatMap.js",
          "dist/pages.css",
          "dist/parse5.js",
          "dist/preview.css",
          "dist/preview.js",
          "dist/server.js",
          "dist/server.web.js",
          "docs/rules/README.md",
          "docs/rules/adjusting.md",
          ...RULES.map(({ id }) => `docs/rules/${id}.md`),
          ...["en", "zh"].flatMap((language) =>
            ["final", "new", "preview", "problems", "tables"].map((step) => `docs/walkthrough/${language}/${step}.md`),
          ),
          "images/icon.png",
          "language-configuration.json",
          "package.json",
          "package.nls.json",
          "package.nls.zh-cn.json",
          "readme.md",
          "schemas/disclosure-report.schema.json",
          "syntaxes/disclosure-report.tmLanguage.json",
        ].map((file) => `extension/${file}`),
      ].sort(),
    );
  });

  test("has a README without pictures and links that would lead nowhere", () => {
    const readme = readFileSync(`${root}/dist/README.md`, "utf8");
    expect(readme).toMatch(/^# 政府信息公开年报/u);
    expect(readme).not.toMatch(/!\[|\]\((?!https:)/u);
  });

  test("is at most 3 MB", () => {
    expect(vsix.length).toBeLessThanOrEqual(3 * 1024 * 1024);
  });
});

describe("what reads and writes documents", () => {
  const has = (bundle: string, words: string) => readFileSync(`${root}/dist/${bundle}`, "utf8").includes(words);

  test("is in no bundle that is loaded at start", () => {
    for (const bundle of ["client.js", "client.web.js", "server.js", "server.web.js", "cli.js", "cli.engine.js"]) {
      expect([bundle, has(bundle, "getOperatorList"), has(bundle, "word/document")]).toEqual([bundle, false, false]);
    }
  });

  test("is in bundles of its own", () => {
    for (const bundle of ["documents.js", "documents.worker.js"]) expect(has(bundle, "getOperatorList")).toBe(true);
    for (const bundle of ["exporter.js", "exporter.web.js"]) expect(has(bundle, "word/document")).toBe(true);
  });
});

test("the npm package holds the command, the server and the rules' pages", () => {
  const shell = process.platform === "win32";
  const listed = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: root, encoding: "utf8", shell });
  const [{ files }] = JSON.parse(listed) as [{ files: { path: string }[] }];
  expect(files.map(({ path }) => path).sort()).toEqual(
    [
      "LICENSE",
      "README.md",
      "dist/ThirdPartyNotices.txt",
      "dist/cli.converter.js",
      "dist/cli.engine.js",
      "dist/cli.js",
      ...MAPS,
      "dist/documents.js",
      "dist/parse5.js",
      "dist/server.js",
      "docs/rules/README.md",
      "docs/rules/adjusting.md",
      ...RULES.map(({ id }) => `docs/rules/${id}.md`),
      "package.json",
    ].sort(),
  );
});

test("the licences of the packages in the bundles ship with them, each under its name", () => {
  const notices = readFileSync(`${root}/dist/ThirdPartyNotices.txt`, "utf8");
  const headed = [...notices.matchAll(/^-+\n(\S+) \S+ \(\S+\)\n-+\n\n(?=\S)/gm)].map(([, name]) => name);
  expect(headed).toEqual(expect.arrayContaining(["string-width", "vscode-languageclient", "vscode-languageserver"]));
  // Packages that only test and build are in no bundle.
  expect(headed.filter((name) => ["esbuild", "mocha", "vitest"].includes(name ?? ""))).toEqual([]);
});
