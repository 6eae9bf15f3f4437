/**
 * The orders and notices that these reports rest on, with the day each was given. Only what stands here is called by a
 * wrong number: of any other document nothing is known.
 */
export interface Document {
  /** How its title is told, in a quotation before its number. */
  readonly title: RegExp;
  readonly number: string;
  /** Numbers that it had before it was revised: no mistake beside the new one. */
  readonly former?: readonly string[];
  /** The days that may rightly stand beside it: given, published, in force. */
  readonly days?: readonly string[];
}

export const DOCUMENTS: readonly Document[] = [
  {
    title: /政府信息公开条例$/,
    number: "国务院令第711号",
    former: ["国务院令第492号"],
    // Of order 492: 5 April 2007, in force on 1 May 2008. Of order 711: 3 April 2019, in force on 15 May 2019.
    days: ["2007年4月5日", "2007年4月24日", "2008年5月1日", "2019年4月3日", "2019年4月15日", "2019年5月15日"],
  },
  // 26 September 2021.
  { title: /政府信息公开工作年度报告格式$|年度报告格式[》〉>]?的通知$/, number: "国办公开办函〔2021〕30号" },
  // November 2019.
  { title: /政府信息公开工作年度报告有关事项的通知$/, number: "国办公开办函〔2019〕60号" },
  // 17 November 2020, in force on 1 January 2021.
  { title: /政府信息公开信息处理费管理办法$|信息处理费管理办法[》〉>]?的通知$/, number: "国办函〔2020〕109号" },
];

/** The last article of the Regulations. */
export const LAST_ARTICLE = 56;
