/**
 * Words that tell how figures stand to each other: parts of words, looked for in what stands beside a figure. Words that do
 * something in any sentence stand in words.ts.
 */
import { words } from "./wording.js";

/** What leads from a whole to all its parts as a colon does, at the head of a clause: 共57条，即甲34条、乙23条. */
export const NAMELY = words("即 分别是 分别为 具体是 具体为 依次是 依次为");

/** Words that begin with 即 and lead to nothing: 即办30件, 即日起. */
export const AT_ONCE = words("即办 即日 即时 即刻 即将 即可 即使 即到 即起");

/** What stands behind the name of a whole whose parts follow: 收到的31件中自然人25件. 之中 and 里面 end other words too. */
export const WITHIN_IT = words("中 里 内 当中");

/** What leads to the parts of a whole as 其中 does, at their head: 130条，包括年报1条. */
export const CONTAINING = words("包括 包含 涵盖");

/** What makes CONTAINING lead to all parts: 具体包括年报1条. */
export const IN_DETAIL = words("具体");

/** Parts of a year that averages are told for, and how many of them it has at least and at most: 月均153条. */
export const YEAR_SHARES: readonly {
  readonly words: readonly string[];
  readonly least: number;
  readonly most: number;
}[] = [
  { words: words("个月 月"), least: 12, most: 12 },
  { words: words("个季度 季度 季"), least: 4, most: 4 },
  { words: words("星期 周"), least: 50, most: 53 },
  // Working days, all but holidays, or all.
  { words: words("个工作日 工作日 日 天"), least: 240, most: 366 },
];

/** How a mean is called: those of kinds are no parts of that of all. */
export const MEANS = words("平均 人均 户均 校均 村均 年均 月均 日均 周均 场均 篇均 案均 件均 次均");

/** What makes a mean about so much: it may be a tenth off. */
export const ABOUT_SO_MUCH = words("约 约为 左右 上下");

/** What leaves a mean open to one side: 月均超135条. */
export const MORE_OR_LESS_THAN = words("近 超 超过 逾 余 不少于 不低于 不足 不到 至少 最多 突破");

/** What a mean is told to come to by: 月均达153条. */
export const COMES_TO = words("约 为 达 约为 达到 量 数 数量");

/** What makes a year's figure one of a part of it: 自7月改版以来46.2万次. */
export const SINCE = words("以来 上线 开通 启用 改版 成立 试运行");

/** What was meant to be reached, told of a figure: 计划招聘150人. */
export const MEANT = words("目标 计划 任务 指标");

/** What was reached, told of a figure beside one that was meant: 实际招聘138人. */
export const REACHED = words("实际");

/** What may stand between 完成 and what was meant: 完成年度目标的109%. */
export const OF_THE_PLAN = words(
  "了 全年 年度 年初 既定 预定 预期 本年 本年度 当年 目标 计划 任务 指标 数 总数 总 量 的",
);

/** By how much more than was meant: 超额完成25%. */
export const BEYOND = words("超额完成 超额 超出计划 超出目标 超计划 超目标 超任务 多完成");

/** What is told before a figure that only seems to be a least or a most: 超出12场, 最高46.2万次. */
export const EXACT_THOUGH_SO_MUCH = words("超出 最高 最多 平均 高出 多出");

/** By how much two figures differ, whichever is more. */
export const APART = words("相差 差距 差距为 差额 差额为 之差 之差为 相差为");

/** By how much there is more of the one, or less, told of what was meant or allowed, or of two things or times. */
export const MORE_BY = words(
  "超额 超额完成 超 多完成 超出 超过 多 多出 高 高出 高于 多于 增加 增长 提高 提升 上升 上涨 净增 净增加 延长 前进 跃升 进位 上移 领先",
);
export const LESS_BY = words(
  "未完成 少 低 低于 少于 差 还差 尚差 缺 尚缺 缺口 缺额 空缺 欠 减少 下降 降低 缩短 压缩 压减 缩减 提前 提速 早 快 节约 节省 后退 落后 下滑 回落 退后 净减 净减少",
);

/** Which of these are told of time alone. */
export const EARLIER = words("提前 提速");

/** Which of these are not told of a plan: 实际74场，增加12场 is more than at some other time. */
export const OF_TIME_ALONE = words("增加 增长 提高 提升 上升 上涨 净增 净增加 减少 下降 降低 净减 净减少");

