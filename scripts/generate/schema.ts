/** The JSON schema of `.disclosure-report.json`, for completion and checks in the editor. */
import type { Words } from "../../server/src/messages/message.js";
import { LEVEL_MEANINGS, LEVELS } from "./levels.js";
import { DOCUMENTED } from "./rules.js";

/** A schema is read in one language only, so both stand in it. */
const both = ({ zh, en }: Words): string => `${zh}\n\n${en}`;

/** @returns the text of the schema */
export function schema(): string {
  const value = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "政府信息公开年报检查 · disclosure-report",
    description: both({
      zh: "对本文件夹及其下级文件夹中年度报告的检查要求，优先于编辑器的设置。",
      en: "What is ruled for the reports of this folder and the folders below it. It goes before the editor's settings.",
    }),
    type: "object",
    properties: {
      $schema: { type: "string" },
      levels: {
        description: both({
          zh: "各条规则的级别，不写的用默认级别。",
          en: "The level of each rule; a rule that is not named keeps its own.",
        }),
        type: "object",
        properties: Object.fromEntries(
          DOCUMENTED.map(({ rule, says }) => [
            rule.id,
            {
              description: both(says),
              enum: LEVELS,
              enumDescriptions: LEVELS.map((level) => both(LEVEL_MEANINGS[level])),
              default: rule.level,
            },
          ]),
        ),
        additionalProperties: false,
      },
      exceptions: {
        description: both({
          zh: "例外：经核实不必修改的地方。",
          en: "Exceptions: places that were looked at and are to stay as they are.",
        }),
        type: "array",
        items: exceptionSchema(),
      },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function exceptionSchema(): object {
  return {
    type: "object",
    properties: {
      rule: {
        description: both({ zh: "规则。", en: "The rule." }),
        enum: DOCUMENTED.map(({ rule }) => rule.id),
        enumDescriptions: DOCUMENTED.map(({ rule }) => both(rule.name)),
      },
      report: {
        description: both({
          zh: "哪份报告：标题全文，不带空格和换行；没有标题的报告写空串。",
          en: "Which report: its title without blanks and line breaks; an empty string for a report without one.",
        }),
        type: "string",
      },
      text: {
        description: both({
          zh: "问题所在的句子；在表格中是行名、列名、冒号和格中的字。不带空格和换行，由快速修复“此处作为例外…”写入。原文改动以后，这条例外不再起作用，并会提醒。",
          en: "The sentence that holds the finding; in a table the labels of row and column, a colon and what the cell holds. Without blanks and line breaks; the quick fix “Make an exception here…” writes it. Once that text has changed the exception no longer holds, and is named.",
        }),
        type: "string",
      },
      reason: {
        description: both({ zh: "为什么不必修改。", en: "Why it is to stay." }),
        type: "string",
        minLength: 1,
      },
    },
    required: ["rule", "report", "text", "reason"],
    additionalProperties: false,
    defaultSnippets: [
      {
        label: "例外 exception",
        body: { rule: "$1", report: "$2", text: "$3", reason: "$4" },
      },
    ],
  };
}
