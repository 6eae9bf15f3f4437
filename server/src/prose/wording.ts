/**
 * What prose calls the rows, groups and columns of table three, and what of the tables a name stands for: the bridge from
 * a sentence to the cells it speaks of; tables two and four have theirs in disclosureWording.ts and reviewWording.ts.
 * Words are simplified characters without blanks. A word means one thing only; where two fit, the longer one wins.
 */
import { type CellKey, type Column, cellKey, REVIEW_GROUPS, rowsOf, type Table } from "../form/index.js";

/** @returns the words of a list that is written as one text, parted by blanks */
export const words = (text: string): readonly string[] => text.split(" ");

/** A part of table three that prose names: one row, or the rows of a group. */
export interface RowWording {
  /** The id of a row or of a group. */
  readonly id: string;
  readonly words: readonly string[];
}

/** Words for several rows at once: 全部或者部分公开 is 予以公开 and 部分公开 together. */
export const ROWS_TOGETHER: readonly { readonly ids: readonly string[]; readonly words: readonly string[] }[] = [
  {
    ids: ["granted", "partlyGranted"],
    words: words(
      "全部或者部分公开 全部或部分公开 全部和部分公开 全部及部分公开 全部或者部分予以公开 全部或部分予以公开 公开或者部分公开 公开或部分公开 公开及部分公开 公开和部分公开 公开与部分公开",
    ),
  },
];

