/** `npm run bench:years -- [bodies] [years] [seed]`: are the faults found that were planted between the reports of a folder? Exit 1: no, or something else. */
import { runBundled } from "./bundled.mjs";

await runBundled("years");
