/** By which runs of characters paragraphs are found: those that have a run, in the order in which they came. */
import { Passage } from "./passages.js";
import type { ComparedReport } from "./reportFacts.js";

/** A paragraph of a report. */
export interface PlacedPassage {
  readonly report: ComparedReport;
  readonly passage: Passage;
}

/** A report whose paragraphs are numbered one behind the other. */
export interface IndexedReport extends ComparedReport {
  firstPassage: number;
}

/** Hashes are told apart by their upper bits first, so that few are sorted anew when a paragraph comes. */
const BUCKETS = 256;
const LOWER = 2 ** 24;

/** The lower bits of a hash and the number of a paragraph are one number, which is exact. */
const MOST = 2 ** 29;

/** So many hashes wait until they are sorted in, and half as many as there are: a list takes more room. */
const MOST_ADDED = 64;

/** Hashes with the numbers of their paragraphs: those in order, and those that came since. */
interface Bucket {
  sorted: Float64Array;
  readonly added: number[];
}

export class PassageIndex {
  private buckets: Bucket[] = [];
  /** By number: the report, nothing where it is gone, and where the paragraph lies in it. */
  private reports: (IndexedReport | undefined)[] = [];
  private places: number[] = [];
  private gone = 0;

  /** Takes the paragraphs of a report. */
  add(report: IndexedReport): void {
    report.firstPassage = this.reports.length;
    for (const passage of report.facts.passages) {
      const number = this.reports.push(report) - 1;
      this.places.push(passage.at);
      for (const key of passage.keys) {
        const bucket = this.bucketOf(key);
        bucket.added.push((key % LOWER) * MOST + number);
        if (bucket.added.length > MOST_ADDED + bucket.sorted.length / 2) sortedOf(bucket);
      }
    }
  }

  /** Forgets those of a report that is gone. */
  remove({ firstPassage, facts }: IndexedReport): void {
    const count = facts.passages.length;
    this.reports.fill(undefined, firstPassage, firstPassage + count);
    this.gone += count;
    if (this.gone > this.reports.length / 2) this.renew();
  }

  /** @returns the numbers of the first paragraphs that have a run, no more than so many */
  having(key: number, most: number): number[] {
    const values = sortedOf(this.bucketOf(key));
    const from = (key % LOWER) * MOST;
    const found: number[] = [];
    for (let i = firstFrom(values, from); i < values.length && found.length < most; i++) {
      const number = (values[i] as number) - from;
      if (number >= MOST) break;
      if (this.reports[number]) found.push(number);
    }
    return found;
  }

  /** @returns the paragraph of a number, if its report is not gone */
  at(number: number): PlacedPassage | undefined {
    const report = this.reports[number];
    return report && { report, passage: new Passage(report.facts.view, this.places[number] ?? 0) };
  }

  private bucketOf(key: number): Bucket {
    const place = Math.floor(key / LOWER) % BUCKETS;
    let bucket = this.buckets[place];
    if (!bucket) {
      bucket = { sorted: new Float64Array(0), added: [] };
      this.buckets[place] = bucket;
    }
    return bucket;
  }

  /** Numbers what is left anew, in the same order. */
  private renew(): void {
    const left = new Set(this.reports);
    this.buckets = [];
    this.reports = [];
    this.places = [];
    this.gone = 0;
    for (const report of left) if (report) this.add(report);
  }
}

function sortedOf(bucket: Bucket): Float64Array {
  const { sorted, added } = bucket;
  if (added.length === 0) return sorted;
  bucket.sorted = new Float64Array(sorted.length + added.length);
  bucket.sorted.set(sorted);
  bucket.sorted.set(added, sorted.length);
  bucket.sorted.sort();
  added.length = 0;
  return bucket.sorted;
}

/** @returns the place of the first value that is not less */
function firstFrom(values: Float64Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
