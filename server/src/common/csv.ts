/**
 * A field of a table for spreadsheets, as in RFC 4180. Titles and file names are strangers' words: what a spreadsheet would
 * compute, in full width too, is made plain by an apostrophe; a lone hyphen computes nothing.
 */
export function csvField(text: string): string {
  const plain = /^(?:\t|\s*[=+\-@])/.test(text.normalize("NFKC")) && text !== "-" ? `'${text}` : text;
  return /[",;\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Excel takes a file without this mark for GBK, and shows UTF-8 as gibberish. */
export const CSV_MARK = "\ufeff";
