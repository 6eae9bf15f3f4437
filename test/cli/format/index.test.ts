/** The four formats, from results made up for the purpose. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import picocolors from "picocolors";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import type { CheckedFile, CheckedFinding, CheckedReport } from "../../../server/src/cli/check.js";
import { csv } from "../../../server/src/cli/format/csv.js";
import { json } from "../../../server/src/cli/format/json.js";
import { pretty } from "../../../server/src/cli/format/pretty.js";
import { sarif } from "../../../server/src/cli/format/sarif.js";
import type { Page, Writer } from "../../../server/src/cli/format/writer.js";
import type { Problem } from "../../../server/src/cli/inputs.js";
import type { MessageLanguage } from "../../../server/src/messages/localise.js";
import { message } from "../../../server/src/messages/message.js";
import { DEFAULT_SETTINGS } from "../../../server/src/service/settings.js";

const finding = (
  rule: string,
  severity: CheckedFinding["severity"],
  [line, from, to]: readonly [number, number, number],
  more: Partial<CheckedFinding> = {},
): CheckedFinding => ({
  rule,
  severity,
  message: `说明 ${rule}`,
  range: { start: { line, character: from }, end: { line, character: to } },
  fixable: false,
  ...more,
});

const report = (file: string, agency: string | undefined, more: Partial<CheckedReport> = {}): CheckedReport => ({
  file,
  agency,
  year: 2022,
  form: "2021",
  findings: [],
  unread: 0,
  ...more,
});

const file = (text: string, ...reports: CheckedReport[]): CheckedFile => ({
  lines: new Map(text.split(/\r?\n/).entries()),
  fingerprint: "",
  reports,
  fixed: 0,
  empty: false,
  unread: [],
  exceptions: { used: [], unused: [] },
  compared: [],
  settings: DEFAULT_SETTINGS,
});

const FIRST = file(
  "甲局\r\n\t规章\t１２\t0\r\n乙局\r\n信息信息\r\n",
  report("汇 编/甲#乙.txt", "甲局", {
    findings: [finding("residue", "warning", [1, 4, 6], { fixable: true }), finding("typo", "hint", [1, 7, 8])],
  }),
  report("汇 编/甲#乙.txt", "乙局", { findings: [finding("missing-row", "error", [3, 2, 4])], unread: 2 }),
);
const SECOND = file(
  "丙\n",
  report("/丙.txt", undefined, { year: undefined, form: undefined }),
  report("丁.txt", "丁局", { findings: [finding("missing-cell", "error", [0, 0, 1])] }),
);

interface Results {
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Problem[];
  readonly language: MessageLanguage;
}

const results = (files: CheckedFile[], more: Partial<Results> = {}): Results => ({
  files,
  problems: [],
  language: "zh",
  ...more,
});

const PAGE = { colours: picocolors.createColors(false), width: 80 };

/** All that a format writes. */
function written(format: (page: Page) => Writer, { files, problems, language }: Results, page = PAGE): string {
  const writer = format({ ...page, language });
  return files.map((one) => writer.file(one)).join("") + writer.end(problems);
}

describe("pretty", () => {
  it("shows each finding with its line, then a line a body, the worst first", () => {
    expect(written(pretty, results([FIRST, SECOND]), PAGE)).toBe(
      [
        "警告 说明 residue residue （--fix 可改）",
        "  --> 汇 编/甲#乙.txt:2:5",
        " 2 |     规章    １２    0",
        "   |             ^^^^",
        "",
        "建议 说明 typo typo",
        "  --> 汇 编/甲#乙.txt:2:8",
        " 2 |     规章    １２    0",
        "   |                     ^",
        "",
        "错误 说明 missing-row missing-row",
        "  --> 汇 编/甲#乙.txt:4:3",
        " 4 | 信息信息",
        "   |     ^^^^",
        "",
        "错误 说明 missing-cell missing-cell",
        "  --> 丁.txt:1:1",
        " 1 | 丙",
        "   | ^^",
        "",
        "错误  警告  未能识别  单位                文件",
        "   1     0         2  乙局 2022           汇 编/甲#乙.txt",
        "   1     0         0  丁局 2022           丁.txt",
        "   0     1         0  甲局 2022           汇 编/甲#乙.txt",
        "   0     0         0  （没有写单位名称）  /丙.txt",
        "",
      ].join("\n"),
    );
  });

  it("colours on demand, and changes nothing else", () => {
    const coloured = written(pretty, results([FIRST]), { ...PAGE, colours: picocolors.createColors(true) });
    expect(coloured).toContain("\u001b[31m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours are made of
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(written(pretty, results([FIRST]), PAGE));
  });

  it("ends a place that goes on over lines with its first line", () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 2, character: 0 } };
    const text = written(
      pretty,
      results([
        file("一二三\n四\n", report("a", "甲", { findings: [finding("typo", "error", [0, 0, 0], { range })] })),
      ]),
      PAGE,
    );
    expect(text).toContain("\n 1 | 一二三\n   |   ^^^^\n");
  });

  it("lets no text of a report drive the terminal", () => {
    const evil = "甲\u001b]0;x\u0007";
    const text = written(
      pretty,
      results([file(evil, report(evil, evil, { findings: [finding("typo", "error", [0, 0, 1], { message: evil })] }))]),
      PAGE,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that a terminal obeys
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it("prints nothing where nothing was checked", () => {
    expect(written(pretty, results([]), PAGE)).toBe("");
  });
});

describe("json", () => {
  it("has an entry a report, and positions from 0", () => {
    const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 4 } };
    const parsed: { version: number; reports: unknown[] } = JSON.parse(written(json, results([FIRST, SECOND])));
    expect(Object.keys(parsed)).toEqual(["version", "reports"]);
    expect(parsed.version).toBe(1);
    expect(parsed.reports).toHaveLength(4);
    expect(parsed.reports[1]).toEqual({
      file: "汇 编/甲#乙.txt",
      agency: "乙局",
      year: 2022,
      form: "2021",
      findings: [{ rule: "missing-row", severity: "error", message: "说明 missing-row", range, fixable: false }],
    });
    expect(parsed.reports[2]).toEqual({ file: "/丙.txt", agency: null, year: null, form: null, findings: [] });
  });
});

