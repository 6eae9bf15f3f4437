/** The browser that shows the web builds of VS Code, and a font for what they show. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

/** Arguments for every launch: pages here are our own, and no service of the browser's maker is wanted. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** @returns {string | undefined} path of a Chromium or Chrome: `$CHROMIUM`, else the first on the PATH */
function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    const file = findOnPath(name);
    if (file) return file;
  }
  return existsSync(MAC) ? MAC : undefined;
}

/**
 * The path of a command.
 *
 * @param {string} name of the command
 * @returns {string | undefined} its first executable on the PATH
 */
export function findOnPath(name) {
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const directory of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const candidate of names) {
      const file = path.join(directory, candidate);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: look in the next folder.
      }
    }
  }
  return undefined;
}

/** @returns {boolean} whether some font with Chinese characters is installed, as far as fontconfig can tell */
function hasChineseFont() {
  const { stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return Boolean(stdout?.trim());
}

/**
 * A Chromium to drive, with a Chinese font beside it. On Debian as root both are installed if they are missing.
 *
 * @returns {string} its path
 * @throws if there is none; the message is the line that says what to install
 */
export function ensureChromium() {
  let chromium = findChromium();
  const missing = [];
  if (!chromium) missing.push("chromium");
  if (process.platform === "linux" && !hasChineseFont()) missing.push("fonts-noto-cjk");
  if (missing.length > 0 && process.getuid?.() === 0 && findOnPath("apt-get")) {
    aptInstall(missing);
    chromium = findChromium();
  } else if (chromium && missing.length > 0) {
    console.log("No Chinese font was found: pictures will show boxes. On Debian: apt-get install fonts-noto-cjk");
  }
  if (!chromium) {
    throw new Error(
      "Please install Chromium or Chrome (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its path.",
    );
  }
  return chromium;
}

/**
 * A command that Debian has in a package, and installs as root if it is missing.
 *
 * @param {string} name of the command
 * @param {string} [packed] name of the package, if it is another
 * @returns {string} its path
 * @throws if there is none; the message is the line that says what to install
 */
export function ensureCommand(name, packed = name) {
  if (!findOnPath(name) && process.getuid?.() === 0 && findOnPath("apt-get")) aptInstall([packed]);
  const file = findOnPath(name);
  if (!file) throw new Error(`Please install ${name} (Debian: apt-get install ${packed}).`);
  return file;
}

/** @param {string[]} packages of Debian */
function aptInstall(packages) {
  const install = "DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends";
  const command = `apt-get update -qq && ${install} ${packages.join(" ")}`;
  console.log(`$ ${command}`);
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command}\nended with exit code ${status}:\n${stdout}${stderr}`);
}
