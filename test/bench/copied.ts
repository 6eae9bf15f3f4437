/**
 * Paragraphs that were written off, changed by degrees, and such as nobody wrote off: others of the same words, what the
 * form's own sentences say, and the usual sentences of such reports. Prints how many of each are told. Exit 1: one that
 * nobody wrote off is told, or one of which at least four fifths are the same is not.
 */

import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import { newReport } from "../../server/src/writing/newReport.js";
import { compose } from "../prose/support.js";
import { folderOf, type Texts } from "../support/collections.js";
import { Random } from "../support/random.js";
import { PARTS } from "../support/reportFolder.js";

const [seed = 1] = process.argv.slice(2).map(Number);
const random = new Random(seed);

/** Paragraphs that are written off, each by each degree. */
const ORIGINALS = 60;
const SENTENCES = 5;

/** A paragraph as the words that it was made of, sentence by sentence. */
type Words = readonly (readonly string[])[];

const sentence = (): string[] => PARTS.map((words) => random.pick(words));
const paragraph = (): Words => Array.from({ length: SENTENCES }, sentence);
const textOf = (words: Words): string => words.map((one) => `${one.join("")}。`).join("");

/** Some of the words, each exchanged for another of its kind. */
const exchanged = (words: Words, share: number): Words =>
  words.map((one) => one.map((word, i) => (random.chance(share) ? random.pick(PARTS[i] ?? [word]) : word)));

/** Written by the form, or as everybody does: what such a report says whoever writes it, of more than fifty characters. */
const USUAL: readonly string[] = [
  "坚持以公开为常态、不公开为例外，围绕中心工作和群众关切，及时准确发布各类政府信息，不断增强公开的针对性和实效性，切实保障群众的知情权、参与权、表达权和监督权。",
  "严格落实信息发布审核制度，坚持先审查、后公开，明确责任科室和专人负责，做到涉密信息不公开、公开信息不涉密，确保发布内容准确、权威、安全。",
  "畅通申请受理渠道，规范登记、审核、办理、答复、归档各个环节，加强与申请人的沟通，依法依规在法定期限内作出答复，答复文书格式规范、内容准确。",
  "加强政府网站和政务新媒体管理，落实内容审核和日常巡查制度，及时更新栏目内容，消除错链、死链和长期不更新的栏目，提升平台建设和服务水平。",
  "成立由主要负责同志任组长、分管负责同志任副组长、各股室负责人为成员的工作领导小组，形成主要领导亲自抓、分管领导具体抓、工作人员抓落实的格局。",
  "将公开工作纳入年度考核内容，定期开展自查自纠，对发现的问题建立台账、逐项整改，并组织工作人员参加业务培训，提高业务能力和工作水平。",
  "一是公开内容的广度和深度有待进一步拓展；二是工作人员业务水平有待进一步提高；三是政策解读形式比较单一，图文、视频等解读材料较少。",
  "下一步将加强学习培训，提高工作人员的业务素质和能力；进一步完善工作机制，细化公开内容；丰富解读形式，增强政策解读的可读性和传播力。",
];

/** What nobody wrote off, in pairs of two bodies. */
const APART: Readonly<Record<string, () => readonly [string, string]>> = {
  "other paragraphs of the same words": () => [textOf(paragraph()), textOf(paragraph())],
  "half of the words the same": () => {
    const own = paragraph();
    return [textOf(own), textOf(exchanged(own, 0.5))];
  },
  "the same words, counted anew": () => {
    const own = textOf(paragraph());
    return [`${own}全年办理${random.whole(1, 99)}件。`, `${own}全年办理${random.whole(100, 199)}件。`];
  },
  "a usual sentence among own ones": () => {
    const usual = random.pick(USUAL);
    return [usual + textOf(paragraph().slice(2)), usual + textOf(paragraph().slice(2))];
  },
  "different usual sentences": () => {
    const own = random.pick(USUAL);
    return [own, random.pick(USUAL.filter((one) => one !== own))];
  },
};

