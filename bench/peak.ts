/** Loaded before a program: when it ends, the kilobytes of memory that it took at most go to the file named by PEAK. */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const { PEAK } = process.env;
if (isMainThread && PEAK) process.on("exit", () => writeFileSync(PEAK, String(process.resourceUsage().maxRSS)));
