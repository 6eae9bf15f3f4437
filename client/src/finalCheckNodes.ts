/** What the final check shows, as a tree; and in one line what is left. Knows no editor. */
import { added, ifAny, joined, leftWords, NOTHING_LEFT, suggestionWords } from "../../server/src/left.js";
import { type Message, message, plural } from "../../server/src/messages/message.js";
import type { FinalCheck, FinalFinding, FinalPart, FinalQuestion, FinalReport } from "../../server/src/protocol.js";

export type FinalNode =
  | { readonly kind: "report"; readonly report: FinalReport; readonly children: readonly FinalNode[] }
  | { readonly kind: "part"; readonly part: FinalPart; readonly left: number; readonly children: readonly FinalNode[] }
  | { readonly kind: "finding"; readonly finding: FinalFinding }
  | { readonly kind: "question"; readonly question: FinalQuestion; readonly ticked: boolean }
  | { readonly kind: "exceptions"; readonly count: number };

/** @param ticked the ids of the questions that people answered */
export function nodesOf({ reports }: FinalCheck, ticked: ReadonlySet<string>): readonly FinalNode[] {
  const [only, second] = reports;
  if (only && !second) return childrenOf(only, ticked);
  return reports.map((report) => ({ kind: "report", report, children: childrenOf(report, ticked) }));
}

function childrenOf({ parts, exceptions }: FinalReport, ticked: ReadonlySet<string>): FinalNode[] {
  const nodes = parts
    // Only what stands before chapter one may be left out: nothing is wanted of it.
    .filter(({ findings, questions }, i) => i > 0 || findings.length + questions.length > 0)
    .map((part): FinalNode => {
      const { findings, questions } = part;
      const open = questions.filter(({ id }) => !ticked.has(id));
      const children: FinalNode[] = [
        ...findings.map((finding) => ({ kind: "finding" as const, finding })),
        ...questions.map((question) => ({ kind: "question" as const, question, ticked: ticked.has(question.id) })),
      ];
      return { kind: "part", part, left: findings.length + open.length, children };
    });
  return exceptions > 0 ? [...nodes, { kind: "exceptions", count: exceptions }] : nodes;
}

/** How much is left. */
export interface FinalLeft {
  /** What is told beside the questions, in words. */
  readonly words: readonly Message[];
  /** Errors, warnings and places to fill in: suggestions need not be followed. */
  readonly problems: number;
  /** Questions that are not ticked off. */
  readonly questions: number;
}

/** @returns how much of a document is left */
export function leftOf({ reports }: FinalCheck, ticked: ReadonlySet<string>): FinalLeft {
  const left = reports.map((report) => report.left).reduce(added, NOTHING_LEFT);
  const parts = reports.flatMap((report) => report.parts);
  const questions = parts.flatMap((part) => part.questions).filter(({ id }) => !ticked.has(id)).length;
  return {
    words: [...leftWords(left), ...suggestionWords(left)],
    problems: left.error + left.warning + left.places,
    questions,
  };
}

/**
 * @param name of the document: where the view is alone in its panel nothing else shows whose it is
 * @returns the same in one line
 */
export function sayLeft({ words, questions }: FinalLeft, name: string): Message {
  const parts = [
    ...words,
    ...ifAny(
      questions,
      plural(questions, "{0} 件事请您确认", "{0} thing to confirm", "{0} things to confirm", questions),
    ),
  ];
  if (parts.length === 0)
    return message(
      "“{0}”检查完毕：没有问题，要确认的都已确认。",
      "Nothing is left of “{0}”: no problem, and all is confirmed.",
      name,
    );
  return message("“{0}”还有：{1}。", "Left of “{0}”: {1}.", name, joined(parts));
}
