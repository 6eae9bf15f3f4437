/** The JSON schema of `.disclosure-report.json`, for completion and checks in the editor. */
import type { Words } from "../../server/src/messages/message.js";
import { EXCEPTION_FIELDS, LEVEL_SETTINGS } from "../../server/src/protocol.js";
import { LEVEL_MEANINGS } from "./levels.js";
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
              enum: LEVEL_SETTINGS,
              enumDescriptions: LEVEL_SETTINGS.map((level) => both(LEVEL_MEANINGS[level])),
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
      aggregates: {
        description: both({
          zh: "汇总：一个单位的年报由哪些单位的数相加而成，按年度核对。",
          en: "Sums: which bodies' figures a report adds up; each year is checked.",
        }),
        type: "array",
        items: {
          type: "object",
          properties: {
            whole: {
              description: both({ zh: "汇总的单位。", en: "The body whose report is the sum." }),
              type: "string",
              minLength: 1,
            },
            parts: {
              description: both({ zh: "各单位。", en: "The bodies that it sums." }),
              type: "array",
              items: { type: "string", minLength: 1 },
              minItems: 1,
            },
          },
          required: ["whole", "parts"],
          additionalProperties: false,
          defaultSnippets: [{ label: "汇总 aggregate", body: { whole: "$1", parts: ["$2"] } }],
        },
      },
      bodies: {
        description: both({
          zh: "应报送年报的单位名单；文件夹中有哪一年的年报，就列出哪些单位缺那一年的。",
          en: "The bodies that are to report: for each year that any report is for, it is said whose is missing.",
        }),
        type: "array",
        items: { type: "string", minLength: 1 },
      },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Made from the fields that client and server read: a rule is one of the rules, any other field is a text. */
function exceptionSchema(): object {
  const fields = Object.entries(EXCEPTION_FIELDS);
  return {
    type: "object",
    properties: Object.fromEntries(
      fields.map(([name, { says, ...field }]) => [
        name,
        {
          description: both(says),
          ...(name === "rule"
            ? {
                enum: DOCUMENTED.map(({ rule }) => rule.id),
                enumDescriptions: DOCUMENTED.map(({ rule }) => both(rule.name)),
              }
            : { type: "string", ...("fallback" in field ? { minLength: 1 } : {}) }),
        },
      ]),
    ),
    required: fields.filter(([, { required }]) => required).map(([name]) => name),
    additionalProperties: false,
    defaultSnippets: [
      {
        label: "例外 exception",
        body: Object.fromEntries(fields.map(([name], index) => [name, `$${index + 1}`])),
      },
    ],
  };
}
