/** How often the server may end by itself before it is no longer started anew. Knows no editor. */

const MOST_DEATHS = 5;

const WITHIN_MS = 3 * 60_000;

export class Deaths {
  private times: number[] = [];

  /**
   * @param now the time in milliseconds
   * @returns whether the server that just ended is to be started anew: not after five ends within three minutes
   */
  happened(now: number): boolean {
    this.times = [...this.times, now].filter((time) => now - time < WITHIN_MS);
    return this.times.length < MOST_DEATHS;
  }
}
