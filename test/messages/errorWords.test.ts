/** What went wrong, for people and for the log. */
import { expect, it } from "vitest";
import { traceOf, wordsOf } from "../../server/src/messages/errorWords.js";

it("says what an error says, and for the log where it was thrown", () => {
  const error = new Error("没有空间");
  expect(wordsOf(error)).toBe("没有空间");
  expect(traceOf(error)).toMatch(/^Error: 没有空间\n {4}at .*errorWords\.test/);
});

it("says what was thrown that is no error, and an error that does not know where", () => {
  expect([wordsOf("磁盘"), traceOf(7)]).toEqual(["磁盘", "7"]);
  const error = new Error("磁盘");
  delete error.stack;
  expect(traceOf(error)).toBe("磁盘");
});
