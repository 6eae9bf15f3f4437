/** Equations and values in, ranked repairs out. */
export { brokenEquations, holds, locateErrors } from "./locateErrors.js";
export type { Change, LinearEquation, Options, Repair, System, Told, Value, Verdict } from "./model.js";
export { systemOf, type TableSystem } from "./system.js";
