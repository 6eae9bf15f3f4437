/** An order or notice that is cited by a number which it has not, or an article that there is not. */
import type { Finding } from "../../facts/finding.js";
import { limited } from "../../facts/proseSpans.js";
import { foundInProse, lookFor, matching, pairsOf } from "../../facts/searches.js";
import { type Message, message } from "../../messages/message.js";
import type { Report, Span } from "../../report/index.js";
import type { Rule } from "../rule.js";
import { DOCUMENTS, type Document, LAST_ARTICLE } from "./data/documents.js";

/** 国务院令第711号, 国务院第711号令, 第711号国务院令. */
const ORDERS = lookFor(
  ["国务", "国令"],
  matching(/(?:国务院令|国令)[（(]?第?[ ]?[0-9]{2,4}[ ]?号|国务院第[ ]?[0-9]{2,4}[ ]?号令/y),
);

/** 国办公开办函〔2021〕30号, in whatever brackets. */
const NOTICES = lookFor(
  ["国办"],
  matching(/国办(?:公开办函|函|发)[ ]?[〔﹝［[【(（][ ]?[0-9]{4}[ ]?[〕﹞］\]】)）][ ]?第?[0-9]{1,3}[ ]?号/y),
);

const ARTICLE = matching(/第(?:[0-9]{1,4}|[一二三四五六七八九十百零]{1,6})条/y);
/** The Regulations by their name, or by the short name that they have been given. */
const OF_REGULATIONS = /(?:政府信息公开条例》?|[“《]条例[”》][）)]?)(?:的)?$/;

const ARTICLES = lookFor(pairsOf("第", "0123456789一二三四五六七八九十百"), (text, place) =>
  OF_REGULATIONS.test(text.slice(Math.max(0, place - 12), place)) ? ARTICLE(text, place) : undefined,
);

/** 2019年5月15日起施行: the day that stands before the deed. */
const DAY = /((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?:起|由|经)?$/;
const DAYS = lookFor(["施行", "公布", "修订"], (text, place) => {
  const before = text.slice(Math.max(0, place - 14), place);
  const match = DAY.exec(before);
  return match ? { start: place - before.length + match.index, end: place + 2 } : undefined;
});

/** A title is looked for this far before its number. */
const REACH = 70;

const CHINESE = "零一二三四五六七八九";

/** @returns the number that 五十七 or 57 is */
function numberOf(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["", written];
  const hundred = tens.includes("百") || ones.includes("百") ? 100 : 0;
  const ten = written.includes("十")
    ? 10 * (tens.replace(/.*百零?/, "") === "" ? 1 : CHINESE.indexOf(tens.slice(-1)))
    : 0;
  return hundred + ten + Math.max(0, CHINESE.indexOf(ones.slice(-1)));
}

/** Between a title and its number stand a bracket and a short name, and no other document. */
const OPEN_BRACKET = /^(?:[（(](?:(?!国办|令|号)[^）)；;])*)?$/;
/** Between a title and a day, a bracket that holds its number as well. */
const ANY_BRACKET = /^(?:[（(][^）)]*[）)]?)?(?:于|自)?$/;

/** @returns the document that the last title before a number names, if that is one of ours */
function titledBefore(text: string, start: number, between: RegExp): Document | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const from = Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n"));
  const [, title, behind = ""] = /.*《([^《》]*(?:〈[^〈〉]*〉[^《》]*)?)》(.*)$/.exec(before.slice(from + 1)) ?? [];
  if (title === undefined || !between.test(behind)) return undefined;
  return DOCUMENTS.find((document) => document.title.test(title));
}

