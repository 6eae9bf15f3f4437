/** The invented bodies which the sentences of the corpus are true or untrue to. */
import type { Body } from "./body.js";
import { BUREAUS } from "./bureaus.js";
import { GOVERNMENTS } from "./governments.js";

export const BODIES: Readonly<Record<string, Body>> = { ...BUREAUS, ...GOVERNMENTS };
