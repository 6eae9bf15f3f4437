/** 交稿前检查: all that is left of a document before it is handed in, part by part, and what only people can know. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { fingerprint } from "../common/fingerprint.js";
import { type OpenQuestion, openQuestions } from "../facts/openQuestions.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { message } from "../messages/message.js";
import type { FinalCheck, FinalPart, FinalQuestion, FinalReport } from "../protocol.js";
import type { PlacedReport, Span } from "../report/index.js";
import type { Analysis } from "../service/analysis.js";
import { titleOf } from "../service/exceptions.js";
import { type PlacedFinding, placed } from "../service/findings.js";
import { leftOf, withoutPlaces } from "../service/left.js";
import { byPart, partsOf } from "../service/parts.js";
import { placeholders } from "../service/placeholders.js";
import { rangeOf } from "../service/positions.js";

const UNTITLED = message("没有标题的年报", "A report without a title");

/**
 * @param analysis of the document as it stands: each place to fill in is listed, though they may be said in one
 * @param language the reader's
 */
export function finalCheck(
  document: TextDocument,
  analysis: Pick<Analysis, "volume" | "findings" | "find" | "accepted">,
  language: MessageLanguage,
): FinalCheck {
  const { volume, accepted } = analysis;
  const all = placeholders(analysis);
  const reports = volume.reports.map((one): FinalReport => {
    const isOwn = ({ offset }: PlacedFinding): boolean => offset === one.offset;
    const [findings, places] = [analysis.findings.filter(isOwn), all.filter(isOwn)];
    return {
      title: localise(titleOf(one.report) === "" ? UNTITLED : message("{0}", "{0}", titleOf(one.report)), language),
      // Whether a table of zeros is meant is one of the questions.
      left: leftOf(findings, places, []),
      parts: partsLeft(document, one, { findings, places }, language),
      exceptions: accepted(one.report).length,
    };
  });
  return { reports };
}

function partsLeft(
  document: TextDocument,
  { offset, report }: PlacedReport,
  { findings, places }: { readonly findings: readonly PlacedFinding[]; readonly places: readonly PlacedFinding[] },
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
  const listed = [...withoutPlaces(findings, places), ...places].map(({ finding }) => finding);
  listed.sort((one, other) => one.span.start - other.span.start);
  return byPart(parts, listed).map(({ part, items }, i) => ({
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
