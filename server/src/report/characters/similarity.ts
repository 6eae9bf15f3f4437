/** How alike two texts are. */

/** Of longer texts only so much is compared, so the cost is bounded. */
const LONGEST_COMPARED = 80;

const DISTANCES = new Uint8Array(LONGEST_COMPARED + 1);

/** How often each code unit stands in the text at hand; all zero between calls. */
const TIMES = new Uint8Array(0x10000);

/** How many letters two texts have in common, wherever they stand: no alignment keeps more of them. */
function inCommon(s: string, t: string): number {
  let common = 0;
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    TIMES[code] = (TIMES[code] as number) + 1;
  }
  for (let i = 0; i < t.length; i++) {
    const code = t.charCodeAt(i);
    const left = TIMES[code] as number;
    if (left === 0) continue;
    TIMES[code] = left - 1;
    common++;
  }
  for (let i = 0; i < s.length; i++) TIMES[s.charCodeAt(i)] = 0;
  return common;
}

/**
 * How alike two short texts are, from 0 to 1: one minus the edit distance over the longer length.
 *
 * @param least what is of interest: for less alike texts the answer may be 0
 */
export function similarity(a: string, b: string, least = 0): number {
  const s = a.length > LONGEST_COMPARED ? a.slice(0, LONGEST_COMPARED) : a;
  const t = b.length > LONGEST_COMPARED ? b.slice(0, LONGEST_COMPARED) : b;
  const longer = Math.max(s.length, t.length);
  if (longer === 0) return 1;
  if (Math.min(s.length, t.length) / longer < least) return 0;
  if (least > 0 && inCommon(s, t) / longer < least) return 0;
  const row = DISTANCES;
  for (let j = 0; j <= t.length; j++) row[j] = j;
  for (let i = 1; i <= s.length; i++) {
    let corner = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= t.length; j++) {
      const above = row[j] as number;
      const same = s.charCodeAt(i - 1) === t.charCodeAt(j - 1) ? 0 : 1;
      row[j] = Math.min(above + 1, (row[j - 1] as number) + 1, corner + same);
      corner = above;
    }
  }
  return 1 - (row[t.length] as number) / longer;
}
