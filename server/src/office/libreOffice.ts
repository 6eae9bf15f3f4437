/** Old formats → .docx and .xlsx by LibreOffice, where it is installed and asked for: in a process and a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Resources } from "../documents/resources.js";
import { type Message, message } from "../messages/message.js";

const ABSENT = message(
  "没有找到 LibreOffice（soffice），未转换；请先安装，或在 Word、WPS 中“另存为” .docx",
  "LibreOffice (soffice) was not found, so it was not converted: install it, or save the file as .docx in Word or WPS",
);
const FAILED = message("LibreOffice 未能转换这个文件", "LibreOffice could not convert this file");
const LATE = message("LibreOffice 转换超时，已停止", "LibreOffice took too long and was stopped");

/** A document that was not converted. `reason` is a line for people. */
export class OfficeError extends Error {
  constructor(readonly reason: Message) {
    super(reason.en);
  }
}

/** Where installers put it, beside the folders of PATH. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  win32: ["C:\\Program Files\\LibreOffice\\program\\soffice.com"],
};

type Variables = Readonly<Record<string, string | undefined>>;

/** @returns the path of the program; undefined where it is not installed */
export function programOf(env: Variables): string | undefined {
  const names = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
  // A folder that is not whole would be looked for below the one that we are in, which may be anybody's.
  const folders = (env.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const places = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...(INSTALLED[process.platform] ?? []),
  ];
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** One file takes a few seconds, and the first one a while longer. */
const LONGEST_MS = 120_000;

/** What a profile of its own says: no macro, no content that acts, nothing fetched. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  ["DisableMacrosExecution", "true"],
  ["DisableActiveContent", "true"],
  ["BlockUntrustedRefererLinks", "true"],
  ["MacroSecurityLevel", "3"],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join("\n")}
</oor:items>
`;

/** Ends a process with those that it started. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" }).on("error", () => {});
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

function runProgram(program: string, args: readonly string[], cwd: string, limit: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: "ignore", detached: process.platform !== "win32" });
    const stop = () => {
      end(child);
      reject(new OfficeError(LATE));
    };
    limit.addEventListener("abort", stop, { once: true });
    if (limit.aborted) stop();
    child.on("error", () => reject(new OfficeError(FAILED)));
    child.on("exit", () => {
      limit.removeEventListener("abort", stop);
      resolve();
    });
  });
}

/**
 * @param env the environment, whose PATH tells where programs are
 * @param interruption people want no more: then nothing of LibreOffice is left running
 * @param limit begins the time that one file may take
 * @returns what converts a document; it throws an OfficeError where LibreOffice is absent, fails or takes too long
 */
export function libreOffice(
  env: Variables,
  interruption: AbortSignal,
  limit = () => AbortSignal.timeout(LONGEST_MS),
): NonNullable<Resources["convert"]> {
  return async (bytes, name, to) => {
    const program = programOf(env);
    if (!program) throw new OfficeError(ABSENT);
    const folder = mkdtempSync(path.join(tmpdir(), "disclosure-report-"));
    try {
      const profile = path.join(folder, "profile");
      mkdirSync(path.join(profile, "user"), { recursive: true });
      writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), SETTINGS);
      // Its own name may be anything; the ending helps LibreOffice.
      const source = path.join(folder, `document${/\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? ""}`);
      writeFileSync(source, bytes);
      const out = path.join(folder, "out");
      const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
      const options = ["--headless", "--norestore", "--nologo", own, "--convert-to", to, "--outdir", out, source];
      await runProgram(program, options, folder, AbortSignal.any([interruption, limit()]));
      try {
        return readFileSync(path.join(out, `document.${to}`));
      } catch {
        throw new OfficeError(FAILED);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}
