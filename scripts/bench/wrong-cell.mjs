/** `npm run bench:wrong-cell -- [tables of each kind] [first seed]`: how well the wrong cell is named. Exit 1: a bar is missed. */
import { runBundled } from "./bundled.mjs";

await runBundled("wrong-cell");
