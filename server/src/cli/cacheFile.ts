/**
 * The file that `--cache` keeps: a line for each file that was checked, added as soon as it is. Each has a checksum, so
 * that after a kill, on a full disk and of two runs at once all that is whole counts, and nothing else.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { message } from "../messages/message.js";
import { createFile } from "./createFile.js";
import { FileError } from "./fileError.js";
import { folderOf, temporaryIn } from "./location.js";
import { flushFolder } from "./replaceFile.js";

/** What the file of any version begins with; one that begins otherwise is somebody else's. */
const NAME = "disclosure-report cache ";
const HEAD = `${NAME}2\n`;

/** No longer line is written or read, in bytes. */
const LONGEST_LINE = 32_000_000;

const CHUNK = 1 << 20;
const LINE_END = 0x0a;
const TAB = 0x09;

const NOT_OURS = message(
  "不是本命令写的缓存，没有采用，也没有改动；请换一个文件名",
  "this is no cache of this command, so it was left alone and not used; name another file",
);

/** A line that has an end, and where it begins in the file, in bytes. */
interface Line {
  readonly at: number;
  readonly bytes: Buffer;
}

/** What a line says beside its value: by which program, of what, and under which name. */
interface Fields {
  readonly program: string;
  readonly key: string;
  readonly name: string;
}

export class CacheFile {
  /** How many lines were not whole. */
  damaged = 0;
  private readonly location: string;
  /** Opened once: whoever replaces the file meanwhile, the places of the lines hold. */
  private readonly file: number;
  private readonly kept = new Map<string, { readonly key: string; readonly at: number; readonly length: number }>();
  private added = 0;
  /** Lines that nobody will ask for. */
  private stale = 0;
  private isTorn = false;

  /**
   * @param location where the file is, or is to be made
   * @param program what the program is told by: what another one kept is passed over
   * @throws FileError where there is another file, and what the system says
   */
  constructor(
    location: string,
    private readonly program: string,
  ) {
    if (!existsSync(location)) create(location);
    this.location = realpathSync(location);
    // To open a pipe would wait for ever, and a device would give its name to a file.
    const stat = statSync(this.location);
    if (!stat.isFile() && !stat.isDirectory()) throw new FileError(NOT_OURS);
    if (!isCurrent(this.location)) this.replaceBy([]);
    this.file = openSync(this.location, "r");
    for (const line of linesOf(this.file, () => this.tear())) this.index(line);
  }

  /** @returns whether anything is kept under a name */
  has(name: string): boolean {
    return this.kept.has(name);
  }

  /** @returns what is kept under a name, if it has this key and is whole */
  find(name: string, key: string): Buffer | undefined {
    const kept = this.kept.get(name);
    if (kept?.key !== key) return undefined;
    const bytes = Buffer.alloc(kept.length);
    readSync(this.file, bytes, 0, kept.length, kept.at);
    const line = bytes.toString("latin1");
    const words = line.slice(line.indexOf("\t") + 1);
    if (line.startsWith(`${checksum(words)}\t`)) return Buffer.from(words.slice(words.lastIndexOf("\t") + 1), "base64");
    this.damaged++;
    return undefined;
  }

  /**
   * Keeps something under a name from now on, in one write at the end of the file that has the cache's name by now: so
   * two may do it at once.
   *
   * @throws what the system says
   */
  keep(name: string, key: string, value: Buffer): void {
    const words = [this.program, key, encoded(name), value.toString("base64")].join("\t");
    if (words.length > LONGEST_LINE) return;
    if (this.kept.has(name)) this.stale++;
    else this.added++;
    // A line that somebody could not end is ended first, or this one would be part of it.
    const before = this.isTorn ? "\n" : "";
    this.isTorn = false;
    // Not made anew where it was deleted: it would have no head.
    const file = openSync(this.location, constants.O_WRONLY | constants.O_APPEND);
    try {
      writeFileSync(file, `${before}${checksum(words)}\t${words}\n`, "latin1");
    } finally {
      closeSync(file);
    }
  }

  /**
   * Ends the work with the file. Where most of it is stale, it is written anew without that.
   *
   * @param isWanted whether something is still to be kept under a name
   * @throws what the system says; the file is as it was
   */
  end(isWanted: (name: string) => boolean): void {
    try {
      // Another run that replaced it has done so.
      if (this.stale > this.kept.size + this.added && isSame(this.file, this.location)) {
        this.replaceBy(this.current(isWanted));
      }
    } finally {
      closeSync(this.file);
    }
  }

