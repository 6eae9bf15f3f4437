/** Every character of Unicode is written in GB18030 as another implementation writes it, and read back. */
import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { fromGb18030, toGb18030 } from "../../server/src/cli/gb18030.js";

/** All characters of planes 0 and 2, the ends of the others; private use, which editions of the standard differ in, is not among them. */
function characters(): string {
  let all = "";
  for (let point = 1; point <= 0x10ffff; point++) {
    if (point >= 0x30000 && point % 0x10000 > 1 && point % 0x10000 < 0xfffe) continue;
    if ((point >= 0xd800 && point < 0xf900) || (point >= 0x10000 && point < 0x1ff00)) continue;
    all += String.fromCodePoint(point);
  }
  return all;
}

/** Characters that were of private use until the standard of 2022. */
const MOVED = /[\u9fb4-\u9fbb\ufe10-\ufe19]/g;

it("reads back what it writes", () => {
  expect(fromGb18030(toGb18030(characters())) === characters()).toBe(true);
});

it("writes what others write", () => {
  const text = characters().replace(MOVED, "");
  expect(toGb18030(text).equals(iconv.encode(text, "gb18030"))).toBe(true);
});

it("writes U+FFFD for a half of a pair", () => {
  expect(toGb18030("\ud83d").toString("hex")).toBe("8431a437");
});
