/** The pages about the rules, and their index. */
import { LEVEL_MEANINGS, LEVEL_NAMES } from "./levels.js";
import { BY_GROUP, type Documented } from "./rules.js";
import { LEVELS_SECTION } from "./settings.js";

const MADE = "<!-- 由 npm run generate 生成，请改 scripts/generate/pages。Generated: edit scripts/generate/pages. -->";

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** @returns the text of a rule's page */
export function rulePage({ rule, page, group, says }: Documented): string {
  const level = LEVEL_NAMES[rule.level];
  const off = JSON.stringify({ levels: { [rule.id]: "off" } }, null, 2);
  const title = "某某县某某局2023年政府信息公开工作年度报告";
  const exception = JSON.stringify(
    { exceptions: [{ rule: rule.id, report: title, text: "问题所在的句子或表格中的格", reason: "不必修改的理由" }] },
    null,
    2,
  );
  return `${[
    MADE,
    `# ${page.name}（${rule.id}）`,
    `${group.title.zh} · 默认级别：**${level.zh}**（${rule.level}）。${says.zh}`,
    page.says,
    "## 错误示例",
    block("text", page.wrong),
    "## 正确示例",
    block("text", page.right),
    "## 依据",
    page.why,
    "## 如何修改",
    page.mend,
    "## 如何调整或关闭",
    `在设置中搜索 \`${LEVELS_SECTION}.${rule.id}\`，可选 \`error\`、\`warning\`、\`information\`、\`hint\`、\`off\`。要让一个文件夹中的报告统一执行（终端中也有效），用快速修复“设置 ${rule.id} 的级别…”，或在该文件夹的 \`.disclosure-report.json\` 中写：`,
    block("json", off),
    "只放过经核实不必修改的一处，而规则继续有效，用快速修复“此处作为例外…”并说明理由，同一文件中就会记下：",
    block("json", exception),
    "## English",
    `${says.en} Default level: **${level.en}**.`,
    page.english,
    `Set \`${LEVELS_SECTION}.${rule.id}\` in the settings, or \`levels\` in \`.disclosure-report.json\`, to another level or to \`off\`; the quick fix “Make an exception here…” lets a single place stand.`,
    "[全部规则 All rules](README.md)",
  ].join("\n\n")}\n`;
}

/** @returns the text of the index of all pages */
export function ruleIndex(): string {
  const sections = BY_GROUP.map(({ group, rules }) =>
    [
      `## ${group.title.zh} ${group.title.en}`,
      [
        "| 规则 Rule | 名称 | 默认级别 Level | 说明 Says |",
        "|---|---|---|---|",
        ...rules.map(
          ({ rule, page, says }) =>
            `| [${rule.id}](${rule.id}.md) | ${page.name} | ${LEVEL_NAMES[rule.level].zh} ${rule.level} | ${says.zh}<br>${says.en} |`,
        ),
      ].join("\n"),
    ].join("\n\n"),
  );
  const levels = Object.values(LEVEL_MEANINGS).map(({ zh, en }) => `- ${zh}（${en}）`);
  return `${[
    MADE,
    "# 规则 Rules",
    "每条规则一页：说明、示例、依据、如何修改、如何调整或关闭。A page a rule, in Chinese with an English summary.",
    "级别 Levels:",
    levels.join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}
