/** Counts what is left of a document, for all who show it. */
import type { Left } from "../left.js";
import type { Message } from "../messages/message.js";
import type { Report, TableReading } from "../report/index.js";
import { isEmpty } from "./drafts/draft.js";
import { UNFINISHED } from "./drafts/quiet.js";
import type { PlacedFinding } from "./findings.js";
import { holding, partsOf } from "./parts.js";
import { isPlaceToFill } from "./placeholders.js";

/**
 * @param findings what is said
 * @param places all places to fill in, be each of them said, or all in one, or none
 * @param tables the tables that nobody has begun to fill in
 */
export function leftOf(
  findings: readonly PlacedFinding[],
  places: readonly PlacedFinding[],
  tables: readonly TableReading[],
): Left {
  const own = withoutPlaces(findings, places);
  const count = (level: string): number => own.filter(({ finding }) => finding.level === level).length;
  return {
    error: count("error"),
    warning: count("warning"),
    information: count("information"),
    hint: count("hint"),
    places: places.length,
    tables: tables.length,
  };
}

/** @returns the findings but for those on places to fill in, and the one that tells of many of them at the first */
export function withoutPlaces(
  findings: readonly PlacedFinding[],
  places: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  const isOfAll = ({ offset, finding: { rule, span } }: PlacedFinding): boolean =>
    rule.id === UNFINISHED &&
    places.some((place) => place.offset === offset && place.finding.span.start === span.start);
  return findings.filter((one) => !isPlaceToFill(one.finding) && !isOfAll(one));
}

/**
 * @param places those of the report that are still to be filled in
 * @returns the tables of a report that nobody has begun to fill in: zeros and blanks alone, where other places are open, too
 */
export function unfilledTables({ tables }: Report, places: readonly PlacedFinding[]): readonly TableReading[] {
  return places.length > 0 ? tables.filter(isEmpty) : [];
}

/** @returns what is left of a report */
export function leftIn(report: Report, findings: readonly PlacedFinding[], places: readonly PlacedFinding[]): Left {
  return leftOf(findings, places, unfilledTables(report, places));
}

/** @returns what is left of each part of a report, in the order of the text */
export function leftByPart(
  report: Report,
  findings: readonly PlacedFinding[],
  places: readonly PlacedFinding[],
  tables: readonly TableReading[],
): readonly { readonly name: Message; readonly left: Left }[] {
  return partsOf(report).map(({ name }, i, parts) => {
    const isHere = holding(parts, i);
    const ofPart = ({ finding }: PlacedFinding): boolean => isHere(finding.span);
    return {
      name,
      left: leftOf(
        findings.filter(ofPart),
        places.filter(ofPart),
        tables.filter((table) => isHere(table.span)),
      ),
    };
  });
}
