/** `npm run soak -- [count] [first seed]`: the property tests of generated and damaged reports, on as many as asked. */
import { runBundled } from "./bench/bundled.mjs";

await runBundled("soak");
