/** What reports of several bodies and years have to do with each other. */
export * from "./bodies.js";
export * from "./collection.js";
export { type Figure, TableFigures } from "./figures.js";
export * from "./missing.js";
export type { PlacedPassage } from "./passageIndex.js";
export { areNearlyTheSame, likeness, NEARLY, type Passage } from "./passages.js";
export * from "./reportFacts.js";
export { received, type SentReport, sendable } from "./sending.js";
