/** Tokens in columns: several passages in one arena, and the objects that are made of them when somebody asks. */
import { describe, expect, it } from "vitest";
import { Arena, Run } from "../../../server/src/prose/syntax/packed.js";
import { roles } from "../../../server/src/prose/syntax/roles.js";
import { tokenise } from "../../../server/src/prose/tokens.js";
import { charactersOf, packed } from "../cut.js";

const FIRST = "收到申请3件,均已答复。";
const SECOND = "《条例》5月1日施行,受理5件";

describe("tokens in columns", () => {
  it("of several passages do not mix", () => {
    const arena = new Arena(FIRST.length + SECOND.length + 2);
    const both = [FIRST, SECOND].map((text) => tokenise(text, charactersOf(text), undefined, arena));
    for (const [i, text] of [FIRST, SECOND].entries()) {
      const [together, alone] = [both[i], packed(text)];
      expect(together?.slice(0, together.length)).toEqual(alone.slice(0, alone.length));
      expect(together?.textOf(0, together.length)).toBe(text);
    }
  });

  it("are the same object each time one is asked for", () => {
    const tokens = packed(FIRST);
    const clause = new Run(tokens, 0, 2);
    expect(clause.tokens[1]).toBe(tokens.at(1));
    expect(clause.tokens).toBe(clause.tokens);
  });

  it("tell what they do without being made, as the objects tell it", () => {
    const tokens = packed(SECOND);
    const set = roles("receive", "handle");
    const made = tokens.slice(0, tokens.length);
    expect(made.map((_, at) => tokens.meets(at, set))).toEqual(
      made.map(({ roles: { low, high } }) => ((low & set.low) | (high & set.high)) !== 0),
    );
    expect(made[tokens.find(0, tokens.length, set)]?.start).toBe(SECOND.indexOf("受理"));
    expect(tokens.find(0, 2, set)).toBe(-1);
    expect(made[tokens.findNumeral(0, tokens.length, "quantity")]?.start).toBe(SECOND.indexOf("5件"));
  });

  it("that are joined take the place of two", () => {
    const tokens = packed("含2022年结转2023年", 2023);
    expect(tokens.slice(0, tokens.length).map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 8],
      [8, 13],
    ]);
  });
});
