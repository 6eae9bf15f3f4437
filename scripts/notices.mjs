/** The licences of the packages that bundles hold, as their authors wrote them: what ships with the bundles. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const LICENCE = /^(?:licen[cs]e|copying|third-?party-?notices?)(?:\.(?:md|txt))?$/i;
const RULE = "-".repeat(80);

/**
 * @param {string} root the folder that the paths of `metafiles` count from
 * @param {readonly import("esbuild").Metafile[]} metafiles what esbuild says of the bundles
 * @returns {string} a heading and the licence of each package that some bundle holds a part of, in the order of names
 * @throws if a package has no licence in its folder
 */
export function noticesOf(root, metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const folders = inputs.flatMap(([file, { bytesInOutput }]) => {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    return folder && bytesInOutput > 0 ? [folder] : [];
  });
  const notices = [...new Set(folders)].map((folder) => noticeOf(path.join(root, folder)));
  return `disclosure-report holds parts of the packages below.\n\n${[...new Set(notices)].sort().join("\n")}`;
}

/** Licences of packages that are published without theirs, by name. */
const OWN_COPIES = fileURLToPath(new URL("licences", import.meta.url));

/** @param {string} folder of a package */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  const own = path.join(OWN_COPIES, `${name}.txt`);
  const paths = files.length > 0 ? files.map((file) => path.join(folder, file)) : existsSync(own) ? [own] : [];
  if (paths.length === 0) throw new Error(`${name} has no licence in ${folder}`);
  const texts = paths.map((file) => readFileSync(file, "utf8").replace(/\r\n/g, "\n").trim());
  return `${RULE}\n${name} ${version} (${license})\n${RULE}\n\n${texts.join("\n\n")}\n`;
}
