/** What the preview's page and the extension say to each other. */
import type { Range } from "vscode-languageserver-types";
import type { MessageLanguage } from "../../../server/src/messages/localise.js";
import type { CellText, Preview } from "../../../server/src/protocol.js";

/** From the extension to the page. */
export type ToPage =
  /** The report as it stands now. */
  | {
      readonly type: "show";
      readonly uri: string;
      readonly preview: Preview;
      readonly isLocked: boolean;
      readonly language: MessageLanguage;
    }
  /** Where the cursor of the text is. */
  | { readonly type: "cursor"; readonly line: number; readonly character: number }
  /** The first line of the text that is seen. */
  | { readonly type: "scroll"; readonly line: number }
  /** What was to be filled in was not, and why. */
  | { readonly type: "refused"; readonly words: string }
  /** There is no report to show, in words. */
  | { readonly type: "nothing"; readonly words: string; readonly language: MessageLanguage };

/** From the page to the extension. */
export type FromPage =
  | { readonly type: "ready" }
  /** Fill in cells that were seen in this version of the text. */
  | {
      readonly type: "set";
      readonly uri: string;
      readonly version: number;
      readonly report: number;
      readonly cells: readonly CellText[];
    }
  /** A part of the page was gone to. `opened`: people want to be in the text there. */
  | { readonly type: "go"; readonly place: Range; readonly opened: boolean }
  | { readonly type: "scroll"; readonly line: number }
  /** Another report of the volume is to be shown. */
  | { readonly type: "choose"; readonly report: number }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/** What the page keeps over a reload of the window. */
export interface Kept {
  readonly uri: string;
  readonly report: number;
  /** Absent from what was kept before previews could be locked. */
  readonly isLocked?: boolean;
  /** How far the page was scrolled down, in CSS pixels; absent from what was kept before it was kept. */
  readonly top?: number;
}
