/** What a converter left in a text: codes, tags and fields that are never right in a report. */
import { once } from "../common/once.js";
import { type Message, message } from "../messages/message.js";
import { lineAt } from "../report/lines.js";
import type { Line, Report, Span } from "../report/model.js";
import { found, lookFor, matching, type Search } from "./searches.js";

/** Something that is never right in a report. Every search reads a bounded piece of one line. */
interface Leftover {
  readonly search: Search;
  readonly says: Message;
  /** What it stands for; empty: nothing. Absent: not known, so taking it out is offered but never preferred. */
  readonly meant?: (written: string) => string;
}

const nothing = (): string => "";

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: "　",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  yen: "￥",
};

/** @returns the character that an entity such as &nbsp; or &#8220; stands for */
function decoded(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return ENTITIES[name] ?? "";
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code === 0xa0) return " ";
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : "";
}

const SPACE = "[ \\t\\u3000]{0,9}";

const LEFTOVERS: readonly Leftover[] = [
  {
    search: lookFor(["[b", "[B"], matching(/\[bookmark:[^\]\r\n]{0,80}\]/iy)),
    says: message("Word（WPS）的书签没有清除。", "A bookmark of the word processor is left in the text."),
    meant: nothing,
  },
  {
    search: lookFor(
      ["&"],
      matching(new RegExp(`&(?:${Object.keys(ENTITIES).join("|")}|#[0-9]{2,5}|#x[0-9a-f]{2,4});`, "iy")),
    ),
    says: message("网页的字符代码没有清除。", "A character of a web page is left in its code."),
    meant: decoded,
  },
  {
    search: lookFor(
      ["<"],
      matching(
        /<\/?(?:p|br|span|div|b|i|u|em|strong|font|table|tbody|thead|tr|td|th|a|img|o:p|h[1-6]|ul|ol|li|style|script|center)(?:[ \t/][^<>\r\n]{0,400})?>/iy,
      ),
    ),
    says: message("网页的标签没有清除。", "A tag of a web page is left in the text."),
    meant: nothing,
  },
  {
    search: lookFor(
      ["错误"],
      matching(
        /错误[!！][ ]?(?:未找到引用源|未定义书签|未指定书签|书签自引用|链接无效|文档中没有指定样式的文字)(?:[。.])?/y,
      ),
    ),
    says: message(
      "交叉引用失效：Word（WPS）找不到所引用的内容，请补上或删去。",
      "The word processor could not find what this reference pointed to.",
    ),
  },
  {
    search: lookFor(
      ["er", "eR", "Er", "ER"],
      matching(
        /Error! (?:Reference source not found|Bookmark not defined|No bookmark name given|Not a valid link)\.?/iy,
      ),
    ),
    says: message(
      "交叉引用失效：Word（WPS）找不到所引用的内容，请补上或删去。",
      "The word processor could not find what this reference pointed to.",
    ),
  },
  {
    search: lookFor(
      ["HY", "PA", "NO", "RE", "TO", "\\*", "EM", "IN"],
      matching(
        new RegExp(
          [
            `\\bHYPERLINK${SPACE}(?:\\\\[a-z]${SPACE})?"[^"\\r\\n]{0,400}"(?:${SPACE}\\\\[a-z](?:${SPACE}"[^"\\r\\n]{0,100}")?){0,5}`,
            `\\b(?:PAGEREF|NOTEREF|REF)${SPACE}_[A-Za-z]{3,9}[0-9]{1,12}(?:${SPACE}\\\\[a-z*]){0,5}`,
            `\\bTOC${SPACE}\\\\[a-z](?:${SPACE}"[^"\\r\\n]{0,20}")?(?:${SPACE}\\\\[a-z](?:${SPACE}"[^"\\r\\n]{0,60}")?){0,9}`,
            `\\\\\\*${SPACE}MERGEFORMAT\\b`,
            `\\bEMBED${SPACE}[A-Z][A-Za-z]{1,20}\\.[A-Z][A-Za-z]{1,20}(?:\\.[0-9]{1,3})?`,
            `\\bINCLUDEPICTURE${SPACE}"[^"\\r\\n]{0,400}"`,
          ].join("|"),
          "y",
        ),
      ),
    ),
    says: message("Word（WPS）的域代码没有清除。", "A field code of the word processor is left in the text."),
    meant: nothing,
  },
];

