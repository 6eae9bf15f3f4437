/** Keys in process: what the server does with a change, from the changed document to the diagnostics that it sends. */
import { Service, TextDocument } from "./engine.js";
import { head, heading, median, ratio, row, short, spent, Unit } from "./measure.js";
import { type Edit, fresh, HANDS, type Size } from "./texts.js";

/** The keys that are measured: while the engine still compiles, and when it is warm. */
export const EARLY = { from: 7, to: 31, name: "keys 7–31" };
export const LATE = { from: 200, to: 300, name: "keys 200–300" };

export type Hand = keyof typeof HANDS;

/** A change as a client sends it. */
export function changeOf(document: TextDocument, { start, end, text }: Edit) {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
}

async function typed(size: Size, hand: Hand, last: number, unit: Unit): Promise<number[]> {
  const written = fresh(size);
  const next = HANDS[hand](written);
  const document = TextDocument.create("file:///typed.txt", "disclosure-report", 0, written.text);
  const service = new Service();
  service.diagnose(document);
  const times: number[] = [];
  for (let key = 0; key <= last; key++) {
    service.type(document, changeOf(document, next()), key + 1);
    if (key % 10 === 0) unit.scan(document.getText());
    times.push(await spent(() => service.diagnose(document)));
  }
  return times;
}

/**
 * In process, a size warms up the code for the next; so the first lines are the coldest. Keys over stdio, each size in
 * a server of its own, show cold code.
 */
export async function keys(quick: boolean): Promise<void> {
  for (const size of ["4 KB", "15 KB", "1 MB"] as const) {
    const unit = new Unit();
    const units = fresh(size).text.length;
    // A key in a volume takes so long that there is time for the early ones only.
    const early = quick || size === "1 MB";
    const lines: string[][] = [];
    for (const hand of ["cell", "prose"] as const) {
      const times = await typed(size, hand, early ? EARLY.to : LATE.to, unit);
      for (const { from, to, name } of early ? [EARLY] : [EARLY, LATE]) {
        const time = median(times.slice(from, to + 1));
        const passes = time / unit.milliseconds(units);
        lines.push([`in ${hand === "cell" ? "a cell" : "prose"}, ${name}`, ratio(passes), `${short(time)} ms`]);
      }
    }
    heading(`Keys in process, ${size} (${units} UTF-16 units), one pass: ${short(unit.nanoseconds)} ns a unit`);
    head("key", "beside one pass", "median");
    for (const line of lines) row(...line);
  }
}
