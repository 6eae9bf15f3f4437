/** Reports of all layouts, sound and wrong, through documents and back; REPORTS says how many. */
import { expect, test } from "vitest";
import { readDocument } from "../../server/src/documents/documents.js";
import { exported } from "../../server/src/documents/write/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { compared, reportOf } from "./exporting.js";

const COUNT = Number(process.env.REPORTS ?? 12);

test.each(Array.from({ length: COUNT }, (_, seed) => seed))("report %i", async (seed) => {
  const written = reportOf(seed);
  for (const format of ["docx", "html"] as const) {
    const bytes = exported(parseVolume(written.text).reports, format) ?? new Uint8Array();
    const { text, unread } = await readDocument(bytes, format);
    expect(compared(written, text), format).toMatchObject({ wrongs: [], unread: 0 });
    expect(unread).toEqual([]);
  }
  const markdown = Buffer.from(exported(parseVolume(written.text).reports, "md") ?? []).toString("utf8");
  expect(compared(written, markdown), "md").toMatchObject({ wrongs: [], unread: 0 });
});
