/** Whether a document is one to be judged at all. */
import type { Volume } from "../report/model.js";

/** Chapters under their official headings that make a text a report even where its title is lost. */
const CHAPTERS_ENOUGH = 3;

/**
 * Does a text hold a report? Asked of documents that nobody called a report: Markdown, plain text, files of a folder.
 *
 * @returns whether some report in it has a title and a chapter or table of the form, or enough official chapters
 */
export function holdsReport(volume: Volume): boolean {
  return volume.reports.some(({ report }) => {
    const chapters = report.chapters.filter(({ chapter }) => chapter !== undefined).length;
    return chapters >= CHAPTERS_ENOUGH || (report.title !== undefined && chapters + report.tables.length > 0);
  });
}
