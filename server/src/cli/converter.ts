/** What the command loads to make documents: a bundle of its own (scripts/build.mjs). */
export { annotate } from "./annotating.js";
export { compare } from "./comparing.js";
export { convert } from "./converting.js";
