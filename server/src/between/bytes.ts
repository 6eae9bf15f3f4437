/** Numbers and texts as bytes: what is kept of ten thousand reports takes less room so than as objects. */

/** Numbers below it take one byte; of greater ones each byte holds seven bits. */
const CONTINUED = 0x80;

/** As many bytes as are there from the start; more are made as they are needed. */
const AT_FIRST = 4096;

/** No more code units are made into a text at once: they are arguments. */
const UNITS_AT_ONCE = 4096;

const isNarrow = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
};

/** Puts numbers and texts behind each other. */
export class ByteWriter {
  private bytes = new Uint8Array(AT_FIRST);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  /** A whole number from 0 on. */
  whole(value: number): void {
    this.reserve(8);
    let rest = value;
    for (; rest >= CONTINUED; rest = Math.floor(rest / CONTINUED))
      this.bytes[this.length++] = (rest % CONTINUED) + CONTINUED;
    this.bytes[this.length++] = rest;
  }

  /** A number of 32 bits without a sign, in four bytes. */
  word(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  /** Any number, in eight bytes. */
  number(value: number): void {
    this.reserve(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** A text: a byte a code unit where all are as small, else two. */
  text(text: string): void {
    const narrow = isNarrow(text);
    this.whole(2 * text.length + (narrow ? 0 : 1));
    this.reserve(2 * text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.bytes[this.length++] = unit & 0xff;
      if (!narrow) this.bytes[this.length++] = unit >> 8;
    }
  }

  /** Whole numbers of which many are like the one before. How many there are must be known when they are read. */
  runs(values: readonly number[]): void {
    for (let i = 0; i < values.length; ) {
      const value = values[i] ?? 0;
      let end = i + 1;
      while (end < values.length && values[end] === value) end++;
      const again = end - i - 1;
      this.whole(2 * value + (again > 0 ? 1 : 0));
      if (again > 0) this.whole(again);
      i = end;
    }
  }

  /** What is written meanwhile, behind its length, so that it can be passed over. */
  part(write: () => void): void {
    const from = this.length;
    write();
    const size = this.length - from;
    this.whole(size);
    const head = this.length - from - size;
    this.bytes.copyWithin(from + head, from, from + size);
    this.length = from;
    this.whole(size);
    this.length = from + head + size;
  }

  /** @returns what was written, as bytes of its own; the next is written from the start */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

/** Reads what a `ByteWriter` wrote, from a place on. */
export class ByteReader {
  private readonly view: DataView;
  /** Where it goes on. */
  at: number;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.at = at;
  }

  whole(): number {
    let [value, weight] = [0, 1];
    for (;;) {
      const byte = this.view.getUint8(this.at++);
      if (byte < CONTINUED) return value + byte * weight;
      value += (byte - CONTINUED) * weight;
      weight *= CONTINUED;
    }
  }

  word(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  number(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  words(count: number): Uint32Array {
    const words = new Uint32Array(count);
    for (let i = 0; i < count; i++) words[i] = this.word();
    return words;
  }

  text(): string {
    const head = this.whole();
    const [length, size] = [head >> 1, (head & 1) + 1];
    let text = "";
    for (let left = length; left > 0; left -= UNITS_AT_ONCE) {
      const units: number[] = [];
      for (let i = Math.min(left, UNITS_AT_ONCE); i > 0; i--) units.push(this.unit(size));
      text += String.fromCharCode(...units);
    }
    return text;
  }

  passText(): void {
    const head = this.whole();
    this.at += (head >> 1) * ((head & 1) + 1);
  }

  runs(count: number): number[] {
    const values: number[] = [];
    while (values.length < count) {
      const head = this.whole();
      const value = Math.floor(head / 2);
      for (let again = head % 2 === 1 ? this.whole() : 0; again >= 0; again--) values.push(value);
    }
    return values;
  }

  passPart(): void {
    const size = this.whole();
    this.at += size;
  }

  private unit(size: number): number {
    this.at += size;
    return size === 1 ? this.view.getUint8(this.at - 1) : this.view.getUint16(this.at - 2, true);
  }
}

/** @returns a look at bytes, which holds all of them */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** As many bytes lie on one shelf. */
const SHELF = 1 << 16;

/** Bytes that lie somewhere. */
export interface Placed {
  readonly view: DataView;
  readonly at: number;
}

/**
 * Small runs of bytes side by side, since an array of its own takes hundreds of bytes beside its content. A shelf is let
 * go when nobody has anything of it any more.
 */
export class Shelves {
  private shelf = new Uint8Array(0);
  private view = viewOf(this.shelf);
  private used = 0;

  /** @returns where the bytes lie from now on */
  put(bytes: Uint8Array): Placed {
    if (bytes.length > SHELF / 4) return { view: viewOf(bytes.slice()), at: 0 };
    if (this.used + bytes.length > this.shelf.length) {
      this.shelf = new Uint8Array(SHELF);
      this.view = viewOf(this.shelf);
      this.used = 0;
    }
    this.shelf.set(bytes, this.used);
    this.used += bytes.length;
    return { view: this.view, at: this.used - bytes.length };
  }
}
