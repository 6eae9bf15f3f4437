/** Characters as the form compares them. */
export * from "./fold.js";
export { type Garbling, garblingOf } from "./garbled.js";
export { oneOf } from "./oneOf.js";
export { isTraditional, LOOK_ALIKES, RADICALS_SUPPLEMENT } from "./scripts.js";
export { similarity } from "./similarity.js";