const plain = (number: string): string =>
  number
    .replace(/[（(]第/, "第")
    .replace(/[ ]/g, "")
    .replace(/^国令/, "国务院令")
    .replace(/^国务院第(\d+)号令$/, "国务院令第$1号")
    .replace(/^国务院令(\d)/, "国务院令第$1")
    .replace(/[﹝［[【(（]/, "〔")
    .replace(/[﹞］\]】)）]/, "〕")
    .replace("〕第", "〕");

/** 国办公开办函〔2012〕30号 for 〔2021〕30号: without a title, only the number of a notice on the yearly reports. */
function meant(number: string): Document | undefined {
  const [, year, count] = /^国办公开办函〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return DOCUMENTS.find((document) => {
    const [, ownYear, ownCount] = /^国办公开办函〔(\d{4})〕(\d+)号$/.exec(document.number) ?? [];
    if (ownYear === undefined || year === undefined) return false;
    const turned = ownYear.slice(0, 2) + ownYear.charAt(3) + ownYear.charAt(2);
    return count === ownCount && (year === turned || Math.abs(Number(year) - Number(ownYear)) <= 3);
  });
}

const ON_REPORTS = /年度报告|年报|报告格式|编制/;

function findingOf(span: Span, says: Message, right?: string): Finding {
  const title = right === undefined ? undefined : message("改为“{0}”", "Replace it by “{0}”", right);
  return {
    span,
    message: says,
    ...(title && right !== undefined
      ? { fixes: [{ title, edits: [{ span, text: right }], preferred: true, safe: false }] }
      : {}),
  };
}

const isKnown = (number: string): boolean =>
  DOCUMENTS.some((document) => document.number === number || document.former?.includes(number));

function* numbers(report: Report): Generator<Finding> {
  const { text } = report;
  for (const span of [...foundInProse(report, ORDERS), ...foundInProse(report, NOTICES)]) {
    const written = plain(text.slice(span.start, span.end));
    const titled = titledBefore(text, span.start, OPEN_BRACKET);
    // 60号 for 30号 is said of the form that is cited.
    if (isKnown(written) && (!titled || titled.number.startsWith("国办公开"))) continue;
    const around = text.slice(Math.max(0, span.start - REACH), span.end + REACH);
    const document = titled ?? (ON_REPORTS.test(around) ? meant(written) : undefined);
    if (!document || document.number === written || document.former?.includes(written)) continue;
    const says = message("没有这个文号，应为{0}。", "There is no such number: it is {0}.", document.number);
    yield findingOf(span, says, document.number);
  }
}

function* articles(report: Report): Generator<Finding> {
  for (const span of foundInProse(report, ARTICLES)) {
    const written = report.text.slice(span.start, span.end);
    if (numberOf(written.slice(1, -1)) <= LAST_ARTICLE) continue;
    const count = String(LAST_ARTICLE);
    yield findingOf(
      span,
      message("《条例》共 {0} 条，没有{1}。", "The Regulations have {0} articles, and no {1}.", count, written),
    );
  }
}

/** 2019年5月1日起施行, told of the Regulations. */
function* days(report: Report): Generator<Finding> {
  const { text } = report;
  for (const { start, end } of foundInProse(report, DAYS)) {
    const day = /^[^日]+日/.exec(text.slice(start, end))?.[0] ?? "";
    const known = titledBefore(text, start, ANY_BRACKET)?.days;
    if (!known || known.includes(day)) continue;
    yield findingOf(
      { start, end: start + day.length },
      message(
        "《条例》2019年4月3日公布，2019年5月15日起施行，没有{0}这个日期。",
        "The Regulations were published on 3 April 2019 and are in force since 15 May 2019, not on {0}.",
        day,
      ),
    );
  }
}

/** The Regulations: State Council order 711. The form: 国办公开办函〔2021〕30号. The fee: 国办函〔2020〕109号. */
export const citedLaw: Rule = {
  id: "cited-law",
  name: message("文号或条文有误", "Cited law"),
  level: "warning",
  reads: "prose",
  says: message("引用的文号、条文不存在", "An order, notice or article is cited by a number that there is not"),
  *check(report: Report): Iterable<Finding> {
    yield* limited(numbers(report));
    yield* limited(articles(report));
    yield* limited(days(report));
  },
};
