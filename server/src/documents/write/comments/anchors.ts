/** Where comments begin and end in the body of a .docx: between letters, where runs can be parted there. */

import { countLetters } from "../../../common/letters.js";
import type { Span } from "../../../report/span.js";
import type { Placed } from "../../places.js";
import { type OpenRun, openRun } from "./runs.js";

/** A place in the part; `within` is the run that must be parted there. */
export interface Point {
  readonly at: number;
  readonly within?: OpenRun;
}

export interface Anchor {
  readonly from: Point;
  readonly to: Point;
}

/** A stretch of the text that stands in a run. */
interface Written extends Span {
  readonly run: Span;
}

/** What comments cannot stand in: formulas, and all that hangs on a run, such as text boxes. */
const TAG = /<(\/?)(?:[\w.-]+:)?(?:r|oMath|oMathPara)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g;

/** The outermost runs and formulas that hold runs. */
function closedIn(xml: string): Span[] {
  const found: Span[] = [];
  let [depth, start, holds] = [0, 0, false];
  for (const { index, 0: tag, 1: closes, 2: empty } of xml.matchAll(TAG)) {
    if (empty) continue;
    if (closes) {
      if (--depth === 0 && holds) found.push({ start, end: index + tag.length });
      continue;
    }
    if (depth++ === 0) [start, holds] = [index, /oMath/.test(tag)];
    else holds = true;
  }
  return found;
}

/** Finds places of a part by places of the text that was read from it. */
export class Anchors {
  private readonly written: readonly Written[];
  private readonly closed: readonly Span[];
  private readonly open = new Map<number, OpenRun | undefined>();

  /**
   * @param xml of the part
   * @param text that was read
   * @param places where it is written
   */
  constructor(
    private readonly xml: string,
    private readonly text: string,
    places: readonly Placed[],
  ) {
    this.written = places.flatMap(({ start, end, place: { run } }) =>
      run && countLetters(text.slice(start, end)) > 0 ? [{ start, end, run }] : [],
    );
    this.closed = closedIn(xml);
  }

  /**
   * @param span of the text
   * @returns where it is written; where nothing of it is, what stands nearest before it; undefined where nothing is
   */
  anchor(span: Span): Anchor | undefined {
    const met = this.written.filter(({ start, end }) => start < span.end && end > span.start);
    const before = this.written.filter(({ end }) => end <= span.start).at(-1) ?? this.written[0];
    const [first, last] = met.length > 0 ? [met[0], met.at(-1)] : [before, before];
    if (!first || !last) return undefined;
    const isWhole = met.length === 0;
    const from = isWhole ? first.start : Math.max(span.start, first.start);
    const to = isWhole ? last.end : Math.min(span.end, last.end);
    return { from: this.point(first, from, "start"), to: this.point(last, to, "end") };
  }

  private point({ start, end, run }: Written, offset: number, side: "start" | "end"): Point {
    const holder = this.closed.find((one) => one.start <= run.start && run.end <= one.end);
    const edge = { at: (holder ?? run)[side] };
    if (holder) return edge;
    const own = this.openRun(run);
    const piece = this.text.slice(start, end);
    const behind = own?.letters.indexOf(piece.replace(/\s/gu, "")) ?? -1;
    if (!own || behind === -1) return edge;
    const count = behind + countLetters(piece.slice(0, offset - start));
    if (count === 0) return { at: run.start };
    if (count === own.letters.length) return { at: run.end };
    return { at: own.ends[count - 1] as number, within: own };
  }

  private openRun(run: Span): OpenRun | undefined {
    if (!this.open.has(run.start)) this.open.set(run.start, openRun(this.xml, run));
    return this.open.get(run.start);
  }
}
