/** Packages: what is in them, and one part at a time, within limits. */
import { Inflate, strFromU8 } from "fflate";
import { message } from "../../messages/message.js";
import { DocumentError } from "../documentError.js";
import { LIMITS, type Limits } from "../limits.js";

/** An entry as the package's own list has it. Sizes and offsets are bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly stored: boolean;
  readonly offset: number;
}

const BROKEN = message("文件已损坏，或没有下载完整", "the file is broken, or was not downloaded to its end");
const ENCRYPTED = message("文件设有密码，请先取消密码", "the file is protected by a password: remove it first");
const TOO_LARGE = message(
  "压缩包展开后过大，未读取（可能不是正常的文档）",
  "it unpacks to more than is read, and may be no ordinary document",
);

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the list of entries begins and how many it has. */
function endOf(view: DataView): { offset: number; count: number } {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END)
      return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw new DocumentError(BROKEN);
}

/**
 * @returns the entries of a package in the order of its list
 * @throws DocumentError where it is broken, locked or has too many
 */
export function listZip(bytes: Uint8Array, limits: Limits = LIMITS): ZipEntry[] {
  const view = viewOf(bytes);
  const { offset, count } = endOf(view);
  if (count > limits.entries) throw new DocumentError(TOO_LARGE);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new DocumentError(BROKEN);
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new DocumentError(ENCRYPTED);
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      // Some programs part folders as Windows does.
      name: strFromU8(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength)).replaceAll("\\", "/"),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      stored: view.getUint16(at + 10, true) === 0,
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_BYTES + nameLength + rest;
  }
  return entries;
}

/** So many packed bytes are unpacked at a time, so that a bomb is noticed early. */
const STEP_BYTES = 16_384;

/** Parts smaller than this may be packed as tightly as they like. */
const SMALL_BYTES = 1_000_000;

/** A package that is open: its parts are unpacked when they are asked for, and counted. */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private unpacked = 0;

  /** @throws DocumentError where it is broken, locked or has too many parts */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    for (const entry of listZip(bytes, limits)) this.entries.set(entry.name.toLowerCase(), entry);
  }

  /**
   * @param name a part's, upper and lower case alike
   * @returns its bytes; undefined where there is no such part
   * @throws DocumentError where it is broken or too large
   */
  part(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name.toLowerCase());
    return entry && this.unpack(entry);
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const view = viewOf(this.bytes);
    const { offset, packed, size } = entry;
    if (offset + LOCAL_BYTES > this.bytes.length || view.getUint32(offset, true) !== LOCAL)
      throw new DocumentError(BROKEN);
    const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const data = this.bytes.subarray(start, start + packed);
    if (data.length < packed) throw new DocumentError(BROKEN);
    if (size > SMALL_BYTES && size > packed * this.limits.ratio) throw new DocumentError(TOO_LARGE);
    this.unpacked += size;
    if (this.unpacked > this.limits.unpackedBytes) throw new DocumentError(TOO_LARGE);
    return entry.stored ? data : inflated(data, size);
  }
}

/** @returns what was packed; no more than `size`, which the package gives, is ever held */
function inflated(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new DocumentError(BROKEN);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP_BYTES) {
      inflate.push(data.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= data.length);
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError(BROKEN, error);
  }
  if (length !== size) throw new DocumentError(BROKEN);
  return out;
}
