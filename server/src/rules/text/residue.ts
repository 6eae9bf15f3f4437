/** What a converter or a template left behind. */

import type { Finding } from "../../facts/finding.js";
import { leftoversIn, partsFigure } from "../../facts/leftovers.js";
import { limited, removal } from "../../facts/proseSpans.js";
import { found, foundInProse, lookFor, matching, pairsOf, type Search } from "../../facts/searches.js";
import { type Message, message } from "../../messages/message.js";
import { oneOf, withoutBlanks } from "../../report/characters/index.js";
import { lineAt } from "../../report/lines.js";
import type { Line, Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";

/** The notice's own instruction, as a sentence or the head of one: 该部分以表格形式报告。表格如下： */
const INSTRUCTION = lookFor(
  [...pairsOf("该此本", "部章项"), "本一", "这一"],
  matching(
    /[该此本这](?:一)?(?:部分|章节|章|项)(?:内容)?(?:须|应|应当|请|要求)?(?:以|用|按|采用|为)?(?:文字|表格)(?:的)?(?:形式|方式|描述)(?:进行)?(?:报告|填报|填写|填列|描述|表述)?(?:。[ ]?表格如下[：:]?)?(?=[。；）)\s]|$)/my,
  ),
);

/** The words of a note that tells how the form is filled in; a bracket with them is no part of a report. */
const FILL_IN = new RegExp(
  [
    "(?:此处|此栏|本栏|在此|此项|该项|该栏)(?:可|请|应|需)?(?:据实|如实|按实际(?:情况)?)?(?:填写|填报|填入|填列|补充|写明|插入|输入)",
    "(?:写|填|填写|填报|填列|标)[“\"'‘]?[0０零][”\"'’]?(?=$|[，,。；;])",
    "(?:不能|不得|不可|不要|请勿|切勿)(?:留)?空(?:着|白|下|格|项|$|[，,。；;])",
    "^文字(?:描述|表述|报告|说明)(?:$|[，,。；;])",
    "^(?:本|此|该)(?:一)?(?:部分|项|章)(?:内容)?(?:为|以|用)(?:文字|表格)",
    "^(?:以)?表格(?:形式)?(?:报告|填报|填写)",
    "在此处?(?:报告|说明|填写)",
    "^(?:请)?(?:按|根据|结合)(?:本单位|本部门|本机关|各单位|单位|自身)?实际(?:情况)?(?:填写|填报|修改|增减|补充)",
    "^(?:待|需)(?:填写|填报|补充|核实|更新|完善|修改|确认)$",
    "^(?:填写|提交|定稿|报送)(?:时|后|前)(?:请)?(?:将此|将本)?[^，。]{0,8}删(?:除|去|掉)",
  ].join("|"),
);
/** Every note has one of these, and most brackets have none. */
const OF_FILL_IN = /[填补写插输标空际待需删述报]/;
/** A draft's mark behind a title or heading. */
const DRAFT =
  /^(?:参考)?(?:模板|样本|样例|示例|范本|范文|参考|草稿|初稿|草案|征求意见稿|送审稿|讨论稿|修改稿|定稿|终稿|上报稿)$/;

/** Is it one character in brackets, as nearly always: a list mark, （一）? */
const isListMark = (text: string, place: number): boolean => closesBracket(text.charCodeAt(place + 2));
const closesBracket = oneOf("）)】]");

const matchingBrackets = matching(/[（(【[][^（()）【】[\]\r\n]{2,40}[）)】\]]/y);
/** What stands in brackets, without them. */
const contentOf = (text: string, { start, end }: Span): string => text.slice(start + 1, end - 1).trim();
const isFillIn = (content: string): boolean => OF_FILL_IN.test(content) && FILL_IN.test(content);
/** Brackets of up to forty characters round a note or a draft's mark. */
const NOTES = lookFor([..."（(【["], (text, place) => {
  const span = isListMark(text, place) ? undefined : matchingBrackets(text, place);
  if (!span) return undefined;
  const content = contentOf(text, span);
  return isFillIn(content) || DRAFT.test(content) ? span : undefined;
});

