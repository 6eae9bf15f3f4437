import { describe, expect, it } from "vitest";
import { message } from "../../server/src/messages/message.js";
import type { LineEdit } from "../../server/src/report/index.js";
import { keptFindings } from "../../server/src/rules/kept.js";
import type { Reads } from "../../server/src/rules/rule.js";
import { judged, ruleNamed } from "../support/found.js";

const edit = (touched: LineEdit["touched"]): LineEdit => ({ touched, at: { start: 10, end: 14 }, by: 2 });
const kept = (reads: Reads, touched: LineEdit["touched"], span = { start: 20, end: 24 }) =>
  keptFindings({ ...ruleNamed("row-total"), reads }, [judged(span)], edit(touched))?.map((one) => one.span);
const MOVED = [{ start: 22, end: 26 }];

describe("what a rule said before an edit", () => {
  it("of a figure is said again by those that read no figures of cells", () => {
    expect(kept("chapters", "figure")).toEqual(MOVED);
    expect(kept("prose", "figure")).toEqual(MOVED);
    expect(kept("tables", "figure")).toBeUndefined();
    expect(kept("text", "figure")).toBeUndefined();
  });

  it("of words is said again by those that read no words", () => {
    expect(kept("chapters", "words")).toEqual(MOVED);
    expect(kept("tables", "words")).toEqual(MOVED);
    expect(kept("prose", "words")).toBeUndefined();
    expect(kept("text", "words")).toBeUndefined();
  });

  it("is not said again where it speaks of a part of what was edited", () => {
    expect(kept("tables", "words", { start: 12, end: 24 })).toBeUndefined();
  });

  it("is the same finding where it stands before the edit", () => {
    const finding = judged({ start: 1, end: 3 });
    expect(keptFindings({ ...ruleNamed("row-total"), reads: "tables" }, [finding], edit("words"))?.[0]).toEqual(
      finding,
    );
  });

  it("moves what it relates to and its edits along", () => {
    const says = message("一", "one");
    const finding = judged(
      { start: 1, end: 3 },
      {
        related: [{ span: { start: 15, end: 16 }, message: says }],
        fixes: [{ title: says, edits: [{ span: { start: 30, end: 31 }, text: "0" }], preferred: true, safe: false }],
      },
    );
    const [one] = keptFindings({ ...ruleNamed("row-total"), reads: "tables" }, [finding], edit("words")) ?? [];
    expect(one?.span).toEqual({ start: 1, end: 3 });
    expect(one?.related?.[0]?.span).toEqual({ start: 17, end: 18 });
    expect(one?.fixes?.[0]?.edits[0]?.span).toEqual({ start: 32, end: 33 });
    const torn = judged({ start: 1, end: 3 }, { related: [{ span: { start: 11, end: 12 }, message: says }] });
    expect(keptFindings({ ...ruleNamed("row-total"), reads: "tables" }, [torn], edit("words"))).toBeUndefined();
  });
});
