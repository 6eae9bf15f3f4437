/** The provisions that the rows of the form rest on, in our own words, and how a row's `legalBasis` names them. */
import { type Gist, LAWS, type Law, lawName } from "./laws.js";

/** By law, and by their names in `Row.legalBasis`: 36(1), 16 para 1. */
const PROVISIONS: Readonly<Record<string, Readonly<Record<string, Gist>>>> = {
  regulations: {
    "14": {
      zh: "国家秘密、法律行政法规禁止公开的、公开后可能危及国家安全、公共安全、经济安全、社会稳定的，不予公开",
      en: "state secrets, what laws forbid to disclose, and what may endanger security or stability are not disclosed",
    },
    "15": {
      zh: "涉及商业秘密、个人隐私，公开会损害第三方的，不得公开；第三方同意或者不公开影响重大公共利益的除外",
      en: "trade secrets and privacy of third parties are protected, unless they agree or a major public interest demands otherwise",
    },
    "16 para 1": {
      zh: "人事管理、后勤管理、内部工作流程三类内部事务信息，可以不予公开",
      en: "internal matters (personnel, logistics, procedure) may be withheld",
    },
    "16 para 2": {
      zh: "讨论记录、过程稿、磋商信函、请示报告等过程性信息和行政执法案卷，可以不予公开",
      en: "records of discussion, drafts, letters of consultation, requests and reports, and enforcement files may be withheld",
    },
    "20(1)": {
      zh: "行政法规、规章和规范性文件要主动公开",
      en: "rules and normative documents are disclosed proactively",
    },
    "20(5)": {
      zh: "行政许可和其他对外管理服务事项的依据、条件、程序和结果要主动公开",
      en: "basis, conditions, procedure and results of licensing and other services are disclosed proactively",
    },
    "20(6)": {
      zh: "行政处罚、行政强制的依据、条件、程序，以及有一定社会影响的处罚决定，要主动公开",
      en: "basis and procedure of penalties and coercion, and penalties of social interest, are disclosed proactively",
    },
    "20(8)": {
      zh: "行政事业性收费项目及其依据、标准要主动公开",
      en: "administrative charges, their basis and rates are disclosed proactively",
    },
    "20(9)": {
      zh: "政府集中采购项目的目录、标准和实施情况要主动公开",
      en: "centralised procurement is disclosed proactively",
    },
    "27": { zh: "公民、法人或者其他组织可以申请获取政府信息", en: "anyone may apply for government information" },
    "29": {
      zh: "申请采用书面形式，写明申请人和所需信息；书写确有困难的可以口头提出",
      en: "an application is made in writing and names applicant and information",
    },
    "30": {
      zh: "内容不明确的，自收到之日起 7 个工作日内一次性告知补正；无正当理由逾期不补正的视为放弃，不再处理",
      en: "an unclear application is to be completed on notice within 7 working days; who does not is deemed to give up",
    },
    "31": {
      zh: "怎样确定收到申请的时间：当面提交之日、邮件签收之日、网上提交双方确认之日",
      en: "when an application counts as received",
    },
    "32": { zh: "涉及第三方权益的，书面征求第三方意见", en: "third parties concerned are asked in writing" },
    "33": {
      zh: "不能当场答复的，自收到之日起 20 个工作日内答复，经同意可延长，最多再加 20 个工作日；年底未到期的结转下年度",
      en: "answers are due in 20 working days, extendable by 20; what is not yet due at the end of the year is carried on",
    },
    "35": {
      zh: "申请数量、频次明显超过合理范围的，可以要求说明理由；理由不合理的不予处理",
      en: "excessive applications must be justified, or are not processed",
    },
    "36(1)": { zh: "已经主动公开的，告知获取的方式、途径", en: "what is already public: say where to find it" },
    "36(2)": { zh: "可以公开的，提供该信息或者告知怎样获取", en: "what can be disclosed: provide it" },
    "36(4)": { zh: "经检索没有所申请的信息，告知不存在", en: "what was searched for and is not there: say so" },
    "36(5)": { zh: "不属于本机关负责公开的，告知并说明理由", en: "what another body has to disclose: say so" },
    "36(6)": {
      zh: "已经答复过又申请相同信息的，告知不予重复处理",
      en: "repeated applications are not processed again",
    },
    "36(7)": {
      zh: "工商登记、不动产登记等另有专门查询规定的信息，告知按有关规定办理",
      en: "registers with inquiry rules of their own: refer to those rules",
    },
    "37": {
      zh: "含有不应公开的内容但能区分处理的，提供可以公开的部分，并对其余部分说明理由",
      en: "what can be separated is disclosed in part, with reasons for the rest",
    },
    "38": {
      zh: "提供的应是已制作或者获取的信息；需要加工、分析的，可以不予提供",
      en: "only existing information is provided; what would have to be worked out need not be",
    },
    "39 para 1": {
      zh: "以申请公开的形式信访、投诉、举报的，告知不作为申请处理",
      en: "petitions and complaints in the guise of applications are not treated as such",
    },
    "39 para 2": {
      zh: "要求提供公报、报刊、书籍等公开出版物的，可以告知获取的途径",
      en: "for published works the way to obtain them may be told",
    },
    "42": {
      zh: "不收费用；数量、频次明显超过合理范围的，可以收取信息处理费",
      en: "free of charge; a processing fee may be charged for excessive applications",
    },
    "49": {
      zh: "部门每年 1 月 31 日前、县级以上地方政府 3 月 31 日前公布上一年度报告",
      en: "departments publish their reports by 31 January, governments by 31 March",
    },
    "50": { zh: "年度报告应当包括的内容；统一格式由全国主管部门公布", en: "what annual reports contain" },
    "51": {
      zh: "认为政府信息公开工作侵犯其合法权益的，可以投诉、举报，也可以申请行政复议或者提起行政诉讼",
      en: "who is aggrieved may complain, apply for review or sue",
    },
  },
  reviewLaw: {
    "23(4)": {
      zh: "对不予公开政府信息不服的，应当先申请行政复议，再提起行政诉讼（2024 年起）",
      en: "since 2024 a refusal must be reviewed before it is taken to court",
    },
  },
};

/** A provision that a row rests on: of a law, where it is said which article, paragraph or item of it. */
export interface Provision {
  readonly law: Law;
  /** As in `Row.legalBasis`, without the law; absent for the law as a whole. */
  readonly name?: string;
  /** What it says. */
  readonly gist: Gist;
}

const NAME = /^(?:(\D+) )?(\d+(?:\(\d+\)| para \d+)?)$/;

/**
 * @param basis an entry of `Row.legalBasis`: 36(1), 16 para 1, 行政复议法 23(4), 国办函〔2020〕109号
 * @returns the provision it names; undefined for one that is not known
 */
export function provisionOf(basis: string): Provision | undefined {
  const [, title, name] = NAME.exec(basis) ?? [];
  const [regulations] = LAWS;
  if (name === undefined) {
    const law = LAWS.find(({ number }) => number === basis);
    return law && { law, gist: law.gist };
  }
  const law = title === undefined ? regulations : LAWS.find((one) => lawName(one) === title);
  const gist = law && PROVISIONS[law.id]?.[name];
  return law && gist && { law, name, gist };
}

/** @returns what is known of an article of a law, in the order of its paragraphs and items */
export function provisionsOf(law: Law, article: number): readonly { readonly name: string; readonly gist: Gist }[] {
  return Object.entries(PROVISIONS[law.id] ?? {})
    .filter(([name]) => Number.parseInt(name, 10) === article)
    .map(([name, gist]) => ({ name, gist }));
}
