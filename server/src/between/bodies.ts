/**
 * Which names are one body's. A body is told by its full name; a name that leaves out the region above it, or shortens
 * the words of its business, is the same body's where no other body could be meant. Bodies that were merged or renamed
 * have other names and stay apart: what is not sure is not paired.
 */
import { compact } from "../report/characters/index.js";

/** What the name of a place ends in; 市场, 城乡 and 社区 are no places. */
const REGION_END = /[省县旗州盟]|(?<!社)区|(?<!城)[市镇](?!场)|(?<!城)乡(?!村)|街道/gu;

/** What a government of a place is called beside its place's own name. */
const GOVERNMENT = /(?<=[省市县区旗州盟镇乡])(?:人民)?政府$|(?<=街道)办(?:事处)?$/u;

/** A government before the name of what is below it; its own office is told from the party's by 政府. */
const OF_GOVERNMENT = /(?<=[省市县区旗州盟镇乡])人民(?:政府(?!办)(?=.)|(?=政府办))/u;
const OFFICE_OF_GOVERNMENT = /(?<=[省市县区旗州盟])府办$/u;

/** What the name of a body ends in, by its full and its short form. */
const FULL_ENDS: readonly (readonly [full: RegExp, short: string])[] = [
  [/管委会$/u, "管理委"],
  [/委员会$/u, "委"],
  [/办公[室厅]$/u, "办"],
];

/** Since 2018 the tax offices of places are the state's. */
const STATE_TAX = /^国家税务总局(?=.+税务局)/u;

const PEOPLES =
  "蒙古族?|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京]族|维吾尔族?|布依族|朝鲜族|土家族|哈尼族|哈萨克族?|傈僳族|高山族|拉祜族|东乡族|纳西族|景颇族|柯尔克孜族?|达斡尔族|仫佬族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|鄂温克族|德昂族|保安族|裕固族|独龙族|门巴族|珞巴族|基诺族|各族";

/** 恩施土家族苗族自治州 is called 恩施州 as well. */
const SELF_GOVERNED = new RegExp(`^(.{2,}?)(?:${PEOPLES})+自治(?=[州县旗])`, "u");

/** What may be left out of the name of a business without its becoming another. */
const LEFT_OUT = new Set(["管理", "事务", "服务", "行政", "工作"]);

/** Short names that are made in another way than by the first characters of the words. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  人力资源社会保障: ["人社", "人力社保", "人力资源社保"],
  住房城乡建设: ["住建"],
  住房城乡规划建设: ["住建"],
  工业信息化: ["工信"],
  民族宗教事务: ["民宗"],
  政务服务数据管理: ["政数"],
  自然资源规划: ["自规", "资规"],
  国有资产监督管理: ["国资"],
  交通运输: ["交通"],
  供销合作社联合: ["供销", "供销合作"],
  疾病预防控制: ["疾控"],
  住房公积金管理: ["公积金", "住房公积金"],
  公安局交通警察: ["公安局交警"],
};

/** Development zones, by their full names and the short one that people use. */
const ZONES: readonly (readonly [full: RegExp, short: string])[] = [
  [/经济(?:技术)?开发区/u, "经开区"],
  [/高新技术(?:产业)?开发区/u, "高新区"],
];

/** An office of a body for a place: 沙溪县分局 is 沙溪分局. */
const BRANCH = /(?<=局.+)[县市区]分局$/u;

/** @returns a name as it is compared: a place and its government are one body */
function normal(name: string): string {
  const own = compact(name)
    .replace(STATE_TAX, "")
    .replace(SELF_GOVERNED, "$1")
    .replace(GOVERNMENT, "")
    .replace(OF_GOVERNMENT, "")
    .replace(OFFICE_OF_GOVERNMENT, "政府办");
  return FULL_ENDS.reduce((shorter, [full, short]) => shorter.replace(full, short), own);
}

/** @returns what a name is called in short, but for the words of its business; another body may be, too */
function shortForms(name: string): string[] {
  const forms = [...ZONES.map(([full, short]) => name.replace(full, short)), name.replace(BRANCH, "分局")];
  return forms.filter((form) => form !== name);
}

