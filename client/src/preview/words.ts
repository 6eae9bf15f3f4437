/** The page's own words. */
import { joined, type Left, leftWords, suggestionWords } from "../../../server/src/left.js";
import { localise, type MessageLanguage } from "../../../server/src/messages/localise.js";
import { type Message, message } from "../../../server/src/messages/message.js";

let language: MessageLanguage = "zh";

/** Sets the language of all that is said from now on. */
export function speak(chosen: MessageLanguage): void {
  language = chosen;
  document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
}

export const say = (words: Message): string => localise(words, language);

export const WORDS = {
  choose: message("年报", "Report"),
  untitled: message("（没有标题）", "(no title)"),
  unread: message("未能识别，请在原文中改", "Not read; to be changed in the text"),
  missing: message("缺这一行，请在原文中补上", "This row is missing; to be added in the text"),
  tooLarge: message(
    "粘贴的区域超出了表格，没有填入。",
    "More was pasted than the table has cells; nothing was filled in.",
  ),
  changed: message(
    "这一格在原文中刚刚有改动，没有填入。",
    "This cell has been changed in the text meanwhile; it was not filled in.",
  ),
  keys: message("直接键入填写，F2 修改，Ctrl+Z 撤销", "Type to fill in, F2 to change, Ctrl+Z to undo"),
  noTotal: message(
    "这里没有要填的合计：不是合计，或者已经相符。",
    "There is no total to fill in here: it is none, or it agrees already.",
  ),
} as const;

const TABLES: Readonly<Record<string, Message>> = {
  disclosure: message("表二：主动公开政府信息情况", "Table 2: what was made public"),
  applications: message("表三：收到和处理政府信息公开申请情况", "Table 3: applications received and dealt with"),
  reviews: message("表四：政府信息公开行政复议、行政诉讼情况", "Table 4: reviews and lawsuits"),
};

/** @returns what a table is called for those who do not see its place */
export const tableWords = (table: string): string => say(TABLES[table] ?? message("{0}", "{0}", table));

/** @returns what the parts of a total come to, and by which key that is taken over where there is one figure */
export function sumWords(sums: readonly string[]): string {
  const [sum = ""] = sums;
  return say(
    sums.length === 1
      ? message("各项相加为 {0}，按 Alt+= 填入。", "Its parts come to {0}; Alt+= fills it in.", sum)
      : message("按行、按列相加不同：{0}。", "Row and column come to different sums: {0}.", sums.join("、")),
  );
}

/** @returns how much is left of a report, as the status bar has it */
export function countWords(left: Left | undefined): string {
  const words = left ? [...leftWords(left), ...suggestionWords(left)] : [];
  return say(words.length === 0 ? message("没有问题。", "No problems.") : message("{0}。", "{0}.", joined(words)));
}
