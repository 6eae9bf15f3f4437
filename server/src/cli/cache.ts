/**
 * `check --cache`: what became of a file is kept, and taken from there as long as the file's bytes, its name, what rules
 * for it, the language and the program are the same. What is found between reports is not kept but found anew: for that
 * there is kept of each report what others read of it.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import type { Settings } from "../service/settings.js";
import { CacheFile } from "./cacheFile.js";
import { CACHE_FILE } from "./cacheName.js";
import type { Outcome } from "./check.js";
import { received, type SentOutcome, sent } from "./crew.js";
import { digestOf } from "./digest.js";
import type { Environment } from "./environment.js";
import { reasonOf } from "./fileError.js";
import { type Input, type Problem, STANDARD_INPUT } from "./inputs.js";

/** Most of what is kept are hashes and short runs: more effort gives little. */
const EFFORT = { level: 1 };

export class Cache {
  private readonly folder: string;
  private readonly rulesOf = new WeakMap<Settings, string>();
  private isOpen = true;

  private constructor(
    /** As it is called in answers. */
    private readonly name: string,
    location: string,
    private readonly file: CacheFile,
    private readonly language: MessageLanguage,
    private readonly report: (problem: Problem) => void,
  ) {
    this.folder = path.dirname(location);
  }

  /**
   * @param asked where it is kept; an empty name: the usual place
   * @param report is told what is wrong with it; then there is none, and everything is checked
   */
  static async open(
    asked: string,
    language: MessageLanguage,
    environment: Environment,
    report: (problem: Problem) => void,
  ): Promise<Cache | undefined> {
    const name = asked || CACHE_FILE;
    const location = path.resolve(environment.cwd, name);
    try {
      return new Cache(name, location, new CacheFile(location, await environment.program()), language, report);
    } catch (error) {
      report({ file: name, reason: message("{0}；这次不用缓存", "{0}; no cache is used", reasonOf(error)) });
      return undefined;
    }
  }

  /** @returns whether something is kept of a file, as it is or as it was */
  knows(input: Input): boolean {
    const name = this.nameOf(input);
    return name !== undefined && this.file.has(name);
  }

  /** @returns what became of a file of these bytes under these settings, if that is kept */
  find(input: Input, bytes: Uint8Array, settings: Settings): Outcome | undefined {
    const name = this.nameOf(input);
    if (name === undefined) return undefined;
    try {
      const value = this.file.find(name, this.keyOf(input, bytes, settings));
      return value && received(deserialize(inflateRawSync(value)) as SentOutcome, input, settings);
    } catch {
      // It is checked again, and said at the end.
      this.file.damaged++;
      return undefined;
    }
  }

  /** Keeps what became of a file, but not that it could not be read or checked. */
  keep(input: Input, bytes: Uint8Array, settings: Settings, outcome: Outcome): void {
    const name = this.nameOf(input);
    if (name === undefined || outcome.problem || !this.isOpen) return;
    const value = deflateRawSync(serialize(sent(outcome, settings)), EFFORT);
    this.attempt(
      () => this.file.keep(name, this.keyOf(input, bytes, settings), value),
      (reason) => message("{0}，缓存没有写全", "{0}; the cache is not complete", reason),
    );
  }

  /** Ends the work with it. Files that are gone are forgotten when it is written anew. */
  end(): void {
    const { damaged } = this.file;
    if (damaged > 0)
      this.report({
        file: this.name,
        reason: message("缓存有 {0} 处损坏，没有采用", "{0} damaged parts of the cache were not used", damaged),
      });
    this.attempt(
      () => this.file.end((name) => existsSync(path.resolve(this.folder, name.slice(name.indexOf(" ") + 1)))),
      (reason) => message("{0}，没有整理缓存", "{0}; the cache was not tidied up", reason),
    );
    this.isOpen = false;
  }

  private attempt(work: () => void, said: (reason: Message) => Message): void {
    try {
      work();
    } catch (error) {
      this.isOpen = false;
      this.report({ file: this.name, reason: said(reasonOf(error)) });
    }
  }

  /** From the cache on, so that a folder can be moved with it; none for standard input and a name that is no UTF-8. */
  private nameOf({ file, location }: Input): string | undefined {
    if (file === STANDARD_INPUT || typeof location !== "string") return undefined;
    return `${this.language} ${path.relative(this.folder, location)}`;
  }

  private keyOf({ file, named }: Input, bytes: Uint8Array, settings: Settings): string {
    // There may be ten thousand exceptions in them.
    const rules = this.rulesOf.get(settings) ?? digestOf(JSON.stringify(settings));
    this.rulesOf.set(settings, rules);
    return digestOf(JSON.stringify([file, named, rules, digestOf(bytes)]));
  }
}
