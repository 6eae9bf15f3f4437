/** The lines in docs/command-line.md that say how the command is written: the words that its options take. */
import { COMPARE_USAGE, CONVERT_USAGE, NEW_USAGE, USAGE } from "../../server/src/cli/help.js";

const LINES: readonly (readonly [RegExp, string])[] = [
  [/^disclosure-report check \[--format .*$/m, USAGE],
  [/^disclosure-report convert --to .*$/m, CONVERT_USAGE],
  [/^disclosure-report compare .*$/m, COMPARE_USAGE],
  [/^disclosure-report new \[--year .*$/m, NEW_USAGE],
];

/**
 * @param page the text of docs/command-line.md
 * @returns it with the lines as the command has them
 * @throws if one is not there
 */
export function withUsage(page: string): string {
  return LINES.reduce((text, [line, usage]) => {
    if (!line.test(text)) throw new Error("docs/command-line.md does not say how the command is written");
    return text.replace(line, () => usage);
  }, page);
}
