/**
 * Where a text is no JSON (RFC 8259): engines say it in words of their own, each in others, and in English alone.
 * Read here, since jsonc-parser calls itself for each bracket: a file of nothing but brackets is its end.
 */
import { type Message, message } from "../messages/message.js";

/** What a text should have been at a place. */
interface Fault {
  /** UTF-16 offset. */
  readonly at: number;
  readonly reason: Message;
}

const BLANKS = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const UNFINISHED = message("没有写完，缺少 } 或 ]", "it breaks off: a } or ] is missing");
const MARKS = message("标点应为半角的英文标点", "marks must be the plain ones of ASCII");
const SPARE = message("多了一个逗号", "there is a comma too many");
const LACKING = message("此前缺少逗号，或有多余的字符", "a comma is missing before it, or it does not belong there");
const NAME = message("此处应为双引号中的名称", "a name in double quotation marks should stand here");
const COLON = message("名称后面应为冒号", "a colon should follow the name");
const VALUE = message(
  "此处应为双引号中的文字、列表或对象",
  "a text in double quotation marks, a list or an object should stand here",
);
const REMARK = message("不能写注释", "there are no comments in JSON");
const STRING = message(
  "引号没有成对，或引号中有不能直接写的字符",
  "a quotation mark is missing, or a character must be written as an escape",
);

/** Marks that are typed in the place of those of JSON. */
const OTHER_MARKS = /[“”‘’'，：；｛｝［］【】]/u;

type Next = "value" | "value or end" | "name" | "name or end" | "colon" | "more or end" | "nothing";

const WANTED: Readonly<Record<Next, Message>> = {
  value: VALUE,
  "value or end": VALUE,
  name: NAME,
  "name or end": NAME,
  colon: COLON,
  "more or end": LACKING,
  nothing: LACKING,
};

/** @returns the first place where a text is no JSON; undefined where it is */
function faultOf(text: string): Fault | undefined {
  /** The ends of what is open. */
  const open: ("}" | "]")[] = [];
  let next: Next = "value";
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) at += length;
    return length !== undefined;
  };
  const behindValue = (): Next => (open.length > 0 ? "more or end" : "nothing");
  for (;;) {
    take(BLANKS);
    if (at >= text.length) return next === "nothing" ? undefined : { at, reason: UNFINISHED };
    const sign = text.charAt(at);
    const isEnd = next === "more or end" || next === (sign === "}" ? "name or end" : "value or end");
    if (isEnd && sign === open.at(-1)) {
      open.pop();
      at++;
      next = behindValue();
    } else if (next === "more or end" && sign === ",") {
      at++;
      next = open.at(-1) === "}" ? "name" : "value";
    } else if (next === "colon" && sign === ":") {
      at++;
      next = "value";
    } else if (next.startsWith("value") && (sign === "{" || sign === "[")) {
      open.push(sign === "{" ? "}" : "]");
      at++;
      next = sign === "{" ? "name or end" : "value or end";
    } else if (next.startsWith("value") && (take(TEXT) || take(PLAIN))) next = behindValue();
    else if (next.startsWith("name") && take(TEXT)) next = "colon";
    else return { at, reason: reasonOf(text, at, next) };
  }
}

function reasonOf(text: string, at: number, next: Next): Message {
  const sign = text.charAt(at);
  if (OTHER_MARKS.test(sign)) return MARKS;
  if (/^\/[/*]/u.test(text.slice(at, at + 2))) return REMARK;
  if (sign === '"' && next !== "colon" && next !== "more or end" && next !== "nothing") return STRING;
  const isSpare = sign === "," || ((sign === "}" || sign === "]") && (next === "name" || next === "value"));
  return isSpare && text.slice(0, at).trimEnd().endsWith(",") ? SPARE : WANTED[next];
}

/** @returns where and why a text is no JSON, in words for people; undefined where it is */
export function jsonFault(text: string): Message | undefined {
  const fault = faultOf(text);
  if (!fault) return undefined;
  const before = text.slice(0, fault.at).split(/\r\n|\r|\n/u);
  const column = (before.at(-1) ?? "").length + 1;
  return message("第 {0} 行第 {1} 列：{2}", "line {0}, column {1}: {2}", before.length, column, fault.reason);
}
