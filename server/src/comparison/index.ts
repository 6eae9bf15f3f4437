/** Reports held against each other; what draws and tells it apart is taken by itself: it brings libraries along. */
export { comparisonOf, type ReportIn } from "./comparison.js";
export type * from "./model.js";
