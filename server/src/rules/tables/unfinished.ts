import { message } from "../../messages/message.js";
import type { Rule } from "../rule.js";

export const unfinished: Rule = {
  id: "unfinished",
  name: message("还没写完", "Unfinished"),
  level: "information",
  reads: "tables",
  says: message(
    "正在写的内容还不全：行、格、后面的部分、待填的地方（只在编辑时提示）",
    "What is being written is not all there yet: rows, cells, chapters to come, places to fill in (in the editor only)",
  ),
  editorOnly: true,
  check: () => [],
};
