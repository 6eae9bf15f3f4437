/** A short report of our own, tables in TABs, and the places in it that features are asked about. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position } from "vscode-languageserver-types";
import { parseVolume, type Volume } from "../../server/src/report/index.js";

const ZEROS = "\t0\t0\t0\t0\t0\t0\t0";

/** Sound but for one cell: of 部分公开 the total is 2, and should be 1. The prose says 15 where 14 came in. */
export const REPORT = `沙溪县档案局2023年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2021〕30号要求，编制本报告。
一、总体情况
（一）主动公开情况
全年公开信息30条，其中馆藏信息18条、办事信息12条。
（二）依申请公开情况
全年新收政府信息公开申请15件，其中自然人11件。上年结转2件。
（三）政府信息管理情况
修订了审核办法。
（四）平台建设情况
全年更新栏目约20个。
（五）监督保障情况
举办培训2次。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t3\t1\t8
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t26
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t4
行政强制\t0
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况
\t自然人\t法人或其他组织\t总计
\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t
一、本年新收政府信息公开申请数量\t11\t2\t0\t0\t0\t1\t14
二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2
三、本年度办理结果\t（一）予以公开\t9\t1\t0\t0\t0\t0\t10
\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t1\t0\t0\t0\t0\t0\t2
\t（三）不予公开\t1.属于国家秘密${ZEROS}
\t\t2.其他法律行政法规禁止公开${ZEROS}
\t\t3.危及“三安全一稳定”${ZEROS}
\t\t4.保护第三方合法权益\t2\t0\t0\t0\t0\t0\t2
\t\t5.属于三类内部事务信息${ZEROS}
\t\t6.属于四类过程性信息\t0\t1\t0\t0\t0\t0\t1
\t\t7.属于行政执法案卷${ZEROS}
\t\t8.属于行政查询事项${ZEROS}
\t（四）无法提供\t1.本机关不掌握相关政府信息\t0\t0\t0\t0\t0\t1\t1
\t\t2.没有现成信息需要另行制作${ZEROS}
\t\t3.补正后申请内容仍不明确${ZEROS}
\t（五）不予处理\t1.信访举报投诉类申请${ZEROS}
\t\t2.重复申请${ZEROS}
\t\t3.要求提供公开出版物${ZEROS}
\t\t4.无正当理由大量反复申请${ZEROS}
\t\t5.要求行政机关确认或重新出具已获取信息${ZEROS}
\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${ZEROS}
\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请${ZEROS}
\t\t3.其他${ZEROS}
\t（七）总计\t12\t2\t0\t0\t0\t1\t15
四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1
四、政府信息公开行政复议、行政诉讼情况
没有被提起行政诉讼。
行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
2\t0\t1\t0\t3\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
五、存在的主要问题及改进情况
存在的问题：目录更新不够及时。改进情况：已建立按月核对制度。
六、其他需要报告的事项
2023年没有收取信息处理费。
`;

/** A text as it is open in an editor. */
export interface Opened {
  readonly document: TextDocument;
  readonly volume: Volume;
}

const VOLUMES = new Map<string, Volume>();

/** @returns the text, opened and parsed; each text is parsed once, since nothing changes a volume */
export function opened(text = REPORT): Opened {
  const volume = VOLUMES.get(text) ?? parseVolume(text);
  VOLUMES.set(text, volume);
  return { document: TextDocument.create("file:///r.txt", "disclosure-report", 1, text), volume };
}

/**
 * @param place words of the text with a | before the place
 * @returns that place @throws if the words are not there just once
 */
export function positionOf({ document }: Opened, place: string): Position {
  const words = place.replace("|", "");
  const text = document.getText();
  const at = text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) throw new Error(`“${words}” is not there just once`);
  return document.positionAt(at + place.indexOf("|"));
}
