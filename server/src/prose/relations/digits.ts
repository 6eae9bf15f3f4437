/** How two figures differ: by one digit, by two that have changed places, or by more. */

/** @returns whether one digit written wrong, left out or put in, or two changed over, makes one number the other */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (a === b || Math.min(x.length, y.length) < 2) return false;
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  if (long.length > short.length + 1) return false;
  let first = 0;
  while (first < short.length && long[first] === short[first]) first++;
  if (long.length > short.length) return long.slice(first + 1) === short.slice(first);
  if (long.slice(first + 1) === short.slice(first + 1)) return true;
  const areChanged = long[first] === short[first + 1] && long[first + 1] === short[first];
  return areChanged && long.slice(first + 2) === short.slice(first + 2);
}
