/** What names and first bytes tell of documents: for whoever asks before the room is loaded. */

export const DOCUMENT_KINDS = ["docx", "html", "mhtml", "xlsx", "csv", "pdf"] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const BY_NAME: Readonly<Record<string, DocumentKind>> = {
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  html: "html",
  htm: "html",
  xhtml: "html",
  mht: "mhtml",
  mhtml: "mhtml",
  xlsx: "xlsx",
  xlsm: "xlsx",
  csv: "csv",
  pdf: "pdf",
};

/** Names of documents that are told how to convert. */
export const REFUSED = /\.(?:doc|dot|wps|wpt|xls|et|ofd|odt|ods|rtf)$/i;

/** @returns the kind that a name claims; undefined where it claims none that is read */
export function kindOfName(name: string): DocumentKind | undefined {
  return BY_NAME[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
}

/** @returns whether a name is that of a document, be it one that is read or one that must be converted first */
export function isDocumentName(name: string): boolean {
  return kindOfName(name) !== undefined || REFUSED.test(name);
}

/** Begin packages, PDFs and the old office formats. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** @returns whether a file is a document by its name, or by what it begins with, whatever it is called */
export function isDocument(name: string, bytes: Uint8Array): boolean {
  return isDocumentName(name) || SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
}
