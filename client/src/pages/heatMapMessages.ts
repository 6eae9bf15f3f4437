/** What the page of the bodies and the extension say to each other. */
import type { Sheet } from "../../../server/src/common/sheet.js";
import type { MessageLanguage } from "../../../server/src/messages/localise.js";
import type { Overview } from "../../../server/src/protocol.js";

/** A report, by its file and the line that it begins with. */
export interface ReportPlace {
  readonly uri: string;
  readonly line: number;
}

/** From the extension to the page. */
export interface ToHeatMap {
  readonly type: "show";
  readonly overview: Overview;
  readonly language: MessageLanguage;
}

/** What a body is sent: its report with comments, or a page that lists what was found. */
export type SendAs = "docx" | "html";

/** From the page to the extension. */
export type FromHeatMap =
  | { readonly type: "ready" }
  /** Show what is found in some of a body's reports; by one rule, where that is given. */
  | { readonly type: "open"; readonly reports: readonly ReportPlace[]; readonly rule?: string }
  | { readonly type: "send"; readonly as: SendAs; readonly bodies: readonly SentBody[] }
  | { readonly type: "save"; readonly title: string; readonly sheets: readonly Sheet[] };

/** A body that is sent what was found in its reports. */
export interface SentBody {
  readonly name: string;
  readonly reports: readonly ReportPlace[];
}

/** What the page keeps over a reload of the window. */
export interface KeptHeatMap {
  /** Null: all years. Absent until people chose: the latest. */
  readonly year?: number | null;
  readonly errorsOnly: boolean;
}
