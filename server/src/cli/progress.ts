/** How far a long check is, for whoever waits at a terminal. */
import type { Output } from "./environment.js";

/** Nobody needs telling about less. */
const PATIENCE_MS = 1000;
/** A terminal is slower than the checker. */
const BETWEEN_MS = 100;

const CLEAR = "\r\x1b[K";

export class Progress {
  private readonly output: Output;
  private readonly now: () => number;
  private readonly words: (done: number) => string;
  private shown = false;
  private next: number;

  /**
   * @param output where it is shown, if that is a terminal
   * @param now the time in milliseconds
   * @param words what to show, by how many files are done
   */
  constructor(output: Output, now: () => number, words: (done: number) => string) {
    this.output = output;
    this.now = now;
    this.words = words;
    this.next = now() + PATIENCE_MS;
  }

  /** Shows how far it is, where that has taken long enough. */
  tick(done: number): void {
    const now = this.now();
    if (!this.output.isTTY || now < this.next) return;
    this.next = now + BETWEEN_MS;
    this.shown = true;
    this.output.write(CLEAR + this.words(done));
  }

  /** Takes it off the terminal, before anything else is written there. */
  clear(): void {
    if (this.shown) this.output.write(CLEAR);
    this.shown = false;
  }
}
