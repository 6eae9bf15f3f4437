/** The built server as a process: either transport answers, and `shutdown` then `exit` end it in good order. */
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const SERVER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

/** Leads a server through a whole life without a document; returns what it says it can do. */
async function live(connection: ProtocolConnection) {
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return capabilities;
}

it("serves over stdio", async () => {
  const server = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(server, "exit");
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  expect(await live(connection)).toHaveProperty("textDocumentSync");
  expect(await exited).toEqual([0, null]);
});

it("serves over Node's IPC", async () => {
  const server = fork(SERVER, ["--node-ipc"]);
  const exited = once(server, "exit");
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  expect(await live(connection)).toHaveProperty("textDocumentSync");
  expect(await exited).toEqual([0, null]);
});
