/** The levels that people may set for a rule, in words. */
import type { Level, LevelSetting } from "../../server/src/facts/finding.js";
import type { Words } from "../../server/src/messages/message.js";

export const LEVEL_NAMES: Readonly<Record<Level, Words>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  information: { zh: "信息", en: "information" },
  hint: { zh: "建议", en: "hint" },
};

export const LEVEL_MEANINGS: Readonly<Record<LevelSetting, Words>> = {
  error: { zh: "错误：肯定有误，应当改正", en: "Error: certainly wrong" },
  warning: { zh: "警告：极可能有误", en: "Warning: very probably wrong" },
  information: { zh: "信息：值得看一眼", en: "Information: worth a look" },
  hint: { zh: "建议：写法可以更规范", en: "Hint: a matter of style" },
  off: { zh: "关闭：不检查", en: "Off: not checked" },
};
