/** The page about a rule: Markdown by hand in docs/rules, with a head that is made from the rule. */
import { localise } from "../../server/src/messages/localise.js";
import { LEVEL_NAMES } from "./levels.js";
import type { Documented } from "./rules.js";

/** The sections of every page, in this order; what the rule says stands before the first. */
export const SECTIONS = ["如何修改", "错误示例", "正确示例", "依据", "English"];

/** A mistake and the same set right, as a page shows them. */
export interface Examples {
  readonly wrong: string;
  readonly right: string;
  /** The mistake takes a whole report to show and is judged by itself; else it stands in the place of `right`. */
  readonly whole: boolean;
}

/** What ends a head; above it a page is made, below it written by hand. */
const END = "<!-- 以上由 npm run generate 写入。The lines above are generated. -->";

/**
 * @param written the text of a page, with its head or, when it is new, with a title at most
 * @returns it with the head that the rule has now
 */
export function withHead(written: string, { rule, group }: Documented): string {
  const level = LEVEL_NAMES[rule.level];
  const milder = (language: "zh" | "en") => (rule.milder ? localise(rule.milder, language) : "");
  const head = [
    `# ${rule.name.zh}（${rule.id}）`,
    `> ${group.title.zh} · 默认级别：**${level.zh}**（${rule.level}）。${milder("zh")}[怎样调整或关闭](adjusting.md) · [全部规则](README.md)`,
    END,
  ];
  const end = written.indexOf(END);
  const body = end < 0 ? written.replace(/^# .*/, "") : written.slice(end + END.length);
  return `${head.join("\n\n")}\n\n${body.trim()}\n`;
}

/** @returns the titles of the sections of a page, in order */
export function sectionsOf(page: string): string[] {
  return [...page.replace(/^```.*?^```$/gms, "").matchAll(/^## (.*)$/gm)].map(([, title]) => title ?? "");
}

/**
 * @param page the text of a page
 * @returns its examples: the fenced text under 错误示例, and under 正确示例
 */
export function examplesOf(page: string): Examples {
  const fenced = (title: string): readonly string[] => {
    const [, language, text] = new RegExp(`^## ${title}\n\n\`\`\`(text|report)\n(.*?)\n\`\`\`$`, "ms").exec(page) ?? [];
    if (language === undefined || text === undefined) throw new Error(`no fenced text under ${title}`);
    return [language, text];
  };
  const [language, wrong = ""] = fenced("错误示例");
  const [, right = ""] = fenced("正确示例");
  return { wrong, right, whole: language === "report" };
}
