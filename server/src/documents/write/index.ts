/** Reports → documents: the face of the room for whoever writes. */
import { strToU8 } from "fflate";
import type { PlacedReport } from "../../report/model.js";
import { toDocx } from "./docx/index.js";
import type { ExportFormat } from "./formats.js";
import { toHtmlPage } from "./html.js";
import { toMarkdown } from "./markdown.js";
import { toXlsx } from "./xlsx.js";

export { type Docx, toDocx } from "./docx/index.js";
export { EXPORT_FORMATS, type ExportFormat } from "./formats.js";

/**
 * @param reports of a text, in order
 * @param format what to make of them
 * @returns the document's bytes, the same for the same text; undefined where there is nothing to put into it
 */
export function exported(reports: readonly PlacedReport[], format: ExportFormat): Uint8Array | undefined {
  switch (format) {
    case "docx":
      return toDocx(reports).bytes;
    case "html":
      return strToU8(toHtmlPage(reports));
    case "md":
      return strToU8(toMarkdown(reports));
    case "xlsx":
      return toXlsx(reports);
  }
}
