import { describe, expect, it } from "vitest";
import { textOfBytes } from "../../../server/src/documents/read/characters.js";

/** 年报 in GBK. */
const GBK = [0xc4, 0xea, 0xb1, 0xa8];
const UTF8 = [...new TextEncoder().encode("年报")];
/** No letter in either. */
const BROKEN = 0xff;

describe("bytes of a text", () => {
  it.each([
    ["UTF-8", UTF8],
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...UTF8]],
    ["GBK", GBK],
    ["UTF-16, its low bytes first", [0xff, 0xfe, 0x74, 0x5e, 0xa5, 0x62]],
    ["UTF-16, its high bytes first", [0xfe, 0xff, 0x5e, 0x74, 0x62, 0xa5]],
  ])("are told by themselves where nothing names their encoding: %s", (_, bytes) => {
    expect(textOfBytes(Uint8Array.from(bytes))).toBe("年报");
  });

  it("are what most of their letters tell where one of them is broken", () => {
    expect(textOfBytes(Uint8Array.from([...GBK, BROKEN, ...GBK]))).toBe("年报\ufffd年报");
    expect(textOfBytes(Uint8Array.from([...UTF8, BROKEN, ...UTF8]))).toBe("年报\ufffd年报");
  });

  it("are read as something else than what is named where they are not that", () => {
    expect(textOfBytes(Uint8Array.from(GBK), "utf-8")).toBe("年报");
  });
});
