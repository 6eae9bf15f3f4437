/** Three rows of table three: their heading, a long label, and what is read of them. Every figure is another. */

export const HEADING = "三、收到和处理政府信息公开申请情况\n";
export const PARTLY = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";

export const THREE_ROWS = [
  "（一）予以公开 = 12 1 0 2 3 4 13",
  `${PARTLY} = 21 22 23 24 25 26 27`,
  "1.属于国家秘密 = 31 32 33 34 35 36 37",
];
