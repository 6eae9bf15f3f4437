/**
 * `npm run fuzz -- [documents] [--minutes N] [--seed S]`: damages whole reports, or documents, for as long as asked and
 * says what did not hold.
 */
import { runBundled } from "./bench/bundled.mjs";

const [what, ...words] = process.argv.slice(2);
if (what === "documents") await runBundled("fuzzDocuments", words);
else await runBundled("fuzz");
