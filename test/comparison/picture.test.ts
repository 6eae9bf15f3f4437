import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { pictureFile, trendPicture } from "../../server/src/comparison/picture.js";
import { message } from "../../server/src/messages/message.js";
import { type Element, toHtml } from "../../server/src/page/index.js";

const trend = (...lines: (readonly (number | null)[])[]) => ({
  title: message("申请", "Applications"),
  lines: lines.map((figures, i) => ({ name: `线${i}`, figures })),
});

const all = (element: Element, is: (element: Element) => boolean): Element[] => [
  ...(is(element) ? [element] : []),
  ...element.children.flatMap((child) => (typeof child === "string" ? [] : all(child, is))),
];

const wordsIn = (element: Element): string[] =>
  all(element, ({ tag }) => tag === "text").map(({ children }) => String(children[0]));

/** The places of the marks on a line, from left to right. */
const marksOf = (element: Element, nth: number): [number, number][] => {
  const [series] = all(element, ({ attributes }) => attributes.class === `series s${nth}`);
  const marks = all(series as Element, ({ attributes }) => attributes.class === "mark");
  const places = marks.map(({ attributes }) => /translate\((\S+) (\S+)\)/u.exec(attributes.transform ?? ""));
  // The last one stands beside the name.
  return places.slice(0, -1).map((place) => [Number(place?.[1]), Number(place?.[2])]);
};

describe("a picture of figures over the years", () => {
  const picture = trendPicture(trend([10, 20, 5], [0, null, 20]), ["2021", "2022", "2023"], "申请");

  test("has a name, and the names of years and lines with their last figures", () => {
    expect(picture.attributes).toMatchObject({ role: "img", "aria-label": "申请" });
    expect(wordsIn(picture)).toEqual(expect.arrayContaining(["2021", "2022", "2023", "线0 5", "线1 20"]));
  });

  test("has more above less, from left to right", () => {
    const [[x1, y1], [x2, y2], [x3, y3]] = marksOf(picture, 0) as [
      [number, number],
      [number, number],
      [number, number],
    ];
    expect(x1 < x2 && x2 < x3).toBe(true);
    expect(x2 - x1).toBeCloseTo(x3 - x2, 1);
    expect(y2 < y1 && y1 < y3).toBe(true);
    // A figure of 20 is twice as far from the ground as one of 10.
    const ground = marksOf(picture, 1)[0]?.[1] ?? 0;
    expect(ground - y2).toBeCloseTo(2 * (ground - y1), 0);
  });

  test("leaves a gap where a figure is not known", () => {
    expect(marksOf(picture, 1)).toHaveLength(2);
    const [line] = all(picture, ({ attributes }) => attributes.class === "line").slice(1);
    expect(line?.attributes.d?.match(/M/g)).toHaveLength(2);
  });

  test("tells lines apart by marks and dashes too", () => {
    const lines = all(trendPicture(trend([1], [1], [1], [1], [1], [1]), ["2021"], ""), ({ tag }) => tag === "path");
    const kinds = (name: string, attribute: string) =>
      new Set(lines.flatMap(({ attributes }) => (attributes.class === name ? [attributes[attribute]] : []))).size;
    expect([kinds("mark", "d"), kinds("line", "stroke-dasharray")]).toEqual([6, 6]);
  });

  test("keeps names off each other, and within", () => {
    const crowded = trendPicture(trend([0], [0], [0], [0], [0], [0]), ["2021"], "");
    const names = all(crowded, ({ tag, children }) => tag === "text" && String(children[0]).startsWith("线"));
    const heights = names.map(({ attributes }) => Number(attributes.y)).sort((a, b) => a - b);
    const gaps = heights.slice(1).map((height, i) => height - (heights[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...heights)).toBeLessThanOrEqual(280);
  });

  test("of nothing but zeros stands on the ground", () => {
    const zeros = marksOf(trendPicture(trend([0, 0]), ["2021", "2022"], ""), 0);
    expect(zeros.every(([, y]) => y > 240)).toBe(true);
  });
});

test("a file holds all pictures, is well formed, and says strangers' words as words", () => {
  const svg = toHtml(pictureFile([{ trend: trend([1, 2]), title: "<b>&" }], ["2021", "2022"], '"沙溪县" <对比>'));
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  const spaces = new Set<string>();
  const tags = new Set<string>();
  parser.on("opentag", ({ local, uri }) => {
    spaces.add(uri);
    tags.add(local);
  });
  parser.write(svg).close();
  expect([...spaces]).toEqual(["http://www.w3.org/2000/svg"]);
  expect(tags.has("b")).toBe(false);
});
