/** The one decision: what outweighs what, and that no more is asked than it takes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, NEVER, weigh } from "../../../server/src/prose/judgement/weigh.js";

describe("weighing", () => {
  const table = [
    { name: "for", weight: 2, holds: (value: number) => value > 0 },
    { name: "against", weight: -3, holds: (value: number) => value > 1 },
  ];

  it.each([
    [1, true, { evidence: ["for"], said: true }],
    [2, true, { evidence: ["against", "for"], said: false }],
    [1, false, { evidence: [], said: false }],
  ])("%s, contradicting: %s", (value, contradicts, expected) => {
    expect(weigh(value, contradicts, table)).toEqual({ contradicts, ...expected });
  });

  it("comes to the same where it is only looked at until it is decided", () => {
    const entry = fc.record({
      weight: fc.oneof(
        fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10),
        fc.constant(NEVER),
      ),
      found: fc.boolean(),
      dear: fc.constantFrom({}, { dear: true as const }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 9 }), (entries) => {
        const some = entries.map(({ weight, found, dear }, at) => ({
          name: `${at}`,
          weight,
          holds: () => found,
          ...dear,
        }));
        const whole = weigh(undefined, true, some);
        expect(decide(undefined, true, some)).toEqual(whole.said ? whole : { ...whole, evidence: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("asks nothing more where all that is left could not outweigh what was found", () => {
    const dear = { name: "dear", weight: 0.5, dear: true as const, holds: () => expect.unreachable("it was asked") };
    expect(decide(2, true, [dear, ...table]).said).toBe(false);
    expect(() => decide(1, true, [dear, ...table])).toThrow("it was asked");
  });
});