  private index({ at, bytes }: Line): void {
    if (bytes.length === 0) return;
    const fields = fieldsOf(bytes);
    if (!fields) this.damaged++;
    else if (fields.program !== this.program) this.stale++;
    else {
      if (this.kept.has(fields.name)) this.stale++;
      this.kept.set(fields.name, { key: fields.key, at, length: bytes.length });
    }
  }

  private tear(): void {
    this.damaged++;
    this.isTorn = true;
  }

  /** The last line of each name that is wanted, and what is added while they are read. */
  private *current(isWanted: (name: string) => boolean): Iterable<Buffer> {
    const last = new Map<string, number>();
    let end = 0;
    for (const { at, bytes } of linesOf(this.file)) {
      const fields = fieldsOf(bytes);
      if (fields?.program === this.program) last.set(fields.name, at);
      end = at + bytes.length;
    }
    const names = new Set([...last.keys()].filter(isWanted));
    for (const { at, bytes } of linesOf(this.file)) {
      const name = fieldsOf(bytes)?.name ?? "";
      if (at > end || (last.get(name) === at && names.has(name))) yield bytes;
    }
  }

  /** Writes the file anew: one beside it that takes its name. */
  private replaceBy(lines: Iterable<Buffer>): void {
    const folder = folderOf(this.location);
    const temporary = temporaryIn(folder);
    try {
      const file = openSync(temporary, "wx");
      try {
        fchmodSync(file, statSync(this.location).mode & PERMISSIONS);
        writeFileSync(file, HEAD);
        for (const line of lines) writeFileSync(file, Buffer.concat([line, Buffer.from("\n")]));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, this.location);
      flushFolder(folder);
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

/** Who may read, write and run a file. */
const PERMISSIONS = 0o777;

/** Makes the file, unless another run is quicker. */
function create(location: string): void {
  try {
    createFile(location, Buffer.from(HEAD));
  } catch (error) {
    if (!existsSync(location)) throw error;
  }
}

/**
 * @returns whether the file is as this version writes it; not so where its beginning was lost, or another version wrote it
 * @throws FileError where it is somebody else's
 */
function isCurrent(location: string): boolean {
  const file = openSync(location, "r");
  try {
    const head = Buffer.alloc(HEAD.length);
    const text = head.toString("latin1", 0, readSync(file, head, 0, head.length, 0));
    if (!text.startsWith(NAME) && !HEAD.startsWith(text)) throw new FileError(NOT_OURS);
    return text === HEAD;
  } finally {
    closeSync(file);
  }
}

function isSame(file: number, location: string): boolean {
  const [one, other] = [fstatSync(file), statSync(location)];
  return one.ino === other.ino && one.dev === other.dev;
}

/**
 * @param torn told that the last line has no end
 * @returns the lines behind the first
 */
function* linesOf(file: number, torn?: () => void): Generator<Line> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  let at = HEAD.length;
  for (;;) {
    const read = readSync(file, chunk, 0, CHUNK, at + rest.length);
    if (read === 0) break;
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      yield { at: at + from, bytes: bytes.subarray(from, end) };
      from = end + 1;
    }
    rest = bytes.subarray(from);
    at += from;
    // No line of ours; what is left of it will be none either.
    if (rest.length > LONGEST_LINE) {
      at += rest.length;
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) torn?.();
}

const checksum = (words: string): string => createHash("sha256").update(words, "latin1").digest("hex").slice(0, 16);

/** Names as ASCII, whatever is in them. */
const encoded = (name: string): string => Buffer.from(name, "utf16le").toString("base64");

/** @returns undefined where it is no line of ours */
function fieldsOf(bytes: Buffer): Fields | undefined {
  const fields: string[] = [];
  let from = 0;
  while (fields.length < 4) {
    const tab = bytes.indexOf(TAB, from);
    if (tab < 0) return undefined;
    // Strings of their own: parts of a string would keep all of it.
    fields.push(bytes.toString("latin1", from, tab));
    from = tab + 1;
  }
  const [, program = "", key = "", name = ""] = fields;
  return { program, key, name: Buffer.from(name, "base64").toString("utf16le") };
}
