/** `npm run fuzz -- [--minutes N] [--seed S]`: damages whole reports for as long as asked and says what did not hold. */
import { runBundled } from "./bench/bundled.mjs";

await runBundled("fuzz");
