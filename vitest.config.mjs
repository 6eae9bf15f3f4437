import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { defineConfig } from "vitest/config";

/** What reads or writes files: the command, what is generated, fixtures and samples. */
const FILES = [
  "test/{cli,office}/**/*.test.ts",
  "test/generate/**/*.test.ts",
  "test/rules/{fixtures,reports,samples}.test.ts",
];
/** Whole packages of Word and Excel, pages, PDFs: in one file each. */
const DOCUMENTS = ["test/documents/**/*.test.ts"];
/** @param {string} file */
const generates = (file) =>
  /\/(?:support\/(?:generate|matrix|completing)|writing\/newReport)\.js"|"fast-check"/.test(readFileSync(file, "utf8"));
/** What tries many texts, generates the reports that it tries, or compares the reports of a folder. */
const PROPERTIES = [
  "test/properties/**/*.test.ts",
  "test/arithmetic/search.test.ts",
  "test/{between,rules/between}/**/*.test.ts",
  "test/form/madeUpEdition.test.ts",
  "test/prose/{opposites,words}.test.ts",
  "test/rules/text/{doubles,typo}.test.ts",
  "test/report/table/madeUpLayout.test.ts",
  "test/rules/chapters/{chapter-*,content,duplicate-chapter,missing-chapter}.test.ts",
  "test/service/drafts/quiet.test.ts",
  ...fastGlob.globSync("test/{language,page,prose,report,rules,service,writing}/**/*.test.ts").filter(generates),
];
/** What plays a module to others: a module that was loaded for another file would be with what that one played. */
const MOCKED = fastGlob
  .globSync("test/{client,service}/**/*.test.ts")
  .filter((file) => readFileSync(file, "utf8").includes("vi.mock("));
/** What looks at a package or starts a built server or command. */
const BUILT = ["test/{package,server,command,preview,pages}/**/*.test.ts"];

/** Ends a test that waits for what never comes; so long that no machine under load takes it. Nothing is measured by it. */
const LONGEST_WAIT_MS = 300_000;

export default defineConfig({
  test: {
    // What is compiled is kept by its content in node_modules/, so that the next run begins sooner.
    experimental: { fsModuleCache: true },
    projects: [
      // Functions of text: nothing to isolate, so the modules are loaded once.
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...FILES, ...DOCUMENTS, ...PROPERTIES, ...BUILT, ...MOCKED],
          pool: "threads",
          isolate: false,
          testTimeout: LONGEST_WAIT_MS,
          // A second worker would load and warm up everything once more.
          maxWorkers: 1,
        },
      },
      { test: { name: "mocked", include: MOCKED, pool: "threads", maxWorkers: 1, testTimeout: LONGEST_WAIT_MS } },
      {
        test: {
          name: "files",
          include: FILES,
          testTimeout: LONGEST_WAIT_MS,
          pool: "threads",
          isolate: false,
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "documents",
          include: DOCUMENTS,
          testTimeout: LONGEST_WAIT_MS,
          pool: "threads",
          isolate: false,
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "properties",
          include: PROPERTIES,
          // Processes, so that each can tell its own processor time.
          pool: "forks",
          isolate: false,
          maxWorkers: "100%",
          testTimeout: LONGEST_WAIT_MS,
        },
      },
      // The built page of the preview, in a Chromium.
      {
        test: {
          name: "preview",
          include: ["test/{preview,pages}/**/*.test.ts"],
          testTimeout: LONGEST_WAIT_MS,
          hookTimeout: LONGEST_WAIT_MS,
          sequence: { groupOrder: 1 },
        },
      },
      // What `npm run package` made.
      {
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          testTimeout: LONGEST_WAIT_MS,
          sequence: { groupOrder: 1 },
        },
      },
      // These start the built server, the command or the lint as a process of its own, so they may take longer.
      {
        test: {
          name: "server",
          include: ["test/{server,command,walls}/**/*.test.ts"],
          testTimeout: LONGEST_WAIT_MS,
          hookTimeout: LONGEST_WAIT_MS,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