describe.each([
  ["JSON", json],
  ["SARIF", sarif],
] as const)("%s", (_, format) => {
  it("says what a terminal would obey by its number", () => {
    const evil = "甲\u001b\u007f\u009b\u2028\u202e";
    const found = finding("typo", "error", [0, 0, 1], { message: evil });
    const said = written(format, results([file("甲", report("a.txt", "甲", { findings: [found] }))]));
    expect(said).toContain("甲\\u001b\\u007f\\u009b\\u2028\\u202e");
    expect(JSON.stringify(JSON.parse(said))).toContain(JSON.stringify(evil));
  });
});

describe("csv", () => {
  it("is the closing table, for Excel", () => {
    const odd = file("", report('a,"b".txt', "=1+1", { year: 2021, form: "2019" }), report("-", "@甲"));
    expect(written(csv, results([FIRST, SECOND, odd]))).toBe(
      "\ufeff" +
        [
          "错误,警告,未能识别,单位,年份,格式,文件",
          "1,0,2,乙局,2022,2021,汇 编/甲#乙.txt",
          "1,0,0,丁局,2022,2021,丁.txt",
          "0,1,0,甲局,2022,2021,汇 编/甲#乙.txt",
          "0,0,0,,,,/丙.txt",
          `0,0,0,'=1+1,2021,2019,"a,""b"".txt"`,
          "0,0,0,'@甲,2022,2021,-",
          "",
        ].join("\r\n"),
    );
  });

  it.each(["=1", "+1", "-1", "@A1", "＝1", "＋1", "－1", "＠A1", "﹣1", " =1", "\t=1", "\t1"])(
    "is not computed: %j",
    (agency) => {
      expect(written(csv, results([file("", report("a.txt", agency))]))).toContain(`0,0,0,'${agency},2022,`);
    },
  );

  it("holds nothing that a terminal obeys", () => {
    expect(written(csv, results([file("", report("甲\u001b[31m\u009b\r\n.txt", "甲"))]))).toContain(
      ",甲␛[31m\ufffd␍␊.txt\r\n",
    );
  });

  it("has English heads on demand", () => {
    expect(written(csv, results([], { language: "en" }))).toBe("\ufefferrors,warnings,unread,body,year,form,file\r\n");
  });
});

describe("sarif", () => {
  const schema = JSON.parse(
    readFileSync(
      createRequire(import.meta.url)
        .resolve("@microsoft/jest-sarif")
        .replace(/index\.js$/, "schemas/sarif-2.1.0-rtm.5.json"),
      "utf8",
    ),
  );
  // A pattern of the schema is no regular expression with the u flag.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  const problems = [
    { file: "没有 了.txt", reason: message("没有这个文件或文件夹", "there is no such file or folder") },
  ];
  const log: Log = JSON.parse(written(sarif, results([FIRST, SECOND], { problems })));
  const [run] = log.runs;

  it("is valid by the schema of SARIF 2.1.0", () => {
    validate(log);
    expect(validate.errors).toBeNull();
    validate(JSON.parse(written(sarif, results([], { language: "en" }))));
    expect(validate.errors).toBeNull();
  });

  it("is held against a schema that refuses what is wrong", () => {
    expect(validate({ ...log, runs: [{ ...run, columnKind: "bytes" }] })).toBe(false);
  });

  it("counts lines and UTF-16 columns from 1", () => {
    expect(run?.columnKind).toBe("utf16CodeUnits");
    expect(run?.results?.[0]).toEqual({
      ruleId: "residue",
      ruleIndex: run?.tool.driver.rules?.findIndex(({ id }) => id === "residue"),
      level: "warning",
      message: { text: "说明 residue" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "%E6%B1%87%20%E7%BC%96/%E7%94%B2%23%E4%B9%99.txt" },
            region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 7 },
          },
        },
      ],
      properties: { severity: "warning", fixable: true },
    });
  });

  it("keeps our four levels beside its three", () => {
    expect(run?.results?.map(({ level, properties }) => [level, properties?.severity])).toEqual([
      ["warning", "warning"],
      ["note", "hint"],
      ["error", "error"],
      ["error", "error"],
    ]);
  });

  it("says what could not be read", () => {
    expect(run?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", message: { text: "没有这个文件或文件夹" } }],
    });
    expect(JSON.parse(written(sarif, results([SECOND]))).runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});
