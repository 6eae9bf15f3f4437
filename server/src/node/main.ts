/** The server as a process of Node: `--stdio`, `--node-ipc` or `--socket=PORT`, as the client's arguments say. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../server.js";

startServer(createConnection(ProposedFeatures.all), {
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  // Beside `dist/`, in the extension and in the npm package alike.
  rulePages: `${pathToFileURL(join(__dirname, "..", "docs", "rules")).href}/`,
});
