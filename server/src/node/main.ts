/** The server as a process of Node: `--stdio`, `--node-ipc` or `--socket=PORT`, as the client's arguments say. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../server.js";

startServer(createConnection(ProposedFeatures.all));
