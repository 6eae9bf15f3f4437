/** Characters of symbol fonts, which mean something in their own font alone. */

const WINGDINGS: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "□",
  114: "□",
  168: "□",
  251: "×",
  252: "√",
  253: "☒",
  254: "☑",
};

const WINGDINGS_2: Readonly<Record<number, string>> = { 79: "×", 80: "√", 81: "☒", 82: "☑", 163: "□", 42: "□" };

const SYMBOL: Readonly<Record<number, string>> = { 180: "×", 184: "÷", 177: "±", 163: "≤", 179: "≥", 183: "·" };

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  "wingdings 2": WINGDINGS_2,
  symbol: SYMBOL,
};

/** Symbol fonts are addressed from here on. */
const PRIVATE_USE = 0xf000;

/**
 * @param font the symbol's
 * @param code of the character, in hexadecimal digits
 * @returns the character that looks like it; undefined where none is known
 */
export function symbol(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  if (!(value >= 0x20 && value <= 0xffff)) return undefined;
  const known = FONTS[font.toLowerCase()];
  const own = value >= PRIVATE_USE ? value - PRIVATE_USE : value;
  if (known) return known[own];
  return value >= 0xe000 && value < 0xf900 ? undefined : String.fromCharCode(value);
}
