/** The official forms as data: the only room that knows a label, a heading or a sum of the form. */
export * from "./agencies.js";
export * from "./chapters.js";
export * from "./correspondence.js";
export * from "./editions.js";
export * from "./laws.js";
export * from "./model.js";
export * from "./provisions.js";
export { REVIEW_GROUPS, type ReviewGroup } from "./tables/reviews.js";
