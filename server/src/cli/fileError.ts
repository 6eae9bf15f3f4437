/** What may go wrong with a file, in words for people. */
import { wordsOf } from "../messages/errorWords.js";
import { type Message, message } from "../messages/message.js";

/** A file that cannot be used as it is wished. `reason` is for people, and tells what to do. */
export class FileError extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.en);
    this.name = "FileError";
    this.reason = reason;
  }
}

const MISSING = message("没有这个文件或文件夹", "there is no such file or folder");
const DENIED = message("没有权限", "permission is denied");

/** What the system says, by its code. */
const REASONS: ReadonlyMap<string, Message> = new Map([
  ["ENOENT", MISSING],
  ["ENOTDIR", MISSING],
  ["EACCES", DENIED],
  ["EPERM", DENIED],
  ["EISDIR", message("这是文件夹", "this is a folder")],
  ["EBUSY", message("文件正被其他程序占用", "another program is using the file")],
  ["EROFS", message("所在的磁盘是只读的", "its disk can only be read")],
  ["ENOSPC", message("磁盘已满", "the disk is full")],
  ["EDQUOT", message("磁盘配额已用完", "the disk quota is used up")],
  ["EFBIG", message("超过了允许写入的大小", "it would be larger than files may be here")],
]);

/** @returns what went wrong with a file */
export function reasonOf(error: unknown): Message {
  if (error instanceof FileError) return error.reason;
  return REASONS.get(codeOf(error)) ?? message("无法读写：{0}", "it cannot be read or written: {0}", wordsOf(error));
}

/** @returns the system's code of an error, such as ENOENT; an empty string for any other */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
