/** Reading that comes to an end: of files, not of pipes and devices, which may wait or go on for ever. */
import { constants, promises as fs, fstatSync } from "node:fs";
import type { Readable } from "node:stream";
import { message } from "../messages/message.js";
import { FileError } from "./fileError.js";
import type { Location } from "./location.js";

/** No volume of reports is larger, in bytes. */
const LARGEST_FILE_BYTES = 100_000_000;

const TOO_LARGE = message("文件太大（超过 100 MB）", "the file is too large (over 100 MB)");

export const NO_FILE = message(
  "不是文件，而是管道、套接字或设备（管道可以用 - 从标准输入读取）",
  "not a file but a pipe, a socket or a device (- reads from a pipe, as standard input)",
);

/**
 * @returns all bytes of a file
 * @throws FileError where it is no file or too large, and what the system says
 */
export async function readFile(location: Location): Promise<Buffer> {
  // Without waiting: to open a pipe would wait for somebody who writes into it. Windows has neither.
  const file = await fs.open(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    // Of an open file the system tells at once: to wait for it, and for an end that the size tells, took a quarter longer.
    const stat = fstatSync(file.fd);
    if (!stat.isFile() && !stat.isDirectory()) throw new FileError(NO_FILE);
    if (stat.size > LARGEST_FILE_BYTES) throw new FileError(TOO_LARGE);
    const bytes = Buffer.allocUnsafeSlow(stat.size + 1);
    const { bytesRead } = await file.read(bytes, 0, bytes.length);
    const read = bytes.subarray(0, bytesRead);
    // It is longer or shorter than was said: it is being written, or the system makes it up as it is read.
    return bytesRead === stat.size ? read : Buffer.concat([read, await file.readFile()]);
  } finally {
    await file.close();
  }
}

/**
 * @returns all bytes of a stream, once it has ended
 * @throws FileError where they are too many
 */
export async function readStream(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_FILE_BYTES) throw new FileError(TOO_LARGE);
  }
  return Buffer.concat(chunks);
}
