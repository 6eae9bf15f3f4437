/** What kind of document some bytes are. */
import { type Message, message } from "../messages/message.js";
import { DocumentError } from "./documentError.js";
import { type DocumentKind, kindOfName, REFUSED } from "./names.js";
import { listZip } from "./read/zip.js";

const OLD = message(
  "是旧格式（.doc、.wps、.xls 等），请在 Word 或 WPS 中“另存为” .docx 或 .xlsx 后再用",
  "is in an old format (.doc, .wps, .xls): save it as .docx or .xlsx in Word or WPS first",
);
const OFD = message(
  "是 OFD 版式文件，请先用阅读器转换为 PDF 或 .docx",
  "is an OFD file: convert it to PDF or .docx first",
);
const LOCKED = message(
  "可能设有打开密码，或是旧格式（.doc、.wps）：请取消密码，“另存为” .docx 后再用",
  "is protected by a password, or in an old format (.doc, .wps): remove the password, save it as .docx",
);
const OFFICE_XML = message(
  "是 Word、Excel 的 XML 格式（有的系统按模板导出，名为 .doc、.xls），请在 Word 或 WPS 中“另存为” .docx 或 .xlsx 后再用",
  "is in the XML format of Word or Excel, as systems fill in templates: save it as .docx or .xlsx first",
);
const OPEN_DOCUMENT = message("是 ODF 格式，请“另存为” .docx 后再用", "is an OpenDocument: save it as .docx first");
const UNKNOWN_ZIP = message("是压缩包，不是文档", "is an archive and no document");

const begins = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** So much of a page is looked at for its tags. */
const HEAD_BYTES = 2000;

/** The first characters, whatever the encoding: those of tags are ASCII. */
function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, HEAD_BYTES).filter((byte) => byte > 0 && byte < 0x80));
}

/** Names of what is made of sheets; all else that is told how to convert is text. */
const SHEETS = /\.(?:xls|et|ods)$/i;

/** A document that another program must convert first. */
const foreign = (name: string, reason: Message): DocumentError =>
  new DocumentError(reason, undefined, SHEETS.test(name) ? "xlsx" : "docx");

function kindOfZip(name: string, bytes: Uint8Array): DocumentKind {
  const names = new Set(listZip(bytes).map(({ name }) => name));
  const holds = (part: RegExp): boolean => [...names].some((entry) => part.test(entry));
  // Some programs number the part.
  if (holds(/^word\/document\d*\.xml$/i)) return "docx";
  if (holds(/^xl\/workbook\d*\.xml$/i)) return "xlsx";
  // LibreOffice knows nothing of it.
  if (names.has("OFD.xml")) throw new DocumentError(OFD);
  if (names.has("content.xml")) throw foreign(name, OPEN_DOCUMENT);
  throw new DocumentError(UNKNOWN_ZIP);
}

/**
 * Tells the kind by the bytes, for names lie: pages are saved as .doc and .xls.
 *
 * @param name the file's
 * @param bytes the whole of it
 * @returns the kind; undefined for what is plain text
 * @throws DocumentError for a document that must be converted first, or is broken
 */
export function kindOf(name: string, bytes: Uint8Array): DocumentKind | undefined {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return kindOfZip(name, bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw /\.(?:docx|xlsx)$/i.test(name) ? new DocumentError(LOCKED) : foreign(name, OLD);
  }
  const head = headOf(bytes);
  if (/^\s*%PDF-/.test(head)) return "pdf";
  if (/^\s*<\?xml\b[^>]*>\s*<(?:\?mso-application\b|w:wordDocument\b|pkg:package\b)/.test(head))
    throw foreign(name, OFFICE_XML);
  if (head.startsWith("{\\rtf")) throw foreign(name, OLD);
  const named = kindOfName(name);
  if (/^MIME-Version:|^Content-Type:\s*multipart\/related/im.test(head) && named !== "html") return "mhtml";
  if (named === "html" || (REFUSED.test(name) && /<(?:!doctype html|html|head|body|table)\b/i.test(head)))
    return "html";
  if (named === "csv") return "csv";
  if (named !== undefined || REFUSED.test(name)) throw new DocumentError(notThat(name));
  return undefined;
}

function notThat(name: string) {
  const ending = /\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? "";
  return message("内容不是 {0} 文件，可能已损坏", "it is no {0} file, or a broken one", ending);
}
