import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { DocumentError, LIMITS, readDocument } from "../../../server/src/documents/documents.js";
import { readCsv } from "../../../server/src/documents/read/csv.js";

const textOf = async (list: string | Uint8Array): Promise<string> =>
  (await readDocument(typeof list === "string" ? strToU8(list) : list, "csv")).text;

test.each([
  ["commas", "名称,自然人,其他\r\n规章,1,\n"],
  ["TABs", "名称\t自然人\t其他\n规章\t1\t\n"],
  ["semicolons", "名称;自然人;其他\n规章;1;"],
])("values are parted by %s", async (_, list) => {
  expect(await textOf(list)).toBe("名称\t自然人\t其他\n规章\t1\t\n\n");
});

test("values in quotation marks hold separators, breaks and marks", async () => {
  expect(await textOf('甲,"1,234","他说""是""","结果\n维持"\n')).toBe('甲\t1,234\t他说"是"\t结果维持\n\n');
  expect(await textOf('甲,"1,2')).toBe("甲\t1,2\n\n");
});

test("Excel's lists are in GB 18030 or begin with a mark", async () => {
  expect(await textOf(Uint8Array.of(0xd7, 0xdc, 0x2c, 0x31))).toBe("总\t1\n\n");
  expect(await textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...strToU8("总,1")))).toBe("总\t1\n\n");
});

test("a value's place is its cell", async () => {
  const { places } = await readDocument(strToU8("甲,1\n乙,2"), "csv");
  expect(places.map(({ place }) => place.cell)).toEqual(["A1", "B1", "A2", "B2"]);
});

test("a list of more values than are read is refused before there are cells of them", async () => {
  const limits = { ...LIMITS, cells: 4 };
  expect((await readCsv(strToU8("甲,1\n乙,2"), limits)).blocks).toHaveLength(1);
  await expect(readCsv(strToU8("甲,1\n乙,2\n"), limits)).rejects.toThrow(DocumentError);
});
