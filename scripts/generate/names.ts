/** The names of the rules as a module: client and server show them, and know by them which rules there are. */
import { DOCUMENTED } from "./rules.js";

/** @returns the text of the module */
export function ruleNames(): string {
  const lines = DOCUMENTED.map(({ rule: { id, name } }) => {
    const key = /^\w+$/.test(id) ? id : JSON.stringify(id);
    return `  ${key}: { zh: ${JSON.stringify(name.zh)}, en: ${JSON.stringify(name.en)} },\n`;
  });
  return `/** The rules' names by id, in the order of the rules. Made by \`npm run generate\`: the client loads no rules. */
import type { Words } from "./messages/message.js";

export const RULE_NAMES: Readonly<Record<string, Words>> = {
${lines.join("")}};
`;
}
