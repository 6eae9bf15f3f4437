/** The index of the pages about the rules. */
import { LEVEL_MEANINGS, LEVEL_NAMES } from "./levels.js";
import { BY_GROUP } from "./rules.js";

/** @returns the text of the index of all pages */
export function ruleIndex(): string {
  const sections = BY_GROUP.map(({ group, rules }) =>
    [
      `## ${group.title.zh} ${group.title.en}`,
      [
        "| 规则 Rule | 名称 | 默认级别 Level | 说明 Says |",
        "|---|---|---|---|",
        ...rules.map(
          ({ rule, says }) =>
            `| [${rule.id}](${rule.id}.md) | ${rule.name.zh} | ${LEVEL_NAMES[rule.level].zh} ${rule.level} | ${says.zh}<br>${says.en} |`,
        ),
      ].join("\n"),
    ].join("\n\n"),
  );
  return `${[
    "<!-- 由 npm run generate 从 server/src/rules 生成。Generated from server/src/rules. -->",
    "# 规则 Rules",
    "每条规则一页：说明、如何修改、示例、依据。改级别、关闭一条规则、放过一处，见[怎样调整或关闭](adjusting.md)。A page a rule, in Chinese with an English summary; how to [adjust or switch off](adjusting.md#english) rules is the same for all.",
    "级别 Levels:",
    Object.values(LEVEL_MEANINGS)
      .map(({ zh, en }) => `- ${zh}（${en}）`)
      .join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}
