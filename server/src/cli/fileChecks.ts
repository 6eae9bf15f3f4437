/** How a file is checked: in another thread, or here; or not again, where the cache holds what became of it. */
import type { MessageLanguage } from "../messages/localise.js";
import { message } from "../messages/message.js";
import type { Settings } from "../service/settings.js";
import type { Cache } from "./cache.js";
import { checkFile, type Outcome } from "./check.js";
import { Crew } from "./crew.js";
import type { Environment } from "./environment.js";
import { type Input, STANDARD_INPUT } from "./inputs.js";
import { ReadAhead } from "./readAhead.js";
import { readFile, readStream } from "./readFile.js";

/** How many files are looked up at once: enough that nobody waits for the disk, and few, so that memory stays flat. */
const LOOKED_UP = 8;

/** How many files are taken here beside helpers: one is read while another is checked. */
const HERE = 2;

/** For how many files an earlier one may be waited for, since outcomes are taken in order: while a helper starts, say. */
const WAITING = 32;

/** Nobody hears it: that the run was broken off is said once. */
const BROKEN_OFF = message("已中断", "broken off");

/** What is wanted of a run. */
export interface Wanted {
  readonly fix: boolean;
  readonly language: MessageLanguage;
  readonly cache: Cache | undefined;
  /** In how many threads; undefined: in as many as pay. */
  readonly threads: number | undefined;
}

/** A file whose turn has not come. */
interface Waiting {
  readonly input: Input;
  readonly settings: Settings;
  /** What it holds, where that was read already. */
  readonly bytes: Uint8Array | undefined;
  readonly resolve: (outcome: Promise<Outcome>) => void;
}

export class FileChecks {
  private readonly wanted: Wanted;
  private readonly environment: Environment;
  private readonly crew: Crew;
  private readonly ahead: ReadAhead;
  /** What is fixed, and standard input, is checked here. */
  private readonly isAlone: boolean;
  /** How many files are to be checked, as far as is known. */
  private toCheck: number;
  private readonly waiting: Waiting[] = [];
  /** How many files are under way here, where there are helpers. */
  private here = 0;

  /** @param inputs in the order in which they will be asked for */
  constructor(inputs: readonly Input[], wanted: Wanted, environment: Environment) {
    const { cache, fix, language } = wanted;
    this.wanted = wanted;
    this.environment = environment;
    this.crew = new Crew(() => environment.startHelper(language));
    this.ahead = new ReadAhead(inputs, environment.input, fix);
    this.isAlone = fix || inputs.some(({ file }) => file === STANDARD_INPUT);
    this.toCheck = cache ? inputs.filter((input) => !cache.knows(input)).length : inputs.length;
    this.grow();
  }

  /** How many files may be under way at once. */
  get most(): number {
    const { most } = this.crew;
    if (this.wanted.cache) return Math.max(LOOKED_UP, most + HERE);
    return most > 0 ? most + HERE + WAITING : 1;
  }

  /** Has a file checked, if it was not under the same settings as it is. */
  check(input: Input, settings: Settings): Promise<Outcome> {
    const { cache } = this.wanted;
    if (cache) return this.checkOnce(input, settings, cache);
    return this.crew.most > 0 ? this.share(input, settings) : this.checkHere(input, settings, this.ahead.next);
  }

  end(): void {
    this.waiting.length = 0;
    this.crew.end();
  }

  private async checkOnce(input: Input, settings: Settings, cache: Cache): Promise<Outcome> {
    const { input: standardInput, interruption } = this.environment;
    const read = input.file === STANDARD_INPUT ? readStream(standardInput()) : readFile(input.location);
    const bytes = await read.catch(() => undefined);
    // What it threw is said where it is checked.
    if (!bytes) return this.checkHere(input, settings, () => read);
    const known = cache.find(input, bytes, settings);
    if (known) return known;
    // What was looked up ahead is not worth waiting for.
    if (interruption.aborted) return { problem: BROKEN_OFF };
    if (cache.knows(input)) this.toCheck++;
    this.grow();
    const outcome = await this.share(input, settings, bytes);
    cache.keep(input, bytes, settings, outcome);
    return outcome;
  }

  /** Has a file checked by whoever is free first. */
  private share(input: Input, settings: Settings, bytes?: Uint8Array): Promise<Outcome> {
    return new Promise((resolve) => {
      this.waiting.push({ input, settings, bytes, resolve });
      this.giveOut();
    });
  }

  private giveOut(): void {
    for (;;) {
      const [next] = this.waiting;
      const outcome = next && (this.crew.check(next.input, next.settings, next.bytes) ?? this.takeHere(next));
      if (!outcome) return;
      this.waiting.shift();
      next.resolve(outcome);
      const goOn = () => this.giveOut();
      outcome.then(goOn, goOn);
    }
  }

  /** @returns undefined where enough is under way here */
  private takeHere({ input, settings, bytes }: Waiting): Promise<Outcome> | undefined {
    if (this.here >= HERE) return undefined;
    this.here++;
    const read = async () => bytes ?? readFile(input.location);
    return this.checkHere(input, settings, read).finally(() => this.here--);
  }

  private checkHere(input: Input, settings: Settings, read: () => Promise<Uint8Array>): Promise<Outcome> {
    const { fix, language } = this.wanted;
    return checkFile(input, { fix, language, settings, read, resources: this.environment.resources });
  }

  /** Starts threads beside this one where there are files enough. */
  private grow(): void {
    if (this.isAlone) return;
    const threads = Math.min(this.wanted.threads ?? this.environment.threadsFor(this.toCheck), this.toCheck);
    this.crew.grow(threads - 1);
  }
}
