/**
 * Files checked on several cores. Beside the thread that finds the files, checks some and writes the answers, helpers
 * check them in threads of their own. Each outcome is kept apart until its turn comes, so the answer is that of one
 * thread.
 */
import path from "node:path";
import { received as receivedReport, type SentReport, sendable } from "../between/index.js";
import { message } from "../messages/message.js";
import type { Exception } from "../protocol.js";
import type { Settings } from "../service/settings.js";
import type { CheckedFile, Outcome } from "./check.js";
import type { Input } from "./inputs.js";

/** How many files a thread is given ahead, so that it never waits for the next; little, so that memory stays flat. */
const AHEAD = 3;

/** A thread that checks what it is sent. */
export interface Helper {
  postMessage(order: Order): void;
  on(event: "message", listener: (answer: Answer) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  terminate(): unknown;
}

/** A file to be checked by settings, which are sent once and known by their number from then on. */
export interface Order {
  readonly id: number;
  readonly input: Input;
  readonly number: number;
  readonly settings?: Settings;
  /** What it holds, where that was read already. */
  readonly bytes?: Uint8Array;
}

/** What became of a file, or what was thrown. */
export type Answer = { readonly id: number } & ({ readonly outcome: SentOutcome } | { readonly error: unknown });

/** An outcome on its way between threads: exceptions are told by their places in the settings. */
export interface SentOutcome extends Omit<Outcome, "checked"> {
  readonly checked?: Omit<CheckedFile, "exceptions" | "settings" | "compared"> & {
    readonly compared: readonly SentReport[];
    readonly used: readonly number[];
    readonly unused: readonly number[];
  };
}

/** A file that is under way. */
interface Pending {
  readonly input: Input;
  readonly settings: Settings;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread with what it was sent. */
class Hand {
  readonly pending = new Map<number, Pending>();
  /** Its thread ended before its time. */
  isLost = false;
  private readonly helper: Helper;
  private readonly known: Settings[] = [];
  private next = 0;

  constructor(helper: Helper) {
    this.helper = helper;
    helper.on("message", (answer) => this.take(answer));
    helper.on("error", (error) => {
      this.isLost = true;
      for (const { resolve } of this.pending.values()) resolve(unchecked(error));
      this.pending.clear();
    });
  }

  check(input: Input, settings: Settings, bytes?: Uint8Array): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const id = this.next++;
      this.pending.set(id, { input, settings, resolve, reject });
      const at = this.known.indexOf(settings);
      const number = at < 0 ? this.known.push(settings) - 1 : at;
      this.helper.postMessage({ id, input, number, ...(at < 0 ? { settings } : {}), ...(bytes ? { bytes } : {}) });
    });
  }

  end(): void {
    this.helper.terminate();
  }

  private take(answer: Answer): void {
    const file = this.pending.get(answer.id);
    this.pending.delete(answer.id);
    if (!file) return;
    if ("error" in answer) file.reject(answer.error);
    else file.resolve(received(answer.outcome, file.input, file.settings));
  }
}

/** The threads that files are given to. */
export class Crew {
  private readonly start: () => Helper;
  private readonly hands: Hand[] = [];

  /** @param start starts a thread */
  constructor(start: () => Helper) {
    this.start = start;
  }

  /** How many files may be under way at once. */
  get most(): number {
    return AHEAD * this.hands.length;
  }

  /** Starts threads until there are so many. */
  grow(threads: number): void {
    while (this.hands.length < threads) this.hands.push(new Hand(this.start()));
  }

  /**
   * Has a file checked by the thread that has the least to do; of one that ended, its files are said to be unchecked.
   *
   * @param bytes what the file holds, where that was read already
   * @returns undefined where all have been given enough: then whoever asks had better check it
   */
  check(input: Input, settings: Settings, bytes?: Uint8Array): Promise<Outcome> | undefined {
    const [first, ...others] = this.hands.filter((hand) => !hand.isLost && hand.pending.size < AHEAD);
    if (!first) return undefined;
    const idlest = others.reduce((best, hand) => (hand.pending.size < best.pending.size ? hand : best), first);
    return idlest.check(input, settings, bytes);
  }

  end(): void {
    for (const hand of this.hands) hand.end();
  }
}

/** What is said of a file whose thread ended, for want of memory as a rule. */
function unchecked(error: Error): Outcome {
  return { problem: message("检查中断，未检查：{0}", "the check broke off: {0}", error.message) };
}

/** @returns the outcome that was sent, of a file under these settings */
export function received({ checked, ...rest }: SentOutcome, { file }: Input, settings: Settings): Outcome {
  if (!checked) return rest;
  const { compared, used, unused, ...others } = checked;
  const those = (places: readonly number[]) => places.flatMap((place) => settings.exceptions[place] ?? []);
  return {
    ...rest,
    checked: {
      ...others,
      settings,
      compared: compared.map((one) => receivedReport(one, file, path.basename(file))),
      exceptions: { used: those(used), unused: those(unused) },
    },
  };
}

/** @returns what can be sent of an outcome */
export function sent({ checked, ...rest }: Outcome, { exceptions }: Settings): SentOutcome {
  if (!checked) return rest;
  const { exceptions: use, settings: _, compared, ...others } = checked;
  const placesOf = (some: readonly Exception[]) => some.map((exception) => exceptions.indexOf(exception));
  const [used, unused] = [placesOf(use.used), placesOf(use.unused)];
  return { ...rest, checked: { ...others, compared: compared.map(sendable), used, unused } };
}
