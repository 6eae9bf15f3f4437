/** Characters that look right and are others: radicals and compatibility forms from PDF files, 釆 for 采. */

import type { Edit, Finding } from "../../facts/finding.js";
import { found, lookFor } from "../../facts/searches.js";
import { type Message, message } from "../../messages/message.js";
import { RADICALS_SUPPLEMENT } from "../../report/characters/index.js";
import { lineAt } from "../../report/lines.js";
import type { Line, Report } from "../../report/model.js";
import type { Rule } from "../rule.js";

/** A line of nothing but look-alikes is said in parts of so many. */
const MOST_OF_A_LINE = 200;

/** Characters that are standard in neither script, from scanners and from fonts of other regions. */
const LOOK_ALIKES: Readonly<Record<string, string>> = pairs("釆采幵开査查靑青淸清値值眞真敎教卽即旣既歩步髙高");

/** Kangxi radicals whose plain character is a traditional one, with the simplified one. */
const SIMPLIFIED: Readonly<Record<string, string>> = pairs(
  "戶户見见貝贝車车長长門门韋韦頁页風风飛飞馬马魚鱼鳥鸟鹵卤麥麦黃黄齊齐齒齿龍龙龜龟黽黾",
);

/** The first half of compatibility forms that are two code units. */
const FIRST_HALF = "\ud87e";

/** Radicals, compatibility forms and look-alikes. */
const SUSPECTS = lookFor(
  [
    { first: "\u2e80", last: "\u2ef3" },
    { first: "\u2f00", last: "\u2fd5" },
    { first: "\uf900", last: "\ufaff" },
    ...Object.keys(LOOK_ALIKES),
    FIRST_HALF,
  ],
  (text, place) => {
    if (text.charAt(place) !== FIRST_HALF) return { start: place, end: place + 1 };
    return /[\udc00-\ude1f]/.test(text.charAt(place + 1)) ? { start: place, end: place + 2 } : undefined;
  },
);

function pairs(text: string): Record<string, string> {
  const map: Record<string, string> = {};
  for (let i = 0; i + 1 < text.length; i += 2) {
    const from = text.charAt(i);
    if (from !== text.charAt(i + 1)) map[from] = text.charAt(i + 1);
  }
  return map;
}

const TRADITIONAL = /[國報開實關們為條總動處結會與這業務數機構體還過請規應對時書訊設]/g;
const ONLY_SIMPLIFIED = /[国报开实关们为条总动处结会与这业务数机构体还过请规应对时书讯设]/g;

/** Is a piece of text in Traditional script? Told by common characters that only one of the scripts has. */
function isTraditional(text: string): boolean {
  const head = text.slice(0, 50_000);
  return (head.match(TRADITIONAL)?.length ?? 0) > (head.match(ONLY_SIMPLIFIED)?.length ?? 0);
}

/** @returns the character that is meant, or the same one where it is nothing wrong in that script */
function meant(character: string, traditional: boolean): string {
  const plain = character.normalize("NFKC");
  const standard = LOOK_ALIKES[plain] ?? plain;
  if (traditional) return standard;
  return RADICALS_SUPPLEMENT[plain] ?? (standard === character ? standard : (SIMPLIFIED[standard] ?? standard));
}

/** More lines with look-alikes than these come from a font or a converter, which is said once. */
const MOST_LINES = 10;

function finding(edits: readonly Edit[], wrong: string, lines: number): Finding {
  const [{ span, text: right }] = edits as [Edit];
  const count = edits.length;
  const title =
    count === 1
      ? message("改为“{0}”", "Replace it by “{0}”", right)
      : lines > 1
        ? message("改正全文 {0} 个样子相同的字", "Replace the {0} look-alikes of the report", count)
        : message("改正本行 {0} 个样子相同的字", "Replace the {0} look-alikes of this line", count);
  return { span, message: saying(wrong, right, count, lines), fixes: [{ title, edits, preferred: true, safe: true }] };
}

function saying(wrong: string, right: string, count: number, lines: number): Message {
  if (lines > 1)
    return message(
      "“{0}”看着像“{1}”，其实是另一个字符；全文 {3} 行共有 {2} 个这样的字符，多由字体或格式转换造成。",
      "“{0}” only looks like “{1}”; {2} characters in {3} lines of the report are such look-alikes, as a font or a converter leaves them.",
      wrong,
      right,
      count,
      lines,
    );
  if (count > 1)
    return message(
      "“{0}”看着像“{1}”，其实是另一个字符；本行共有 {2} 个这样的字符。",
      "“{0}” only looks like “{1}”; {2} characters of this line are such look-alikes.",
      wrong,
      right,
      count,
    );
  return message(
    "“{0}”看着像“{1}”，其实是另一个字符，搜索不到，应改为“{1}”。",
    "“{0}” only looks like “{1}”: it is another character, which no search finds.",
    wrong,
    right,
  );
}

/** The look-alikes of a report, a line at a time, with what each stands for. */
function* lookAlikes(report: Report): Generator<Edit[]> {
  const { text, lines } = report;
  let whole: boolean | undefined;
  let line = -1;
  let traditional = false;
  let edits: Edit[] = [];
  for (const span of found(report, SUSPECTS)) {
    const here = lineAt(lines, span.start);
    if (edits.length > 0 && (here !== line || edits.length === MOST_OF_A_LINE)) {
      yield edits;
      edits = [];
    }
    if (here !== line) {
      line = here;
      whole ??= isTraditional(text);
      const { start, end } = lines[here] as Line;
      traditional = whole || isTraditional(text.slice(start, end));
    }
    const written = text.slice(span.start, span.end);
    const right = meant(written, traditional);
    if (right !== written) edits.push({ span, text: right });
  }
  if (edits.length > 0) yield edits;
}

function find(report: Report): Finding[] {
  const lines = [...lookAlikes(report)];
  const wrong = ([first]: readonly Edit[]) => report.text.slice(first?.span.start, first?.span.end);
  const all = lines.flat();
  if (lines.length > MOST_LINES) return [finding(all, wrong(all), lines.length)];
  return lines.map((edits) => finding(edits, wrong(edits), 1));
}

export const wrongCharacter: Rule = {
  id: "wrong-character",
  name: message("样子相同的另一个字", "Wrong character"),
  level: "warning",
  reads: "prose",
  says: message(
    "用了样子相同的另一个字（如“釆”应为“采”）",
    "A character only looks like the right one (釆 for 采, radicals, compatibility forms)",
  ),
  check: find,
};
