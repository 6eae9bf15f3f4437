/** Messages in both languages. */
import { describe, expect, it, test } from "vitest";
import { localise, messageLanguage } from "../../server/src/messages/localise.js";
import { list, message, plural } from "../../server/src/messages/message.js";

describe("localise", () => {
  it("puts a message and the messages among its arguments into the same language", () => {
    const table = message("{0}表", "Table of {0}", message("数据", "Figures"));
    expect(localise(table, "zh")).toBe("数据表");
    expect(localise(table, "en")).toBe("Table of Figures");
  });

  it("repeats and reorders arguments, leaves a placeholder without one, and reads none out of an argument", () => {
    expect(localise(message("", "{1} {0} {1} {2}", "{1}", 0), "en")).toBe("0 {1} 0 {2}");
  });

  it.each([
    ["a link that runs a command", "[删除](command:workbench.action.quit)", "[删除] (command:workbench.action.quit)"],
    ["a link of the web", "[看](https://example.org)", "[看] (https://example.org)"],
    ["an icon", "$(trash)报告$(sync~spin)", "$ (trash)报告$ (sync~spin)"],
    ["what a terminal obeys", "\u001b[31m红\u0007\u009b2J\u007f", "␛[31m红␇\ufffd2J\ufffd"],
    ["what turns the writing about", "a\u202eb\u2066c\u200f", "a\ufffdb\ufffdc\ufffd"],
    ["lines", "一\r\n二\n\t三\u2028四\u0085五", "一 二 三 四 五"],
    ["halves of pairs", "\ud800甲\udc00𠮷", "\ufffd甲\ufffd𠮷"],
    ["harmless brackets", "（一）[bookmark: a] $5 (见表)", "（一）[bookmark: a] $5 (见表)"],
  ])("lets nothing of an argument be anything but words: %s", (_, argument, words) => {
    for (const language of ["zh", "en"] as const)
      expect(localise(message("“{0}”", "“{0}”", message("{0}", "{0}", argument)), language)).toBe(`“${words}”`);
  });

  it("counts in English as one does", () => {
    const files = (count: number) => plural(count, "{0} 个文件", "{0} file", "{0} files", count);
    expect([0, 1, 2].map((count) => localise(files(count), "en"))).toEqual(["0 files", "1 file", "2 files"]);
    expect(localise(files(1), "zh")).toBe("1 个文件");
  });

  it("follows the editor only where it is told to", () => {
    expect(messageLanguage("zh", "en")).toBe("zh");
    expect(messageLanguage("en", "zh-cn")).toBe("en");
    for (const wrong of ["fr", 3, null, {}]) expect(messageLanguage(wrong as "zh", "en")).toBe("zh");
    expect(messageLanguage("auto", "zh-tw")).toBe("zh");
    expect(messageLanguage("auto", "de")).toBe("en");
    expect(messageLanguage("auto", undefined)).toBe("zh");
  });
});

test("words one after the other stand with the comma of their language", () => {
  const words = list(["甲", message("乙", "B"), "丙"]);
  expect(localise(words, "zh")).toBe("甲、乙、丙");
  expect(localise(words, "en")).toBe("甲, B, 丙");
  expect(localise(list(["只有"]), "en")).toBe("只有");
});
