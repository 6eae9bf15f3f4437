/** The entry for a window in Restricted Mode: VS Code requires this module and calls `run`. */
import { runSuites } from "./mocha.js";

/** Loads and runs the suite. @throws if a test failed, which VS Code turns into its exit code */
export async function run(): Promise<void> {
  await runSuites(() => import("./hostile.suite.js"));
}
