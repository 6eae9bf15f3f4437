/** `npm run bench:copied -- [seed]`: how surely are paragraphs told that were written off, and nothing else? Exit 1: not surely enough. */
import { runBundled } from "./bundled.mjs";

await runBundled("copied");
