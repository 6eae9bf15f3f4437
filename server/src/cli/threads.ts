/** In how many threads files are checked. */

/** So many files for each thread are worth its start: it loads the engine and warms it up anew. */
const FILES_A_THREAD = 100;

/** @returns how many threads are worth while for so many files */
export function threadsFor(files: number, cores: number): number {
  return Math.max(1, Math.min(cores, Math.floor(files / FILES_A_THREAD)));
}
