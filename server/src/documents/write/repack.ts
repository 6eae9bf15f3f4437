/** A package with some parts replaced or added; every other byte of its entries stays as it is, packed as it was. */
import { strToU8, zipSync } from "fflate";
import { message } from "../../messages/message.js";
import { DocumentError } from "../documentError.js";
import { listZip } from "../read/zip.js";
import { NO_TIME } from "./package.js";

const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const NO_ZIP64 = message("文件太大（ZIP64），无法加入批注", "the file is too large (ZIP64) to be given comments");

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** An entry in bytes: what stands before its data and the data, and its record in the list of entries. */
interface Entry {
  readonly name: string;
  readonly local: Uint8Array;
  readonly record: Uint8Array;
}

/** Where the list of entries begins, and where the record of the end does. */
function endOf(bytes: Uint8Array): { list: number; end: number } {
  const view = viewOf(bytes);
  let end = bytes.length - END_BYTES;
  while (end > 0 && view.getUint32(end, true) !== END) end--;
  const list = view.getUint32(end + 16, true);
  if (list === 0xffffffff || view.getUint16(end + 10, true) === 0xffff) throw new DocumentError(NO_ZIP64);
  return { list, end };
}

/** The entries in the order of the list. An entry reaches as far as the next one, whatever stands behind its data. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const { list } = endOf(bytes);
  const listed = listZip(bytes);
  const starts = listed.map(({ offset }) => offset).sort((a, b) => a - b);
  const view = viewOf(bytes);
  let at = list;
  return listed.map(({ name, offset }) => {
    const next = starts.find((start) => start > offset) ?? list;
    const rest = [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), CENTRAL_BYTES);
    const record = bytes.slice(at, at + rest);
    at += rest;
    return { name, local: bytes.subarray(offset, next), record };
  });
}

function newEntry(name: string, content: string): Entry {
  const bytes = zipSync({ [name]: strToU8(content) }, { mtime: NO_TIME });
  return entriesOf(bytes)[0] as Entry;
}

/**
 * @param bytes a package
 * @param changed what parts hold from now on, by name, upper and lower case alike; a name that is not there is added
 * @returns the package with these parts
 * @throws DocumentError where it is broken or too large
 */
export function repacked(bytes: Uint8Array, changed: ReadonlyMap<string, string>): Uint8Array {
  const old = entriesOf(bytes);
  const known = new Set(old.map(({ name }) => name.toLowerCase()));
  const wanted = new Map([...changed].map(([name, content]) => [name.toLowerCase(), content]));
  const replaced = old.map((entry) => {
    const content = wanted.get(entry.name.toLowerCase());
    return content === undefined ? entry : newEntry(entry.name, content);
  });
  const added = [...changed]
    .filter(([name]) => !known.has(name.toLowerCase()))
    .map(([name, content]) => newEntry(name, content));
  const entries = [...replaced, ...added];
  let offset = 0;
  for (const { local, record } of entries) {
    viewOf(record).setUint32(42, offset, true);
    offset += local.length;
  }
  const end = bytes.slice(endOf(bytes).end);
  const view = viewOf(end);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  const listBytes = entries.reduce((sum, { record }) => sum + record.length, 0);
  view.setUint32(12, listBytes, true);
  view.setUint32(16, offset, true);
  return joined([...entries.map(({ local }) => local), ...entries.map(({ record }) => record), end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
