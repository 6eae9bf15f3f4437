/**
 * The laws and notices that such reports rest on, by their full titles and numbers. Dates are those of the promulgation
 * (of the last revision) and of the entry into force; a date that is not known for certain is left out.
 */

/** Words for people; the form room knows no messages. */
export interface Gist {
  readonly zh: string;
  readonly en: string;
}

export interface Law {
  readonly id: string;
  /** The full title without 《》; titles quoted in it stand in 〈〉. */
  readonly title: string;
  /** As it is cited: 国办公开办函〔2021〕30号. Absent for laws, which are cited by their titles. */
  readonly number?: string;
  /** What stands in 《》 for it where a report has named it before. */
  readonly short?: string;
  readonly issued?: string;
  readonly inForce?: string;
  /** The number that it had before it was revised: no mistake beside the new one. */
  readonly former?: string;
  /** Other days that may rightly stand beside it, of its making and of what it was before. */
  readonly otherDays?: readonly string[];
  /** How many articles it has. */
  readonly articles?: number;
  /** What it is, in one sentence. */
  readonly gist: Gist;
  /** Its page on gov.cn, where the address is certain. */
  readonly page?: string;
}

/** Those that reports cite most come first. */
export const LAWS: readonly Law[] = [
  {
    id: "regulations",
    title: "中华人民共和国政府信息公开条例",
    number: "国务院令第711号",
    short: "条例",
    issued: "2019-04-03",
    inForce: "2019-05-15",
    former: "国务院令第492号",
    // Given, published and in force as order 492; order 711 as it was printed.
    otherDays: ["2007-01-17", "2007-04-05", "2007-04-24", "2008-05-01", "2019-04-15"],
    articles: 56,
    gist: {
      zh: "政府信息公开工作的基本法规，2007 年公布，2019 年修订；第四十九条、第五十条规定年度报告",
      en: "the basic law of government information disclosure, of 2007, revised in 2019; articles 49 and 50 are on annual reports",
    },
    page: "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
  },
  {
    id: "form2021",
    title: "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
    number: "国办公开办函〔2021〕30号",
    issued: "2021-09-26",
    gist: {
      zh: "印发年度报告格式的通知，现行；2021 年度及以后的报告用它",
      en: "the notice that set the current form, for reports on 2021 and later",
    },
  },
  {
    id: "form2019",
    title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    number: "国办公开办函〔2019〕60号",
    gist: {
      zh: "印发上一版年度报告格式（试行）的通知；2019、2020 年度的报告用它",
      en: "the notice that set the former form, for reports on 2019 and 2020",
    },
  },
  {
    id: "fees",
    title: "国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知",
    number: "国办函〔2020〕109号",
    issued: "2020-11-17",
    inForce: "2021-01-01",
    gist: {
      zh: "信息处理费的收取办法：同一申请人一个月内 10 件以下不收；按件的第 11 至 30 件每件 100 元，以后每 10 件一档递增 100 元；按量的 30 页以下不收。收取情况写在年度报告第六部分",
      en: "when and how a processing fee is charged; chapter six of the report says what was charged",
    },
  },
  {
    id: "platform",
    title: "国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知",
    number: "国办公开办函〔2019〕61号",
    gist: { zh: "政府网站上政府信息公开专栏的统一要求", en: "what the disclosure pages of government sites must hold" },
  },
  {
    id: "grassRoots",
    title: "国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见",
    number: "国办发〔2019〕54号",
    gist: { zh: "县、乡两级政务公开标准化规范化的要求", en: "standards of disclosure in counties and towns" },
  },
  {
    id: "newMedia",
    title: "国务院办公厅关于推进政务新媒体健康有序发展的意见",
    number: "国办发〔2018〕123号",
    gist: { zh: "政务微博、微信公众号、客户端等的要求", en: "on accounts of government bodies in new media" },
  },
  {
    id: "normativeDocuments",
    title: "国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知",
    number: "国办发〔2018〕37号",
    gist: { zh: "行政规范性文件的制定程序和监督管理", en: "on making and supervising normative documents" },
  },
  {
    id: "reviewLaw",
    title: "中华人民共和国行政复议法",
    issued: "2023-09-01",
    inForce: "2024-01-01",
    gist: { zh: "行政复议的基本法律，2023 年修订", en: "the law of administrative review as revised in 2023" },
  },
  {
    id: "litigationLaw",
    title: "中华人民共和国行政诉讼法",
    issued: "2017-06-27",
    inForce: "2017-07-01",
    gist: { zh: "行政诉讼的基本法律，2017 年修正", en: "the law of administrative litigation as amended in 2017" },
  },
  {
    id: "secretsLaw",
    title: "中华人民共和国保守国家秘密法",
    issued: "2024-02-27",
    inForce: "2024-05-01",
    gist: { zh: "保守国家秘密的基本法律，2024 年修订", en: "the law of state secrets as revised in 2024" },
  },
];

/** @returns what a law is called when it is quoted: its title without the body that issued it, or the title in 〈〉 */
export function lawName({ title }: Law): string {
  const quoted = /〈([^〉]*)〉/u.exec(title)?.[1] ?? title;
  return quoted.replace(/^(?:中华人民共和国|国务院办公厅(?:政府信息与政务公开办公室)?)/u, "");
}

/**
 * @param notice a number, as an edition has it
 * @returns the law or notice of that number; undefined where none is known
 */
export function lawNumbered(notice: string): Law | undefined {
  return LAWS.find(({ number }) => number === notice);
}