/** - 3 -, — 3 —, 第 3 页, 第 3 页 共 9 页 stand alone on a line; Page 3 of 9. */
const PAGE_MARK =
  /(?<=(?:^|[\r\n])([ \t\u3000\f]{0,40}))(?:[-—–－―─]{1,2}[ \u3000]{0,3}[0-9０-９]{1,3}[ \u3000]{0,3}[-—–－―─]{1,2}|第[ \u3000]{0,3}[0-9０-９]{1,3}[ \u3000]{0,3}页(?:[ ，,/／\u3000]{0,3}共[ \u3000]{0,3}[0-9０-９]{1,3}[ \u3000]{0,3}页)?|[Pp]age[ ]{0,3}[0-9]{1,3}(?: of [0-9]{1,3})?)[ \t\u3000]{0,40}(?=[\r\n]|$)/y;
const BLANKS = " \t\u3000";
const isBlank = oneOf(BLANKS);
const opensLine = oneOf(`\r\n\f${BLANKS}`);
const DASHES = [..."-—–－"];
const matchingPageMark = matching(PAGE_MARK);
/** Nothing but blanks stands before a page mark on its line: most dashes stand within words, or in rules of dashes. */
const PAGE_MARKS = lookFor([...DASHES, ..."―─第Pp"], (text, place) =>
  place === 0 || opensLine(text.charCodeAt(place - 1)) ? matchingPageMark(text, place) : undefined,
);
/** The same within a line, between Chinese characters. */
const INLINE_PAGE_MARK =
  /(?<=[\u4e00-\u9fff，、]([ \t\u3000]{1,9}))(?:[-—–－]{1,2}[ ]{1,3}[0-9]{1,3}[ ]{1,3}[-—–－]{1,2})[ \t\u3000]{1,9}(?=[\u4e00-\u9fff])(?![件条次项份篇个人万元年月日号期页])/y;
const matchingInline = matching(INLINE_PAGE_MARK);
const INLINE_PAGE_MARKS = lookFor(DASHES, (text, place) =>
  place > 0 && isBlank(text.charCodeAt(place - 1)) ? matchingInline(text, place) : undefined,
);

/** Invisible characters, beside Chinese characters, figures or blanks; and the two that stand for something lost. */
const INVISIBLE = lookFor(
  [..."\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff"],
  matching(/[^\u200d]|\u200d(?![\ud83c\ud83d\ud83e\u2600-\u27bf])/y),
);
const LOST = lookFor(["\ufffd", { first: "\ue000", last: "\uf8ff" }], (_, place) => ({
  start: place,
  end: place + 1,
}));

const removed = message("删除", "Remove it");

function* literal(report: Report): Generator<Finding> {
  const { text } = report;
  for (const { span, says, meant } of leftoversIn(report)) {
    const put = meant?.(text.slice(span.start, span.end));
    if (put) {
      const title = message("改为“{0}”", "Replace it by “{0}”", put);
      yield { span, message: says, fixes: [{ title, edits: [{ span, text: put }], preferred: true, safe: true }] };
    } else {
      const fix = removal(text, [span], removed);
      const sure = meant !== undefined && !partsFigure(report, span);
      yield { span, message: says, fixes: [sure ? fix : { ...fix, preferred: false, safe: false }] };
    }
  }
}

function* notes(report: Report): Generator<Finding> {
  const { text } = report;
  const marks = found(report, NOTES);
  if (marks.length === 0) return;
  const heads = new Set(report.chapters.map(({ headingSpan }) => lineAt(report.lines, headingSpan.start)));
  for (const span of marks) {
    const atHead =
      /(?:报告|年报)$/.test(text.slice(span.start - 2, span.start)) || heads.has(lineAt(report.lines, span.start));
    if (!atHead && !isFillIn(contentOf(text, span))) continue;
    yield {
      span,
      message: message("模板的填写说明没有删去。", "A note of the template is left in the report."),
      fixes: [removal(text, [span], removed)],
    };
  }
}

function* instructions(report: Report): Generator<Finding> {
  for (const span of foundInProse(report, INSTRUCTION)) {
    // 报告本部分以文字形式…: what stands within a sentence is the report's own.
    if (!/^$|[。；：\s]/.test(report.text.charAt(span.start - 1))) continue;
    yield {
      span,
      message: message("模板的填写说明没有删去。", "A note of the template is left in the report."),
      fixes: [{ ...removal(report.text, [span], removed), safe: false }],
    };
  }
}

