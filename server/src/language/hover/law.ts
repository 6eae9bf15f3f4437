/** What is said of laws and notices: those that a row rests on, and those that a report names. */
import type { Citation } from "../../facts/citations.js";
import { type Gist, type Law, lawName, provisionOf, provisionsOf } from "../../form/index.js";
import { type Message, message } from "../../messages/message.js";
import type { Page } from "./page.js";

/** @returns the provisions of `Row.legalBasis` in words, a line each */
export function basisLines(legalBasis: readonly string[]): Message[] {
  return legalBasis.flatMap((basis) => {
    const provision = provisionOf(basis);
    if (!provision) return [];
    const { law, name, gist } = provision;
    if (name === undefined) return [message("依据{0}：{1}", "{0}: {1}", law.number ?? lawName(law), said(gist))];
    const title = law.short ?? lawName(law);
    return [message("依据《{0}》{1}：{2}", "《{0}》 {1}: {2}", title, provisionName(name), said(gist))];
  });
}

/** Words that are data, not written here. */
const said = (words: Gist): Message => ({ ...words, args: [] });

/** @returns what is said of a law or notice that a report names */
export function lawPage({ start, end, law, article }: Citation): Page {
  const articles = article === undefined ? [] : provisionsOf(law, article);
  return {
    span: { start, end },
    title: message("《{0}》", "《{0}》", law.title),
    lines: [
      said(law.gist),
      ...(law.number === undefined ? [] : [message("文号：{0}", "number: {0}", law.number)]),
      ...dates(law),
      ...articles.map(({ name, gist }) => message("{0}：{1}", "{0}: {1}", provisionName(name), said(gist))),
    ],
  };
}

function dates({ issued, inForce }: Law): Message[] {
  if (issued === undefined) return [];
  const on = dateOf(issued);
  return [
    inForce === undefined
      ? message("{0}印发", "issued {0}", on)
      : message("{0}公布，{1}起施行", "issued {0}, in force since {1}", on, dateOf(inForce)),
  ];
}

/** 2019-04-03 → 2019年4月3日 */
function dateOf(date: string): Message {
  const [year, month, day] = date.split("-").map(Number);
  return said({ zh: `${year}年${month}月${day}日`, en: date });
}

/** 36(1) → 第三十六条第（一）项, 16 para 2 → 第十六条第二款 */
export function provisionName(name: string): Message {
  const [, article = "", item, paragraph] = /^(\d+)(?:\((\d+)\)| para (\d+))?$/.exec(name) ?? [];
  const zh = [
    `第${chinese(Number(article))}条`,
    paragraph === undefined ? "" : `第${chinese(Number(paragraph))}款`,
    item === undefined ? "" : `第（${chinese(Number(item))}）项`,
  ].join("");
  return said({ zh, en: `art. ${name}` });
}

const DIGITS = "零一二三四五六七八九";

/** A number below a hundred in Chinese. */
function chinese(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const unit = units === 0 && tens > 0 ? "" : (DIGITS[units] ?? "");
  return tens === 0 ? unit : `${tens === 1 ? "" : DIGITS[tens]}十${unit}`;
}
