/** Semantic tokens: figures held against a table, labels and heads; whole, in part, and as a difference. */
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { SemanticTokens } from "vscode-languageserver-types";
import {
  LEGEND,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensIn,
} from "../../server/src/language/semanticTokens.js";
import { parseVolume } from "../../server/src/report/index.js";
import { opened, REPORT } from "../support/openReport.js";

/** Tokens as their line from 1, text and type. */
function told(document: TextDocument, { data }: SemanticTokens): string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    [line, character] = [line + down, down === 0 ? character + right : right];
    const range = { start: { line, character }, end: { line, character: character + length } };
    found.push(`${line + 1} ${document.getText(range)} ${LEGEND.tokenTypes[type]}`);
  }
  return found;
}

describe("semantic tokens", () => {
  it("tell figures of the prose that are held against a table, not the others", () => {
    const { document, volume } = opened();
    const held = told(document, semanticTokens(document, volume)).filter((one) => one.endsWith("variable"));
    expect(held).toEqual(["8 15件 variable", "8 11件 variable", "8 2件 variable"]);
  });

  it("tell labels and heads, line by line where they are wrapped", () => {
    const text = REPORT.replace(
      "\t5.要求行政机关确认或重新出具已获取信息",
      "\t5.要求行政机关确认或重新\n出具已获取信息",
    );
    const { document, volume } = opened(text);
    const labels = told(document, semanticTokens(document, volume)).filter((one) => one.endsWith("label"));
    expect(labels.slice(0, 3)).toEqual(["16 第二十条第（一）项 label", "17 信息内容 label", "17 本年制发件数 label"]);
    expect(told(document, semanticTokens(document, opened().volume)).length).toBeGreaterThan(60);
  });

  it("of a volume stand where its reports stand", () => {
    const { document, volume } = opened(REPORT.repeat(3));
    const held = told(document, semanticTokens(document, volume)).filter((one) => one.includes("15件"));
    expect(held).toEqual(["8 15件 variable", "76 15件 variable", "144 15件 variable"]);
  });

  it("of a range are those of its lines", () => {
    const { document, volume } = opened();
    const range = { start: { line: 7, character: 0 }, end: { line: 15, character: 5 } };
    expect(told(document, semanticTokensIn(document, volume, range))).toEqual([
      "8 15件 variable",
      "8 11件 variable",
      "8 2件 variable",
      "16 第二十条第（一）项 label",
    ]);
  });

  it("are told as what changed since", () => {
    const { document, volume } = opened();
    const first = semanticTokens(document, volume);
    const unchanged = semanticTokensDelta(document, volume, first.resultId as string);
    expect(unchanged).toEqual({ resultId: first.resultId, edits: [] });
    const start = document.positionAt(REPORT.indexOf("其中自然人"));
    const end = document.positionAt(REPORT.indexOf("。上年结转"));
    TextDocument.update(document, [{ range: { start, end }, text: "" }], 2);
    const after = parseVolume(document.getText());
    const delta = semanticTokensDelta(document, after, first.resultId as string);
    const data = [...first.data];
    for (const { start, deleteCount, data: put = [] } of "edits" in delta ? delta.edits : [])
      data.splice(start, deleteCount, ...put);
    expect(data).toEqual(semanticTokens(document, after).data);
    expect("edits" in delta && delta.edits.length).toBe(1);
    expect("data" in semanticTokensDelta(document, after, "another")).toBe(true);
  });
});
