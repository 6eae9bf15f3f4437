/** All that is made from the rules and the table of rooms: which file holds what. */
import { ruleNames } from "./names.js";
import { withHead } from "./page.js";
import { ruleIndex } from "./ruleIndex.js";
import { DOCUMENTED } from "./rules.js";
import { schema } from "./schema.js";
import { withRuleSettings, withRuleStrings } from "./settings.js";
import { withUsage } from "./usage.js";
import { wallFiles, withRooms } from "./walls.js";

/** The folder of the pages about the rules. */
export const PAGES = "docs/rules";

/**
 * @param read gives the text of a file that is made in part only, by its path from the top
 * @returns the text of every file by its path from the top
 */
export function madeFiles(read: (path: string) => string): ReadonlyMap<string, string> {
  return new Map([
    ...wallFiles(),
    ["docs/architecture.md", withRooms(read("docs/architecture.md"))],
    ["package.json", withRuleSettings(read("package.json"))],
    ["package.nls.json", withRuleStrings(read("package.nls.json"), "en")],
    ["package.nls.zh-cn.json", withRuleStrings(read("package.nls.zh-cn.json"), "zh")],
    ["schemas/disclosure-report.schema.json", schema()],
    ["server/src/ruleNames.ts", ruleNames()],
    ["docs/command-line.md", withUsage(read("docs/command-line.md"))],
    [`${PAGES}/README.md`, ruleIndex()],
    ...DOCUMENTED.map((one): [string, string] => {
      const page = `${PAGES}/${one.rule.id}.md`;
      return [page, withHead(read(page), one)];
    }),
  ]);
}
