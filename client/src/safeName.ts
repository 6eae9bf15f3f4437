/** In UTF-8: Linux takes names of 255 bytes, and a number and an ending are put behind this one. */
const LONGEST_BYTES = 200;

/** @returns a name for a file: what none may hold becomes a hyphen, and a long one is cut at a whole character */
export function safeName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-");
  const { read } = new TextEncoder().encodeInto(safe, new Uint8Array(LONGEST_BYTES));
  return safe.slice(0, read);
}
