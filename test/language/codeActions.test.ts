/** Repairs as code actions: one by one, all of a kind, all that are harmless. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, CodeActionContext, TextEdit } from "vscode-languageserver-types";
import type { Edit } from "../../server/src/facts/finding.js";
import type { CodeActionSource } from "../../server/src/language/actionSource.js";
import { codeActions } from "../../server/src/language/codeActions.js";
import { FIX_ALL_KIND as FIX_ALL } from "../../server/src/protocol.js";
import { parseVolume, type Volume } from "../../server/src/report/index.js";
import type { PlacedFinding } from "../../server/src/service/findings.js";
import { changesNoFigure, fixEdits, surelyRight } from "../../server/src/service/fixes.js";
import { rangeOf } from "../../server/src/service/positions.js";
import { found, replaces, spanIn } from "../support/found.js";

const TEXT = "甲 x 乙 x\r\n丙 yy 丁 𠮷z\r\n";

/** Every x is an x to be made 0 surely, every y harmlessly an a; a z may be one thing or another. */
function find({ text }: Volume): PlacedFinding[] {
  return [...text.matchAll(/[xyz]/g)].map(({ 0: letter, index }) => {
    const span = { start: index, end: index + 1 };
    const fixes = {
      x: [replaces(span, "0", { preferred: true })],
      y: [replaces(span, "a", { preferred: true, safe: true })],
      z: [replaces(span, "1"), replaces(span, "2")],
    }[letter];
    return found(span, { rule: `no-${letter}`, ...(fixes ? { fixes } : {}) });
  });
}

function sourceOf(text: string, versioned = true): CodeActionSource {
  const volume = parseVolume(text);
  const document = TextDocument.create("file:///r.txt", "disclosure-report", 3, text);
  return { document, volume, findings: find(volume), find, wording: { language: "en" }, versioned };
}

function actionsAt(part: string, context: Partial<CodeActionContext> = {}, source = sourceOf(TEXT)): CodeAction[] {
  const range = rangeOf(source.document, spanIn(TEXT, part));
  return codeActions(source, range, { diagnostics: [], ...context });
}

function apply(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((left, { span, text: put }) => left.slice(0, span.start) + put + left.slice(span.end), text);
}

describe("quick fixes", () => {
  it("name their finding and the version they are made for", () => {
    const [first] = actionsAt("x", { only: ["quickfix"] });
    expect(first).toMatchObject({ title: "Write 0", kind: "quickfix", isPreferred: true });
    expect(first?.diagnostics?.map(({ code }) => code)).toEqual(["no-x"]);
    expect(first?.edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: "file:///r.txt", version: 3 },
          edits: [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, newText: "0" }],
        },
      ],
    });
  });

  it("are given to a client that sends null for no wish", () => {
    const none = { only: null } as unknown as CodeActionContext;
    expect(actionsAt("x", none)).toEqual(actionsAt("x"));
  });

  it("are plain changes for a client that knows no versions", () => {
    const [first] = actionsAt("x", { only: ["quickfix"] }, sourceOf(TEXT, false));
    expect(Object.keys(first?.edit?.changes ?? {})).toEqual(["file:///r.txt"]);
    expect(first?.edit).not.toHaveProperty("documentChanges");
  });

  it("prefer none where several could be right", () => {
    const actions = actionsAt("z", { only: ["quickfix"] });
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ["Write 1", undefined],
      ["Write 2", undefined],
    ]);
    const [edit] = actions[0]?.edit?.documentChanges ?? [];
    const { range } = ((edit as { edits: TextEdit[] }).edits as [TextEdit])[0];
    expect(range.start).toEqual({ line: 1, character: 9 });
  });

  it("are offered at the edges of a finding and nowhere else", () => {
    expect(actionsAt("甲 ", { only: ["quickfix"] }).length).toBeGreaterThan(0);
    expect(actionsAt("甲", { only: ["quickfix"] })).toEqual([]);
    expect(actionsAt("丁 ", { only: ["quickfix"] })).toEqual([]);
  });

  it("are made from the text as it stands, whatever findings the client sends along", () => {
    const stale = { range: rangeOf(sourceOf(TEXT).document, { start: 0, end: 1 }), message: "stale", code: "no-x" };
    expect(actionsAt("甲", { diagnostics: [stale], only: ["quickfix"] })).toEqual([]);
  });
});

describe("the kinds asked for", () => {
  const kinds = (only: string[] | undefined, triggerKind?: 1 | 2) => [
    ...new Set(
      actionsAt("x", { ...(only ? { only } : {}), ...(triggerKind ? { triggerKind } : {}) }).map((a) => a.kind),
    ),
  ];

  it("are honoured, with the kinds they are part of", () => {
    expect(kinds(["quickfix"])).toEqual(["quickfix"]);
    expect(kinds(["source"])).toEqual([FIX_ALL]);
    expect(kinds(["source.fixAll"])).toEqual([FIX_ALL]);
    expect(kinds([FIX_ALL])).toEqual([FIX_ALL]);
    expect(kinds([`${FIX_ALL}.more`])).toEqual([]);
    expect(kinds(["refactor"])).toEqual([]);
    expect(kinds([""])).toEqual(["quickfix", FIX_ALL]);
  });

  it("are all, unless the editor only wonders whether to show a lamp", () => {
    expect(kinds(undefined)).toEqual(["quickfix", FIX_ALL]);
    expect(kinds(undefined, 1)).toEqual(["quickfix", FIX_ALL]);
    expect(kinds(undefined, 2)).toEqual(["quickfix"]);
  });
});

