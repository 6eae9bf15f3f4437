import { decoded } from "../common/readablePaths.js";

/** @returns what people call a file, by its address */
export const nameOfFile = (uri: string): string => decoded(uri.slice(uri.lastIndexOf("/") + 1));
