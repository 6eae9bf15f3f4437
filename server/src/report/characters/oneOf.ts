/**
 * @param characters some characters of one code unit each
 * @returns tells whether a code unit is one of them: a look at one bit, for what is asked of every line
 */
export function oneOf(characters: Iterable<string>): (code: number) => boolean {
  const bits = new Uint8Array(0x10000 >> 3);
  for (const character of characters) {
    const code = character.charCodeAt(0);
    bits[code >> 3] = (bits[code >> 3] as number) | (1 << (code & 7));
  }
  return (code) => ((bits[code >> 3] as number) & (1 << (code & 7))) !== 0;
}
