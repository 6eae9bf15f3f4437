/** The exceptions of the settings, each with the places where it suppresses something. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { PlacedException } from "../protocol.js";
import type { Analysis } from "../service/analysis.js";
import { isFor } from "../service/exceptions.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";

/** @returns all exceptions that the settings of a document hold, those for its own reports and others, as they stand there */
export function placedExceptions(
  document: TextDocument,
  { volume, settings, accepted }: Pick<Analysis, "volume" | "settings" | "accepted">,
): PlacedException[] {
  return settings.exceptions.map((exception) => ({
    exception,
    here: volume.reports.some(({ report }) => isFor(exception, report)),
    ranges: volume.reports.flatMap(({ offset, report }) =>
      accepted(report)
        .filter((one) => one.exception === exception)
        .map(({ finding }) => rangeOf(document, placed(offset, finding.span))),
    ),
  }));
}
