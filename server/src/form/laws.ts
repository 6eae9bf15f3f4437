/** The laws and notices that such reports rest on, by their full titles and numbers. */

export interface Law {
  readonly id: string;
  /** The full title without 《》; titles quoted in it stand in 〈〉. */
  readonly title: string;
  /** As it is cited: 国办公开办函〔2021〕30号. Absent for laws, which are cited by their titles. */
  readonly number?: string;
}

/** Those that reports cite most come first. */
export const LAWS: readonly Law[] = [
  { id: "regulations", title: "中华人民共和国政府信息公开条例", number: "国务院令第711号" },
  {
    id: "form2021",
    title: "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
    number: "国办公开办函〔2021〕30号",
  },
  {
    id: "form2019",
    title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    number: "国办公开办函〔2019〕60号",
  },
  { id: "fees", title: "国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知", number: "国办函〔2020〕109号" },
  {
    id: "platform",
    title: "国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知",
    number: "国办公开办函〔2019〕61号",
  },
  {
    id: "grassRoots",
    title: "国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见",
    number: "国办发〔2019〕54号",
  },
  { id: "newMedia", title: "国务院办公厅关于推进政务新媒体健康有序发展的意见", number: "国办发〔2018〕123号" },
  {
    id: "normativeDocuments",
    title: "国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知",
    number: "国办发〔2018〕37号",
  },
  { id: "reviewLaw", title: "中华人民共和国行政复议法" },
  { id: "litigationLaw", title: "中华人民共和国行政诉讼法" },
  { id: "secretsLaw", title: "中华人民共和国保守国家秘密法" },
];

/**
 * @param notice a number, as an edition has it
 * @returns the law or notice of that number; undefined where none is known
 */
export function lawNumbered(notice: string): Law | undefined {
  return LAWS.find(({ number }) => number === notice);
}
