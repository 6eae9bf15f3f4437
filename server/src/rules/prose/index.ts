import { message } from "../../messages/message.js";
import type { RuleGroup } from "../rule.js";
import { citedForm } from "./cited-form.js";
import { citedLaw } from "./cited-law.js";
import { outdatedPrinciple } from "./outdated-principle.js";
import { proseClaim } from "./prose-claim.js";
import { prosePercent } from "./prose-percent.js";
import { proseSum } from "./prose-sum.js";
import { proseTable } from "./prose-table.js";
import { reportYear } from "./report-year.js";
import { statisticPeriod } from "./statistic-period.js";

export const prose: RuleGroup = {
  id: "prose",
  title: message("文字与数据", "Prose"),
  rules: [
    proseTable,
    proseSum,
    prosePercent,
    proseClaim,
    reportYear,
    statisticPeriod,
    citedForm,
    citedLaw,
    outdatedPrinciple,
  ],
};
