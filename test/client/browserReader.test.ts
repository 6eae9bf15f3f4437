/** The thread that reads documents in a browser, and what is said where it ends; worker and editor are played. */
import { beforeEach, expect, it, vi } from "vitest";

vi.mock("vscode", () => ({
  env: { language: "zh-cn" },
  workspace: { getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }) },
}));

// Others of these tests play the editor in another way, and modules are kept from one to the next.
vi.resetModules();
const { startReader } = await import("../../client/src/browser/reader.js");

let worker: EventTarget;

beforeEach(() => {
  worker = new EventTarget();
  vi.stubGlobal("Worker", function Worker() {
    return worker;
  });
  return () => vi.unstubAllGlobals();
});

/** @returns what is said of a thread that ended with an event */
function said(event: Event): string[] {
  const words: string[] = [];
  startReader("documents.worker.js").onError(({ message }) => void words.push(message));
  worker.dispatchEvent(event);
  return words;
}

it("tells what a thread says that fails", () => {
  expect(said(Object.assign(new Event("error"), { message: "out of memory" }))).toEqual(["out of memory"]);
});

it.each([
  // What browsers tell of a script that is not there.
  ["no words at all", new Event("error")],
  ["empty ones", Object.assign(new Event("error"), { message: "" })],
])("says of a thread that ends with %s that it did", (_, event) => {
  expect(said(event)).toEqual(["线程没有说明原因就结束了"]);
});
