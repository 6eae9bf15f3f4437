import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DocumentError, LIMITS } from "../../../server/src/documents/documents.js";
import { Package } from "../../../server/src/documents/read/zip.js";

const open = (bytes: Uint8Array, limits = {}): Package => new Package(bytes, { ...LIMITS, ...limits });
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && strFromU8(bytes);

/** Writes a number of four bytes over each place that follows a signature. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

const CENTRAL = 0x02014b50;

describe("a package", () => {
  test("gives its parts, packed and stored, whatever the case of their names", () => {
    const bytes = zipSync({ "word/document.xml": strToU8("一".repeat(50)), "a.xml": [strToU8("x"), { level: 0 }] });
    expect(text(open(bytes).part("Word/Document.xml"))).toBe("一".repeat(50));
    expect(text(open(bytes).part("a.xml"))).toBe("x");
    expect(open(bytes).part("b.xml")).toBeUndefined();
  });

  test("may have anything before it and a comment behind it", () => {
    const bytes = zipSync({ "a.xml": strToU8("x") });
    expect(text(open(Uint8Array.of(...bytes.subarray(0, -2), 3, 0, 1, 2, 3)).part("a.xml"))).toBe("x");
  });

  test("of too many parts is refused", () => {
    const bytes = zipSync({ a: strToU8("x"), b: strToU8("x") });
    expect(() => open(bytes, { entries: 1 })).toThrow(DocumentError);
    expect(() => open(bytes, { entries: 2 })).not.toThrow();
  });

  test("is unpacked no further than the limit of all its parts", () => {
    const bytes = zipSync({ a: strToU8("x".repeat(600)), b: strToU8("y".repeat(600)) });
    const part = open(bytes, { unpackedBytes: 1000 });
    expect(part.part("a")?.length).toBe(600);
    expect(() => part.part("b")).toThrow(DocumentError);
  });

  test("with a part packed too tightly is refused, unless the part is small", () => {
    const bytes = zipSync({
      a: [new Uint8Array(1_000_001), { level: 9 }],
      b: [new Uint8Array(1_000_000), { level: 9 }],
    });
    expect(() => open(bytes).part("a")).toThrow(DocumentError);
    expect(open(bytes).part("b")?.length).toBe(1_000_000);
  });

  test("that tells lies of a size is broken, be it smaller or larger", () => {
    const bytes = zipSync({ a: strToU8("x".repeat(600)) });
    for (const size of [10, 601])
      expect(() => open(patched(bytes, CENTRAL, 24, size)).part("a")).toThrow(DocumentError);
  });

  test("cut off, locked or with an entry that is none is refused", () => {
    const bytes = zipSync({ a: strToU8("xyz") });
    expect(() => open(bytes.subarray(0, 40))).toThrow(DocumentError);
    expect(() => open(patched(bytes, CENTRAL, 8, 1))).toThrow(/password/);
    expect(() => open(patched(bytes, CENTRAL, 42, 7)).part("a")).toThrow(DocumentError);
    expect(() => open(patched(bytes, CENTRAL, 20, 4000)).part("a")).toThrow(DocumentError);
    expect(() => open(patched(bytes, CENTRAL, 0, 7))).toThrow(DocumentError);
  });
});