/** Rows and groups of table three. The words for rows count only where applications are spoken of. */
export const APPLICATION_ROWS: readonly RowWording[] = [
  {
    id: "received",
    words: words("新收 本年新收 本年度新收 当年新收 今年新收 新收到 新接收 新受理 本年新增 新增"),
  },
  {
    id: "carriedIn",
    words: words(
      "上年结转 上年度结转 上一年结转 上一年度结转 去年结转 上年结转至本年 上年度结转至本年度 " +
        "上年结转至今年 结转上年 结转上年度 结转上一年度 上年转结 上年转接 上年转入 上年度转入 往年结转 上年遗留 上年末结转 上年未办结 " +
        "上年结存 上年度结存 上年末结存 年初结存 去年结存 去年转来 上年转来 年初结转 年初在办 年初未办结 上年末未办结 上年度未办结 上年底未办结 去年未办结 去年底未办结 去年末未办结 上年度末未办结 上年末尚未办结 上年度遗留 去年遗留 上一年遗留 上一年度遗留 上年度遗留下来 上年未办完 上年度未办完 去年未办完 上年未完结 上年度未完结 上年跨年 上年度跨年 上年跨年办理 上年度跨年办理 上一年度跨年办理 结转自上年 结转自上年度 结转自上一年度 结转自去年 上年结转本年 上年结转下来 上年度结转下来 上一年度结转下来 去年结转下来 上年未结 上年度未结 上一年度未结 去年未结 去年结转至今年 上年度结转本年度 上年无结转 上年没有结转 上年度无结转 上年度没有结转 去年无结转 去年没有结转 上一年度无结转 上一年度没有结转",
    ),
  },
  {
    id: "carriedOut",
    words: words(
      "结转下年 结转下年度 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年 结转至下一年度 " +
        "结转到下年 结转到下年度 结转到下一年 结转到下一年度 结转次年 结转至次年 结转下年度继续办理 " +
        "结转至下年度继续办理 结转下年继续办理 结转至下年继续办理 结转下一年度继续办理 " +
        "结转至下一年度继续办理 转下年 转下年度 转入下年 转入下年度 转入下一年度 下年度结转 下年结转 " +
        "下一年度结转 结转下一年继续办理 结转至明年 结转到明年 结转下年办理 结转下年度办理 " +
        "结转至下一年继续办理 结转下年处理 转下一年 转下一年度 转下一年办理 转下一年度办理 转下年办理 转下年度办理 转下年继续办理 转下年度继续办理 转下一年度继续办理 " +
        "留待下年办理 跨年度办理 跨年结转 跨年度结转 顺延下年 顺延下年度 顺延至下一年 顺延至下一年度 顺延到下年 顺延到下一年 延至下年 延至下一年 延至下一年度 延续至下年 延续至下一年 延续至下年度 " +
        "转至下年 转至下年度 转至下一年 转至下一年度 转到下年 转到下一年 转入下年办理 转入下年度办理 转入下年度继续办理 转入下一年度继续办理 转至下年办理 转至下一年度办理 结转下年答复 结转下年度答复 结转至下年度答复 " +
        "跨年办理 结转至下年办理 结转至下年度办理 结转至下一年度办理 结转入下年度 " +
        "年末结转 年底结转 年末未办结 年底未办结 年末在办 年底在办 无在办 无在办件 没有在办件 年末无在办 年末无在办件 年末未结 年底未结 年末尚在办理 年底尚在办理 年底前未办结 年末仍未办结 年底仍未办结 未办结 仍未办结 尚有未办结 尚未办结 尚未答复 仍未答复 剩余未答复 未办理完毕 尚未办理完毕 " +
        "未到答复期限 尚未到答复期限 未到答复期 未到办理期限 尚未到办理期限 未到办结期限 尚未到期 未届满答复期限 尚在法定期限内 仍在法定期限内 尚在答复期限内 尚在法定答复期限内 仍在法定答复期限内 尚在办理期限内 尚在法定办理期限内 仍在法定办理期限内 仍在办理期限内 尚在办理时限内 处于办理期限内 正在法定期限内办理 在法定期限内办理中 正在按程序办理 正按程序办理 " +
        "正在办理 正在办理中 正在办理之中 尚在办理 尚在办理中 仍在办理 仍在办理中 还在办理 未办完 未能办结 尚在答复状态中 转结下年度 跨到明年 跨到下年 跨入下年 跨入明年 没有办完 顺延至下年 顺延至下年度 转入下一年 结转到下年办理 留待下年 留待下年度 留待下一年 留待明年 跨年度继续办理 转到明年 年末剩余 年底剩余 年末存量 年底存量 年末结存 年底结存 年末尚未办结 年底尚未办结",
    ),
  },
  {
    id: "granted",
    words: words(
      "予以公开 同意公开 准予全部公开 予以全部公开 全部公开 完全公开 决定公开 答复予以公开 准予公开 提供全部信息",
    ),
  },
  {
    id: "partlyGranted",
    words: words(
      "部分公开 予以部分公开 部分予以公开 部份公开 同意部分公开 提供部分信息 区分处理 作区分处理 区分处理后部分公开 经区分处理后部分公开 区分处理后予以部分公开",
    ),
  },
  { id: "refused", words: words("不予公开 不公开 不同意公开 决定不予公开") },
  { id: "refused.stateSecret", words: words("国家秘密 涉及国家秘密 属于国家秘密 涉密") },
  {
    id: "refused.prohibitedByLaw",
    words: words("其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 其他法律、行政法规禁止公开"),
  },
  {
    id: "refused.safetyAndStability",
    words: words(
      "危及三安全一稳定 三安全一稳定 危及“三安全一稳定” 涉及三安全一稳定 危及国家安全、公共安全、经济安全、社会稳定 危及国家安全、公共安全、经济安全和社会稳定 可能危及国家安全、公共安全、经济安全、社会稳定 可能危及国家安全、公共安全、经济安全和社会稳定 可能危及“三安全一稳定”",
    ),
  },
  {
    id: "refused.thirdParty",
    words: words(
      "保护第三方合法权益 第三方合法权益 第三方权益 涉第三方 涉及第三方 涉第三方权益 涉及第三方合法权益 损害第三方合法权益 涉及第三方权益 " +
        "保护第三方权益 第三方不同意公开 第三方不同意 权利人不同意公开 可能损害第三方合法权益 可能损害第三方权益 可能侵害第三方合法权益 侵害第三方合法权益 涉及商业秘密、个人隐私不予公开 涉及商业秘密、个人隐私而不予公开 涉及商业秘密和个人隐私不予公开 涉及商业秘密或者个人隐私不予公开 涉及商业秘密、个人隐私而不公开",
    ),
  },
  {
    id: "refused.internalAffairs",
    words: words(
      "三类内部事务信息 内部事务信息 三类内部事务 内部事务 政府内部事务信息 内部事务类信息 内部管理信息 内部管理类信息 内部工作流程信息 人事管理、后勤管理、内部工作流程信息 人事管理、后勤管理、内部工作流程等内部事务信息 人事管理、后勤管理、内部工作流程等内部事务",
    ),
  },
  {
    id: "refused.deliberative",
    words: words("四类过程性信息 过程性信息 四类过程性 过程性文件 过程性 过程性信息类 行政机关内部过程性信息"),
  },
  { id: "refused.enforcementFile", words: words("行政执法案卷 行政执法案卷信息 执法案卷 执法案卷信息") },
  { id: "refused.inquiry", words: words("行政查询事项 行政查询 行政查询类") },
  {
    id: "unavailable",
    words: words("无法提供 无法予以提供 不能提供 无法提供信息 无法提供相关信息 无法提供政府信息 无法提供相关政府信息"),
  },
  {
    id: "unavailable.notHeld",
    words: words(
      "本机关不掌握相关政府信息 不掌握相关政府信息 本机关不掌握 不掌握相关信息 非本机关掌握 不属于本机关掌握 不属本机关掌握 不属于本机关掌握的信息 不属于本机关掌握的政府信息 不由本机关掌握 非本单位掌握 " +
        "未掌握相关政府信息 本单位不掌握相关政府信息 本局不掌握相关政府信息 我局不掌握相关政府信息 " +
        "不掌握该信息 信息不存在或者本机关不掌握 本机关未掌握 不掌握信息 不掌握 不掌握政府信息 政府信息不掌握 " +
        "信息不存在 政府信息不存在 所申请信息不存在 所申请的信息不存在 申请信息不存在 相关信息不存在 未找到相关信息 未检索到相关信息 查无相关信息 查无此信息 未制作或获取 未制作、获取 未制作或者获取相关信息",
    ),
  },
  {
    id: "unavailable.notReady",
    words: words(
      "没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作 需要制作 需另行加工 需要加工汇总 需要加工、分析 没有现成信息需另行制作 " +
        "没有现成信息、需要另行制作 没有现成信息而需要另行制作 无现成信息 无现成信息需另行制作 无现成信息需要另行制作 需要对现有政府信息加工、分析 需要对现有政府信息进行加工、分析 需对现有政府信息加工、分析 " +
        "需对现有政府信息进行加工、分析 需要加工分析 需加工分析 需加工、分析 需加工汇总 需要汇总加工 需汇总加工 需要加工、汇总 需要汇总、加工 需要另行制作、加工 需另行制作信息 需要另行制作信息 需另行制作政府信息",
    ),
  },
  {
    id: "unavailable.unclear",
    words: words(
      "补正后申请内容仍不明确 申请内容仍不明确 内容仍不明确 补正后仍不明确 补正后内容仍不明确 " +
        "经补正申请内容仍不明确 经补正后申请内容仍不明确 经补正仍不明确 经补正后仍不明确 经补正内容仍不明确 申请内容经补正仍不明确 申请内容经补正后仍不明确 补正后仍无法明确",
    ),
  },
  { id: "declined", words: words("不予处理 不予受理处理") },
  {
    id: "declined.petition",
    words: words(
      "信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访举报投诉 信访、举报、投诉类 信访投诉类申请 信访类申请 信访类 信访投诉类 信访举报类 投诉举报类 信访、投诉类 信访、投诉、举报 信访、举报、投诉 信访、投诉、举报类 信访投诉举报类 信访投诉举报 举报投诉信访类 信访、投诉、举报等内容 信访、举报、投诉等内容 信访、投诉、举报事项 信访举报投诉事项 信访、举报、投诉事项 信访、举报、投诉等事项 信访投诉类事项 信访诉求 进行信访、投诉、举报 属于信访举报投诉 引导申请人通过信访渠道解决诉求 引导通过信访渠道解决 告知通过信访渠道反映",
    ),
  },
  {
    id: "declined.repeated",
    words: words("重复申请 重复提交申请 重复提出申请 同一申请人重复申请 申请人重复申请"),
  },
  { id: "declined.publication", words: words("要求提供公开出版物 公开出版物 提供公开出版物") },
  {
    id: "declined.excessive",
    words: words("无正当理由大量反复申请 大量反复申请 反复大量申请 大量、反复申请 无正当理由大量、反复申请"),
  },
  {
    id: "declined.confirmation",
    words: words(
      "要求行政机关确认或重新出具已获取信息 要求确认或重新出具已获取信息 确认或重新出具已获取信息 " +
        "重新出具已获取信息",
    ),
  },
  { id: "otherHandling", words: words("其他处理 其它处理 其他方式处理 作其他处理 作出其他处理 以其他方式处理") },
  {
    id: "otherHandling.notCorrected",
    words: words(
      "逾期不补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 逾期未补正 申请人逾期未补正 " +
        "申请人逾期不补正 未按期补正 未按要求补正 未在规定期限内补正 申请人未按期补正 申请人逾期不补正,不再处理其申请 申请人无正当理由逾期不补正,不再处理其申请 申请人逾期不补正,不再处理 逾期不补正视为放弃申请 逾期未补正视为放弃申请 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请",
    ),
  },
  {
    id: "otherHandling.feeUnpaid",
    words: words(
      "逾期未缴费 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴纳费用 申请人逾期未缴费 逾期不缴费 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    ),
  },
];

/** Names of some that a row counts, or of all of its group: 信息不存在 is one ground of several for not holding it. */
export const SOME_OF_ROWS: ReadonlySet<string> = new Set(
  words(
    "信息不存在 政府信息不存在 所申请信息不存在 所申请的信息不存在 申请信息不存在 相关信息不存在 未找到相关信息 未检索到相关信息 查无相关信息 查无此信息 未制作或获取 未制作、获取",
  ),
);

/** Carried over, without saying from or to which year: the year beside it tells. */
export const CARRIED_WORDS: readonly string[] = words(
  "结转过来 结转下来 顺延 顺延至 顺延到 留待 延至 结转 结转至 结转到 结转入 转结 转结至 转结到 结转继续办理",
);

/** A part of table three's heads that prose names: one column, or all that stand under one head. */
export interface ColumnWording {
  /** The id of a column, or the text of the head that columns stand under. */
  readonly id: string;
  readonly words: readonly string[];
}

/** What is put behind the name of those who apply: 自然人申请, 企业类申请人. */
const APPLYING_ENDS = words(
  "申请 申请人 类申请 类申请人 申请公开 申请公开政府信息 申请公开信息 提出申请 提交申请 名义提出",
);

/** @returns the names, each alone and with what may be put behind it */
const applying = (text: string): readonly string[] => {
  const names = words(text);
  const longer = names.flatMap((name) => APPLYING_ENDS.map((end) => name + end));
  return [...new Set([...names, ...longer])];
};

export const APPLICATION_COLUMNS: readonly ColumnWording[] = [
  { id: "person", words: applying("自然人 公民 公民个人 个人") },
  {
    id: "法人或其他组织",
    words: applying(
      "法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织 法人、其他组织 法人与其他组织 " +
        "法人或其它组织 法人和其它组织 法人及其它组织 法人 法人其他组织 法人组织 法人或组织 法人机构 组织机构 单位组织 单位申请 单位提出",
    ),
  },
  {
    id: "business",
    words: applying("商业企业 企业 企业法人 商业公司 公司、企业 公司企业 商业企业单位 企业单位"),
  },
  { id: "research", words: applying("科研机构 科研院所 科研单位") },
  { id: "welfare", words: applying("社会公益组织 公益组织 社会公益机构 公益机构 公益性组织") },
  { id: "legal", words: applying("法律服务机构 律师事务所 律所 律师机构 法律服务组织") },
];

/** The applicants all together: no column. */
export const ALL_APPLICANTS: readonly string[] = words(
  "公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 " +
    "公民法人和其他组织 公民、法人和其它组织 公民、法人或其它组织 公民、法人以及其他组织 公民、法人 " +
    "社会公众 公众 群众 申请人 公民法人或其他组织 群众、法人或其他组织 市民 居民 村民 人民群众 " +
    "自然人、法人或其他组织 自然人、法人和其他组织 自然人、法人或者其他组织 公民或法人 公民和法人",
);

/** What applications for information are called. */
export const APPLICATION_NOUNS: readonly string[] = words(
  "政府信息公开申请 信息公开申请 政务信息公开申请 政务公开申请 公开申请 依申请公开 依申请公开申请 " +
    "政府信息依申请公开 政府信息依申请公开申请 依申请公开政府信息申请 依申请公开件 依申请公开事项 " +
    "依申请公开信息 政府信息公开申请件 信息公开申请件 依申请信息公开 依申请 依申请件 依申请信息 " +
    "公开政府信息申请 公开政府信息的申请 政府信息公开的申请 信息公开的申请 申请公开政府信息 " +
    "申请公开信息 依申请公开政府信息 政府信息申请公开 政府信息公开申请事项 信息公开申请事项 " +
    "依申请公开业务 政府信息公开书面申请 政府信息申请 依申请公开件申请 公开政府信息申请件 " +
    "依申请公开办件 依申请公开请求 政府信息公开申请书 公开申请书 要求公开政府信息的申请 " +
    "政府信息依申请公开件 依申请公开工作 政府信息公开依申请 依申请公开的申请 获取政府信息的申请 " +
    "政府信息公开申请表 政府信息依申请 政府信息公开申请数量 政府信息公开申请量 依申请公开数量 " +
    "依申请公开申请件 政府信息公开申请案件 依申请公开案件 依申请政府信息公开 依申请政府信息公开申请 " +
    "政府信息公开依申请公开 申请公开 申请政府信息公开 申请信息公开 信息依申请公开 信息依申请公开件 政府信息公开申请函 依申请公开申请书 依申请公开申请事项 政府信息公开申请材料 " +
    "信息公开申请表 信息公开申请书 依申请办件 信息公开办件 政府信息公开办件 依申请公开来信 依申请公开信件 依申请公开函件 依申请公开工单 政府信息公开申请单 依申请公开申请表",
);

/** What any application is called: one for information only where these have been spoken of. */
export const APPLYING_NOUNS: readonly string[] = words("申请 申请件 申请事项 申请量 申请数量 申请书");

/** @returns the ids of the rows of `table` that `id` names: itself if it is a row, else the rows of that group */
export function rowsNamed(table: Table, id: string): string[] {
  const rows = rowsOf(table).map(({ row }) => row);
  const own = rows.filter((row) => row.id === id || row.group === id);
  if (own.length > 0) return own.map((row) => row.id);
  // （六）其他处理 is one row on the first edition, a group since.
  return id === "otherHandling" ? rows.filter((row) => row.id === "other").map((row) => row.id) : [];
}

/** @returns the ids of the columns of `table` that `id` names: a column, or all that stand under a head of that text */
export function columnsNamed(table: Table, id: string): string[] {
  const columns: Column[] = table.blocks.flatMap((block) => [...block.columns]);
  return columns.filter((column) => column.id === id || column.group?.includes(id)).map((column) => column.id);
}

/** @returns the columns of table four that hold `result` under the head `head`, such as 行政诉讼: two of them */
export function reviewColumns(head: string, result: string): string[] {
  return REVIEW_GROUPS.filter((group) => group.heads.includes(head)).map((group) => `${group.id}.${result}`);
}

const ROW_IDS = new Set(APPLICATION_ROWS.map(({ id }) => id));

/** @returns the group that a row or group id of table three stands under by name, such as refused for refused.inquiry */
export function groupOf(id: string): string | undefined {
  const dot = id.indexOf(".");
  const parent = dot < 0 ? "" : id.slice(0, dot);
  return ROW_IDS.has(parent) ? parent : undefined;
}

/** @returns the keys of the cells where `rows` and `columns` cross */
export function crossing(rows: readonly string[], columns: readonly string[]): CellKey[] {
  return rows.flatMap((row) => columns.map((column) => cellKey(row, column)));
}
