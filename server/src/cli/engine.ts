/** What the command loads when there is work to do: a bundle of its own (scripts/build.mjs). */
export { check } from "./checking.js";
export { create, createNext } from "./creating.js";
export { help } from "./helping.js";
