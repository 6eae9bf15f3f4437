/** Reports are read in the encodings that offices write, and written back as they were read. */
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode, type Encoding, encode, UndecodableError } from "../../server/src/cli/encoding.js";

const TEXT = "清河县水务局2022年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n共公开 12 条。\r\n";

/** Written out by hand: 年报 12 and a line break. */
const BYTES: readonly (readonly [name: string, encoding: Encoding, mark: boolean, bytes: readonly number[]])[] = [
  ["UTF-8", "utf-8", false, [0xe5, 0xb9, 0xb4, 0xe6, 0x8a, 0xa5, 0x31, 0x32, 0x0a]],
  ["UTF-8 with a mark", "utf-8", true, [0xef, 0xbb, 0xbf, 0xe5, 0xb9, 0xb4, 0xe6, 0x8a, 0xa5, 0x31, 0x32, 0x0a]],
  ["GB18030", "gb18030", false, [0xc4, 0xea, 0xb1, 0xa8, 0x31, 0x32, 0x0a]],
  ["GB18030 with a mark", "gb18030", true, [0x84, 0x31, 0x95, 0x33, 0xc4, 0xea, 0xb1, 0xa8, 0x31, 0x32, 0x0a]],
  ["UTF-16LE", "utf-16le", false, [0x74, 0x5e, 0xa5, 0x62, 0x31, 0x00, 0x32, 0x00, 0x0a, 0x00]],
  ["UTF-16LE with a mark", "utf-16le", true, [0xff, 0xfe, 0x74, 0x5e, 0xa5, 0x62, 0x31, 0x00, 0x32, 0x00, 0x0a, 0x00]],
  ["UTF-16BE", "utf-16be", false, [0x5e, 0x74, 0x62, 0xa5, 0x00, 0x31, 0x00, 0x32, 0x00, 0x0a]],
  ["UTF-16BE with a mark", "utf-16be", true, [0xfe, 0xff, 0x5e, 0x74, 0x62, 0xa5, 0x00, 0x31, 0x00, 0x32, 0x00, 0x0a]],
];

describe("decode and encode", () => {
  it.each(BYTES)("read %s and write it back", (_, encoding, mark, bytes) => {
    const decoded = decode(Uint8Array.from(bytes));
    expect(decoded).toEqual({ text: "年报12\n", encoding, mark });
    expect([...encode(decoded.text, decoded)]).toEqual(bytes);
  });

  it.each(BYTES)("write a whole report in %s that is read as it was", (_, encoding, mark) => {
    expect(decode(encode(TEXT, { encoding, mark }))).toEqual({ text: TEXT, encoding, mark });
  });

  it("reads characters beyond the two bytes of GBK", () => {
    const text = "㐀𠀀镕堃年报，㎡。";
    expect(decode(encode(text, { encoding: "gb18030", mark: false })).text).toBe(text);
  });

  it("reads an empty file", () => {
    expect(decode(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", mark: false });
  });

  it("keeps a half of a pair in UTF-16", () => {
    const bytes = [0xff, 0xfe, 0x3d, 0xd8, 0x0a, 0x00];
    const decoded = decode(Uint8Array.from(bytes));
    expect(decoded.text).toBe("\ud83d\n");
    expect([...encode(decoded.text, decoded)]).toEqual(bytes);
  });

  it.each<readonly [string, readonly number[]]>([
    ["an old Word file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00, 0x00]],
    ["a new Word file", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x00]],
    ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a, 0x01]],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]],
    ["bytes of no encoding", [0xff, 0xff, 0xff, 0xff]],
    ["half a character of UTF-16", [0xff, 0xfe, 0x74]],
    ["UTF-8 cut off in the middle of a character", [...Buffer.from("年度报告").subarray(0, 11)]],
    ["damaged UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0xd6, 0xd0]],
    ["zero bytes among letters", [0x61, 0x00, 0x00, 0x00, 0x62, 0x00, 0x00, 0x00]],
  ])("refuses %s", (_, bytes) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(UndecodableError);
  });

  it("refuses Big5, and reads the same text in GB18030", () => {
    const text =
      "清河縣水務局2022年政府信息公開工作年度報告\n一、總體情況\n本機關依法辦理公開申請，做好登記、審核、答復各環節工作，無行政訴訟。\n";
    expect(() => decode(iconv.encode(text, "big5"))).toThrow(UndecodableError);
    expect(decode(iconv.encode(text, "gb18030")).text).toBe(text);
  });

  it("refuses to write what the encoding cannot say", () => {
    expect(() => encode("\ud83d", { encoding: "utf-8", mark: false })).toThrow(UndecodableError);
  });
});
