/** Where `jsonFault` finds a fault, Node's own parser finds one, and nowhere else. */
import { expect, it } from "vitest";
import { jsonFault } from "../../server/src/service/jsonFault.js";
import { Random } from "../support/random.js";

const WHOLE = `{
  "levels": { "typo": "off", "residue": "error" },
  "exceptions": [{ "rule": "typo", "text": "甲\\"乙\\u4e00" }, {}],
  "more": [true, false, null, -0.5e+3, [], [[1]]]
}`;

it("judges as JSON.parse does, whatever a character is exchanged for, put in or lost", () => {
  const random = new Random(16);
  const signs = [...'{}[]:,"\\u0 \n\t1-.eEtrfn/，“\u00a0'];
  for (let times = 0; times < 3000; times++) {
    let text = WHOLE;
    for (let left = random.whole(1, 3); left > 0; left--) {
      const at = random.whole(0, text.length);
      text = text.slice(0, at) + random.pick(["", random.pick(signs)]) + text.slice(at + random.whole(0, 1));
    }
    let isJson = true;
    try {
      JSON.parse(text);
    } catch {
      isJson = false;
    }
    expect(jsonFault(text) === undefined, text).toBe(isJson);
  }
});

it("goes as deep, and as far, as a file does", () => {
  expect(jsonFault("[".repeat(500_000))).toBeDefined();
  expect(jsonFault(`"${"甲".repeat(330_000)}"`)).toBeUndefined();
  expect(jsonFault(`"${"a\\n".repeat(330_000)}"`)).toBeUndefined();
});
