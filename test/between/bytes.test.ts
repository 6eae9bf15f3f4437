import { expect, it } from "vitest";
import { ByteReader, ByteWriter, Shelves, viewOf } from "../../server/src/between/bytes.js";
import { Random } from "../support/random.js";

const writer = new ByteWriter();

const written = (write: () => void): ByteReader => {
  write();
  return new ByteReader(viewOf(writer.take()), 0);
};

it("reads the numbers and texts that were written", () => {
  const wholes = [0, 1, 127, 128, 16383, 16384, 2 ** 31, 2 ** 32, 2 ** 42 + 5, Number.MAX_SAFE_INTEGER];
  const numbers = [0, -1, 12.5, Number.MAX_VALUE];
  const texts = ["", "3,4", "甲县水务局", "é", "A甲", "字".repeat(10_000)];
  const reader = written(() => {
    for (const value of wholes) writer.whole(value);
    for (const value of numbers) writer.number(value);
    writer.word(0xffffffff);
    for (const text of texts) writer.text(text);
  });
  expect(wholes.map(() => reader.whole())).toEqual(wholes);
  expect(numbers.map(() => reader.number())).toEqual(numbers);
  expect(reader.word()).toBe(0xffffffff);
  expect(texts.map(() => reader.text())).toEqual(texts);
});

it("reads runs, whatever follows whatever", () => {
  const random = new Random(3);
  for (let i = 0; i < 200; i++) {
    const values = Array.from({ length: random.whole(0, 40) }, () => random.pick([0, 0, 0, 1, 2, 63, 64, 2 ** 40]));
    const reader = written(() => {
      writer.runs(values);
      writer.whole(7);
    });
    expect(reader.runs(values.length)).toEqual(values);
    expect(reader.whole()).toBe(7);
  }
});

it.each([0, 1, 127, 128, 20_000])("passes over a part of %d bytes, and over texts", (size) => {
  const reader = written(() => {
    writer.part(() => {
      for (let i = 0; i < size; i++) writer.whole(i % 100);
    });
    writer.text("甲县");
    writer.text("abc");
    writer.whole(5);
  });
  reader.passPart();
  reader.passText();
  reader.passText();
  expect(reader.whole()).toBe(5);
});

it("keeps many runs of bytes apart, small ones side by side", () => {
  const shelves = new Shelves();
  const random = new Random(4);
  const put = Array.from({ length: 400 }, () => {
    const bytes = Uint8Array.from({ length: random.whole(1, 1000) + (random.chance(0.05) ? 20_000 : 0) }, () =>
      random.whole(0, 255),
    );
    return { bytes, placed: shelves.put(bytes) };
  });
  for (const { bytes, placed } of put) {
    const there = new Uint8Array(placed.view.buffer, placed.view.byteOffset + placed.at, bytes.length);
    expect(Buffer.compare(there, bytes)).toBe(0);
  }
  const buffers = new Set(put.flatMap(({ bytes, placed }) => (bytes.length <= 1000 ? placed.view.buffer : [])));
  expect(buffers.size).toBeLessThan(6);
});
