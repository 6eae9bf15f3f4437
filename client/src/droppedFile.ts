/** Which of the files that are dropped on a text are documents to be read. */

/** Documents whose bytes nobody wants in a text; pages and lists may be meant as they are. */
const DOCUMENT = /\.(?:docx|docm|pdf|xlsx|xlsm|mhtml?|doc|wps|xls|et|rtf|ofd)$/i;

/**
 * @param list what was dropped, as `text/uri-list` (RFC 2483): an address a line, remarks behind #
 * @returns the address of the one document; undefined where there are several files, or it is another
 */
export function droppedDocument(list: string): string | undefined {
  const [file, another] = list.split(/\r?\n/u).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  if (file === undefined || another !== undefined) return undefined;
  return DOCUMENT.test(file.replace(/[?#].*$/u, "")) ? file.trim() : undefined;
}
