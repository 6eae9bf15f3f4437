/**
 * @returns the item before a place of a list; undefined at its first. A list that is asked for place -1 looks for a
 *   property of that name, and so does V8 at that line ever after: five times the time of asking first.
 */
export const oneBefore = <T>(list: readonly T[], place: number): T | undefined =>
  place > 0 ? list[place - 1] : undefined;
