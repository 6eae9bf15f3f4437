/** The editor suite's entry in the web extension host, a worker: VS Code loads this one file and calls `run`. */
import "mocha/mocha.js";

/** Loads and runs the suite. @throws if a test failed, which test-web turns into its exit code */
export async function run(): Promise<void> {
  // Without a page to draw in, Mocha's default reporter cannot be had; `spec` writes to the console.
  // Once more: the editor itself cancels a request now and then when it asks the same for its light bulb.
  mocha.setup({ ui: "bdd", color: false, timeout: 30_000, retries: 1, reporter: "spec" });
  await import("./suites.js");
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
