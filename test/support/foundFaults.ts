/** What was found between the reports of a folder, beside the faults that were planted in it. */
import type { Folder } from "../../server/src/service/folder.js";
import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import type { ReportFolder } from "./reportFolder.js";

/** @returns faults that were not found, and findings that are no fault, a line each, and how many were found */
export function missedAndWrong(
  folder: Folder,
  { texts, planted, aggregates }: ReportFolder,
): { readonly missed: string[]; readonly wrong: string[]; readonly found: number } {
  const settings = { ...DEFAULT_SETTINGS, aggregates };
  const wanted = planted.map(({ file, rule }) => `${file} ${rule}`);
  const found = Object.keys(texts).flatMap((file) =>
    folder.findingsOf(file, settings).flatMap((findings) => findings.map(({ rule }) => `${file} ${rule.id}`)),
  );
  const lacking = (all: readonly string[], others: readonly string[]): string[] => {
    const left = [...others];
    return all.filter((one) => {
      const at = left.indexOf(one);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { missed: lacking(wanted, found), wrong: lacking(found, wanted), found: found.length };
}
