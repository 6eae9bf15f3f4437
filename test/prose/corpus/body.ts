import type { Case } from "../support.js";

/** A body with the figures of its tables, without prose. */
export type Body = Omit<Case, "prose">;
