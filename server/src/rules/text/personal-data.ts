/** Whose numbers these are is nobody's business: 《政府信息公开条例》 art. 15, 《个人信息保护法》 art. 28. */

import type { Finding } from "../../facts/finding.js";
import { limited } from "../../facts/proseSpans.js";
import { foundInProse, LONG_NUMBER, lookFor, matching } from "../../facts/searches.js";
import { message } from "../../messages/message.js";
import type { Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";

/** GB 11643: the weight of each of the first seventeen digits, and the check characters by the sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = "10X98765432";

/** Digits (with the X of an identity card) that stand alone: no letter, digit, dot or stroke beside them. */
const NUMBER =
  /(?<![0-9０-９A-Za-z_./=-])(?:[0-9０-９]{11}|[0-9０-９]{17}[0-9０-９XxＸｘ])(?![0-9０-９A-Za-z_/-]|\.[0-9０-９A-Za-z])/y;
/** 138-0013-8000 */
const PARTED = /(?<![0-9０-９A-Za-z_./=-])1[3-9][0-9]-[0-9]{4}-[0-9]{4}(?![0-9０-９A-Za-z_/-])/y;
/** 138 0013 8000: three figures in a row as well, so that a word must say what it is. */
const SPACED =
  /(?<=(?:电话|手机|联系方式|联系人|号码|热线)[^0-9，。；\n]{0,8})1[3-9][0-9] [0-9]{4} [0-9]{4}(?![ ]?[0-9０-９A-Za-z_/-])/y;
const matchingWhole = matching(NUMBER);
const matchingParted = matching(PARTED);
const matchingSpaced = matching(SPACED);
const NUMBERS = lookFor([LONG_NUMBER], (text, place) => {
  const mark = text.charAt(place + 3);
  if (mark === "-") return matchingParted(text, place);
  return mark === " " ? matchingSpaced(text, place) : matchingWhole(text, place);
});
/** What is called so is the number of a thing: 地块编号13912340000. */
const NAMED =
  /(?:编号|编码|文号|案号|证号|账号|卡号|单号|批号|序号|代码|备案号|登记号|许可证|合同号|宗地号|宗地)(?:为|是)?[：:]?[ 　]{0,2}$/;
/** Eleven digits before one of these are an amount or a count. */
const UNIT = /^[ 　]{0,2}(?:[元万亿%％件条个次人份篇页户股吨]|平方|公里|余)/;

function digitsOf(text: string): string {
  return text.normalize("NFKC").toUpperCase();
}

/** Region, birthday and check character as GB 11643 has them. A unified social credit code never passes all three. */
function isIdentityNumber(digits: string): boolean {
  if (digits.length !== 18 || !/^[1-8]/.test(digits)) return false;
  const year = Number(digits.slice(6, 10));
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return CHECKS[sum % 11] === digits[17];
}

function isMobileNumber(digits: string): boolean {
  return /^1[3-9][0-9]{9}$/.test(digits);
}

/** Stars in the middle, the way such numbers are published. */
function masked(written: string): string {
  if (/[- ]/.test(written)) return written.replace(/([- ])[0-9]{4}([- ])/, "$1****$2");
  const kept = written.length === 18 ? 6 : 3;
  return `${written.slice(0, kept)}${"*".repeat(written.length - kept - 4)}${written.slice(-4)}`;
}

function finding(text: string, span: Span, identity: boolean): Finding {
  return {
    span,
    message: identity
      ? message("不得公开居民身份证号码。", "An identity-card number must not be published.")
      : message(
          "手机号码属于个人信息，建议改为办公电话。",
          "A mobile number is personal data; publish an office's landline instead.",
        ),
    fixes: [
      {
        title: message("中间几位改成 *", "Mask the middle digits"),
        edits: [{ span, text: masked(text.slice(span.start, span.end)) }],
        preferred: false,
        safe: false,
      },
    ],
  };
}

/** Is it an amount, or the number of something? */
function isOfThing(text: string, { start, end }: Span): boolean {
  return UNIT.test(text.slice(end, end + 8)) || NAMED.test(text.slice(Math.max(0, start - 8), start));
}

function* find(report: Report): Generator<Finding> {
  const { text } = report;
  for (const span of foundInProse(report, NUMBERS)) {
    const digits = digitsOf(text.slice(span.start, span.end).replace(/[- ]/g, ""));
    if (isIdentityNumber(digits)) yield finding(text, span, true);
    else if (isMobileNumber(digits) && !isOfThing(text, span)) yield finding(text, span, false);
  }
}

export const personalData: Rule = {
  id: "personal-data",
  name: message("个人信息", "Personal data"),
  level: "warning",
  reads: "prose",
  says: message("报告中有居民身份证号码或手机号码", "An identity-card or mobile number stands in the report"),
  check: (report) => limited(find(report)),
};
