/** The official editions by their ids. */
import { EDITIONS, type Edition } from "../../server/src/form/index.js";

export type EditionId = "2019" | "2021";

const named = (id: EditionId): Edition => EDITIONS.find((edition) => edition.id === id) as Edition;

export const FORMS: Readonly<Record<EditionId, Edition>> = { "2019": named("2019"), "2021": named("2021") };
