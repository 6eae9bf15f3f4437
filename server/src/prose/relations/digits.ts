/** How two figures differ: by one digit, by two that have changed places, or by more. */

/** @returns whether one digit written wrong, left out or put in, or two changed over, makes one number the other */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (a === b || Math.min(x.length, y.length) < 2) return false;
  if (x.length === y.length) {
    const differ = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
    const [first, second] = differ;
    if (differ.length === 1) return true;
    return (
      differ.length === 2 &&
      first !== undefined &&
      second === first + 1 &&
      x[first] === y[second] &&
      x[second] === y[first]
    );
  }
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
