/** What the command touches of the process it runs in, so that a test can put something else there. */
import type { Readable } from "node:stream";
import type { Resources } from "../documents/resources.js";
import type { MessageLanguage } from "../messages/localise.js";
import type { Helper } from "./crew.js";

/** What is loaded when there is work to do: a bundle of its own (scripts/build.mjs). */
export type Engine = typeof import("./engine.js");

/** A stream that text is written to: a terminal, a file, a pipe. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY: boolean;
  /** How many columns a terminal has; undefined elsewhere. */
  readonly columns: number | undefined;
}

export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths are read from. */
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
  /** @returns standard input */
  readonly input: () => Readable;
  /** Aborted when the user wants no more (Ctrl+C). Standard input then ends with an error. */
  readonly interruption: AbortSignal;
  /** @returns the time in milliseconds */
  readonly now: () => number;
  /** @returns in how many threads so many files are to be checked */
  readonly threadsFor: (files: number) => number;
  /** @returns what checks and creates reports, loaded when there is work to do */
  readonly engine: () => Promise<Engine>;
  /** Starts a thread that checks files and says what is wrong in a language. */
  readonly startHelper: (language: MessageLanguage) => Helper;
  /** @returns what tells this program from every other: its own code and what runs it */
  readonly program: () => Promise<string>;
  /** @returns the day it is */
  readonly today: () => Date;
  /** What readers of documents need beside the documents. */
  readonly resources: Resources;
}

/** The exit codes. */
export const EXIT = { clean: 0, errors: 1, unusable: 2, interrupted: 130 } as const;
