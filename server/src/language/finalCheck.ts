/** 交稿前检查: all that is left of a document before it is handed in, part by part, and what only people can know. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { fingerprint } from "../common/fingerprint.js";
import { type OpenQuestion, openQuestions } from "../facts/openQuestions.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { message } from "../messages/message.js";
import type { FinalCheck, FinalPart, FinalQuestion, FinalReport } from "../protocol.js";
import type { PlacedReport, Span } from "../report/index.js";
import type { Judged } from "../rules/index.js";
import type { Analysis } from "../service/analysis.js";
import { titleOf } from "../service/exceptions.js";
import { placed } from "../service/findings.js";
import { byPart, partsOf } from "../service/parts.js";
import { rangeOf } from "../service/positions.js";

const UNTITLED = message("没有标题的年报", "A report without a title");

/**
 * @param analysis of the document as it stands; what is still being written is judged like anything else
 * @param language the reader's
 */
export function finalCheck(
  document: TextDocument,
  { volume, find, accepted }: Pick<Analysis, "volume" | "find" | "accepted">,
  language: MessageLanguage,
): FinalCheck {
  const all = find(volume);
  const reports = volume.reports.map((one): FinalReport => {
    const findings = all.filter(({ offset }) => offset === one.offset).map(({ finding }) => finding);
    return {
      title: localise(titleOf(one.report) === "" ? UNTITLED : message("{0}", "{0}", titleOf(one.report)), language),
      parts: partsLeft(document, one, findings, language),
      exceptions: accepted(one.report).length,
    };
  });
  return { reports };
}

function partsLeft(
  document: TextDocument,
  { offset, report }: PlacedReport,
  findings: readonly Judged[],
  language: MessageLanguage,
): FinalPart[] {
  const place = (span: Span): Range => rangeOf(document, placed(offset, span));
  const asked = (question: OpenQuestion): FinalQuestion => {
    const words = localise(question.message, language);
    const { start, end } = question.basis;
    // An answer holds as long as the question and what it rests on read the same, wherever they stand by then.
    const id = fingerprint([titleOf(report), question.message.zh, words, report.text.slice(start, end)].join("\n"));
    return { id, message: words, range: place(question.span) };
  };
  const parts = partsOf(report);
  const questions = byPart(parts, openQuestions(report));
  return byPart(parts, findings).map(({ part, items }, i) => ({
    name: localise(part.name, language),
    range: place({ start: part.span.start, end: part.span.start }),
    findings: items.map((finding) => ({
      rule: finding.rule.id,
      level: finding.level,
      message: localise(finding.message, language),
      range: place(finding.span),
    })),
    questions: (questions[i]?.items ?? []).map(asked),
  }));
}
