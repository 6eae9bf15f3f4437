/**
 * The language server: capabilities and features laid on a connection that an entry made (`node/main.ts` over stdio or
 * IPC, `browser/main.ts` in a worker).
 */
import type { Connection, ServerCapabilities } from "vscode-languageserver";
import { FEATURES } from "./features.js";
import type { Gate } from "./gate.js";
import { PositionEncodingKind, TextDocumentSyncKind } from "./library.js";
import { SERVER_NAME } from "./protocol.js";
import { type Runtime, Session } from "./session.js";

const BASE: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true },
};

/**
 * Lays the server on a connection and starts listening.
 *
 * @param connection a connection that does not listen yet
 * @param gate whose options it was made with
 * @param runtime where it runs
 */
export function startServer(connection: Connection, gate: Gate, runtime: Runtime): void {
  gate.watch(connection);
  connection.onInitialize((params) => {
    // Only now is it known what the client can do and says of itself.
    const session = new Session(connection, runtime, params);
    for (const { register } of FEATURES) register(session);
    session.listen();
    return {
      capabilities: Object.assign(
        {},
        BASE,
        ...FEATURES.map(({ capabilities }) =>
          typeof capabilities === "function" ? capabilities(session.capabilities) : capabilities,
        ),
      ),
      serverInfo: { name: SERVER_NAME },
    };
  });
  connection.listen();
}
