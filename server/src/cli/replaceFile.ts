/** Writing that loses nothing: whenever it ends, a file holds all of what it held or all of what it is to hold. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { message } from "../messages/message.js";
import { codeOf, FileError, reasonOf } from "./fileError.js";
import { folderOf, type Location, locationOf, temporaryIn } from "./location.js";

export const CHANGED = message(
  "检查期间文件被改动、移走或删除，没有写入；请重新运行",
  "the file was changed, moved or deleted while it was checked, so nothing was written; run it again",
);

/** Who may read, write and run a file. */
const PERMISSIONS = 0o777;

/**
 * Replaces what a file says. The new bytes are written to a file beside it, which then takes its name: whoever reads
 * meanwhile finds the old or the new, and never a part. A symbolic link stays; the file that it leads to is replaced.
 * Mode, and owner where that is allowed, are kept.
 *
 * Nothing here waits for anything else of this process, so that as little time as can be lies between the last look at
 * the file and its replacement.
 *
 * @param before its bytes as they were read; if it holds others by now, they stay
 * @param after what it is to hold
 * @throws FileError where nothing was written; it says so
 */
export function replaceFile(location: Location, before: Uint8Array, after: Uint8Array): void {
  let temporary: Location | undefined;
  try {
    const target = locationOf(realpathSync.native(location, "buffer"));
    const folder = folderOf(target);
    const stat = replaceable(target);
    temporary = temporaryIn(folder);
    writeNew(temporary, after, stat);
    replaceable(target);
    if (!readFileSync(target).equals(before)) throw new FileError(CHANGED);
    renameSync(temporary, target);
    flushFolder(folder);
  } catch (error) {
    if (temporary !== undefined) remove(temporary);
    throw notWritten(error);
  }
}

/** @returns what is known of a file that may be replaced */
function replaceable(target: Location): Stats {
  const stat = lstatSync(target);
  if (!stat.isFile()) throw new FileError(CHANGED);
  if (stat.nlink > 1) {
    throw new FileError(
      message(
        "这个文件有 {0} 个硬链接，替换后各处内容会不一致",
        "{0} hard links lead to this file and would part",
        stat.nlink,
      ),
    );
  }
  // A file beside it could take the place of one that is not to be written.
  accessSync(target, constants.W_OK);
  return stat;
}

/** Writes a file that is not there yet, with the mode and owner of another, and waits until the disk holds it. */
function writeNew(location: Location, bytes: Uint8Array, { mode, uid, gid }: Stats): void {
  const file = createNew(location);
  try {
    writeFileSync(file, bytes);
    const made = fstatSync(file);
    if (made.uid !== uid || made.gid !== gid) giveTo(file, uid, gid);
    if ((made.mode & PERMISSIONS) !== (mode & PERMISSIONS)) fchmodSync(file, mode & PERMISSIONS);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function createNew(location: Location): number {
  try {
    return openSync(location, "wx", 0o600);
  } catch (error) {
    throw new FileError(
      message("无法在所在文件夹中新建文件（{0}）", "no file can be made in its folder ({0})", reasonOf(error)),
    );
  }
}

/** Only an administrator may give files away; others keep the group where they belong to it. */
function giveTo(file: number, uid: number, gid: number): void {
  for (const owner of [uid, -1]) {
    try {
      fchownSync(file, owner, gid);
      return;
    } catch (error) {
      if (codeOf(error) !== "EPERM") throw error;
    }
  }
}

/** So that the new name outlives a loss of power. The file is replaced by now; some systems cannot do this. */
export function flushFolder(folder: Location): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders, and some network disks do not flush them.
  }
}

function notWritten(error: unknown): FileError {
  const reason = codeOf(error) === "ENOENT" ? CHANGED : reasonOf(error);
  if (reason === CHANGED) return new FileError(CHANGED);
  return new FileError(
    message("{0}，没有写入，文件保持原样", "{0}; nothing was written, and the file is as it was", reason),
  );
}

function remove(temporary: Location): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // What went wrong before is said, and is why this does.
  }
}
