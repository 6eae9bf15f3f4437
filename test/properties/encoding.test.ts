/** What holds of any bytes, and of any text in any encoding. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, type Encoding, encode, UndecodableError } from "../../server/src/cli/encoding.js";

test("any bytes are read or refused", () => {
  const answers = (bytes: Uint8Array): boolean => {
    try {
      return typeof decode(bytes).text === "string";
    } catch (error) {
      return error instanceof UndecodableError;
    }
  };
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), answers), { seed: 7, numRuns: 500 });
});

test("any text is said in every encoding of Unicode so that it is read back", () => {
  const encodings = fc.constantFrom<Encoding>("utf-8", "utf-16le", "utf-16be");
  const text = fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0"));
  fc.assert(
    fc.property(text, encodings, (value, encoding) => {
      expect(decode(encode(value, { encoding, mark: true })).text).toBe(value);
    }),
    { seed: 7, numRuns: 300 },
  );
});
