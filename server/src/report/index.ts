/** Text → reports. */

export type { TextChange } from "./change.js";
export {
  compact,
  fold,
  folded,
  isBlank,
  isTraditional,
  isWord,
  LOOK_ALIKES,
  RADICALS_SUPPLEMENT,
  similarity,
  withoutBlanks,
} from "./characters/index.js";
export { lineAt, splitLines } from "./lines.js";
export * from "./model.js";
export { whereRead } from "./movedTable.js";
export { type LineEdit, movedBy, onceRead, originOf, settle, spanAfter, type Touched } from "./origin.js";
export { CONTEXT, parseReport } from "./parse.js";
export { rowOf } from "./table/readTable.js";
export { parseVolume, parsing } from "./volume.js";
