/** Mocha in the Node extension host. */
import type { Suite } from "mocha";

/** Loads suites and runs them. @throws if a test failed */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  // Mocha is an ES module, which the Node of the oldest supported VS Code cannot `require`.
  const { default: Mocha } = await import("mocha");
  // Once more: the editor itself cancels a request now and then when it asks the same for its light bulb.
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 30_000, retries: 1, reporter: "spec" });
  // Suites are bundled with this file: they find `describe` and `it` where a file that Mocha loads would.
  (mocha.suite as Suite).emit("pre-require", globalThis, "", mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
