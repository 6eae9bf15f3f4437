/** The columns of cells: what is put in comes out, as a cell made by itself has it, and letters are those of the cells joined. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellWith, makeCell } from "../../../server/src/report/table/cell.js";
import { Cells } from "../../../server/src/report/table/cells.js";
import { tabbed } from "../../../server/src/report/table/layouts/tabbed.js";
import { vertical } from "../../../server/src/report/table/layouts/vertical.js";

const WORDS = ["规章", "（一）予以公开", "1.屬於", "12", "-", "…", "", "Ａ（备注）", "减4"];

/** Texts as cells, one behind the other, with room for none at first. */
function cellsOf(words: readonly string[]): { text: string; cells: Cells } {
  const text = words.join("\t");
  const cells = new Cells(text, 0);
  let start = 0;
  words.forEach((word, i) => {
    cells.add(start, start + word.length, i, i % 3, i % 2 ? tabbed : vertical);
    start += word.length + 1;
  });
  return { text, cells };
}

test("a cell as an object is the one that is made of its text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const { text, cells } = cellsOf(words);
      let start = 0;
      const made = words.map((word, i) => {
        const cell = makeCell(text, start, start + word.length, i, i % 3, i % 2 ? tabbed : vertical);
        start += word.length + 1;
        return cell;
      });
      expect(made.map((_, i) => cells.at(i))).toEqual(made);
      expect(cells.all()).toEqual(made);
      expect(cells.allLetters()).toBe(made.map(({ compact }) => compact).join(""));
      made.forEach(({ kind, compact }, i) => {
        expect(cells.isSlot(i)).toBe(kind === "figure" || kind === "mark" || kind === "blank");
        expect([cells.isText(i), cells.isFigure(i), cells.isMark(i), cells.isBlank(i), cells.isProse(i)]).toEqual(
          ["text", "figure", "mark", "blank", "prose"].map((one) => one === kind),
        );
        expect([cells.letterCount(i), cells.lastLetter(i)]).toEqual([
          compact.length,
          compact.charCodeAt(compact.length - 1) || -1,
        ]);
      });
    }),
  );
});

test("letters that stand in neighbouring cells, each with letters, to the end of one", () => {
  const { cells } = cellsOf(["规", "章", "", "制", "度"]);
  expect(cells.lastSpelling(0, "规")).toBe(0);
  expect(cells.lastSpelling(0, "规章")).toBe(1);
  expect(cells.lastSpelling(0, "规章制")).toBe(-1);
  expect(cells.lastSpelling(3, "制度")).toBe(4);
  expect(cells.lastSpelling(3, "制度化")).toBe(-1);
  expect(cells.lastSpelling(2, "制")).toBe(-1);
  expect(cells.lastSpelling(1, "制")).toBe(-1);
  const { cells: whole } = cellsOf(["规章制度"]);
  expect(whole.lastSpelling(0, "规章")).toBe(-1);
  expect([whole.begins(0, "规章"), whole.begins(0, "章"), whole.begins(0, "规章制度化")]).toEqual([true, false, false]);
  expect([whole.holds(0, "规章"), whole.holds(0, "规章制度")]).toEqual([false, true]);
});

test("the last cell is taken away, with its letters, and another put in its place", () => {
  const { text, cells } = cellsOf(["规章", "制度"]);
  expect(cells.allLetters()).toBe("规章制度");
  cells.dropLast();
  expect([cells.length, cells.allLetters()]).toEqual([1, "规章"]);
  cells.add(0, 1, 7, 7, tabbed);
  expect(cells.allLetters()).toBe("规章规");
  expect(cells.at(1)).toEqual(makeCell(text, 0, 1, 7, 7, tabbed));
});

test("a cell made elsewhere stays the object that it is, and says whether tags stand around", () => {
  const cells = new Cells("<td>1&nbsp;2</td>", 1);
  cells.push(cellWith(4, 12, "figure", 0, 0, tabbed));
  expect(cells.isMarkup).toBe(false);
  const tagged = cellWith(4, 12, "figure", 0, 0, tabbed, "", 0, { table: { start: 0, end: 17 }, shown: "12" });
  cells.push(tagged);
  expect(cells.isMarkup).toBe(true);
  expect([cells.at(1) === tagged, cells.shown(0), cells.shown(1)]).toEqual([true, undefined, "12"]);
  cells.dropLast();
  cells.addBlank(3, 4, 1, 2, vertical);
  expect(cells.at(1)).toEqual(cellWith(3, 4, "blank", 1, 2, vertical));
  cells.addProse({ start: 0, end: 3, number: 5 });
  expect(cells.at(2)).toEqual(cellWith(0, 3, "prose", 5, -1, undefined));
});

test("blanks around what is cut are no part of it, and nothing but blanks is a blank cell at their beginning", () => {
  const text = "\u3000 规章 \u200b";
  const cells = new Cells(text, 1);
  cells.addTrimmed(0, text.length, 0, 0, tabbed);
  cells.addTrimmed(0, 2, 0, 0, tabbed);
  expect(cells.at(0)).toEqual(makeCell(text, 2, 4, 0, 0, tabbed));
  expect(cells.at(1)).toEqual(makeCell(text, 0, 0, 0, 0, tabbed));
});

test("tens of thousands of letters are joined, and words that look like figures kept as such", () => {
  const text = "规章".repeat(10_000);
  const cells = new Cells(text, 0);
  cells.add(0, text.length, 0, -1, tabbed);
  expect(cells.allLetters()).toBe(text);
  const digits = new Cells("12", 1);
  digits.addText(0, 2, 0, 0, tabbed);
  expect(digits.at(0)).toMatchObject({ kind: "text", compact: "12" });
});

test("what cells that were let go leave serves others, one at a time, and the objects made of them stay", () => {
  const filled = (words: readonly string[]): Cells => {
    const text = words.join("");
    const cells = new Cells(text, 10);
    let start = 0;
    for (const word of words) {
      cells.add(start, start + word.length, 0, 0, tabbed);
      start += word.length;
    }
    return cells;
  };
  const first = filled(["规章", "12"]);
  const objects = first.all();
  first.letGo();
  const [one, other] = [filled(["属于"]), filled(["予以公开", "3"])];
  expect(objects.map(({ compact, kind }) => [compact, kind])).toEqual([
    ["规章", "text"],
    ["", "figure"],
  ]);
  expect([one.allLetters(), one.length]).toEqual(["属于", 1]);
  expect([other.allLetters(), other.length, other.isFigure(1)]).toEqual(["予以公开", 2, true]);
});
