/** What went wrong, in the words of whoever threw it. */

/** @param error whatever was thrown @returns it in one line, as it is shown to people */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @param error whatever was thrown @returns it with where it was thrown, as it is logged */
export const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