/** What is done to a paragraph that is written off: it and its copy. */
const COPIES: Readonly<Record<string, (own: Words) => Words>> = {
  "as it was": (own) => own,
  "one word in thirty exchanged": (own) => exchanged(own, 1 / 30),
  "one word in ten exchanged": (own) => exchanged(own, 0.1),
  "one word in five exchanged": (own) => exchanged(own, 0.2),
  "one word in three exchanged": (own) => exchanged(own, 0.33),
  "sentences in another order": (own) => [...own].reverse(),
  "one sentence left out": (own) => own.slice(1),
  "two sentences left out": (own) => own.slice(2),
  "one sentence more": (own) => [...own, sentence()],
};

const report = (agency: string, year: number, prose: string): string =>
  compose({ agency, year, prose: { 1: `（一）主动公开。${prose}` } });

/** How many files of a folder are told to hold what was written off. */
function told(texts: Texts): number {
  const folder = folderOf(texts);
  return Object.keys(texts).filter((file) =>
    folder.findingsOf(file, DEFAULT_SETTINGS).some((found) => found.some(({ rule }) => rule.id === "copied-prose")),
  ).length;
}

/** @returns how much of the runs of three characters of either is in both */
function sameShare(one: string, other: string): number {
  const runs = (text: string): Set<string> => {
    const words = text.replace(/\P{Script=Han}/gu, "");
    return new Set(Array.from({ length: Math.max(0, words.length - 2) }, (_, i) => words.slice(i, i + 3)));
  };
  const [a, b] = [runs(one), runs(other)];
  const both = [...a].filter((run) => b.has(run)).length;
  return both / (a.size + b.size - both);
}

let isSure = true;
const shares = new Map<string, { told: number; of: number }>();
console.log("written off:");
for (const [name, change] of Object.entries(COPIES)) {
  let found = 0;
  for (let i = 0; i < ORIGINALS; i++) {
    const own = paragraph();
    const [before, after] = [textOf(own), textOf(change(own))];
    const isTold = told({ a: report("甲县水务局", 2022, before), b: report("乙县林业局", 2023, after) }) > 0;
    const share = sameShare(before, after);
    if (isTold) found++;
    if (share >= 0.8 && !isTold) isSure = false;
    const band =
      ["under 0.6", "0.6 to 0.7", "0.7 to 0.8", "0.8 and more"][Math.max(0, Math.floor(share * 10) - 5)] ??
      "0.8 and more";
    const counted = shares.get(band) ?? { told: 0, of: 0 };
    shares.set(band, { told: counted.told + (isTold ? 1 : 0), of: counted.of + 1 });
  }
  console.log(`  ${name}: ${found} of ${ORIGINALS} told`);
}
console.log("the same, by how much of both is in both:");
for (const [band, { told: found, of }] of [...shares].sort()) console.log(`  ${band}: ${found} of ${of} told`);

console.log("written by everybody for himself:");
for (const [name, pair] of Object.entries(APART)) {
  let found = 0;
  for (let i = 0; i < ORIGINALS; i++) {
    const [one, other] = pair();
    found += told({ a: report("甲县水务局", 2023, one), b: report("乙县林业局", 2023, other) }) / 2;
  }
  if (found > 0) isSure = false;
  console.log(`  ${name}: ${found} of ${ORIGINALS} pairs told`);
}

/** The form's sentences, filled in. */
const filled = (agency: string, year: number): string =>
  newReport({ agency, kind: "department", year, layout: "piped" }).replace(/_{2,}/gu, () =>
    random.chance(0.5) ? String(random.whole(0, 99)) : textOf([sentence()]).slice(0, -1),
  );
const bodies = ["甲县水务局", "甲县林业局", "乙县教育局", "乙县财政局", "丙市商务局", "丙市审计局"];
const forms = Object.fromEntries(
  bodies.flatMap((agency) => [2021, 2022, 2023].map((year) => [`${agency}${year}`, filled(agency, year)])),
);
const stock = told(forms);
if (stock > 0) isSure = false;
console.log(`  the form's sentences, filled in: ${stock} of ${Object.keys(forms).length} reports told`);
if (!isSure) process.exitCode = 1;
