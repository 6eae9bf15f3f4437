/** `--files-from`: more paths than a command line holds. */
import path from "node:path";
import { decode } from "./encoding.js";
import type { Environment } from "./environment.js";
import { reasonOf } from "./fileError.js";
import { type Problem, STANDARD_INPUT } from "./inputs.js";
import { readFile, readStream } from "./readFile.js";

/** The paths of a list, or why it could not be read. */
export interface List {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

export const NO_LIST: List = { paths: [], problems: [] };

/**
 * @param list a file that lists paths, a line each, or parted by NUL, as `find -print0` writes them; - is standard input
 * @returns the paths
 */
export async function readList(list: string, { cwd, input }: Environment): Promise<List> {
  try {
    const bytes = list === STANDARD_INPUT ? await readStream(input()) : await readFile(path.resolve(cwd, list));
    const paths = bytes.includes(0) ? bytes.toString("utf8").split("\0") : decode(bytes).text.split(/\r\n|\n/);
    return { paths: paths.filter((one) => one !== ""), problems: [] };
  } catch (error) {
    return { paths: [], problems: [{ file: list, reason: reasonOf(error) }] };
  }
}
