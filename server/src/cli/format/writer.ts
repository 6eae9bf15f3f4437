/** What every format is made of. */
import type { Colors } from "picocolors/types.js";
import type { MessageLanguage } from "../../messages/localise.js";
import type { CheckedFile, CheckedFinding, ReportNames } from "../check.js";
import type { Problem } from "../inputs.js";

/** What an answer is written on. */
export interface Page {
  readonly language: MessageLanguage;
  readonly colours: Colors;
  /** How many columns a line has. */
  readonly width: number;
}

/** Writes one answer as it comes about; keeps of a file no more than it still needs. */
export interface Writer {
  /** @returns what is to be put out for a file that was checked; files come in order */
  readonly file: (file: CheckedFile) => string;
  /**
   * @param reports those of a file that was checked, in its order
   * @param findings those between reports, of each of them
   * @returns what is to be put out for them, once all files were checked
   */
  readonly between: (reports: readonly ReportNames[], findings: readonly (readonly CheckedFinding[])[]) => string;
  /**
   * @param problems inputs that could not be read or written
   * @returns what is to be put out at the end
   */
  readonly end: (problems: readonly Problem[]) => string;
}
