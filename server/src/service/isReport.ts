/** Whether a document is one to be judged at all. */
import type { Volume } from "../report/model.js";

/** Chapters under their official headings that, with a table of the form, make a text a report even without its title. */
const CHAPTERS_ENOUGH = 3;

/** So many of them do without a table. */
const CHAPTERS_ALONE = 5;

/** With its title a report that is being drafted is known by fewer. */
const CHAPTERS_BEGUN = 1;

/**
 * Does a text hold a report? Asked of documents that nobody called a report: Markdown, plain text, files of a folder.
 * What tells of reports (a guide, a notice, a page about one chapter) has headings of theirs, but no tables.
 *
 * @returns whether some report in it has chapters and a table of the form, or nearly all chapters, or a title and chapter one
 */
export function holdsReport(volume: Volume): boolean {
  return volume.reports.some(({ report }) => {
    const chapters = new Set(report.chapters.flatMap(({ chapter }) => (chapter ? [chapter.number] : [])));
    const hasTable = report.tables.some(({ rows }) => rows.some(({ state }) => state === "read"));
    if (report.title?.year === undefined) return chapters.size >= (hasTable ? CHAPTERS_ENOUGH : CHAPTERS_ALONE);
    return hasTable ? chapters.size >= CHAPTERS_BEGUN : chapters.has(1) && chapters.size >= CHAPTERS_BEGUN;
  });
}
