import { expect, test } from "vitest";
import { flat } from "../../server/src/common/flat.js";

test.each(["", "一", "ab", "政府信息公开\r\n".repeat(9), "\ud83d\ude00\ud83d", "éa政"])(
  "a copy is the same text: %j",
  (text) => {
    expect(flat(text)).toBe(text);
    expect(flat(`${text}${text}`.slice(text.length))).toBe(text);
  },
);
