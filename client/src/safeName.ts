/** In UTF-8: Linux takes names of 255 bytes, and a number and an ending are put behind this one. */
const LONGEST_BYTES = 200;

/** How many bytes UTF-8 takes for a character, a lone half of a pair as U+FFFD. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** @returns a name for a file: what none may hold becomes a hyphen, and a long one is cut at a whole character */
export function safeName(name: string): string {
  const characters = [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")];
  let bytes = 0;
  const end = characters.findIndex((character) => {
    bytes += bytesOf(character);
    return bytes > LONGEST_BYTES;
  });
  return (end < 0 ? characters : characters.slice(0, end)).join("");
}
