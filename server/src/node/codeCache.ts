/**
 * A bundle that is run with what V8 made of it when it last ran. To compile what the first report needs is most of what
 * its first findings wait for; kept in a file, that is done once for each version of the bundle and of V8.
 *
 * The file is checked and never required: one that is not there, is of another bundle or another V8, or was damaged, is
 * passed over, and written anew when the process ends. Nothing of any report is in it.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import * as zlib from "node:zlib";

/** The file's name in its folder. */
const NAME = "server.code";

/** What the file begins with: length and checksum of the bundle, checksum of what follows; four bytes each. */
const HEAD = 12;

/** A cache is written anew if it would be so much larger: other code was run than before. */
const WORTH = 1.1;

/** Node has it since 20.15; where it has not, nothing is kept. */
const checksum: ((data: Buffer) => number) | undefined = zlib.crc32;

/**
 * Runs a bundle, a CommonJS module.
 *
 * @param file its path
 * @param folder where the cache is kept; undefined for none
 */
export function runCached(file: string, folder: string | undefined): void {
  const source = readFileSync(file);
  const cache = folder !== undefined && checksum ? path.join(folder, NAME) : undefined;
  const cachedData = cache === undefined ? undefined : read(cache, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const known = cachedData && !script.cachedDataRejected ? cachedData.length : 0;
  // At the end, when nobody waits: what was never run was not compiled either.
  if (cache !== undefined) process.on("exit", () => keep(cache, source, script.createCachedData(), known));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
}

/** What the first bytes of the cache of a bundle are. */
function headOf(source: Buffer, data: Buffer): Buffer {
  const head = Buffer.alloc(HEAD);
  // V8 itself tells one source from another by its length alone.
  [source.length, checksum?.(source) ?? 0, checksum?.(data) ?? 0].forEach((number, i) => {
    head.writeUInt32LE(number, 4 * i);
  });
  return head;
}

function read(cache: string, source: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(cache);
    const data = kept.subarray(HEAD);
    return kept.subarray(0, HEAD).equals(headOf(source, data)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keep(cache: string, source: Buffer, data: Buffer, known: number): void {
  if (data.length <= known * WORTH) return;
  const begun = `${cache}.${process.pid}`;
  try {
    mkdirSync(path.dirname(cache), { recursive: true });
    writeFileSync(begun, Buffer.concat([headOf(source, data), data]));
    // Another server may read it meanwhile: it finds the one or the other.
    renameSync(begun, cache);
  } catch {
    // A disk that is full or must not be written to: the next start is no slower than this one was.
  }
}
