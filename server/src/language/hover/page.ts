/** What a hover shows, and how it is put so that nothing a report or a project file holds is more than text. */
import { type Hover, MarkupKind } from "vscode-languageserver-types";
import { localise, type MessageLanguage } from "../../messages/localise.js";
import type { Message } from "../../messages/message.js";
import type { Span } from "../../report/index.js";

/** What is said of one place of a report. */
export interface Page {
  /** What is spoken of, in the report's offsets. */
  readonly span: Span;
  readonly title: Message;
  readonly lines: readonly Message[];
}

/** How a client wants it. */
export interface HoverStyle {
  readonly language: MessageLanguage;
  /** It reads Markdown, not plain text alone. */
  readonly markdown: boolean;
}

/** @returns pages one under the other */
export function hoverContents(pages: readonly Page[], { language, markdown }: HoverStyle): Hover["contents"] {
  const texts = pages.map(({ title, lines }) => {
    const words = lines.map((line) => localise(line, language));
    const head = localise(title, language);
    return markdown
      ? [`**${escaped(head)}**`, "", ...words.map((line) => `- ${escaped(line)}`)].join("\n")
      : [head, ...words.map((line) => `· ${line}`)].join("\n");
  });
  return markdown
    ? { kind: MarkupKind.Markdown, value: texts.join("\n\n---\n\n") }
    : { kind: MarkupKind.PlainText, value: texts.join("\n\n") };
}

/** Every mark of Markdown and HTML escaped, line breaks made blanks: no link, no tag, no list comes of it. */
function escaped(text: string): string {
  return text.replace(/[\s\u0085\u2028\u2029]+/gu, " ").replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

const LONGEST_EXCERPT = 40;

/** @returns a passage of a report on one line, without blanks, cut where it is long */
export function excerpt(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + 4 * LONGEST_EXCERPT)).replace(/[\s\u3000\u00a0]+/gu, "");
  const letters = [...words];
  return letters.length > LONGEST_EXCERPT ? `${letters.slice(0, LONGEST_EXCERPT).join("")}…` : words;
}
