/**
 * Damages documents for as long as asked, and prints what did not hold of them: each kind of failure with its first seed
 * and what was done. Reading goes on in a thread, which is ended where it comes to no end by itself.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { DOCUMENT_KINDS } from "../../server/src/documents/documents.js";
import { damagedDocument, type SoundDocument } from "../support/damagedDocuments.js";
import { takenAs } from "../support/documentFailures.js";
import { soundDocuments } from "../support/soundDocuments.js";

/** Working longer than this on one document is a find too, in milliseconds of processor time. */
const LONGEST = 10_000;

/** A thread that has said nothing for so long is ended, in milliseconds. */
const PATIENCE = 90_000;

/** The memory that the editor gives a thread, in megabytes. */
const MEMORY_MB = 2048;

const FINDS = "out/finds";

/** The same failure in another document: figures differ. */
const kindOf = (line: string): string => line.replace(/[0-9]+/gu, "n").slice(0, 160);

interface Answer {
  readonly as: string;
  readonly failures: readonly string[];
}

function answer(): void {
  const strayed: string[] = [];
  // The command and the editor heed them; here nothing is to end for them.
  process.on("unhandledRejection", (reason) => void strayed.push(String(reason)));
  parentPort?.on("message", async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
    const before = process.cpuUsage();
    const { as, failures } = await takenAs(name, bytes);
    const { user, system } = process.cpuUsage(before);
    const late =
      (user + system) / 1000 > LONGEST ? [`takes ${Math.round((user + system) / 1e6)} s of processor time`] : [];
    parentPort?.postMessage({ as, failures: [...failures, ...late] });
  });
}

/** Reads documents, one at a time, in a thread that is begun anew where it is lost. */
class Reader {
  private thread: Worker | undefined;

  async read(name: string, bytes: Uint8Array): Promise<Answer> {
    this.thread ??= new Worker(fileURLToPath(import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const { thread } = this;
    return new Promise((resolve) => {
      const lost = (failure: string) => {
        void this.end();
        done({ as: "", failures: [failure] });
      };
      const timer = setTimeout(() => lost("does not come to an end"), PATIENCE);
      const done = (result: Answer) => {
        clearTimeout(timer);
        thread.off("message", done).off("error", onError);
        resolve(result);
      };
      const onError = (error: Error) => lost(`ends the thread: ${error.message}`);
      thread.on("message", done).on("error", onError);
      thread.postMessage({ name, bytes });
    });
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
    this.thread = undefined;
  }
}

function documentsIn(folder: string): SoundDocument[] {
  return readdirSync(folder).flatMap((name) => {
    const kind = DOCUMENT_KINDS.find((one) => name.endsWith(`.${one}`));
    return kind ? [{ kind, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }] : [];
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "1" },
      seed: { type: "string", default: "0" },
      only: { type: "boolean", default: false },
      in: { type: "string" },
    },
  });
  const [minutes, from] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes >= 0) || !Number.isInteger(from)) {
    console.error(
      "usage: fuzz documents [--minutes N, 1] [--seed S, 0] [--only: that seed alone] [--in FOLDER: its documents too]",
    );
    process.exit(2);
  }
  const sound = [...soundDocuments(), ...(values.in === undefined ? [] : documentsIn(values.in))];
  const reader = new Reader();
  const [kinds, refused] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, one: string): number => {
    counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts.get(one) ?? 0;
  };
  const started = performance.now();
  let [tried, failed] = [0, 0];
  for (let seed = from; values.only ? seed === from : performance.now() - started < minutes * 60_000; seed++) {
    const { kind, bytes, done } = damagedDocument(seed, sound);
    const { as, failures } = await reader.read(`a.${kind}`, bytes);
    tried++;
    count(refused, as);
    if (failures.length > 0) failed++;
    for (const line of failures) {
      if (count(kinds, kindOf(line)) > 1) continue;
      mkdirSync(FINDS, { recursive: true });
      const file = `${FINDS}/${seed}.${kind}`;
      writeFileSync(file, bytes);
      console.log(`seed ${seed} (${done.join(", ")})\n  ${line.slice(0, 400)}\n  ${file}`);
    }
  }
  await reader.end();
  const took = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`${tried} documents, ${failed} of them failed, in ${took} minutes`);
  for (const counts of [kinds, refused])
    for (const [one, times] of [...counts].sort((a, b) => b[1] - a[1]))
      console.log(`${String(times).padStart(6)}× ${one}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (isMainThread) await main();
else answer();
