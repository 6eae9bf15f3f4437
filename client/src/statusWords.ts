/** How it stands with a document, in words: for the status bar, its tooltip and the language status. Knows no editor. */
import { ifAny, joined, leftWords, suggestionWords } from "../../server/src/left.js";
import { type Message, message, plural } from "../../server/src/messages/message.js";
import { type DocumentStatus, ruleName } from "../../server/src/protocol.js";

/** What the gravest thing to be said is. */
export type StatusSeverity = "error" | "warning" | "fine";

/** How it stands: in parts, to be joined by whoever shows them. */
export interface StatusWords {
  readonly text: readonly Message[];
  readonly severity: StatusSeverity;
}

const NAME = message("年报", "Report");

/** @returns how it stands with a document, in the fewest words */
export function statusWords(status: DocumentStatus): StatusWords {
  const { left, missingChapters, unsupported, complete } = status;
  const text = [...leftWords(left), ...chaptersToCome(missingChapters)];
  if (text.length > 0) return { text, severity: left.error > 0 ? "error" : "warning" };
  if (unsupported > 0) return { text: [OLD_FORM], severity: "warning" };
  if (!complete) return { text: [message("有内容未核对", "Not all was checked")], severity: "warning" };
  return { text: [message("✓ 全部相符", "✓ all agrees")], severity: "fine" };
}

/** More chapters than these are counted, not named. */
const MOST_NAMED = 3;

/** The chapters that a report lacks, by name where they are few; of several reports that lack some, how many these are. */
function chaptersToCome(missing: DocumentStatus["missingChapters"]): Message[] {
  const [own = [], another] = missing;
  if (another)
    return [
      plural(missing.length, "{0} 份年报没写全", "{0} report not complete", "{0} reports not complete", missing.length),
    ];
  const count = own.length;
  if (count > MOST_NAMED) return [message("还差 {0} 个部分", "{0} parts to come", count)];
  return ifAny(count, plural(count, "还差第{0}部分", "part {0} to come", "parts {0} to come", own.join("、")));
}

/** @returns the words of the item in the status bar */
export function barWords(status: DocumentStatus): Message {
  const [first, ...others] = statusWords(status).text;
  const all = others.reduce<Message>((one, other) => message("{0} · {1}", "{0} · {1}", one, other), first as Message);
  return message("{0} {1}", "{0} {1}", NAME, all);
}

/** No more parts are told of: a volume may hold a hundred reports. */
const MOST_PARTS = 20;

/** @returns the lines of the item's tooltip: part by part, then what was not read */
export function tooltipLines(status: DocumentStatus): readonly Message[] {
  const { parts } = status;
  const lines = parts.slice(0, MOST_PARTS).map(({ name, left }) => {
    const counted = [...leftWords(left), ...suggestionWords(left)];
    return message("{0}：{1}", "{0}: {1}", name, counted.length > 0 ? joined(counted) : message("✓", "✓"));
  });
  const more = parts.length - lines.length;
  return [
    ...lines,
    ...ifAny(more, plural(more, "……另有 {0} 份", "… and {0} more", "… and {0} more", more)),
    ...unreadOf(status),
  ];
}

const OLD_FORM = message("旧格式，不作检查", "form not supported");

/** @returns what else there is to know: suggestions where nothing graver is said, then what was not read */
export function statusDetail(status: DocumentStatus): readonly Message[] {
  return [...(statusWords(status).severity === "fine" ? suggestionWords(status.left) : []), ...unreadOf(status)];
}

/** What of the reports was not read, and the exceptions that match nothing, in words. */
function unreadOf(status: DocumentStatus): Message[] {
  const { left, missingRows, unreadRows, unreadCells, missingTables, zeroTables, unsupported, unusedExceptions } =
    status;
  return [
    ...(unsupported > 0 ? [OLD_FORM] : []),
    ...ifAny(
      missingTables,
      plural(missingTables, "缺 {0} 张表", "{0} table missing", "{0} tables missing", missingTables),
    ),
    ...ifAny(missingRows, plural(missingRows, "缺 {0} 行", "{0} row missing", "{0} rows missing", missingRows)),
    ...ifAny(unreadRows, plural(unreadRows, "{0} 行未能识别", "{0} row unread", "{0} rows unread", unreadRows)),
    ...ifAny(
      unreadCells,
      plural(unreadCells, "{0} 格未填数字", "{0} cell without a figure", "{0} cells without a figure", unreadCells),
    ),
    // Once, however many reports a volume holds: it asks the clerk to look, and says nothing is wrong.
    ...(zeroTables > 0 && left.tables === 0 ? [message("表三全部为 0", "table three is all zero")] : []),
    ...unusedExceptions.map(({ rule, text }) =>
      message(
        "“{0}”有一处例外的原文已改动，可以删去：{1}",
        "an exception for “{0}” matches nothing any more: {1}",
        ruleName(rule),
        text,
      ),
    ),
  ];
}
