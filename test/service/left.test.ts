/** What is left is told but for the places to fill in, which are counted by themselves. */
import { expect, test } from "vitest";
import { message } from "../../server/src/messages/message.js";
import type { Rule } from "../../server/src/rules/index.js";
import type { PlacedFinding } from "../../server/src/service/findings.js";
import { withoutPlaces } from "../../server/src/service/left.js";

const said = (id: string, start: number, offset = 0): PlacedFinding => ({
  offset,
  finding: {
    rule: { id } as Rule,
    level: "warning",
    span: { start, end: start + 2 },
    message: message("有待填写", "to be filled in"),
  },
});

test("what tells of many places at the first of them is none of what is left, and all else is", () => {
  const places = [said("placeholder", 10), said("placeholder", 40)];
  const others = [said("unfinished", 40, 100), said("unfinished", 20), said("typo", 10), said("blank-cell", 40)];
  expect(withoutPlaces([...places, said("unfinished", 10), ...others], places)).toEqual(others);
  expect(withoutPlaces([said("unfinished", 10)], [])).toHaveLength(1);
});
