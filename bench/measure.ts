/** Clocks, and the table that everything is printed in. */

/**
 * Milliseconds that some work takes: time elapsed or processor time, whichever is less. The one counts what other programs
 * do meanwhile, the other what the engine compiles beside; so on a busy machine too, neither counts in full.
 */
export async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return Math.min(elapsed, (user + system) / 1000);
}

export async function elapsed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What a pass came to: kept, or the engine would see that nobody needs it, and pass over nothing. */
export const seen = { sum: 0 };

/** The least that can be done with a text: one look at each unit. */
export function pass(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  seen.sum ^= sum;
}

/**
 * The unit of all ratios: the fastest of many passes over a text, made in turn with the work that is measured, since the
 * same loop may take twice the time in the next run.
 */
export class Unit {
  private least = Number.POSITIVE_INFINITY;

  /** Passes over a text, and keeps the nanoseconds per unit of it if none was faster. */
  scan(text: string): void {
    // Short texts are passed over several times, or the clock's grain would count.
    const times = Math.max(1, Math.floor(50_000 / text.length));
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      for (let i = 0; i < times; i++) pass(text);
      this.least = Math.min(this.least, ((performance.now() - start) * 1e6) / times / text.length);
    }
  }

  /** Nanoseconds per UTF-16 unit. */
  get nanoseconds(): number {
    return this.least;
  }

  /** @returns milliseconds of one pass over so many UTF-16 units */
  milliseconds(units: number): number {
    return (this.least * units) / 1e6;
  }
}

export function heading(title: string): void {
  console.log(`\n## ${title}\n`);
}

export function head(...columns: readonly string[]): void {
  row(...columns);
  row(...columns.map(() => "---"));
}

export function row(...columns: readonly string[]): void {
  console.log(`| ${columns.join(" | ")} |`);
}

/** Three digits that count. */
export function short(number: number): string {
  if (!Number.isFinite(number)) return "–";
  return number >= 100 ? number.toFixed(0) : Number(number.toPrecision(3)).toString();
}

export const ratio = (number: number): string => `× ${short(number)}`;
