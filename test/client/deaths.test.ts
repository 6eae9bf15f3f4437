import { expect, test } from "vitest";
import { Deaths } from "../../client/src/deaths.js";

const MINUTE = 60_000;

/** Whether the server is started anew after each end, at these times. */
function startedAnew(...times: number[]): boolean[] {
  const deaths = new Deaths();
  return times.map((time) => deaths.happened(time));
}

test("a server that ends is started anew, until it ended five times within three minutes", () => {
  expect(startedAnew(0, 1, 2, 3, 4)).toEqual([true, true, true, true, false]);
  expect(startedAnew(0, MINUTE, 2 * MINUTE, 2.5 * MINUTE, 3 * MINUTE - 1)).toEqual([true, true, true, true, false]);
});

test("ends long apart are none of a row", () => {
  expect(startedAnew(0, MINUTE, 2 * MINUTE, 2.5 * MINUTE, 3 * MINUTE)).toEqual([true, true, true, true, true]);
  expect(startedAnew(0, 1, 2, 3, 4 * MINUTE, 4 * MINUTE + 1)).toEqual([true, true, true, true, true, true]);
});
