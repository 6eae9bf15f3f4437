import { describe, expect, it } from "vitest";
import { changedBetween } from "../../server/src/report/change.js";
import { readOn } from "../../server/src/report/editedLine.js";
import { whereRead } from "../../server/src/report/movedTable.js";
import { parseReport } from "../../server/src/report/parse.js";
import { generateReport } from "../support/generate.js";
import { asValues } from "../support/reading.js";

const written = generateReport(7, { year: 2022, style: { layout: "tabbed" }, otherQuirks: "none" });
const { text } = written;
const old = parseReport(text);

/** What is read on after text[start, end) was replaced. */
function edited(start: number, end: number, put: string, before = old) {
  const now = before.text.slice(0, start) + put + before.text.slice(end);
  return { now, read: readOn(before, now, changedBetween(before.text, now)) };
}

/** What was read on, with all that is moved when it is asked for. */
const valuesOf = (read: ReturnType<typeof readOn>) => read && asValues(read.report);

function spanOf(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} does not stand in the report`);
  return { start, end: start + words.length };
}

const cell = (key: string) => {
  const found = written.cells.find((one) => one.key === key);
  if (!found) throw new Error(`no cell is called ${key}`);
  return found.span;
};

/** Behind the first stop of chapter one. */
const stop = text.indexOf("。", written.headings[0]?.span.end ?? 0) + 1;

describe("a report in which one figure is another one now", () => {
  const { start, end } = cell("received/total");

  it("is what is read from scratch", () => {
    for (const figure of ["7", "123456", "1,234", "-5", "2.5"]) {
      const { now, read } = edited(start, end, figure);
      expect(read?.edit).toEqual({ touched: "figure", at: { start, end }, by: figure.length - (end - start) });
      expect(valuesOf(read)).toEqual(parseReport(now));
    }
  });

  it("keeps what stands above it, and all but the figure where nothing is moved", () => {
    const { read } = edited(start, end, "123456");
    const above = old.tables.findIndex(({ table }) => table.id === "disclosure");
    expect(read?.report.tables[above]).toBe(old.tables[above]);
    expect(read?.report.chapters[0]).toBe(old.chapters[0]);
    expect(read?.report.paragraphs[0]).toBe(old.paragraphs[0]);
  });

  it("keeps all but the row of the figure where no length changes", () => {
    const same = "7".repeat(end - start);
    const { now, read } = edited(start, end, same);
    expect(valuesOf(read)).toEqual(parseReport(now));
    expect(read?.report.tables.filter((one, i) => one !== old.tables[i])).toHaveLength(1);
    const own = old.tables.findIndex(({ span }) => span.start <= start && end <= span.end);
    const [rows, before] = [read?.report.tables[own]?.rows ?? [], old.tables[own]?.rows ?? []];
    expect(rows.filter((row, i) => row !== before[i])).toHaveLength(1);
    expect(read?.report.tables[own]?.labels).toEqual(old.tables[own]?.labels);
  });

  it("keeps nothing of a row that begins with the figure", () => {
    const table = old.tables.find(({ table }) => table.id === "reviews");
    const own = table?.rows.flatMap(({ span }) => written.cells.filter((one) => one.span.start === span.start)) ?? [];
    expect(own).toHaveLength(1);
    for (const { span } of own) {
      const { now, read } = edited(span.start, span.end, "7".repeat(span.end - span.start));
      expect(read?.edit.touched).toBe("figure");
      expect(valuesOf(read)).toEqual(parseReport(now));
    }
  });

  it("may be read on again", () => {
    const first = edited(start, end, "77");
    const second = edited(start, start + 2, "778", first.read?.report);
    expect(valuesOf(second.read)).toEqual(parseReport(second.now));
  });
});

describe("a report in which a blank is a figure now, or a figure a blank", () => {
  it.each(["tabbed", "piped", "vertical", "barred"] as const)("is what is read from scratch: %s", (layout) => {
    const report = generateReport(7, { year: 2022, style: { layout }, otherQuirks: "none" });
    const cells = report.cells.filter(({ key }) => ["received/total", "granted/person"].includes(key));
    expect(cells).toHaveLength(2);
    for (const { span } of cells) {
      const { start, end } = span;
      const emptied = edited(start, end, "", parseReport(report.text));
      expect(emptied.read?.edit.touched).toBe("figure");
      expect(valuesOf(emptied.read)).toEqual(parseReport(emptied.now));
      const filled = edited(start, start, "5", emptied.read?.report);
      expect(filled.read?.edit.touched).toBe("figure");
      expect(valuesOf(filled.read)).toEqual(parseReport(filled.now));
    }
  });

  it("is read from scratch where the blank is a line of its own: nothing stood there that could be told of", () => {
    const lined = generateReport(7, { year: 2022, style: { layout: "lined" }, otherQuirks: "none" });
    for (const { span } of lined.cells.slice(0, 20)) {
      const blank = parseReport(lined.text.slice(0, span.start) + lined.text.slice(span.end));
      expect(edited(span.start, span.start, "5", blank).read).toBeUndefined();
    }
  });

  it("is read from scratch where the tables are others then", () => {
    const spaced = generateReport(7, { year: 2022, style: { layout: "spaced" }, otherQuirks: "none" });
    const { start, end } = spaced.cells.find((one) => one.key === "received/total")?.span ?? { start: 0, end: 0 };
    expect(edited(start, end, "", parseReport(spaced.text)).read).toBeUndefined();
  });
});

describe("a report in which a line is written that is no sentence yet", () => {
  it("is what is read from scratch, letter by letter, and is read on", () => {
    const words = "本机关认真落实公开工作各项要求";
    let before = parseReport(`${text.slice(0, stop)}\n${words.slice(0, 1)}${text.slice(stop)}`);
    for (const letter of words.slice(1)) {
      const at = before.text.indexOf("\n", stop + 1);
      const { now, read } = edited(at, at, letter, before);
      expect(read?.edit.touched).toBe("words");
      expect(valuesOf(read)).toEqual(parseReport(now));
      before = read?.report ?? old;
    }
  });

  it("is read from scratch where the line has what parts cells, or no letter yet", () => {
    const letter = (line: string, put: string) => {
      const before = parseReport(`${text.slice(0, stop)}\n${line}${text.slice(stop)}`);
      return edited(stop + 1 + line.length, stop + 1 + line.length, put, before).read;
    };
    expect(letter("本机关落实公开", "工")?.edit.touched).toBe("words");
    expect(letter("本机关|落实公开", "工")).toBeUndefined();
    expect(letter("——", "工")).toBeUndefined();
  });

  it("is read from scratch where a table's label comes of it", () => {
    const label = spanOf("予以公开");
    const line = text.lastIndexOf("\n", label.start) + 1;
    const before = parseReport(`${text.slice(0, line)}本年\n${text.slice(line)}`);
    expect(edited(line, line + 2, "（一）予以公开", before).read).toBeUndefined();
  });
});

describe("a report in which a sentence is another one now", () => {
  it("is what is read from scratch", () => {
    for (const put of ["本局", "（一）主动公开。", "共收到申请12件，"]) {
      const { now, read } = edited(stop, stop, put);
      expect(read?.edit.touched).toBe("words");
      expect(read?.edit.by).toBe(put.length);
      expect(valuesOf(read)).toEqual(parseReport(now));
    }
  });

  it("keeps its tables where nothing is moved", () => {
    const { read } = edited(stop - 2, stop - 1, "字");
    expect(read?.report.tables[0]).toBe(old.tables[0]);
  });

  it("moves its tables from where they were read, however often it is edited, and back", () => {
    const first = edited(stop, stop, "本局");
    expect(valuesOf(first.read)).toEqual(parseReport(first.now));
    const second = edited(stop, stop, "今年", first.read?.report);
    second.read?.report.tables.forEach((table, i) => {
      expect(whereRead(table)).toBe(old.tables[i]);
    });
    expect(valuesOf(second.read)).toEqual(parseReport(second.now));
    const third = edited(stop, stop + 4, "", second.read?.report);
    expect(third.read?.report.tables[0]).toBe(old.tables[0]);
  });
});

describe("a report is read from scratch", () => {
  const unread = (start: number, end: number, put: string) => edited(start, end, put).read;

  it("where a heading or the title is edited, or a line may become one", () => {
    expect(unread(written.title.start, written.title.start, "甲")).toBeUndefined();
    const heading = written.headings[1]?.span.start ?? 0;
    expect(unread(heading + 2, heading + 2, "甲")).toBeUndefined();
    const line = text.lastIndexOf("\n", stop) + 1;
    expect(unread(line, line, "六、其他需要报告的事项：")).toBeUndefined();
  });

  it("where a line above chapter one becomes the body of the title, or is it no more", () => {
    const cover = (line: string) =>
      parseReport(`${written.year}年政府信息公开工作年度报告\n${line}\n${text.slice(written.headings[0]?.span.start)}`);
    const onCover = (line: string, from: number, to: number, put: string) => {
      const before = cover(line);
      const at = before.text.indexOf(line);
      return edited(at + from, at + to, put, before);
    };
    expect(cover("清河县水务局").title?.agency).toBe("清河县水务局");
    expect(onCover("清河县水务局，", 6, 7, "").read).toBeUndefined();
    expect(onCover("清河县水务局", 6, 6, "，").read).toBeUndefined();
    expect(onCover("清河县水务", 5, 5, "局").read).toBeUndefined();
    const kept = onCover("清河县水务局，现予公布。", 3, 5, "林业");
    expect(kept.read?.edit.touched).toBe("words");
    expect(valuesOf(kept.read)).toEqual(parseReport(kept.now));
  });

  it("where a figure becomes something else, or another cell comes", () => {
    const { start, end } = cell("received/total");
    for (const put of ["无", "7\t8", "7 8", "１２"]) expect(unread(start, end, put)).toBeUndefined();
  });

  it("where a label is edited", () => {
    const { end } = spanOf("予以公开");
    expect(unread(end - 1, end, "")).toBeUndefined();
  });

  it("where a line is broken or joined, a tag comes, or a sentence is none any more", () => {
    expect(unread(stop, stop, "\n")).toBeUndefined();
    const end = text.indexOf("\n", stop);
    expect(unread(end, end + 1, "")).toBeUndefined();
    expect(unread(stop, stop, "<table>")).toBeUndefined();
    const line = text.lastIndexOf("\n", stop) + 1;
    expect(unread(line, end, "一二三")).toBeUndefined();
  });

  it("where more than one line is another", () => {
    const { start, end } = cell("received/total");
    const now = `${text.slice(0, stop)}甲${text.slice(stop, start)}9${text.slice(end)}`;
    expect(readOn(old, now, changedBetween(text, now))).toBeUndefined();
  });

  it("where a page's head may come or go, or a contents page tells by its lines", () => {
    const head = text.slice(written.title.start, written.title.end);
    const end = text.indexOf("\n", stop);
    const paged = parseReport(`${text.slice(0, end + 1)}${head}\n3\n${text.slice(end + 1)}`);
    expect(edited(end + 1 + head.length + 1, end + 1 + head.length + 2, "4", paged).read).toBeUndefined();
    const listed = parseReport(text.replace("\n", "\n目录\n本报告分为六个部分。\n"));
    const sentence = listed.text.indexOf("本报告分为");
    expect(edited(sentence, sentence, "甲", listed).read).toBeUndefined();
  });
});
