/** What `dist/server.js` does: it runs the server itself, with `--code-cache=FOLDER` by what is kept there of its code. */
import path from "node:path";
import { runCached } from "./codeCache.js";

const OPTION = "--code-cache=";

const said = process.argv.find((argument) => argument.startsWith(OPTION))?.slice(OPTION.length);

runCached(path.join(__dirname, "server.main.js"), said === "" ? undefined : said);
