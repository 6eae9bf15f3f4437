import { expect, it } from "vitest";
import { Latest } from "../../client/src/latest.js";

/** Answers that come when the test says so. */
function slow() {
  const waiting: { answer: () => void; fail: (error: Error) => void }[] = [];
  const latest = new Latest(() => new Promise((answer, fail) => waiting.push({ answer, fail })));
  return { latest, waiting };
}

it("asks once more, not twice, for what changed while an answer was awaited", async () => {
  const { latest, waiting } = slow();
  const first = latest.refresh();
  expect(latest.isOld).toBe(false);
  await Promise.all([latest.refresh(), latest.refresh()]);
  expect([waiting.length, latest.isOld]).toEqual([1, true]);
  waiting[0]?.answer();
  await Promise.resolve();
  expect([waiting.length, latest.isOld]).toEqual([2, false]);
  waiting[1]?.answer();
  await first;
  expect(waiting).toHaveLength(2);
});

it("asks anew after a question that failed", async () => {
  const { latest, waiting } = slow();
  const failed = latest.refresh();
  waiting[0]?.fail(new Error("gone"));
  await expect(failed).rejects.toThrow("gone");
  void latest.refresh();
  expect(waiting).toHaveLength(2);
});
