/** Every message stands in both languages, beside each other in the source. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const HAN = /\p{Script=Han}/u;
const STRING = String.raw`"(?:[^"\\\n]|\\.)*"`;
/** Calls but not the functions' own declarations, with the words where they are plain strings. */
const MESSAGES = new RegExp(String.raw`(?<!function )\bmessage\(\s*(?:(${STRING}),\s*(${STRING}))?`, "g");
/** Calls with a count before the words: Chinese, English for one, English for more. */
const COUNTED = new RegExp(
  String.raw`(?<!function )\bplural\(\s*[^",()]+,\s*(?:(${STRING}),\s*(${STRING}),\s*(${STRING}))?`,
  "g",
);

/** @returns the calls in the source files of a folder, each with its strings */
function callsIn(folder: string, call: RegExp): { file: string; words: (string | undefined)[] }[] {
  const files = readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
  return files.flatMap((file) => {
    const code = readFileSync(`${ROOT}${folder}/${file}`, "utf8").replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
    return [...code.matchAll(call)].map(([, ...words]) => ({
      file,
      words: words.map((word) => (word === undefined ? undefined : (JSON.parse(word) as string))),
    }));
  });
}

/** The numbers of the placeholders in a text, in order. */
function placeholders(text: string | undefined): string {
  return [...new Set(text?.match(/\{\d+\}/g) ?? [])].sort().join();
}

describe("the words of client and server", () => {
  const calls = ["server/src", "client/src"].flatMap((folder) => callsIn(folder, MESSAGES));
  const counts = ["server/src", "client/src"].flatMap((folder) => callsIn(folder, COUNTED));

  it("stand as plain strings, Chinese before English", () => {
    const odd = [...calls, ...counts].filter(
      ({ words: [zh, en] }) => !zh || !en || (/[A-Za-z]/.test(zh) && !HAN.test(zh)),
    );
    expect(odd).toEqual([]);
    expect(calls.length).toBeGreaterThan(100);
    expect(counts.length).toBeGreaterThan(5);
  });

  it("take the same arguments in both languages", () => {
    const differ = [...calls, ...counts].filter(({ words: [zh, ...en] }) =>
      en.some((words) => placeholders(words) !== placeholders(zh)),
    );
    expect(differ).toEqual([]);
  });
});
