/** Repairs over the wire: asked for, applied, and the text checked again. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic, Range } from "vscode-languageserver/node";
import { generateReport } from "../support/generate.js";
import { CAPABLE, type Editor, startEditor } from "./editor.js";

const URI = "file:///report.txt";
const RESIDUES = ["[bookmark: _GoBack]", "[bookmark: _Toc1]", "[bookmark: _Hlk22]"];
const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const SOUND = generateReport(7, { edition: "2021", otherQuirks: "none" }).text;

/** A sound report with three residues behind its first heading, in paragraphs of their own. */
const SOILED = SOUND.replace(/(?<=总体情况)(\r?\n)/, (_, eol: string) =>
  [eol, ...RESIDUES.map((residue) => `全年工作${residue}有序推进。${eol}`)].join(""),
);
const CLEAN = RESIDUES.reduce((text, residue) => text.replace(residue, ""), SOILED);

/** A finding and the range of it. @throws if there is none */
function first(findings: readonly Diagnostic[]): Diagnostic {
  const [finding] = findings;
  if (!finding) throw new Error("nothing was found");
  return finding;
}

describe("repairs", () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await startEditor();
    await editor.open(URI, SOILED);
  });

  afterEach(async () => {
    expect(await editor.stop()).toBe(0);
  });

  it("fix one finding after another, each in the text that the one before it left", async () => {
    for (let left = RESIDUES.length; left > 0; left--) {
      const findings = await editor.findings(URI);
      expect(findings.map(({ code }) => code)).toEqual(Array(left).fill("residue"));
      const finding = first(findings);
      const actions = await editor.actions(URI, finding.range, { only: ["quickfix"] });
      const preferred = actions.filter(({ isPreferred }) => isPreferred);
      expect(preferred).toHaveLength(1);
      expect(preferred[0]?.diagnostics).toEqual([finding]);
      await editor.apply(preferred[0]?.edit);
    }
    expect(await editor.findings(URI)).toEqual([]);
    expect(editor.text(URI)).toBe(CLEAN);
  });

  it("are made from the newest text, whatever range and findings an editor remembers", async () => {
    const finding = first(await editor.findings(URI));
    await editor.replace(URI, 0, 0, "\n\n");
    expect(await editor.actions(URI, finding.range, { diagnostics: [finding], only: ["quickfix"] })).toEqual([]);
    const moved = first(await editor.findings(URI));
    const [action] = await editor.actions(URI, moved.range, { diagnostics: [finding], only: ["quickfix"] });
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 2 } });
    await editor.apply(action?.edit);
    expect(await editor.findings(URI)).toHaveLength(RESIDUES.length - 1);
  });

  it("fix all of a kind at once", async () => {
    const finding = first(await editor.findings(URI));
    const actions = await editor.actions(URI, finding.range, { only: ["quickfix"] });
    const all = actions.filter(({ diagnostics, isPreferred }) => diagnostics && !isPreferred);
    expect(all.map(({ title }) => title)).toEqual(["全部改正同类问题（残留没有清除，3 处）"]);
    await editor.apply(all[0]?.edit);
    expect(editor.text(URI)).toBe(CLEAN);
  });

  it("fix all that is harmless on saving, and then nothing more", async () => {
    const context = { only: ["source.fixAll"] };
    const [all, ...others] = await editor.actions(URI, NOWHERE, context);
    expect(others).toEqual([]);
    expect(all?.kind).toBe("source.fixAll.disclosureReport");
    await editor.apply(all?.edit);
    expect(editor.text(URI)).toBe(CLEAN);
    expect(await editor.actions(URI, NOWHERE, context)).toEqual([]);
  });

  it("are none where only others are asked for", async () => {
    const { range } = first(await editor.findings(URI));
    expect(await editor.actions(URI, range, { only: ["refactor"] })).toEqual([]);
  });
});

describe("repairs for an editor that knows no versions", () => {
  it("are plain changes", async () => {
    const editor = await startEditor({ capabilities: { ...CAPABLE, workspace: {} } });
    await editor.open(URI, SOILED);
    const { range } = first(await editor.findings(URI));
    const [action] = await editor.actions(URI, range, { only: ["quickfix"] });
    expect(action?.edit).toEqual({ changes: { [URI]: [{ range, newText: "" }] } });
    expect(await editor.stop()).toBe(0);
  });
});
