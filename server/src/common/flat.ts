/**
 * @returns the same text in memory of its own, one code unit behind the other: a slice keeps the whole text alive that it
 * was cut from, and what was put together of pieces or cut is read through a detour, unit by unit
 */
export function flat(text: string): string {
  return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join("");
}