/** Does a sentence run from the line before a page mark to the line after it? */
function cutsSentence(report: Report, number: number): boolean {
  const { text, lines } = report;
  const passed = (line: Line) => isEmpty(text, line) || isRunningHead(report, line);
  let before = number - 1;
  while (before >= 0 && number - before < 4 && passed(lines[before] as Line)) before--;
  let after = number + 1;
  while (after < lines.length && after - number < 4 && passed(lines[after] as Line)) after++;
  const above = lines[before];
  const below = lines[after];
  if (!above || !below || isHeading(report, above)) return false;
  const end = text.slice(Math.max(above.start, above.end - 40), above.end).trimEnd();
  const start = text.slice(below.start, Math.min(below.end, below.start + 12)).trimStart();
  return (
    end.length >= 15 &&
    /[\u4e00-\u9fff，、]$/.test(end) &&
    /^[\u4e00-\u9fff]/.test(start) &&
    !/^[一二三四五六七八九十]{1,3}[、.．是]/.test(start)
  );
}

/** Does a line say the report's title and no more, as at the head of every page? */
function isRunningHead({ text, title }: Report, line: Line): boolean {
  return title !== undefined && line.end - line.start < 100 && withoutBlanks(text, line.start, line.end) === title.text;
}

/** Does a line hold a chapter's heading and no text behind it? */
function isHeading({ text, chapters }: Report, line: Line): boolean {
  return chapters.some(
    ({ headingSpan: { start, end } }) =>
      start >= line.start && end <= line.end && text.slice(end, Math.min(line.end, end + 50)).trim() === "",
  );
}

function isEmpty(text: string, line: Line): boolean {
  return text.slice(line.start, Math.min(line.end, line.start + 50)).trim() === "";
}

function* pageMarks(report: Report): Generator<Finding> {
  const { text, lines } = report;
  for (const { start: at } of found(report, PAGE_MARKS)) {
    const line = lines[lineAt(lines, at)] as Line;
    if (line.end - line.start > 100 || line.end - line.start < 3 || at > line.end) continue;
    const inTable = report.tables.some(({ span }) => span.start < line.start && line.end < span.end);
    if (!inTable && !cutsSentence(report, line.number)) continue;
    const mark = text.slice(line.start, line.end);
    const start = line.start + mark.length - mark.trimStart().length;
    const next = lines[line.number + 1];
    yield {
      span: { start, end: line.start + mark.trimEnd().length },
      message: inTable
        ? message("表格中夹有页码。", "A page mark stands inside a table.")
        : message("句子中夹有页码。", "A page mark stands inside a sentence."),
      fixes: [removal(text, [{ start: line.start, end: next ? next.start : line.end }], removed)],
    };
  }
  for (const span of foundInProse(report, INLINE_PAGE_MARKS)) {
    yield {
      span,
      message: message("句子中夹有页码。", "A page mark stands inside a sentence."),
      fixes: [removal(text, [span], removed)],
    };
  }
}

/** Characters without a shape, once a line. */
function* shapeless(report: Report, search: Search, says: Message, certain: boolean): Generator<Finding> {
  let line = -1;
  let spans: Span[] = [];
  const said = (): Finding => {
    const fix = removal(report.text, spans, removed);
    const first = spans[0] as Span;
    return { span: first, message: says, fixes: [certain ? fix : { ...fix, preferred: false, safe: false }] };
  };
  for (const { start, end } of found(report, search)) {
    if (start === 0 && report.text.startsWith("\ufeff")) continue;
    const here = lineAt(report.lines, start);
    if (spans.length > 0 && (here !== line || spans.length === 200)) {
      yield said();
      spans = [];
    }
    line = here;
    spans.push({ start, end });
  }
  if (spans.length > 0) yield said();
}

function* find(report: Report): Generator<Finding> {
  yield* limited(literal(report));
  yield* limited(notes(report));
  yield* limited(instructions(report));
  yield* limited(pageMarks(report));
  yield* limited(
    shapeless(report, INVISIBLE, message("此处有不可见字符。", "An invisible character stands here."), true),
  );
  yield* limited(
    shapeless(report, LOST, message("此处的字符在转换中丢失。", "A character was lost in conversion."), false),
  );
}

export const residue: Rule = {
  id: "residue",
  name: message("残留没有清除", "Residue"),
  level: "warning",
  reads: "prose",
  says: message("有格式转换的残留或模板说明没有删去", "Something is left over from conversion or a template"),
  check: find,
};
