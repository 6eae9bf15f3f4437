/** A file that is not there yet, written whole or not at all. */
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { message } from "../messages/message.js";
import { codeOf, FileError, reasonOf } from "./fileError.js";
import { folderOf, type Location, temporaryIn } from "./location.js";
import { flushFolder } from "./replaceFile.js";

/**
 * Writes a new file: one beside it, which is then given its name. One that is there already stays as it is, whoever made
 * it and be it this very moment; whenever this ends, there is the whole file or none.
 *
 * @throws FileError where nothing was written; it says so
 */
export function createFile(location: Location, bytes: Uint8Array): void {
  const folder = folderOf(location);
  const temporary = temporaryIn(folder);
  try {
    const file = openSync(temporary, "wx");
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    name(temporary, location);
    flushFolder(folder);
  } catch (error) {
    if (codeOf(error) === "EEXIST")
      throw new FileError(
        message("已有同名文件，没有写入，原文件保持原样", "there is such a file already; it is as it was"),
      );
    throw new FileError(message("{0}，没有写入", "{0}; nothing was written", reasonOf(error)));
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Gives a file a name that nothing has yet. Some disks know no second name: there an empty file keeps it free meanwhile. */
function name(temporary: Location, location: Location): void {
  try {
    linkSync(temporary, location);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error))) throw error;
    closeSync(openSync(location, "wx"));
    try {
      renameSync(temporary, location);
    } catch (failed) {
      rmSync(location, { force: true });
      throw failed;
    }
  }
}
