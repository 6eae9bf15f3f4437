import { message } from "../../messages/message.js";
import type { RuleGroup } from "../rule.js";
import { blankCell } from "./blank-cell.js";
import { duplicateTable } from "./duplicate-table.js";
import { formNotSupported } from "./form-not-supported.js";
import { missingCell } from "./missing-cell.js";
import { missingRow } from "./missing-row.js";
import { missingTable } from "./missing-table.js";
import { notACount } from "./not-a-count.js";
import { notANumber } from "./not-a-number.js";
import { rowLabel } from "./row-label.js";
import { ruleMakingPower } from "./rule-making-power.js";
import { unfinished } from "./unfinished.js";
import { unreadTable } from "./unread-table.js";
import { wrongForm } from "./wrong-form.js";

export const tables: RuleGroup = {
  id: "tables",
  title: message("表格", "Tables"),
  rules: [
    missingTable,
    duplicateTable,
    unfinished,
    missingRow,
    rowLabel,
    missingCell,
    unreadTable,
    blankCell,
    notANumber,
    notACount,
    wrongForm,
    ruleMakingPower,
    formNotSupported,
  ],
};
