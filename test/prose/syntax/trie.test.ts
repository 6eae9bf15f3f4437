import { describe, expect, it } from "vitest";
import { Trie } from "../../../server/src/prose/syntax/trie.js";

const charactersIn = (trie: Trie, text: string): Uint16Array =>
  Uint16Array.from([...text, ""], (character) => trie.numberOf(character.charCodeAt(0)));

describe("a trie", () => {
  const words = ["公开", "公开申请", "申请", "开申"];
  const trie = new Trie(words);
  const longest = (text: string, at = 0) => words[trie.longestAt(charactersIn(trie, text), at) - 1];

  it("finds the longest word that begins at a place", () => {
    expect(longest("公开申请书")).toBe("公开申请");
    expect(longest("公开申报")).toBe("公开");
    expect(longest("公开申请", 1)).toBe("开申");
    expect(longest("公开申请", 2)).toBe("申请");
  });

  it("finds none where none begins, ends or goes on", () => {
    expect(longest("公")).toBeUndefined();
    expect(longest("请")).toBeUndefined();
    expect(longest("书公开")).toBeUndefined();
    expect(longest("", 0)).toBeUndefined();
  });

  it("is not led astray by a second character that shares its bit with one that goes on", () => {
    const alike = Array.from({ length: 200 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const some = new Trie([...alike, "一丁", "一丁七"]);
    for (const second of alike) {
      const found = some.longestAt(charactersIn(some, `一${second}`), 0);
      expect(found).toBe(second === "丁" ? 201 : 1);
    }
  });

  it("holds thousands of words apart", () => {
    const many = Array.from({ length: 3000 }, (_, i) => `${String.fromCharCode(0x4e00 + (i % 1900))}${i}`);
    const large = new Trie(many);
    expect(many.map((word) => many[large.longestAt(charactersIn(large, `${word}。`), 0) - 1])).toEqual(many);
  });
});
