/** The built command as a process of its own, on a stage. */
import { type ChildProcess, type SpawnOptionsWithoutStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Answer, Stage } from "./stage.js";

/** What `npm run build` made. */
export const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Starts the command in a stage's folder and reads it to its end. */
export function command(stage: Stage, args: readonly string[], input: string | Uint8Array = ""): Promise<Answer> {
  return answerOf(process.execPath, [CLI, ...args], { cwd: stage.folder }, input);
}

/** Runs a shell script in a stage's folder; in it `"$0" "$1"` is the command. */
export function shell(stage: Stage, script: string): Promise<Answer> {
  return answerOf("sh", ["-c", script, process.execPath, CLI], { cwd: stage.folder });
}

/** Starts a program and reads it to its end. */
export async function answerOf(
  program: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
  input: string | Uint8Array = "",
): Promise<Answer> {
  const child = spawn(program, args, options);
  // It may end without reading.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), endOf(child)]);
  return { code, out, err };
}

/** @returns the exit code of a process once it has ended; -1 where a signal ended it */
export async function endOf(child: ChildProcess): Promise<number> {
  const [code] = await once(child, "exit");
  return code ?? -1;
}

/** Waits until a process says something. */
export async function said(stream: Readable, words: string): Promise<void> {
  let heard = "";
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    heard += String(chunk);
    if (heard.includes(words)) return;
  }
  throw new Error(`ended without a word of ${words}: ${heard}`);
}
