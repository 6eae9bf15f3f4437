/** An order or notice that is cited by a number which it has not, or an article that there is not. */
import { once } from "../../common/once.js";
import { articleNumber } from "../../facts/citations.js";
import type { Finding } from "../../facts/finding.js";
import { limited } from "../../facts/proseSpans.js";
import { foundInProse, lookFor, matching, pairsOf } from "../../facts/searches.js";
import { LAWS, type Law, lawName } from "../../form/index.js";
import { message } from "../../messages/message.js";
import { oneOf } from "../../report/characters/index.js";
import type { Report, Span } from "../../report/index.js";
import type { Rule } from "../rule.js";

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

/** The Regulations by their name, and by the short name that they are given. */
const FULL_NAME = /(?:《(?:中华人民共和国)?|中华人民共和国)政府信息公开条例》?的?$/;
const SHORT_NAME = /[“《]条例[”》][）)]?的?$/;
const ARTICLE = matching(/第(?:[0-9]{1,4}|[一二三四五六七八九十百零]{1,6})条/y);
/** What either name ends in: most articles are those of the form's own labels, behind a bracket that opens. */
const endsName = oneOf("例》的”）)");
const ARTICLES = lookFor(pairsOf("第", "0123456789一二三四五六七八九十百"), (text, place) =>
  place > 0 &&
  endsName(text.charCodeAt(place - 1)) &&
  (FULL_NAME.test(text.slice(Math.max(0, place - 22), place)) ||
    SHORT_NAME.test(text.slice(Math.max(0, place - 6), place)))
    ? ARTICLE(text, place)
    : undefined,
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

/** Between a title and its number stand a bracket and a short name, and no other document. */
const OPEN_BRACKET = /^(?:[（(](?:(?!国办|令|号)[^）)；;])*)?$/;
/** Between a title and its day: nothing, or a bracket that holds its number. */
const BEFORE_DAY = /^(?:[（(](?:中华人民共和国)?国务院令第\d+号(?:[，,]|[）)])|[（(])?(?:于|自)?$/;
/** A title that its sentence is about: 我局对照《条例》于1月3日公布年报 tells of our own day. */
const SUBJECT = /(?:^|[。；，、：（])(?:根据|依据|按照|依照|新|新修订的|修订后的|国务院公布的)?$/;

interface Titled {
  readonly title: string;
  /** What stands before it in its sentence, and between it and the place. */
  readonly before: string;
  readonly behind: string;
}

/** @returns the last title that is quoted before a place, in its sentence */
function titleBefore(text: string, place: number): Titled | undefined {
  const near = text.slice(Math.max(0, place - REACH), place);
  const sentence = near.slice(Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n")) + 1);
  const [, before, title, behind] = /^(.*)《([^《》]*(?:〈[^〈〉]*〉[^《》]*)?)》(.*)$/.exec(sentence) ?? [];
  return title === undefined || before === undefined || behind === undefined ? undefined : { title, before, behind };
}

/** A title without the bodies and words that people leave out. */
function bare(title: string): string {
  return title
    .replace(/[〈〉<>《》\s]|中华人民共和国/g, "")
    .replace(/^国务院办公厅(?:政府信息与政务公开办公室)?/, "")
    .replace(/^关于(?:印发)?/, "")
    .replace(/的通知$/, "");
}

const BY_TITLE = new Map(LAWS.map((law) => [bare(law.title), law]));
const REGULATIONS = BY_TITLE.get("政府信息公开条例");

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

/** 国办公开办函〔2012〕30号 for 〔2021〕30号: the notice of a form, with the digits of its year turned or one of them off. */
function meant(number: string, { editions }: Report): string | undefined {
  const [, year, count] = /^国办公开办函〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return editions
    .map(({ notice }) => notice)
    .find((notice) => {
      const [, ownYear = "", ownCount] = /^国办公开办函〔(\d{4})〕(\d+)号$/.exec(notice) ?? [];
      const turned = ownYear.slice(0, 2) + ownYear.charAt(3) + ownYear.charAt(2);
      return count === ownCount && (year === turned || Math.abs(Number(year) - Number(ownYear)) <= 3);
    });
}

const STOPS = /[。\n]/;
const ON_REPORTS = /年度报告|年报|报告格式|编制/;

const isKnown = (number: string): boolean => LAWS.some((law) => law.number === number || law.former === number);

const replaceBy = (span: Span, right: string, preferred: boolean) => [
  { title: message("改为“{0}”", "Replace it by “{0}”", right), edits: [{ span, text: right }], preferred, safe: false },
];

/** A number beside the title of a document that has another. */
function wrongNumber(report: Report, span: Span, written: string): Finding | undefined {
  const titled = titleBefore(report.text, span.start);
  const law = titled && OPEN_BRACKET.test(titled.behind) ? BY_TITLE.get(bare(titled.title)) : undefined;
  if (law?.number === undefined || law.number === written || law.former === written) return undefined;
  const notices = report.editions.map(({ notice }) => notice);
  // 60号 for 30号 is said of the form that is cited.
  if (notices.includes(written) && notices.includes(law.number)) return undefined;
  return {
    span,
    message: message("《{0}》的文号是{1}。", "《{0}》 has the number {1}.", lawName(law), law.number),
    fixes: replaceBy(span, law.number, true),
  };
}

/** A number without a title, like that of a notice on these reports: there may be a notice of that number too. */
function doubtfulNumber(report: Report, span: Span, written: string): Finding | undefined {
  if (isKnown(written) || titleBefore(report.text, span.start)?.behind.match(OPEN_BRACKET)) return undefined;
  const before = report.text.slice(Math.max(0, span.start - REACH), span.start);
  const behind = report.text.slice(span.end, span.end + REACH);
  if (!ON_REPORTS.test((before.split(STOPS).at(-1) ?? "") + (behind.split(STOPS)[0] ?? ""))) return undefined;
  const right = meant(written, report);
  if (right === undefined) return undefined;
  return {
    span,
    level: "information",
    message: message("请核对文号：年度报告格式的通知是{0}。", "Please check: the notice on the form is {0}.", right),
    fixes: replaceBy(span, right, false),
  };
}

function* numbers(report: Report): Generator<Finding> {
  for (const span of [...foundInProse(report, ORDERS), ...foundInProse(report, NOTICES)]) {
    const written = plain(report.text.slice(span.start, span.end));
    const finding = wrongNumber(report, span, written) ?? doubtfulNumber(report, span, written);
    if (finding) yield finding;
  }
}

/** What the text calls 《条例》 for short, and the regions' own rules on the same matter. */
const DECLARED = /简称(?:为)?[：:]?[“"《「]*条例/g;
const OTHERS_ON_DISCLOSURE = /[^《》。]{0,20}政府信息公开(?:条例|办法|规定|实施办法|实施细则|暂行办法)/g;

/** Is no other regulation called 《条例》 in the text? */
const isShortNameFree = once(({ text }: Report): boolean => {
  for (const { index } of text.matchAll(DECLARED)) {
    const titled = titleBefore(text, index);
    if (!titled || BY_TITLE.get(bare(titled.title)) !== REGULATIONS) return false;
  }
  return [...text.matchAll(OTHERS_ON_DISCLOSURE)].every(
    ([name]) => !/[省市县区州]/.test(name) && name.endsWith("条例"),
  );
});

/** A regulation that was named last is what 《条例》 may stand for. */
function isNamedLast(text: string, place: number): boolean {
  const named = [...text.slice(Math.max(0, place - 600), place).matchAll(/《([^《》]+条例)》/g)].at(-1)?.[1];
  return named === undefined || BY_TITLE.get(bare(named)) === REGULATIONS;
}

function* articles(report: Report): Generator<Finding> {
  const { text } = report;
  const last = REGULATIONS?.articles ?? 0;
  for (const span of foundInProse(report, ARTICLES)) {
    const written = text.slice(span.start, span.end);
    if (!(articleNumber(written.slice(1, -1)) > last)) continue;
    const isFull = FULL_NAME.test(text.slice(Math.max(0, span.start - 22), span.start));
    if (!isFull && !(isShortNameFree(report) && isNamedLast(text, span.start))) continue;
    yield {
      span,
      message: message(
        "《条例》共 {0} 条，没有{1}。",
        "The Regulations have {0} articles, and no {1}.",
        String(last),
        written,
      ),
    };
  }
}

/** 2019-04-03 → 2019年4月3日 */
const inChinese = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

/** The days that may stand beside a law, where all are known. */
const daysOf = ({ issued, inForce, otherDays }: Law): readonly string[] | undefined =>
  issued && inForce && otherDays ? [issued, inForce, ...otherDays].map(inChinese) : undefined;

/** 2019年5月1日起施行, told of the Regulations. */
function* days(report: Report): Generator<Finding> {
  const { text } = report;
  for (const { start, end } of foundInProse(report, DAYS)) {
    const day = /^[^日]+日/.exec(text.slice(start, end))?.[0] ?? "";
    const titled = titleBefore(text, start);
    if (!titled || !SUBJECT.test(titled.before) || !BEFORE_DAY.test(titled.behind)) continue;
    // 于1月3日公布了年报: something else is published.
    if (!/^[起的，。；、）)]/.test(text.slice(end, end + 1))) continue;
    const law = BY_TITLE.get(bare(titled.title));
    const known = law && daysOf(law);
    if (!known || known.includes(day.replace(/(?<=[年月])0/g, ""))) continue;
    yield {
      span: { start, end: start + day.length },
      message: message(
        "请核对日期：《{0}》{1}公布，{2}起施行。",
        "Please check the date: 《{0}》 was published on {1} and is in force since {2}.",
        lawName(law),
        inChinese(law.issued ?? ""),
        inChinese(law.inForce ?? ""),
      ),
    };
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
