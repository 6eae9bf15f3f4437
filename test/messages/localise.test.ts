/** Messages in both languages, and that none is left without its Chinese. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { localise, messageLanguage } from "../../server/src/messages/localise.js";
import { message } from "../../server/src/messages/message.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BUNDLE: Record<string, string> = JSON.parse(readFileSync(`${ROOT}l10n/bundle.l10n.zh-cn.json`, "utf8"));

/** A call whose first argument is looked for, but not the function's own declaration. */
const CALL = /(?<!function )\b(?:message|l10n\.t)\(\s*(?:("(?:[^"\\\n]|\\.)*")|([^\s)]))/g;

/** The first arguments of the calls in a file: the texts, and the beginnings of those that are no plain string. */
function callsIn(source: string): { texts: string[]; odd: string[] } {
  const code = source.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
  const calls = [...code.matchAll(CALL)];
  return {
    texts: calls.flatMap(([, text]) => (text ? [JSON.parse(text) as string] : [])),
    odd: calls.flatMap(([call, , other]) => (other ? [call] : [])),
  };
}

const SOURCES = ["server/src", "client/src"].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);

/** The numbers of the placeholders in a text, in order. */
function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
}

describe("localise", () => {
  it("puts a message and the messages among its arguments into Chinese", () => {
    expect(localise(message("Table of {0}", message("Figures")), "zh")).toBe("数据表");
  });

  it("leaves the English words as they are", () => {
    expect(localise(message("Table of {0}", message("Figures")), "en")).toBe("Table of Figures");
  });

  it("falls back to English where the bundle has nothing", () => {
    expect(localise(message("Nobody wrote this: {0}", 3), "zh")).toBe("Nobody wrote this: 3");
  });

  it("repeats and reorders arguments, leaves a placeholder without one, and reads none out of an argument", () => {
    expect(localise(message("{1} {0} {1} {2}", "{1}", 0), "en")).toBe("0 {1} 0 {2}");
  });

  it("follows the editor only where it is told to", () => {
    expect(messageLanguage("zh", "en")).toBe("zh");
    expect(messageLanguage("en", "zh-cn")).toBe("en");
    expect(messageLanguage("auto", "zh-tw")).toBe("zh");
    expect(messageLanguage("auto", "de")).toBe("en");
    expect(messageLanguage("auto", undefined)).toBe("zh");
  });
});

describe("the Chinese bundle", () => {
  it.each(SOURCES)("has every message of %s", (file) => {
    const { texts, odd } = callsIn(readFileSync(`${ROOT}${file}`, "utf8"));
    expect(odd, "messages that are no plain string").toEqual([]);
    expect(texts.filter((text) => BUNDLE[text] === undefined)).toEqual([]);
  });

  it("says what the English says with the same arguments", () => {
    const differ = Object.entries(BUNDLE).filter(([en, zh]) => `${placeholders(en)}` !== `${placeholders(zh)}`);
    expect(differ).toEqual([]);
  });
});
