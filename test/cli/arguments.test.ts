/** The command line is understood, or refused with the reason. */
import { describe, expect, it } from "vitest";
import { readArguments } from "../../server/src/cli/arguments.js";
import { localise } from "../../server/src/messages/localise.js";

const ask = (line: string, env: Record<string, string> = {}) => readArguments(line.split(" ").filter(Boolean), env);

describe("readArguments", () => {
  it("takes options before and behind the paths", () => {
    const asked = { request: { kind: "check", format: "json", fix: true, paths: ["a.txt", "b"] } };
    expect(ask("check --format json --fix a.txt b")).toEqual(asked);
    expect(ask("check a.txt b --fix --format=json")).toEqual(asked);
  });

  it("prints for people where nothing else is asked", () => {
    expect(ask("check -").request).toEqual({ kind: "check", format: "pretty", fix: false, paths: ["-"] });
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
    ["check --format xml a.txt", "--format must be one of pretty, json, sarif, csv"],
    ["check a.txt --format", "--format must be one of pretty, json, sarif, csv"],
    ["check --messages=fr a.txt", "--messages must be one of zh, en, auto"],
    ["check --fix=yes a.txt", "--fix takes no value"],
    ["check --fix -", "--fix works on files, not on standard input"],
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
