/** In how many threads files are checked. */

/** So many files are worth a thread beside the one that there is: it loads the engine and warms it up anew. */
const FILES_A_HELPER = 100;

/** @returns how many threads are worth while for so many files */
export function threadsFor(files: number, cores: number): number {
  return Math.max(1, Math.min(cores, 1 + Math.floor(files / FILES_A_HELPER)));
}
