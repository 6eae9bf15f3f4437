/** A folder of its own and a made-up terminal for each test of the command. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { MessageChannel } from "node:worker_threads";
import { onTestFinished } from "vitest";
// The command loads it when there is work to do; here before the first test, whose time it would take.
import "../../server/src/cli/converter.js";
import { run } from "../../server/src/cli/command.js";
import type { Helper } from "../../server/src/cli/crew.js";
import { help } from "../../server/src/cli/engine.js";
import type { Output } from "../../server/src/cli/environment.js";
import type { MessageLanguage } from "../../server/src/messages/localise.js";
import { generateReport } from "./generate.js";

const JUNK = "[bookmark: _GoBack]";

/** A report without a fault: tables in tabbed layout, no quirks. */
export const SOUND = generateReport(3, { edition: "2021", style: { layout: "tabbed" }, otherQuirks: "none" });

/** The same with a converter's leftover before chapter one, which --fix takes out. */
export const RESIDUE = SOUND.text.replace("一、总体情况", `${JUNK}一、总体情况`);

/** The same with a row of table two that holds no figure: an error, and no business of --fix. */
export const ERROR = RESIDUE.replace(/^(.*行政许可.*\t)\d+([ \t]*)$/m, "$1无$2");

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Terminal {
  readonly tty?: boolean;
  readonly columns?: number;
  readonly env?: Record<string, string>;
  readonly input?: string;
  readonly interruption?: AbortSignal;
  /** How many milliseconds pass between two looks at the clock. */
  readonly tick?: number;
  /** In how many threads so many files are checked; in one, unless told. */
  readonly threadsFor?: (files: number) => number;
  /** Called for each thread that is started. */
  readonly started?: () => void;
  /** What the program is told by. */
  readonly program?: string;
}

/** A helper that is sent its orders like one in a thread of its own, but works in this one. */
function startHelper(language: MessageLanguage): Helper {
  const { port1, port2 } = new MessageChannel();
  help(port2, language, {});
  return Object.assign(port1, { terminate: () => port1.close() });
}

/** A folder that is gone after the test. */
export class Stage {
  readonly folder = mkdtempSync(path.join(tmpdir(), "disclosure-report-"));

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** Writes a file, and the folders it stands in. */
  write(file: string, content: string | Uint8Array): void {
    const location = path.join(this.folder, file);
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, content);
  }

  /** @returns a file's bytes */
  bytes(file: string): Buffer {
    return readFileSync(path.join(this.folder, file));
  }

  /** Runs the command here. */
  async run(words: readonly string[], terminal: Terminal = {}): Promise<Answer> {
    const [out, err] = [new Sheet(terminal), new Sheet(terminal)];
    let time = 0;
    const code = await run(words, {
      env: terminal.env ?? {},
      cwd: this.folder,
      out,
      err,
      input: () => Readable.from([Buffer.from(terminal.input ?? "")]),
      interruption: terminal.interruption ?? new AbortController().signal,
      now: () => (time += terminal.tick ?? 0),
      engine: () => import("../../server/src/cli/engine.js"),
      threadsFor: terminal.threadsFor ?? (() => 1),
      startHelper: (language) => {
        terminal.started?.();
        return startHelper(language);
      },
      program: async () => terminal.program ?? "this",
      today: () => new Date(2024, 0, 15),
      resources: {},
    });
    return { code, out: out.text, err: err.text };
  }
}

class Sheet implements Output {
  text = "";
  readonly isTTY: boolean;
  readonly columns: number | undefined;

  constructor({ tty, columns }: Terminal) {
    this.isTTY = tty ?? false;
    this.columns = columns;
  }

  write(text: string): void {
    this.text += text;
  }
}
