import { describe, expect, it } from "vitest";
import { passageOf, placesIn, roomForCharacters, spanIn, stretchesOf } from "../../server/src/prose/passages.js";
import { OTHER } from "../../server/src/prose/syntax/characters.js";
import { TRIE } from "../../server/src/prose/vocabulary.js";

/** The passages of a text whose every line is a paragraph of its own. */
function passages(text: string, chapterOf: (line: number) => number = () => 0) {
  let start = 0;
  const paragraphs = text.split("\n").map((line, number) => {
    const paragraph = { start, end: start + line.length, chapter: chapterOf(number) };
    start = paragraph.end + 1;
    return paragraph;
  });
  const report = { text, chapters: [], paragraphs: paragraphs.filter(({ start: from, end }) => end > from) };
  return stretchesOf(report).map((stretch) => passageOf(report, stretch, placesIn(report)(stretch)));
}

const texts = (text: string): string[] => passages(text).map((passage) => passage.text);

const wide = (length: number) => "字".repeat(length);

describe("lines that a page has wrapped", () => {
  it("are joined from 22 characters on", () => {
    expect(texts(`${wide(22)}\n乙`)).toEqual([`${wide(22)}乙`]);
    expect(texts(`${wide(21)}\n乙`)).toEqual([wide(21), "乙"]);
  });

  it("are not joined over a stop, a numbering, some blank lines or a chapter", () => {
    expect(texts(`${wide(22)}。\n乙`)).toHaveLength(2);
    expect(texts(`${wide(22)}\n（二）乙`)).toHaveLength(2);
    expect(texts(`${wide(22)}\n2.乙`)).toHaveLength(2);
    expect(texts(`${wide(22)}${"\n".repeat(12)}乙`)).toHaveLength(1);
    expect(texts(`${wide(22)}${"\n".repeat(13)}乙`)).toHaveLength(2);
    expect(passages(`${wide(22)}\n乙`, (line) => line)).toHaveLength(2);
  });

  it("are not joined over a page's number, which is none of theirs", () => {
    expect(texts(`${wide(30)}\n- 3 -\n${wide(30)}`)).toEqual([wide(30), wide(30)]);
  });
});

it("are simplified, half-width and without blanks, but for one between two numbers", () => {
  expect(texts("收 到　申請，１２ 件")).toEqual(["收到申请,12件"]);
  expect(texts("12 34\t件")).toEqual(["12 34件"]);
});

it("fold what stands in no word, too", () => {
  expect(texts("３＋５")).toEqual(["3+5"]);
});

describe("a line that goes on in the next", () => {
  const text = "收到1\n2 3件";
  const report = { text, chapters: [], paragraphs: [{ start: 0, end: text.length, chapter: 0 }] };
  const [stretch] = stretchesOf(report);
  if (!stretch) throw new Error("no stretch");

  it("keeps no blank between the digits that its end parts", () => {
    expect(passageOf(report, stretch, placesIn(report)(stretch)).text).toBe("收到12 3件");
  });

  it("is told by the numbers of its characters, whatever stood in their place before", () => {
    const room = roomForCharacters().fill(TRIE.numberOf("未".charCodeAt(0)));
    passageOf(report, stretch, placesIn(report)(stretch), room);
    const numbers = [..."收到12 3件"].map((character) => TRIE.numberOf(character.charCodeAt(0)) || OTHER);
    expect([...room.slice(0, 8)]).toEqual([...numbers, 0]);
  });
});

it("lead back to the report", () => {
  const text = "共 收到 １\n２ 件";
  const [passage] = passages(`${wide(22)}${text}`);
  if (!passage) throw new Error("no passage");
  const at = passage.text.indexOf("收到");
  const { start, end } = spanIn(passage, at, at + 2);
  expect(`${wide(22)}${text}`.slice(start, end)).toBe("收到");
  expect(spanIn(passage, at, at)).toEqual({ start, end: start });
});

describe("long texts", () => {
  it("keep every character of the longest that there can be", () => {
    expect(texts(`${wide(3999)}\n${wide(3999)}乙`)).toEqual([`${wide(7998)}乙`]);
  });

  it("are cut at a stop within 4000 characters", () => {
    const lengths = texts(`${wide(3000)}。${wide(3000)}`).map((text) => text.length);
    expect(lengths).toEqual([3001, 3000]);
  });

  it("are cut without one where there is none", () => {
    expect(texts(wide(5000)).map((text) => text.length)).toEqual([4000, 1000]);
  });

  it("are read as far as 200,000 characters", () => {
    const lengths = texts(`${wide(3999)}。`.repeat(60)).map((text) => text.length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(200_000);
  });
});
