/** The server as a process of Node: `--stdio`, `--node-ipc` or `--socket=PORT`, as the client's arguments say. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { Gate } from "../gate.js";
import { startServer } from "../server.js";
import { overStdio } from "./stdio.js";

const gate = new Gate();

const connection: Connection = process.argv.includes("--stdio")
  ? createConnection(ProposedFeatures.all, ...overStdio(gate), gate.options)
  : createConnection(ProposedFeatures.all, gate.options);

startServer(connection, gate, {
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  // Not `performance`, which Node loads when it is first asked for.
  now: () => process.uptime() * 1000,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  // Beside `dist/`, in the extension and in the npm package alike.
  rulePages: `${pathToFileURL(join(__dirname, "..", "docs", "rules")).href}/`,
});