/** What was meant or allowed: 法定时限20个工作日, 核定编制46名. */
export const ALLOWED = words("目标 计划 任务 指标 原定 核定 法定 承诺 规定 时限 期限 预算 额定 标准 要求 底线 限额");

/** What tells by how much two figures differ may say, beside their names. */
export const BESIDE_DIFFERENCE = words(
  "比 较 与 和 同 相比 相较 对比 比较 于 了 则 仅 还 已 又 也 共 净 总体 实际 相应 数量 总数 总量 数 量 值 前者 后者 两者 二者 之间 高低 首尾 整体 率 的 为 均 计划 目标 目标值 任务 年度 年初 既定 预定 原定 原 时限 期限 时间 规定 法定 承诺 要求 标准 指标 预算 全年 名次 排名 规范性文件 文件 申请 案件 信息",
);

/** What may stand between such a word and its figure: 超出计划8件, 节约资金18万元. */
export const BEHIND_DIFFERENCE = words("资金 金额 计划 目标 目标值 任务 指标 预期 标准 了");

/** Other times than the report's own, as figures are told of them, and what tells of now beside them. */
export const PAST = words("上年 去年 上一年 前年 年初 期初 同期 以往 原来");
export const PRESENT = words("今年 本年 当年 现 目前 年末 年底 期末");

/** What tells by how much something changed in one year, and how the figure is told that it had when the year began. */
export const OF_ONE_YEAR = words("今年 本年 当年 上年 去年 上一年 同比");
export const YEAR_BEFORE = words("上年 去年 上一年 同期 年初 期初");

/** What tells that something changed over more than one year, or since some time. */
export const OVER_YEARS = words("两年 三年 四年 五年 十年 几年 多年 近年 历年 以来 期间 期内 届 上线 建成 成立 累计");

/** What counts for each of several, or for some: 每个专区2台, 分别由20天压缩至12天. */
export const OF_EACH = words("每 各为 各有 各设 各配 分别");

/** What tells that one thing is so many times another, and what may stand beside the names of the two. */
export const EQUALS = words("是 为 达 相当于");
export const BESIDE_FACTOR = words("是 为 达 达到 相当于 的 数量 量 数 约 大约 近 超");

/** What takes up the first of two figures, or the second. */
export const FORMER = words("前者");
export const LATTER = words("后者");

/** Names of what changed that stand for any, and how much it did: 降幅明显, 总体呈下降趋势. */
export const ANY_NAME = words(
  "幅度 总体 整体 增减 变化 同期 基本 均 约 近 超 逾 达 到 环 再 却 大幅 明显 显著 略 略有 有所 小幅 呈 趋势 态势 势头 较快 较大",
);

/** How many years before the one that is spoken of a word leads. */
export const YEARS_BACK: ReadonlyMap<string, number> = new Map([
  ...words("上年 上年度 去年 上一年 上一年度 上年末 同期 同比 同比增长 同比增加 同比下降 同比减少").map(
    (word) => [word, 1] as const,
  ),
  ["前年", 2],
  ...words("两年 二年 两年来 二年来 两年间 二年间").map((word) => [word, 2] as const),
  ...words("三年 三年来 三年间").map((word) => [word, 3] as const),
  ...words("四年 四年来 四年间").map((word) => [word, 4] as const),
  ...words("五年 五年来 五年间").map((word) => [word, 5] as const),
]);

/** Names of a part or of all that is told, which a rate is told of alone: 合计增长1.4% is of all, 公开事项增长2.2% of the items. */
export const NAMES_OF_SOME = words("合计 共计 总计 小计 累计 合计为 共计为 累计为 累计共 总计共 事项 案 案件");

/** @returns whether one of these words stands in a text */
export const holdsWord = (text: string, some: readonly string[]): boolean => some.some((word) => text.includes(word));

/** @returns whether a text ends in one of these words */
export const endsIn = (text: string, some: readonly string[]): boolean => some.some((word) => text.endsWith(word));

/** @returns whether a text is made of these words alone, one behind the other */
export function isMadeOf(text: string, some: readonly string[]): boolean {
  let rest = text;
  while (rest !== "") {
    const head = some.reduce(
      (longest, one) => (one.length > longest.length && rest.startsWith(one) ? one : longest),
      "",
    );
    if (head === "") return false;
    rest = rest.slice(head.length);
  }
  return true;
}

/** What is told of every year of several: 呈逐年下降趋势. */
export const YEARLY = words("逐年 年年");

/** What is told of the last years of several, with how many: 连续两年下降. */
export const IN_A_ROW = words("连续 连");
