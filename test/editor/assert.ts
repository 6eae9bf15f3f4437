/** The assertions of the suites. Node's own are not to be had in the web extension host. */

/**
 * @param actual what was found
 * @param expected what it must be, compared as JSON
 * @param what names it in the failure
 * @throws if they differ
 */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}
