/** Something still to be filled in: XX件, 20XX年, ____, or a count whose figure is not there. */

import { once } from "../../common/once.js";
import type { Finding } from "../../facts/finding.js";
import { isDigitAt, limited, proseSpans } from "../../facts/proseSpans.js";
import { found, lookFor, matching, pairsOf, type Search, within } from "../../facts/searches.js";
import { message } from "../../messages/message.js";
import { type Role, WORDS } from "../../prose/words.js";
import { lineAt } from "../../report/lines.js";
import type { Line, Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";

/** 张××, 王XX: a name with its given name hidden is a right thing to write. */
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳司徒某";

const CROSS_CHARACTERS = [..."XxＸｘ×✕╳"];
const RULE_CHARACTERS = [..."_＿"];

/** Crosses in a row: no part of a Latin word, a masked number or a sum. */
const CROSSES = lookFor(
  CROSS_CHARACTERS,
  matching(
    /(?<![A-Za-z0-9０-９Ａ-Ｚａ-ｚ*＊@._/-])(?:[XxＸｘ]{2,12}|[×✕╳]{2,12})(?![A-Za-z0-9０-９Ａ-Ｚａ-ｚ*＊@_/-])(?!\.[A-Za-z0-9])/y,
  ),
);
/** ××××-×××××××, 0571-XXXXXXXX: a number whose end is crosses alone hides nothing. */
const CROSSED_NUMBER = lookFor(
  pairsOf("-—－", CROSS_CHARACTERS),
  matching(
    /(?<=((?<![A-Za-z0-9])(?:[XxＸｘ×✕╳]{3,4}|0[0-9]{2,3})))[-—－](?:[XxＸｘ]{7,8}|[×✕╳]{7,8})(?![A-Za-z0-9×])/y,
  ),
);
/** 20XX年, 202X年, 〔20××〕 */
const YEAR = lookFor(
  [...CROSS_CHARACTERS, ...RULE_CHARACTERS],
  matching(
    /(?:(?<=((?<![0-9A-Za-z])(?:20|２０)[0-9０-９]?))[XxＸｘ×✕╳]{1,2}|(?<=((?<![0-9A-Za-z])(?:20|２０)))[_＿]{1,4})(?=[ 　]{0,3}[年〕］\]）)])/y,
  ),
);
/** One cross where a figure stands. */
const CROSS = lookFor(
  CROSS_CHARACTERS,
  matching(
    /(?<=[\u4e00-\u9fff，。；：、（(\s])[XxＸｘ×✕╳](?=[ 　]{0,2}(?:[年月日件条份篇]|次[，。；、（]|项[，。；、（]|期[，。；、（]|人次|万元|元[，。；、（]))/y,
  ),
);
/** A ruled line to write on, beside Chinese characters. */
const RULE = lookFor(
  RULE_CHARACTERS,
  matching(
    /(?:(?<=[\u4e00-\u9fff：:“《（(][ 　]{0,3})(?:_{3,}|＿{2,})|(?<![A-Za-z0-9_＿*])(?:_{3,}|＿{2,})(?=[ 　]{0,3}[\u4e00-\u9fff]))/y,
  ),
);
/** The mark of a paragraph that was taken over from last year's report. */
const KEPT = lookFor(["【去"], matching(/【去年原文】/y));
/** （　）件, ？？条 */
const EMPTY_BRACKETS = lookFor(
  [...pairsOf("（(", "）) 　"), ...pairsOf("?？", "?？")],
  matching(
    /(?:[（(][ 　]{0,9}[）)]|(?<=[\u4e00-\u9fff])[?？]{2,6})(?=[ 　]{0,2}(?:件|条|次|篇|期|份|项|起|场|人次|万元|元))/y,
  ),
);
/** 年 月 日 with nothing between, or 1月 日 */
const DATE = lookFor(
  pairsOf("月", " 　"),
  matching(/(?<=(年[ 　]{1,9}|[0-9]{1,2}[ 　]{0,2}))月[ 　]{1,9}日(?=[，。；）)至止起前\s]|$)/my),
);

const DONE =
  "公开|发布|公布|推送|转发|发表|刊发|刊登|编发|报送|制发|印发|收到|受理|接收|新收|办理|办结|答复|回复|回应|处理|结转|采集|上传|更新";

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000;

/** @returns where what stands before a place ends, but for blanks */
function endBefore(text: string, place: number): number {
  let end = place;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** @returns the same check, but where a figure stands before the unit: of most counts that is all there is to see */
const withoutFigure =
  (at: Search["at"]): Search["at"] =>
  (text, place) =>
    isDigitAt(text, endBefore(text, place) - 1) ? undefined : at(text, place);

/** 共公开条信息, 累计收到件申请: what is counted, how, the unit, and between verb and unit no figure. */
const NO_FIGURE = lookFor(
  ["共", "累计", "总计", "总共", "合计", "一共"],
  matching(
    new RegExp(
      `(?<![公中])(?:共|共计|累计|总计|合计|一共|总共)(?:主动|依申请|新)?(?:${DONE})(?:了)?[ 　]{0,6}(?:条(?=信息|政府信息|政务信息|各类信息|动态|消息|[，。；])|件(?=政府信息|信息公开|依申请|公开申请|申请[，。；]|[，。；])|篇(?=信息|文章|稿件|解读|[，。；])|份(?=申请|[，。；]))`,
      "y",
    ),
  ),
);
/** 主动公开条信息, 发布篇文章: verb, unit and thing, and no figure between. */
const NO_FIGURE_BEFORE = lookFor(
  [...pairsOf("条篇", "信政动消各文稿")],
  withoutFigure(
    matching(
      new RegExp(
        `(?:条(?=信息|政府信息|政务信息|各类信息|动态信息|消息)|篇(?=文章|稿件|信息))(?<=((?:${DONE})(?:了)?[ 　]{0,6})[条篇])`,
        "y",
      ),
    ),
  ),
);
/** 收到行政复议件，办结申请件，举办培训班期，: what is counted behind a verb, a unit at the end of the clause. */
const COUNTED =
  "行政复议|行政诉讼|复议案|诉讼案|规章|规范性文件|行政规范性文件|政府信息公开申请|信息公开申请|依申请公开申请|依申请公开|行政许可决定|行政处罚决定";
const EVENTS = "培训班|培训会|业务培训|专题培训|公开简报|工作简报|简报|新闻发布会|听证会|座谈会|专题讲座|讲座";
const NO_FIGURE_AT_END = lookFor(
  [...pairsOf("件期场次", "，。；、（,;")],
  withoutFigure(
    matching(
      new RegExp(
        `(?:件(?=[，。；、（,;])(?<=((?:新收|收到|发生|制定|制发|印发|废止|作出)(?:了)?(?:${COUNTED})(?:共|共计|合计)?[ 　]{0,6})件)|[期场次](?=[，。；、（,;])(?<=((?:举办|召开|组织|开展|编发|印发|举行)(?:了)?(?:${EVENTS})(?:共|共计|合计)?[ 　]{0,6})[期场次]))`,
        "y",
      ),
    ),
  ),
);
/** 公开率达%，: no figure before the sign. */
const NO_RATE = lookFor(pairsOf("率例比达为到约", "%％"), (text, place) => {
  const match = /(?:率|占比|比例)(?:达到|达|为|约|约为|均为|均达)?$/.exec(
    text.slice(Math.max(0, place - 7), place + 1),
  );
  return match ? { start: place + 1 - match[0].length, end: place + 2 } : undefined;
});
const THINGS = `(?:${DONE})(?:了|的)?[\u4e00-\u9fff]{0,8}信息`;
/** 发布信息 条, 公开政府信息条，: things, then a unit, and no figure between. */
const NO_FIGURE_AFTER = lookFor(
  [...pairsOf("条件", "，。；、（("), "条其"],
  withoutFigure(
    matching(
      new RegExp(
        `(?:条(?=[，。；、（(]|其中)(?<=(${THINGS}(?:数|数量|总数)?(?:共|共计|累计|约)?[ 　]{0,6})条)|件(?=[，。；（(])(?<=(${THINGS}申请[ 　]{1,6})件))`,
        "y",
      ),
    ),
  ),
);
const wordsOf = (...roles: readonly Role[]): ReadonlySet<string> =>
  new Set(roles.flatMap((role) => WORDS[role].split(" ")));
const VERBS: ReadonlySet<string> = new Set([...wordsOf("publish", "receive", "handle", "deal"), ...DONE.split("|")]);
const THINGS_COUNTED: ReadonlySet<string> = new Set([...wordsOf("disclosure", "otherNoun"), "文章", "报道", "申请"]);
const LONGEST_WORD = 8;

/** @returns the longest of some words that ends at a place; none: "" */
function wordBefore(text: string, end: number, words: ReadonlySet<string>): string {
  for (let length = Math.min(LONGEST_WORD, end); length > 1; length--) {
    const word = text.slice(end - length, end);
    if (words.has(word)) return word;
  }
  return "";
}

/** A list of parts with figures needs the figure of the whole before it. */
const PARTS_FOLLOW = /^[，,：:（(]?其中[^。；\n]{0,40}[0-9０-９]/;
const CLAUSE_BEFORE = /[^，。；、：\n]{0,16}$/;

/** 全年推送条，…刊发稿件篇。…收到申请件，其中甲8件: unit behind verb or thing at the end of a clause. 件 ends words too. */
const NO_FIGURE_IN_CLAUSE = lookFor(
  [...pairsOf("条篇份次件", "，。；（(,;"), ...pairsOf("条篇份次件", "其")],
  withoutFigure((text, place) => {
    const behind = text.slice(place + 1, place + 60);
    const partsFollow = PARTS_FOLLOW.test(behind);
    if (!partsFollow && (text.charAt(place) === "件" || behind.startsWith("其"))) return undefined;
    const end = endBefore(text, place);
    const verb = wordBefore(text, end, VERBS);
    if (verb !== "") return { start: end - verb.length, end: place + 1 };
    const thing = wordBefore(text, end, THINGS_COUNTED);
    if (thing === "") return undefined;
    const [clause] = CLAUSE_BEFORE.exec(text.slice(Math.max(0, end - thing.length - 16), end - thing.length)) ?? [""];
    const at = Math.max(...[...VERBS].map((one) => clause.lastIndexOf(one)));
    if (at < 0 || clause.endsWith("的")) return undefined;
    return { start: end - thing.length - (clause.length - at), end: place + 1 };
  }),
);

/** So many places are looked at. */
const MOST_PLACES = 5000;
/** Where a sentence speaks of none, a count needs no figure. */
const NONE = /[未没无]/;

/** ××村, ××小区, ××公司: another's name is hidden. Who writes the report is no such place. */
const HIDDEN_PLACE = /^(?:村|社区|小区|公司|企业|商店|药店|饭店|餐厅|超市|工厂|[路街巷]\d)/u;

/** Crosses count only beside Chinese characters; behind a surname and before a small place they hide a name. */
function isFilledLater(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (!/[\u4e00-\u9fff《“]/.test(before) && !/[\u4e00-\u9fff]/.test(after)) return false;
  if (HIDDEN_PLACE.test(text.slice(end, end + 2))) return false;
  return before === "" || !SURNAMES.includes(before) || /[年月日件条份篇次项]/.test(after);
}

/** The title and headings are read too: a year is left open there more than anywhere. */
const readSpans = once((report: Report): readonly Span[] => {
  const spans: Span[] = [...proseSpans(report), ...report.chapters.map(({ headingSpan }) => headingSpan)];
  if (report.title) {
    const { start, end } = report.title.span;
    for (let i = lineAt(report.lines, start); i <= lineAt(report.lines, end); i++) {
      const line = report.lines[i] as Line;
      spans.push({ start: Math.max(start, line.start), end: Math.min(end, line.end) });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
});

function foundIn(report: Report, search: Search): Span[] {
  const spans = found(report, search);
  return spans.length > 0 ? within(spans, readSpans(report)) : [];
}

/** @returns where something is to be filled in, search by search */
function* placesOf(report: Report): Generator<{ span: Span; lost: boolean }> {
  const { text } = report;
  for (const search of [YEAR, CROSSES, CROSSED_NUMBER, CROSS, RULE, KEPT, EMPTY_BRACKETS, DATE]) {
    for (const span of foundIn(report, search)) {
      if (search !== CROSSES || isFilledLater(text, span)) yield { span, lost: false };
    }
  }
  for (const search of [NO_FIGURE, NO_FIGURE_AFTER, NO_FIGURE_BEFORE, NO_FIGURE_AT_END, NO_FIGURE_IN_CLAUSE, NO_RATE]) {
    for (const span of foundIn(report, search)) {
      const before = text.slice(Math.max(0, span.start - 12), span.start);
      const written = text.slice(span.start, span.end);
      if (!NONE.test(before.slice(before.lastIndexOf("\n") + 1) + written)) yield { span, lost: true };
    }
  }
}

/** So many characters before and behind a place tell which of many it is. */
const BEFORE = 7;
const BEHIND = 4;

/** A place with the words beside it that belong to it. */
function withNeighbours(text: string, { start, end }: Span): string {
  const before = /[^\s\p{P}]*$/u.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? "";
  const behind = /^[^\s\p{P}]*/u.exec(text.slice(end, end + BEHIND))?.[0] ?? "";
  return before + text.slice(start, end) + behind;
}

function* find(report: Report): Generator<Finding> {
  const places: { span: Span; lost: boolean }[] = [];
  for (const place of placesOf(report)) if (places.push(place) === MOST_PLACES) break;
  places.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let said = -1;
  for (const { span, lost } of places) {
    if (span.start < said) continue;
    said = span.end;
    yield {
      span,
      message: lost
        ? message("还没填：“{0}”少了数字。", "“{0}”: the figure is not there.", report.text.slice(span.start, span.end))
        : message("还没填：“{0}”。", "“{0}” is still to be filled in.", withNeighbours(report.text, span)),
    };
  }
}

export const placeholder: Rule = {
  id: "placeholder",
  name: message("还没填的内容", "Placeholder"),
  level: "warning",
  reads: "prose",
  says: message(
    "有内容还没填（XX、____、少了数字等）",
    "Something is left to fill in (XX, ____, a count without its figure)",
  ),
  check: (report) => limited(find(report)),
};
