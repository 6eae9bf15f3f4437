/** The editor suite's entry in the Node extension host: VS Code requires this module and calls `run`. */
import { runSuites } from "./mocha.js";

/** Loads and runs the suite. @throws if a test failed, which VS Code turns into its exit code */
export async function run(): Promise<void> {
  await runSuites(async () => {
    await import("./suites.js");
    await import("./previewPage.suite.js");
    await import("./recovery.suite.js");
  });
}
