/** The line in docs/command-line.md that says how the command is written: the formats and languages that it takes. */
import { USAGE } from "../../server/src/cli/help.js";

/**
 * @param page the text of docs/command-line.md
 * @returns it with the line as the command has it
 * @throws if there is no such line
 */
export function withUsage(page: string): string {
  const line = /^disclosure-report check \[--format .*$/m;
  if (!line.test(page)) throw new Error("docs/command-line.md does not say how the command is written");
  return page.replace(line, () => USAGE);
}
