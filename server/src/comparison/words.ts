/** The words of a comparison that do not stand in the reports. */
import type { TableId } from "../form/index.js";
import { type Message, message } from "../messages/message.js";
import type { Comparison } from "./model.js";

/** Puts a message into the reader's language. */
export type Say = (words: Message) => string;

export const WORDS = {
  figures: message("数字", "Figures"),
  trends: message("走势", "Over the years"),
  prose: message("文字", "Prose"),
  item: message("项目", "Item"),
  change: message("增减", "Change"),
  percent: message("增减幅度", "Per cent"),
  bar: message("增减幅度图", "Change, drawn"),
  table: message("表", "Table"),
  part: message("部分", "Part"),
  total: message("没有变化", "Nothing changed"),
  none: message("—：该年没有这一项，或者未能识别。", "—: not on that year's form, or not read."),
  bars: message(
    "图：中线向右为增，向左为减；占满一侧为增减一倍以上。",
    "Bars: to the right of the middle is more, to the left is less; a full side is a change by the whole or more.",
  ),
} as const;

const TABLES: Readonly<Record<TableId, Message>> = {
  disclosure: message("表二：主动公开政府信息情况", "Table 2: what was made public"),
  applications: message("表三：收到和处理政府信息公开申请情况", "Table 3: applications received and dealt with"),
  reviews: message("表四：政府信息公开行政复议、行政诉讼情况", "Table 4: reviews and lawsuits"),
};

/** @returns what a table is called */
export const tableTitle = (table: TableId): Message => TABLES[table];

/** @returns what a comparison is called: by its body, or by how many there are */
export function titleOf({ issues, bodies }: Comparison): Message {
  const years = issues.flatMap(({ year }) => year ?? []);
  const span = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [];
  const dated = [...new Set(span)].join("—");
  // The full name says most.
  const [name = ""] = issues.map(({ agency }) => agency).sort((one, other) => other.length - one.length);
  const whose = bodies > 1 ? message("{0} 个单位", "{0} bodies", bodies) : message("{0}", "{0}", name);
  return dated === ""
    ? message("{0}年报对比", "{0}, reports compared", whose)
    : message("{0} {1} 年年报对比", "{0}, reports of {1} compared", whose, dated);
}
