/** Reads the next files while one is checked, so that nobody waits for the disk; a few, so that memory stays flat. */
import type { Readable } from "node:stream";
import { type Input, STANDARD_INPUT } from "./inputs.js";
import { readFile, readStream } from "./readFile.js";

/** How many files are read before they are asked for. */
const AHEAD = 8;

/** The bytes, or what went wrong. */
type Attempt = { readonly bytes: Uint8Array } | { readonly error: unknown };

export class ReadAhead {
  private readonly inputs: readonly Input[];
  private readonly standardInput: () => Readable;
  private readonly most: number;
  private readonly under: Promise<Attempt>[] = [];
  private begun = 0;

  /**
   * @param inputs in the order in which they will be asked for
   * @param fix they are written to: then none is read early, for two names may lead to one file
   */
  constructor(inputs: readonly Input[], standardInput: () => Readable, fix: boolean) {
    this.inputs = inputs;
    this.standardInput = standardInput;
    this.most = fix ? 0 : AHEAD;
  }

  /** @returns all bytes of the next input; throws what reading it threw */
  readonly next = async (): Promise<Uint8Array> => {
    while (this.begun < this.inputs.length && this.under.length <= this.most) {
      this.under.push(this.attempt(this.inputs[this.begun++] as Input));
    }
    // Files that are read already would never let anything else have its turn: an interruption, the next reading.
    await new Promise((resolve) => setImmediate(resolve));
    const attempt = await this.under.shift();
    if (!attempt) throw new Error("no input is left");
    if ("error" in attempt) throw attempt.error;
    return attempt.bytes;
  };

  private async attempt({ file, location }: Input): Promise<Attempt> {
    try {
      return { bytes: file === STANDARD_INPUT ? await readStream(this.standardInput()) : await readFile(location) };
    } catch (error) {
      return { error };
    }
  }
}
