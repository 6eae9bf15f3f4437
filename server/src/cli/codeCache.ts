/**
 * The engine is run with what V8 made of it when it first ran. To compile it takes a fifth of a check of one file; kept in
 * the user's cache folder, that is done once for each version of the engine and of V8.
 *
 * The file is checked and never required: one that is not there, is of another engine or another V8, was damaged, or may
 * be written by others is passed over, and a new one takes its place when the process ends. Nothing of any report is in it.
 */
import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";

/** What the file is called in its folder. */
const NAME = "engine.code";

/** The bytes of the sum that the file begins with. */
const SUM = 32;

/** Who may do what with the file, and with a folder that is made for it. */
const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;
const WRITTEN_BY_OTHERS = 0o022;

/** What tells of the process where caches are kept. */
export interface Home {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder. */
  readonly folder: string;
}

/** @returns where the code is kept; undefined where the user has no place for caches */
export function codeCacheFile({ platform, env, folder }: Home): string | undefined {
  const caches = platform === "win32" ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || cachesIn(folder, platform);
  return caches && path.isAbsolute(caches) ? path.join(caches, "disclosure-report", NAME) : undefined;
}

const cachesIn = (folder: string, platform: NodeJS.Platform): string =>
  platform === "darwin" ? path.join(folder, "Library", "Caches") : path.join(folder, ".cache");

/**
 * Runs a bundle, a CommonJS module, with the code that is kept of it.
 *
 * @param file its path
 * @param cache where the code is kept; undefined for nowhere
 * @param keep when the process ends, keep the code where none was there that could be used
 * @returns what it exports
 */
export function loadKept(file: string, cache: string | undefined, keep: boolean): unknown {
  const source = readFileSync(file);
  const cachedData = cache === undefined ? undefined : read(cache, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const isKept = cachedData !== undefined && !script.cachedDataRejected;
  // At the end: what was never run was not compiled either.
  if (cache !== undefined && keep && !isKept)
    process.once("exit", () => write(cache, source, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

/** V8 takes code that was damaged, and code of another source of the same length. */
const sumOf = (source: Buffer, code: Buffer): Buffer => createHash("sha256").update(source).update(code).digest();

function read(cache: string, source: Buffer): Buffer | undefined {
  try {
    const kept = bytesOfOwn(cache);
    const code = kept?.subarray(SUM);
    return code && kept?.subarray(0, SUM).equals(sumOf(source, code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file that is the user's alone: what it holds will be run. */
function bytesOfOwn(cache: string): Buffer | undefined {
  const file = openSync(cache, "r");
  try {
    const { uid, mode } = fstatSync(file);
    // Windows has neither; there the folder is the user's.
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & WRITTEN_BY_OTHERS) === 0);
    return isOwn ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

function write(cache: string, source: Buffer, code: Buffer): void {
  const begun = `${cache}.${process.pid}`;
  try {
    mkdirSync(path.dirname(cache), { recursive: true, mode: OWN_FOLDER });
    writeFileSync(begun, Buffer.concat([sumOf(source, code), code]), { mode: OWN_FILE, flag: "wx" });
    // Another run may read it meanwhile: it finds the one or the other.
    renameSync(begun, cache);
  } catch {
    // Where nothing can be written the next start takes as long as this one did.
    discard(begun);
  }
}

function discard(begun: string): void {
  try {
    rmSync(begun, { force: true });
  } catch {
    // In a folder that the user may not enter, made by another one, nothing was begun.
  }
}
