/** What the page of a comparison and the extension say to each other. */
import type { Sheet } from "../../../server/src/common/sheet.js";
import type { Comparison } from "../../../server/src/comparison/index.js";
import type { MessageLanguage } from "../../../server/src/messages/localise.js";

/** A file that is compared. `line` names the report that begins there; else all of its reports are. */
export interface Named {
  readonly uri: string;
  readonly line?: number;
}

/** From the extension to the page. */
export type ToComparePage =
  | {
      readonly type: "show";
      readonly comparison: Comparison;
      readonly files: readonly Named[];
      readonly language: MessageLanguage;
      /** What people had chosen before the window was loaded anew. */
      readonly kept?: KeptComparison;
    }
  | { readonly type: "nothing"; readonly words: string; readonly language: MessageLanguage };

/** From the page to the extension. */
export type FromComparePage =
  | { readonly type: "ready" }
  /** Save what is shown as a file. */
  | { readonly type: "save"; readonly as: "svg" | "html"; readonly title: string; readonly text: string }
  | { readonly type: "save"; readonly as: "xlsx"; readonly title: string; readonly sheets: readonly Sheet[] }
  /** Show one of the reports in the editor. */
  | { readonly type: "open"; readonly place: Required<Named> }
  /** Show the two files in the editor's own comparison. */
  | { readonly type: "diff"; readonly before: string; readonly after: string };

/** What the page keeps over a reload of the window. */
export interface KeptComparison {
  readonly files: readonly Named[];
  /** The labels of the two reports. */
  readonly before: string;
  readonly after: string;
  readonly changedOnly: boolean;
}
