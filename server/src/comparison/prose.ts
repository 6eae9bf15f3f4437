/** The prose of a report as it is compared. */
import { type Page, pageOf } from "../page/index.js";
import type { Report } from "../report/index.js";
import type { ProsePart } from "./model.js";

/** @returns what a report says beside its tables, part by part; without what stands before its first heading */
export function proseOf(report: Report): ProsePart[] {
  const { blocks }: Page = pageOf(report, "report");
  const parts: { chapter: number | null; name: string; paragraphs: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.depth === 1) {
      const chapter = report.chapters.find(({ headingSpan }) => headingSpan.start === block.place.start)?.chapter;
      parts.push({ chapter: chapter?.number ?? null, name: block.text, paragraphs: [] });
    } else if (block.kind === "heading" || block.kind === "paragraph" || block.kind === "signature")
      parts.at(-1)?.paragraphs.push(block.text);
  }
  return parts;
}