/** @returns tells whether an offset stands within a URL; to be asked for rising offsets, so that it costs one pass */
function addresses(text: string): (at: number) => boolean {
  let asked = 0;
  let inside = false;
  return (at) => {
    let from = at;
    while (from > asked && !/[\s\u3000-\u9fff\uff00-\uffef]/.test(text.charAt(from - 1))) from--;
    const token = text.slice(from, at);
    inside = (from === asked && inside) || token.includes("://") || token.startsWith("www.");
    asked = at;
    return inside;
  };
}

/** @returns tells whether an offset stands in a row of a Markdown table, where <br> is how a line is broken */
function pipedRows(report: Report): (at: number) => boolean {
  let line: Line | undefined;
  let piped = false;
  return (at) => {
    if (!line || at >= line.end) {
      line = report.lines[lineAt(report.lines, at)] as Line;
      piped = report.text.slice(line.start, line.end).includes("|");
    }
    return piped;
  };
}

/** A leftover where it stands. */
interface Found extends Omit<Leftover, "search"> {
  readonly span: Span;
}

/** @returns the leftovers of a report, kind by kind */
export const leftoversIn = once((report: Report): readonly Found[] => {
  const { text, markup } = report;
  return LEFTOVERS.flatMap((one): Found[] => {
    const spans = found(report, one.search);
    if (spans.length === 0) return [];
    const { search: _, ...leftover } = one;
    const inAddress = addresses(text);
    const inPipedRow = pipedRows(report);
    return spans
      .filter(({ start, end }) => {
        const written = text.slice(start, end);
        if (markup.some((table) => start >= table.start && end <= table.end)) return false;
        if (written.startsWith("&") && inAddress(start)) return false;
        return !(/^<br/i.test(written) && inPipedRow(start));
      })
      .map((span) => ({ ...leftover, span }));
  });
});

/** @returns whether a leftover stands in a stretch: what is blank there is only known when it is gone */
export function holdsLeftover(report: Report, { start, end }: Span): boolean {
  return leftoversIn(report).some(({ span }) => span.start < end && start < span.end);
}

/** Tags that part what stands before them from what stands behind; the others are within a word. */
const PARTING = /^<\/?(?:p|br|div|table|tbody|thead|tr|td|th|h[1-6]|ul|ol|li|center)\b/iu;

/** Tags beside a tag that are looked past. */
const MOST_BESIDE = 20;

/** Where each leftover ends by where it begins, and the other way round. */
const boundsIn = once((report: Report) => {
  const spans = leftoversIn(report).map(({ span }) => span);
  return {
    ends: new Map(spans.map(({ start, end }) => [start, end])),
    starts: new Map(spans.map(({ start, end }) => [end, start])),
  };
});

/** @returns whether a tag parts a figure from what would run into it if the tag were taken out, and others beside it */
export function partsFigure(report: Report, { start, end }: Span): boolean {
  const { text } = report;
  if (!PARTING.test(text.slice(start, end))) return false;
  const { starts, ends } = boundsIn(report);
  let [before, behind] = [start, end];
  for (let passed = 0; passed < MOST_BESIDE; passed++) {
    before = starts.get(before) ?? before;
    behind = ends.get(behind) ?? behind;
  }
  const sides = [text.charAt(before - 1), text.charAt(behind)];
  return sides.every((one) => one.trim() !== "") && sides.some((one) => /\p{Nd}/u.test(one));
}
