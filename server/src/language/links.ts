/** Links from the laws that a report names to their official pages, where the address is certain. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import { citations } from "../facts/citations.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { message } from "../messages/message.js";
import type { Volume } from "../report/index.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";

/** @returns the links of a document, in the order of the text */
export function documentLinks(document: TextDocument, volume: Volume, language: MessageLanguage): DocumentLink[] {
  const tooltip = localise(message("在中国政府网查看全文", "Read it on gov.cn"), language);
  return volume.reports.flatMap(({ offset, report }) =>
    citations(report).flatMap((citation): DocumentLink[] => {
      const { page } = citation.law;
      return page === undefined ? [] : [{ range: rangeOf(document, placed(offset, citation)), target: page, tooltip }];
    }),
  );
}
