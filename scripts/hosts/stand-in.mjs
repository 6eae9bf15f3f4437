#!/usr/bin/env node
/**
 * A stand-in for the VS Code executable where none can be downloaded or no desktop shows it. It takes the arguments
 * that `@vscode/test-electron` gives to VS Code, runs the suite in code-server's extension host, and ends as VS Code
 * would: 0 when every test passed. With `--restricted` it trusts no folder, as VS Code does unless it is told not to ask.
 * With `--install-extension=FILE` it only installs, as VS Code's command does.
 */
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { ensureCodeServer, installExtension } from "./code-server.mjs";
import { withWorkbench } from "./workbench.mjs";

const PATIENCE_SECONDS = 300;
const NOISE = /spdlog|native-watchdog|open-vsx|authentication provider/;

/** @type {string[]} */
const editorLog = [];

/** @type {string[]} */
const extensions = [];
/** @type {string | undefined} */
let tests;
/** @type {string | undefined} */
let folder;
/** @type {string | undefined} */
let extensionsDirectory;
/** @type {string | undefined} */
let vsix;
let restricted = false;
for (const argument of process.argv.slice(2)) {
  const option = /^--([^=]+)=(.*)$/s.exec(argument);
  const [, name, value = ""] = option ?? [];
  if (name === "extensionDevelopmentPath") extensions.push(value);
  else if (name === "extensionTestsPath") tests = value;
  else if (name === "extensions-dir") extensionsDirectory = value;
  else if (name === "install-extension") vsix = value;
  else if (name === "folder-uri") folder = fileURLToPath(value);
  else if (argument === "--restricted") restricted = true;
  // All other options tune a desktop window.
  else if (!argument.startsWith("--")) folder ??= argument;
}
if (vsix && extensionsDirectory) {
  installExtension(ensureCodeServer(), vsix, extensionsDirectory);
  process.exit();
}
if (!tests) throw new Error("The stand-in only runs tests: --extensionTestsPath is missing.");

/** @type {Parameters<typeof withWorkbench>[0]} */
const options = { extensions, tests };
if (restricted) options.restricted = restricted;
if (folder) options.folder = folder;
if (extensionsDirectory) options.extensionsDirectory = extensionsDirectory;
process.exitCode = await withWorkbench(options, async (page, load) => {
  /** @type {(code: number, complaint?: string) => void} */
  let end = () => {};
  const ended = new Promise((resolve) => {
    end = (code, complaint) => {
      if (complaint) console.error(complaint);
      resolve(code);
    };
  });
  process.once("SIGINT", () => end(130));
  process.once("SIGTERM", () => end(143));
  page.on("crash", () => end(2, "The page crashed."));
  const tooLong = `The suite reported nothing in ${PATIENCE_SECONDS} seconds.`;
  setTimeout(() => end(2, tooLong), PATIENCE_SECONDS * 1000).unref();
  // VS Code's own hooks for a suite in a browser: the console of the extension host, and the suite's exit code.
  await page.exposeFunction("codeAutomationLog", relay);
  await page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => end(code));
  await load();
  return ended;
});
if (process.exitCode !== 0) console.log(`The editor's own log:\n${editorLog.join("\n")}`);

/**
 * Passes on what the suite writes. The editor writes to the same log: what it lacks offline and without its compiled
 * modules never matters, the rest is kept for a run that fails.
 *
 * @param {string} type a method of the console
 * @param {unknown[]} values
 */
function relay(type, values) {
  const text = format(...values);
  if (NOISE.test(text)) return;
  // Mocha's lines come as a format and its values, the editor's own as one string.
  if (type === "error" || values.length > 1) console.log(text);
  else editorLog.push(text);
}
