/** A file that is not there yet, written whole or not at all. */
import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from "node:fs";
import { message } from "../messages/message.js";
import { codeOf, FileError, reasonOf } from "./fileError.js";
import type { Location } from "./location.js";

/**
 * Writes a new file. One that is there already stays as it is, whoever made it and be it this very moment.
 *
 * @throws FileError where nothing was written; it says so
 */
export function createFile(location: Location, bytes: Uint8Array): void {
  const file = opened(location);
  try {
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(location, { force: true });
    throw new FileError(message("{0}，没有写入", "{0}; nothing was written", reasonOf(error)));
  }
}

function opened(location: Location): number {
  try {
    return openSync(location, "wx");
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    throw new FileError(
      message("已有同名文件，没有写入，原文件保持原样", "there is such a file already; it is as it was"),
    );
  }
}
