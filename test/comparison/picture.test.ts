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

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sizeOf = ({ attributes }: Element): [number, number] => {
  const [, , width, height] = (attributes.viewBox ?? "").split(" ").map(Number);
  return [width ?? 0, height ?? 0];
};

/** The place of a text: as wide as its characters in a common font, a Chinese one twice a figure, and as high as they are. */
function boxOf({ attributes, children }: Element): Box {
  const letters = Number(attributes["font-size"] ?? 12);
  const width = [...String(children[0])].reduce((sum, one) => sum + (one < "\u0100" ? 0.56 : 1) * letters, 0);
  const [x, y] = [Number(attributes.x), Number(attributes.y)];
  const part = { start: 0, middle: 0.5, end: 1 }[attributes["text-anchor"] ?? "start"] ?? 0;
  const [up, down] = [0.85 * letters, 0.15 * letters];
  const turned = /translate\((\S+) (\S+)\) rotate\(-90\)/u.exec(attributes.transform ?? "");
  if (!turned) return { left: x - part * width, right: x + (1 - part) * width, top: y - up, bottom: y + down };
  const [at, base] = [Number(turned[1]), Number(turned[2])];
  return { left: at - up, right: at + down, top: base - (1 - part) * width, bottom: base + part * width };
}

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

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

  const YEARS = Array.from({ length: 40 }, (_, i) => String(1990 + i));
  const BODIES = ["沙溪县人民政府办公室", "沙溪县退役军人事务局", "北河市生态环境局南山分局", "沙溪县水务局", "云台镇"];
  const LABELS: readonly (readonly [string, readonly string[]])[] = [
    ...[2, 3, 8, 12, 15, 18, 20, 30, 40].map((count) => [`${count} years`, YEARS.slice(0, count)] as const),
    ...[2, 3, 4, 5, 8, 20, 40].map((count) => {
      const labels = YEARS.slice(0, count).map((year, i) => `${BODIES[i % BODIES.length]} ${year}`);
      return [`${count} bodies`, labels] as const;
    }),
    ["files", [1, 2, 3, 4].map((n) => `沙溪县水务局 2023（沙溪县水务局2023年年报（第${n}稿）.txt）`)],
    ["a name that cannot be broken", ["report-of-2023-final.txt", "report-of-2022-revised-and-signed.txt", "乙 2023"]],
  ];

  test.each(LABELS)("keeps words off each other, and within: %s", (_, labels) => {
    const lines = [1, 2, 3, 4, 5, 6].map((most) => labels.map(() => most - 1));
    const crowded = trendPicture(trend(...lines), labels, "");
    const [width, height] = sizeOf(crowded);
    const boxes = all(crowded, ({ tag }) => tag === "text").map(boxOf);
    expect(boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height)).toEqual([]);
    const meeting = boxes.flatMap((one, i) =>
      boxes.slice(i + 1).flatMap((other) => (meet(one, other) ? [[one, other]] : [])),
    );
    expect(meeting).toEqual([]);
    expect(wordsIn(crowded).join("").replaceAll(" ", "")).toContain(labels.join("").replaceAll(" ", ""));
  });

  test("breaks names only where one line has no room for them, and turns them only where lines have none", () => {
    const shown = (labels: readonly string[]) => {
      const texts = all(trendPicture(trend(labels.map(() => 0)), labels, ""), ({ tag }) => tag === "text");
      const below = texts.filter(({ attributes }) => attributes.transform !== undefined || Number(attributes.y) > 258);
      return { lines: below.length, turned: below.filter(({ attributes }) => attributes.transform).length };
    };
    expect(shown(["2022", "2023"])).toEqual({ lines: 2, turned: 0 });
    expect(shown(YEARS.slice(0, 15))).toEqual({ lines: 15, turned: 0 });
    expect(shown(BODIES.slice(0, 3).map((body) => `${body} 2023`))).toEqual({ lines: 4, turned: 0 });
    expect(shown(YEARS.slice(0, 18))).toEqual({ lines: 18, turned: 18 });
    expect(shown(YEARS.slice(0, 8).map((year) => `${BODIES[0]} ${year}`))).toEqual({ lines: 8, turned: 8 });
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
  // It stands on a ground of its own: who shows it may be light where the reader's system is dark.
  expect(svg.match(/\.ground \{ fill: #\w+; \}/gu)).toHaveLength(2);
  expect(svg).toContain('<rect class="ground" width="100%" height="100%"');
});