describe("all at once", () => {
  const editsOf = (action: CodeAction | undefined): TextEdit[] =>
    action?.edit?.documentChanges?.flatMap((change) => ("edits" in change ? (change.edits as TextEdit[]) : [])) ?? [];

  it("fixes every finding of a kind, surely right ones only", () => {
    const all = actionsAt("x", { only: ["quickfix"] }).find(({ title }) => title.startsWith("Fix all problems"));
    expect(all?.isPreferred).toBeUndefined();
    expect(TextDocument.applyEdits(sourceOf(TEXT).document, editsOf(all))).toBe("甲 0 乙 0\r\n丙 yy 丁 𠮷z\r\n");
    expect(actionsAt("z").filter(({ title }) => title.startsWith("Fix all problems"))).toEqual([]);
  });

  it("waits to be asked where it is much work", () => {
    const offers = (count: number, triggerKind: 1 | 2) => {
      const source = sourceOf("x ".repeat(count));
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
      const actions = codeActions(source, range, { diagnostics: [], only: ["quickfix"], triggerKind });
      return actions.map(({ title }) => title.split(" ")[0]);
    };
    expect(offers(50, 2)).toEqual(["Write", "Fix"]);
    expect(offers(51, 2)).toEqual(["Write"]);
    expect(offers(51, 1)).toEqual(["Write", "Fix"]);
  });

  it("names the findings that it fixes", () => {
    const [all] = actionsAt("甲", { only: [FIX_ALL] });
    expect(all?.diagnostics?.map(({ code }) => code)).toEqual(["no-y", "no-y"]);
  });

  it("fixes what changes no figure, and has nothing left to fix then", () => {
    const [all] = actionsAt("甲", { only: [FIX_ALL] });
    const fixed = TextDocument.applyEdits(sourceOf(TEXT).document, editsOf(all));
    expect(fixed).toBe("甲 x 乙 x\r\n丙 aa 丁 𠮷z\r\n");
    expect(actionsAt("甲", { only: [FIX_ALL] }, sourceOf(fixed))).toEqual([]);
  });

  it("makes in a later round what overlaps, or shows only then", () => {
    // Of three letters the middle one belongs to two findings; what is left of them is a finding again.
    const overlapping = ({ text }: Volume): PlacedFinding[] =>
      [...text.matchAll(/(?=(..))/g)].flatMap(({ 1: pair, index }) =>
        pair === "yy" || pair === "aa"
          ? [
              found(
                { start: index, end: index + 2 },
                { fixes: [replaces({ start: index, end: index + 2 }, pair === "yy" ? "a" : "b", { safe: true })] },
              ),
            ]
          : [],
      );
    const text = "= yyyy =";
    expect(apply(text, fixEdits(parseVolume(text), overlapping, changesNoFigure))).toBe("= b =");
  });

  it("puts two insertions at one place one after the other, not at once", () => {
    const missing = ({ text }: Volume): PlacedFinding[] =>
      ["一", "二"]
        .filter((word) => !text.includes(word))
        .map((word) => found({ start: 1, end: 1 }, { fixes: [replaces({ start: 1, end: 1 }, word, { safe: true })] }));
    expect(apply("甲乙", fixEdits(parseVolume("甲乙"), missing, changesNoFigure))).toBe("甲二一乙");
  });

  it("ends where a repair fixes nothing", () => {
    const never = ({ text }: Volume): PlacedFinding[] => [
      found({ start: 0, end: 1 }, { fixes: [replaces({ start: 0, end: 1 }, text.charAt(0), { safe: true })] }),
    ];
    expect(fixEdits(parseVolume("甲"), never, changesNoFigure)).toEqual([]);
  });

  it("makes the same text by edits of the original as step by step", () => {
    const doubling = ({ text }: Volume): PlacedFinding[] =>
      [...text.matchAll(/a+|b(?=c)/g)]
        .filter(({ 0: run }) => run !== "a")
        .map(({ 0: run, index }) =>
          found(
            { start: index, end: index + run.length },
            {
              fixes: [
                replaces({ start: index, end: index + run.length }, run === "b" ? "aa" : "a", { preferred: true }),
              ],
            },
          ),
        );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c", "\n") }), (text) => {
        const expected = text.replace(/b(?=c)/g, "aa").replace(/a+/g, "a");
        const edits = fixEdits(parseVolume(text), doubling, surelyRight);
        expect(apply(text, edits)).toBe(expected);
        const ordered = edits.every(({ span }, i) => i === 0 || (edits[i - 1] as Edit).span.end < span.start);
        expect(ordered).toBe(true);
      }),
      { seed: 20260102 },
    );
  });
});
