/** A report's page → the body of a document, and where in it each part of the report's text is written. */
import type { Span } from "../../../report/span.js";
import type { Placed } from "../../places.js";
import { escapeXml } from "../xml.js";
import { fontsOf } from "./fonts.js";
import { STYLES, type StyleName } from "./styles.js";

/** Words in letters of one kind. */
export interface Run {
  readonly words: string;
  /** Where they stand in the report's text. */
  readonly place?: Span | undefined;
  /** What their letters are beside what the paragraph's style says, as XML. */
  readonly letters?: string;
  /** A line is broken before it. */
  readonly isNextLine?: true;
}

/** Gathers the content of `word/document.xml`. */
export class Body {
  private readonly parts: string[] = [];
  private readonly found: Placed[] = [];
  private length: number;

  /** @param before how many UTF-16 units stand in the part before what is added here */
  constructor(before: number) {
    this.length = before;
  }

  get xml(): string {
    return this.parts.join("");
  }

  /** Where in the report's text its runs come from, in the order in which they are written. */
  get places(): readonly Placed[] {
    return this.found;
  }

  add(xml: string): void {
    this.parts.push(xml);
    this.length += xml.length;
  }

  /**
   * @param runs what it says; a run without words is none
   * @param properties of the paragraph beside its style, as XML
   */
  paragraph(style: StyleName, runs: readonly Run[], properties = ""): void {
    const named = style === "text" ? "" : `<w:pStyle w:val="${STYLES[style]}"/>`;
    this.add(`<w:p>${named || properties ? `<w:pPr>${named}${properties}</w:pPr>` : ""}`);
    for (const run of runs) if (run.words !== "") this.run(run);
    this.add("</w:p>");
  }

  private run({ words, place, letters, isNextLine }: Run): void {
    const start = this.length;
    this.add(
      `<w:r>${letters ? `<w:rPr>${letters}</w:rPr>` : ""}${isNextLine ? "<w:br/>" : ""}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`,
    );
    if (place) this.found.push({ ...place, place: { run: { start, end: this.length } } });
  }
}

/** What letters of a heading are that a paragraph runs on behind. */
export const RUN_IN = fontsOf("subHeading");
