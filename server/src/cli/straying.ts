/** Errors that a library leaves to nobody: Node would end the process for them, and all other files with it. */

/** What came of a task, and whether errors went astray meanwhile. */
export interface Heeded<Result> {
  readonly result: Result;
  readonly strayed: boolean;
}

/**
 * pdf.js promises more of a broken page than it waits for, so that an error may reach nobody.
 *
 * @param task reads a document
 * @throws what the task throws; what goes astray beside that is told by `strayed` alone
 */
export async function heedStraying<Result>(task: () => Promise<Result>): Promise<Heeded<Result>> {
  let strayed = false;
  const heed = () => {
    strayed = true;
  };
  process.on("unhandledRejection", heed);
  // Node tells of them when all that is ready has run.
  const told = () => new Promise((resolve) => setImmediate(resolve));
  try {
    const result = await task().finally(told);
    return { result, strayed };
  } finally {
    process.off("unhandledRejection", heed);
  }
}
