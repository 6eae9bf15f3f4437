/** A small seeded source of randomness (mulberry32): the same seed gives the same reports on every machine. */
export class Random {
  #state: number;

  /** @param seed any number; its lowest 32 bits count */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** @returns a number from 0 (inclusive) to 1 (exclusive) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @returns a whole number from `from` to `to`, both inclusive */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** @returns true in `probability` of all calls */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @returns one of `items`; throws RangeError when there is none */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** @returns a source of its own, so that what one part draws does not change what the next one gets */
  fork(): Random {
    return new Random(Math.floor(this.next() * 2 ** 32));
  }
}
