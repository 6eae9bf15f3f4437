import { expect, it } from "vitest";
import { ByteWriter, viewOf } from "../../server/src/between/bytes.js";
import { areNearlyTheSame, likeness, NEARLY } from "../../server/src/between/index.js";
import { Passage, writePassage } from "../../server/src/between/passages.js";
import { Random } from "../support/random.js";

const writer = new ByteWriter();

/** A paragraph behind something else. */
const passage = (hashes: Iterable<number>, figures = ""): Passage => {
  const sketch = Uint32Array.from(hashes).sort();
  writer.whole(300);
  writePassage(writer, { span: { start: 0, end: 0 }, sentence: "", sketch, keys: new Uint32Array(), figures });
  return new Passage(viewOf(writer.take()), 2);
};

/** Hashes from one number to another. */
const run = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

it("tells how much of two paragraphs is in both", () => {
  expect(likeness(passage(run(0, 10)), passage(run(0, 10)))).toBe(1);
  expect(likeness(passage(run(0, 10)), passage(run(10, 20)))).toBe(0);
  // The ten smallest of the eleven are 0 to 9, of which 1 to 9 are in both.
  expect(likeness(passage(run(0, 10)), passage(run(1, 11)))).toBe(0.9);
  expect(likeness(passage([]), passage([]))).toBe(0);
  expect(likeness(passage([]), passage([1]))).toBe(0);
});

it("is sure of two that are nearly the same as soon as it can be, and no sooner", () => {
  const ten = passage(run(0, 10));
  const having = (both: number) => passage([...run(0, both), ...run(100, 110 - both)]);
  expect([6, 7, 8].map((both) => areNearlyTheSame(ten, having(both)))).toEqual([false, true, true]);
  expect(areNearlyTheSame(ten, passage(run(0, 10), "3,4"))).toBe(false);
  expect(areNearlyTheSame(passage(run(0, 10), "3,4"), passage(run(0, 10), "3,4"))).toBe(true);
  const random = new Random(5);
  for (let i = 0; i < 500; i++) {
    const common = run(0, random.whole(0, 90)).map(() => random.whole(0, 1e6));
    const own = () => passage(new Set([...common, ...run(0, random.whole(0, 40)).map(() => random.whole(0, 1e6))]));
    const [one, other] = [own(), own()];
    expect(areNearlyTheSame(one, other)).toBe(likeness(one, other) >= NEARLY);
  }
});
