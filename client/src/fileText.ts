/** What a file of the folder holds, as text, and whether that is worth telling the server of. */

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** @returns whether a text holds words that every report has */
export const mayHoldReport = (text: string): boolean => text.includes("信息公开");

/** @returns the text of a file's bytes, in whichever of the usual encodings it is */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
