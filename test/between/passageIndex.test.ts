/** The index of paragraphs against a plain map: reports come, go and come again. */
import { expect, it } from "vitest";
import { ByteWriter, viewOf } from "../../server/src/between/bytes.js";
import { type IndexedReport, PassageIndex } from "../../server/src/between/passageIndex.js";
import { Passage, writePassage } from "../../server/src/between/passages.js";
import type { ReportFacts } from "../../server/src/between/reportFacts.js";
import { Random } from "../support/random.js";

const writer = new ByteWriter();

function passage(keys: readonly number[]): Passage {
  const none = new Uint32Array();
  writePassage(writer, {
    span: { start: 0, end: 0 },
    sentence: "",
    sketch: none,
    keys: Uint32Array.from(keys),
    figures: "",
  });
  return new Passage(viewOf(writer.take()), 0);
}

const report = (file: string, passages: readonly Passage[]): IndexedReport => {
  // Its paragraphs lie one to a view here.
  const facts = { passages, view: passages[0]?.view } as unknown as ReportFacts;
  return { file, name: file, firstLine: 0, facts, firstPassage: 0 };
};

/** Some that differ in their lower bits alone, or in their upper ones. */
const KEYS = [0, 1, 0xff, 0x1000000, 0x1000001, 0xff000000, 0xff000001, 0xffffffff];

it("finds what a map finds, in the order in which it came", () => {
  const random = new Random(11);
  const index = new PassageIndex();
  const there: { readonly own: IndexedReport; readonly keys: readonly number[] }[] = [];
  for (let step = 0; step < 600; step++) {
    if (there.length > 0 && random.chance(0.45)) {
      const [gone] = there.splice(random.whole(0, there.length - 1), 1);
      if (gone) index.remove(gone.own);
    } else {
      const keys = KEYS.filter(() => random.chance(0.3));
      const own = report(String(step), [passage(keys)]);
      index.add(own);
      there.push({ own, keys });
    }
    const key = random.pick(KEYS);
    const most = random.whole(1, 12);
    const expected = there.filter(({ keys }) => keys.includes(key)).slice(0, most);
    const found = index.having(key, most).map((number) => index.at(number)?.report.file);
    expect(found, `step ${step}`).toEqual(expected.map(({ own }) => own.file));
  }
});

it("tells the paragraphs of a report apart", () => {
  const index = new PassageIndex();
  const facts = [passage([1]), passage([1, 2])];
  const own = report("a", [facts[0] as Passage]);
  index.add(report("b", [facts[1] as Passage]));
  index.add(own);
  expect(index.having(1, 9).map((number) => index.at(number)?.report.file)).toEqual(["b", "a"]);
  expect([...(index.at(index.having(2, 9)[0] ?? -1)?.passage.keys ?? [])]).toEqual([1, 2]);
});
