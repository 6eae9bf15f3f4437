/** Messages over a stream: each goes out whole. */
import { Writable } from "node:stream";
import { expect, it } from "vitest";
import type { Message } from "vscode-languageserver/node";
import { WholeMessageWriter } from "../../server/src/node/wholeMessages.js";

/** @returns a writer, what it wrote so far, a write each, and what it says of errors */
function writing(fails?: Error) {
  const writes: string[] = [];
  const errors: unknown[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      writes.push(chunk.toString());
      done(fails);
    },
  });
  const writer = new WholeMessageWriter(stream);
  writer.onError(([error, message, count]) => errors.push([error.message, message, count]));
  return { writer, writes, errors };
}

const hint: Message & { method: string; params: string } = { jsonrpc: "2.0", method: "提示", params: "年报" };

it("writes head and body at once, one message behind the other", async () => {
  const { writer, writes } = writing();
  await Promise.all([writer.write(hint), writer.write({ jsonrpc: "2.0" })]);
  const body = '{"jsonrpc":"2.0","method":"提示","params":"年报"}';
  // Counted in bytes, of which a Chinese character is three.
  expect(writes).toEqual([
    `Content-Length: ${body.length + 2 * 4}\r\n\r\n${body}`,
    'Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}',
  ]);
});

it("tells of a message that could not be written", async () => {
  const { writer, errors } = writing(new Error("gone"));
  await expect(writer.write(hint)).rejects.toThrow("gone");
  expect(errors).toContainEqual(["gone", hint, 1]);
});

it("rejects a message that is no JSON, and does not throw it at whoever writes", async () => {
  const { writer, writes } = writing();
  const written = writer.write({ jsonrpc: "2.0", params: 1n } as Message);
  await expect(written).rejects.toThrow(TypeError);
  expect(writes).toEqual([]);
});