/** @returns the ends of the names of places in a name, from the left */
function regionEnds(name: string): number[] {
  return [...name.matchAll(REGION_END)].map((match) => match.index + match[0].length);
}

/** Where words of two characters are joined. */
const JOINED = /[和与及]/gu;

/** What kind of body a name says it is. */
const KIND = /(?:中心|[总支大]队|分局|.)$/u;

/** @returns whether one name of a business is short for another: 卫健局 for 卫生健康局 */
function isShortFor(short: string, full: string): boolean {
  const [kind = ""] = KIND.exec(full) ?? [];
  if (KIND.exec(short)?.[0] !== kind || short.length >= full.length) return false;
  const words = full.slice(0, -kind.length).replace(JOINED, "");
  const begin = short.slice(0, -kind.length);
  if (begin === "") return false;
  if (SHORT[words]?.includes(begin)) return true;
  return words.length % 2 === 0 && isMadeOf(begin, words.match(/../gu) ?? []);
}

/** Are these letters made of the words, in order: each whole, or by its first character, but for what may be left out? */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  const [word, ...others] = words;
  if (word === undefined) return letters === "";
  if (letters.startsWith(word) && isMadeOf(letters.slice(2), others)) return true;
  if (letters.startsWith(word.charAt(0)) && isMadeOf(letters.slice(1), others)) return true;
  return LEFT_OUT.has(word) && isMadeOf(letters, others);
}

/** A town, a township, a street or a district: other places have one of the same name. */
const OFTEN_NAMED = /[镇乡区]$|街道$/u;

/** @returns whether other bodies may bear a name: it names no region, or none but such as other places have, too */
export function mayBeAnothers(name: string): boolean {
  const own = normal(name);
  return regionEnds(own).every((end) => OFTEN_NAMED.test(own.slice(0, end)));
}

/** The bodies behind a number of names. */
export class Bodies {
  private readonly bodies = new Map<string, string>();
  /** As names are written: each is asked for again and again. */
  private readonly asked = new Map<string, string>();

  /** @param names of agencies, as titles have them */
  constructor(names: Iterable<string>) {
    const all = [...new Set([...names].map(normal))].sort((a, b) => b.length - a.length);
    // Longest first: a name is led to a longer one, and that is settled already.
    const known = new Set(all);
    const longer = new Map<string, Set<string>>();
    const note = (short: string, full: string): void => {
      longer.set(short, (longer.get(short) ?? new Set()).add(full));
    };
    for (const name of all)
      for (const form of [...withoutRegions(name), ...shortForms(name)]) if (known.has(form)) note(form, name);
    for (const [short, full] of shortened(all)) note(short, full);
    for (const name of all) {
      const bodies = new Set([...(longer.get(name) ?? [])].map((full) => this.bodies.get(full) ?? full));
      const [only] = bodies;
      this.bodies.set(name, bodies.size === 1 && only !== undefined ? only : name);
    }
  }

  /** @returns a name that all names of this body have in common, and no other body's */
  bodyOf(name: string): string {
    const known = this.asked.get(name);
    if (known !== undefined) return known;
    const own = normal(name);
    const body = this.bodies.get(own) ?? own;
    this.asked.set(name, body);
    return body;
  }
}

/** What a name is without the regions above its own: 柳林镇 for 清河县柳林镇. What is left names a place itself. */
function withoutRegions(name: string): string[] {
  const ends = regionEnds(name);
  return ends.slice(0, -1).map((end) => name.slice(end));
}

/** The pairs of a short and a full name of departments of one place. */
function shortened(names: readonly string[]): [short: string, full: string][] {
  const byRegion = new Map<string, string[]>();
  for (const name of names) {
    for (const end of regionEnds(name)) {
      const business = name.slice(end);
      if (business.length < 2 || business.length > LONGEST_BUSINESS) continue;
      const region = name.slice(0, end);
      byRegion.set(region, [...(byRegion.get(region) ?? []), business]);
    }
  }
  return [...byRegion].flatMap(([region, businesses]) =>
    businesses.flatMap((short) =>
      businesses
        .filter((full) => isShortFor(short, full))
        .map((full): [string, string] => [region + short, region + full]),
    ),
  );
}

/** No department's name is longer, without its place. */
const LONGEST_BUSINESS = 16;
