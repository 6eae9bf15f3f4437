/** Where files lie. Names need not be UTF-8: an archive that was packed in GBK leaves names that no string can hold. */
import { isUtf8 } from "node:buffer";
import { randomBytes } from "node:crypto";
import path from "node:path";

/** What the file system knows a file by: an absolute path, as its bytes where they are no UTF-8. */
export type Location = string | Buffer;

/** @returns the location as a string, where one can hold it */
export function locationOf(bytes: Buffer): Location {
  return isUtf8(bytes) ? bytes.toString("utf8") : bytes;
}

/** @returns the location of a name in a folder */
export function inFolder(folder: Location, name: Location): Location {
  if (typeof folder === "string" && typeof name === "string") return path.join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from(path.sep), Buffer.from(name)]);
}

/** @returns the folder that a file lies in */
export function folderOf(location: Location): Location {
  if (typeof location === "string") return path.dirname(location);
  // Separators are ASCII, and each byte is a character of Latin-1.
  return locationOf(Buffer.from(path.dirname(location.toString("latin1")), "latin1"));
}

/** @returns a location in a folder for a file that is to be renamed: nobody else has the name */
export function temporaryIn(folder: Location): Location {
  return inFolder(folder, `.disclosure-report-${randomBytes(8).toString("hex")}.tmp`);
}

/** @returns a key that no other location has */
export function keyOf(location: Location): string {
  return Buffer.from(location).toString("latin1");
}

/** @returns a name for people, in which bytes that are no UTF-8 stand as \xNN */
export function readableName(name: Location): string {
  if (typeof name === "string") return name;
  let readable = "";
  for (let at = 0; at < name.length; ) {
    const character = [1, 2, 3, 4].map((length) => name.subarray(at, at + length)).find((bytes) => isUtf8(bytes));
    readable += character ? character.toString("utf8") : `\\x${name.subarray(at, at + 1).toString("hex")}`;
    at += character?.length ?? 1;
  }
  return readable;
}
