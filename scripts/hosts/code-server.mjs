/**
 * code-server: VS Code's server and web client from npm, with a real extension host in Node. It wants one major of Node,
 * whatever this project runs on, so it brings that along from npm too. Nothing of it is compiled here: the native
 * modules it then misses are its logger's and its watchdog's, and it runs without.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { cachedPackage, npmInstall } from "./cache.mjs";

/** VS Code 1.139. */
const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";

/**
 * @typedef {{ directory: string, node: string }} CodeServer package folder, and the executable of the Node to run it
 */

/**
 * code-server, installed on first use (20 seconds, 800 MB).
 *
 * @returns {CodeServer}
 * @throws if npm fails, or has no Node for this machine
 */
export function ensureCodeServer() {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== "linux-x64" && platform !== "linux-arm64") {
    throw new Error(`The stand-in for VS Code runs on Linux only: set VSCODE_EXECUTABLE to an installed VS Code.`);
  }
  const node = path.join(cachedPackage(`node-${platform}`, NODE), "bin", "node");
  const directory = cachedPackage("code-server", CODE_SERVER, (installed) => {
    // Its own install script does this too, but compiles ten native modules on the way.
    npmInstall(path.join(installed, "lib", "vscode"), "--omit=dev");
  });
  return { directory, node };
}

/** @returns {Promise<number>} a port of the loopback address that nobody listens on */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/**
 * Installs an extension from its package.
 *
 * @param {CodeServer} codeServer
 * @param {string} vsix the package
 * @param {string} extensionsDirectory where the extensions of a window are kept
 * @throws if it cannot be installed; the message is code-server's own
 */
export function installExtension({ directory, node }, vsix, extensionsDirectory) {
  const entry = path.join(directory, "out", "node", "entry.js");
  const { status, stdout, stderr } = spawnSync(
    node,
    [entry, "--install-extension", vsix, "--extensions-dir", extensionsDirectory, "--force"],
    { encoding: "utf8", env: { ...process.env, VSCODE_IPC_HOOK_CLI: undefined } },
  );
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/**
 * Starts code-server on a port of its own.
 *
 * @param {CodeServer} codeServer
 * @param {string} root an empty folder for its settings, data and log
 * @param {object} [options]
 * @param {string} [options.extensionsDirectory] the extensions that are installed; none if it is left out
 * @param {boolean} [options.restricted] whether a folder is trusted only when somebody says so
 * @returns {Promise<{ authority: string, stop: () => Promise<void> }>} the address it answers at; `stop` ends all of it
 * @throws if it does not answer within 30 seconds; the message ends with its log
 */
export async function startCodeServer({ directory, node }, root, options = {}) {
  const { extensionsDirectory = path.join(root, "extensions"), restricted = false } = options;
  const authority = `127.0.0.1:${await freePort()}`;
  const logFile = path.join(root, "server.log");
  const log = openSync(logFile, "a");
  const flags = {
    auth: "none",
    "bind-addr": authority,
    config: path.join(root, "config.yaml"),
    "user-data-dir": path.join(root, "data"),
    "extensions-dir": extensionsDirectory,
  };
  const switches = [
    "telemetry",
    "update-check",
    "getting-started-override",
    ...(restricted ? [] : ["workspace-trust"]),
  ];
  const child = spawn(
    node,
    [
      path.join(directory, "out", "node", "entry.js"),
      ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
      ...switches.map((name) => `--disable-${name}`),
    ],
    // A process group of its own, so that its extension hosts end with it. Inside another VS Code's terminal the
    // variable would make it hand its arguments to that one.
    { stdio: ["ignore", log, log], detached: true, env: { ...process.env, VSCODE_IPC_HOOK_CLI: undefined } },
  );
  closeSync(log);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const exited = once(child, "exit");
    process.kill(-child.pid, "SIGTERM");
    const patience = setTimeout(() => process.kill(-Number(child.pid), "SIGKILL"), 5000);
    await exited;
    clearTimeout(patience);
  };
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt++) {
    if (await answers(`http://${authority}/healthz`)) return { authority, stop };
    await delay(100);
  }
  await stop();
  throw new Error(`code-server did not start:\n${readFileSync(logFile, "utf8")}`);
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether the address answers well
 */
async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // Nobody listens yet.
  }
}
