/** The command line is understood, or refused with the reason. */
import { describe, expect, it } from "vitest";
import { readArguments } from "../../server/src/cli/arguments.js";
import { FORMAT_NAMES } from "../../server/src/cli/format/names.js";
import { localise } from "../../server/src/messages/localise.js";

const ask = (line: string, env: Record<string, string> = {}) => readArguments(line.split(" ").filter(Boolean), env);

describe("readArguments", () => {
  it("takes options before and behind the paths", () => {
    const asked = { request: { kind: "check", format: "json", fix: true, annotate: false, paths: ["a.txt", "b"] } };
    expect(ask("check --format json --fix a.txt b")).toEqual(asked);
    expect(ask("check a.txt b --fix --format=json")).toEqual(asked);
  });

  it("prints for people where nothing else is asked", () => {
    expect(ask("check -").request).toEqual({
      kind: "check",
      format: "pretty",
      fix: false,
      annotate: false,
      paths: ["-"],
    });
  });

  it("takes the name of a cache with its sign alone", () => {
    expect(ask("check --cache a.txt").request).toMatchObject({ cache: "", paths: ["a.txt"] });
    expect(ask("check --cache=b a.txt").request).toMatchObject({ cache: "b", paths: ["a.txt"] });
    expect(ask("check a.txt").request).not.toHaveProperty("cache");
  });

  it("takes a number of threads", () => {
    expect(ask("check --threads 4 a.txt").request).toMatchObject({ threads: 4, paths: ["a.txt"] });
    expect(ask("check a.txt").request).not.toHaveProperty("threads");
  });

  it("takes everything behind -- for paths", () => {
    expect(ask("check -- --fix -").request).toMatchObject({ fix: false, paths: ["--fix", "-"] });
  });

  it.each(["--help", "-h", "check --help", "check --format nonsense --help"])("helps: %s", (line) => {
    expect(ask(line).request).toEqual({ kind: "help" });
  });

  it.each(["--version", "-v", "check x --version"])("tells the version: %s", (line) => {
    expect(ask(line).request).toEqual({ kind: "version" });
  });

  it.each([
    ["", "no command is given"],
    ["chek a.txt", "there is no command chek"],
    ["check", "no file, folder or pattern is given"],
    ["check --fromat json a.txt", "there is no option --fromat"],
    ["check -x a.txt", "there is no option -x"],
    ["check -cache a.txt", "there is no option -cache"],
    ["check --format xml a.txt", `--format must be one of ${FORMAT_NAMES.join(", ")}`],
    ["check a.txt --format", `--format must be one of ${FORMAT_NAMES.join(", ")}`],
    ["check --messages=fr a.txt", "--messages must be one of zh, en, auto"],
    ["check --fix=yes a.txt", "--fix takes no value"],
    ["check --fix -", "--fix works on files, not on standard input"],
    ["check --threads 0 a", "--threads must be a whole number from 1 to 999"],
    ["check --threads", "--threads must be a whole number from 1 to 999"],
    ["check --cache= a", "--cache= needs the name of a file"],
    ["check --cache --fix a", "--cache does not go with --fix"],
    ["convert --to md --cache a", "convert has no option --cache"],
    ["check --annotate -", "--annotate works on files, not on standard input"],
  ])("refuses “%s”", (line, reason) => {
    const { request } = ask(line);
    expect(request.kind).toBe("usage");
    expect(request.kind === "usage" && localise(request.problem, "en")).toBe(reason);
  });

  it.each<readonly [string, Record<string, string>, string | undefined]>([
    ["check a", { LANG: "en_US.UTF-8" }, undefined],
    ["check a --messages en", { LANG: "zh_CN.UTF-8" }, "en"],
    ["check a --messages zh", { LANG: "en_US.UTF-8" }, "zh"],
    ["check a --messages auto", { LANG: "zh_CN.UTF-8" }, "zh"],
    ["check a --messages auto", { LANG: "zh_CN.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en"],
    ["check a --messages auto", { LANG: "en_US.UTF-8", LC_MESSAGES: "zh_TW" }, "zh"],
    ["check a --messages auto", { LANG: "C" }, "en"],
    ["check a --messages auto", { LANG: "" }, "zh"],
  ])("answers “%s” under %o in %s", (line, env, language) => {
    expect(ask(line, env).language).toBe(language);
  });
});

describe("readArguments of convert", () => {
  it("takes what to convert to, a folder, and paths", () => {
    expect(ask("convert a.txt b --to docx").request).toEqual({
      kind: "convert",
      to: "docx",
      withLibreOffice: false,
      paths: ["a.txt", "b"],
    });
    expect(ask("convert --to=txt --out 目录 --with-libreoffice a.docx").request).toEqual({
      kind: "convert",
      to: "txt",
      folder: "目录",
      withLibreOffice: true,
      paths: ["a.docx"],
    });
  });

  it.each([
    ["convert a.txt", "--to docx|html|md|xlsx|txt is not given"],
    ["convert --to pdf a.txt", "--to must be one of docx, html, md, xlsx, txt"],
    ["convert --to docx", "no file, folder or pattern is given"],
    ["convert --to docx a.txt --out", "--out needs a folder or a file"],
    ["convert --to docx --out= a.txt", "an empty path is given"],
    ["convert --to docx -", "convert works on files, not on standard input"],
    ["convert --to docx --fix a.txt", "convert has no option --fix"],
    ["check --to docx a.txt", "check has no option --to"],
    ["new 甲局 --out 目录", "new has no option --out"],
  ])("refuses “%s”", (line, reason) => {
    const { request } = ask(line);
    expect(request.kind === "usage" && localise(request.problem, "en")).toBe(reason);
  });
});

describe("readArguments of new", () => {
  it("takes a body, and a folder", () => {
    expect(ask("new 清河县水务局").request).toEqual({
      kind: "new",
      report: { agency: "清河县水务局", layout: "tabbed", folder: "." },
    });
    expect(ask("new --year 2023 清河县水务局 年报 --kind town --layout=piped").request).toEqual({
      kind: "new",
      report: { agency: "清河县水务局", kind: "town", year: 2023, layout: "piped", folder: "年报" },
    });
  });

  it.each([
    ["new", "no body is named"],
    ["new 甲局 a b", "one report is written at a time: a body and a folder"],
    ["new 甲局 --year", "--year must be a year of four digits"],
    ["new 甲局 --year 23", "--year must be a year of four digits"],
    [
      "new 甲局 --kind bureau",
      "--kind must be one of government (a government of a county or above), department (a department), town (a town or street)",
    ],
    ["new 甲局 --layout html", "--layout must be one of tabbed, vertical, piped"],
    ["new 甲局 --fix", "new has no option --fix"],
    ["check a.txt --year 2023", "check has no option --year"],
  ])("refuses “%s”", (line, reason) => {
    const { request } = ask(line);
    expect(request.kind === "usage" && localise(request.problem, "en")).toBe(reason);
  });

  it("refuses an empty folder, which would be the one at hand", () => {
    expect(readArguments(["new", "甲局", ""], {}).request.kind).toBe("usage");
  });
});
