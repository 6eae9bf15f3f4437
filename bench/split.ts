/** The least that a command can do with a folder: it reads each file and splits it into lines. */
import { readdirSync, readFileSync } from "node:fs";

const folder = process.argv[2] ?? ".";
let lines = 0;
for (const name of readdirSync(folder)) lines += readFileSync(`${folder}/${name}`, "utf8").split("\n").length;
console.log(lines);
