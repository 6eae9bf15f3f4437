/**
 * The words that hold a sentence together, by what they do in it. What the form's own things are called is said in
 * wording.ts; a word that stands in neither is unknown, and what is not wholly known is never judged.
 */

/** What a word does. */
export type Role =
  | "self"
  | "foreign"
  | "thisYear"
  | "otherTime"
  | "adverb"
  | "function"
  | "receive"
  | "handle"
  | "deal"
  | "among"
  | "sum"
  | "open"
  | "compare"
  | "not"
  | "all"
  | "each"
  | "respectively"
  | "share"
  | "publish"
  | "otherNoun"
  | "channel"
  | "rate"
  | "onTime"
  | "condition"
  | "about"
  | "judge"
  | "and"
  | "subset"
  | "rest"
  | "decision"
  | "disclosure"
  | "restart"
  | "touch"
  | "within"
  | "fee"
  | "closed"
  | "part"
  | "passed"
  | "due"
  | "late"
  | "grow"
  | "shrink"
  | "itself"
  | "overlap"
  | "inHand"
  | "leftOver"
  | "per";

export const WORDS: Readonly<Record<Role, string>> = {
  /** The body that reports, as it calls itself. */
  self:
    "我局 本局 我委 本委 我办 本办 我厅 本厅 我处 我院 我所 我中心 本中心 我镇 本镇 我乡 本乡 我街道 本街道 我街 我站 我队 我部 我馆 本馆 我社 " +
    "本机关 我机关 本单位 我单位 本部门 我部门 全局 全委 全镇 全乡 全街道 全厅 全办 我校 我会 我公司 我场 我园区 我管委会 我县 我市 我区 我省 我州 我旗 " +
    "本市 本县 本区 本行政机关 我支队 我大队 我分局 本分局",
  /** Others, or all of a region: their figures are not the body's own. */
  foreign:
    "全市 全县 全区 全省 全州 全旗 全系统 各级 各地 各县 各区 各镇 各乡镇 各街道 各部门 各单位 各科室 各处室 各股室 各县区 各市县 各行政机关 下属 所属 直属 市直 县直 " +
    "区直 省直 基层 辖区 乡镇 镇街 市本级 县本级 区本级 本级 政府部门 市级 县级 区级 局属 委属 各成员单位 二级单位 派出机构 各分局 各村 各社区",
  thisYear:
    "本年 本年度 今年 全年 年内 当年 年度 今年以来 一年来 一年以来 全年度 本年以来 报告期 报告期内 本报告期 报告年度 年底 年末",
  otherTime:
    "上年 去年 上年度 上一年 上一年度 前年 往年 历年 同期 上半年 下半年 前半年 后半年 季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 明年 下年 下年度 下一年 下一年度 次年 月份 近年 近年来 近三年 近五年 " +
    "年初 以往 历史 至今 目前为止 截至目前 当月 上年末 年前 十四五 十三五",
  adverb:
    "已 也 还 又 目前 同时 另外 此外 实际 按期 规范 认真 妥善 仅 只 依法 依规 依法依规 及时 一并 总的 先后 其 则 并 且 即 都已 现 现已 " +
    "严格 按照规定 按规定 依照规定 依法定程序 按要求 主动 直接 最终 已经 各类 其实 确实 实现 再 高效 稳妥 按程序 按照法定程序 逐件 按照要求 告知 对外 通过各渠道 通过各种渠道 通过各类渠道 通过多种渠道 通过多渠道 通过各种方式 通过多种方式 通过各种途径 通过多种途径 各渠道 各种渠道 各类渠道 会前 会上 会后 积极 办公室 " +
    "依照 按照 规定 法律 法规 条例 要求 程序 均能 能够 可 经 经审查 经研究 经核实 按 依据 实 即时 有序 予以 给予 进行 共同 尚有 仍有 还有 尚余 判决 法院判决 法院裁定 裁定 渠道收到",
  function:
    "上表 上表中 如上表所示 的 了 有 件 为 是 在 对 于 由 达 达到 数量 件数 情况 方面 工作 数 总量 量 类 类别 类型 属于 属 系 结果 情形 形式 方式 作 作出答复 向 将 把 给 " +
    "从 上 来 ; 来看 看 看来 提出 提交 递交 申请的 该 这 此 所 办理情况 办理结果 处理结果 答复结果 处理情况 答复情况 申请人情况 申请类型 决定 答复意见 " +
    "按办理结果 按处理结果 按申请人 按申请主体 申请主体 主体 申请内容为 申请内容属于 所申请内容为 所申请内容属于 申请内容属 所申请内容属 申请内容系 提起 事项 相关 通过 以 本 各项 全 所有 任何 平等 高等 等级 等次 中等 同等 产生 案件 案 信息 类申请 类信息 相关政府信息 来自 而 " +
    "原因 因素 理由 针对 事务 之 所致 处 者 身份 分类 划分 情况为 情况是 情况如下 具体为 具体 具体是 为止 止 以来 继续办理 继续处理 不重复计算 不重复统计 不重复计入 截至 截止 自 起 至 不再处理 均经复议 经复议",
  receive:
    "收到 收到过 接到过 接收 接到 受理 登记 收 接受 收悉 收到并受理 收到和处理 收到并处理 接收到 收件 收受 接收并办理 受理并办理 收到并办理 办理收到 接收办理 受理办理 已收到 收到了 " +
    "收到和办理 受理了 接到了 接收了 接收受理 接收处理 接收和处理 处理收到",
  handle:
    "办结 答复 办理完毕 办理答复 回复 处理完毕 答复完毕 办复 办理完成 处理完成 答复办结 办结答复 办理并答复 答复申请人 审结 作出答复 给予答复 予以答复 办理完结 处理完结 回复申请人 " +
    "已判决 已宣判 已裁决 作出判决 已作出判决 予以回复 办理回复 答复完成 完成答复 做出答复 书面答复 办完 处理并答复 处理答复 完成办理 办理结果总计 办理结果合计 办理结果共计 办结完毕 受理并办结 办理办结 予以办结 进行答复 进行了答复 作了答复 作出了答复 进行回复 进行了回复 答复了 办结了",
  deal: "办理 处理 办理了 处理了 办",
  among: "其中",
  sum: "共 共计 总共 总计 合计 累计 一共 累计共 总计共 小计 总数 总数为 总量 总量为 相加 相加为 加起来 共有 共为 累计为 合计为 共计为 计",
  open: "等 主要 包括 含 包含 例如 如 比如 涵盖 主要是 主要有 主要包括 等等 特别是 尤其是",
  compare:
    "较 比 同比 环比 相比 相较 增加 减少 增长 下降 上升 降低 增至 降至 增加到 减少到 提高 提升 增幅 降幅 多 少 翻 增 减 与上年相比 持平 下滑 上涨 回落 超 低于 高于 " +
    "增加了 减少了 增长了 下降了 上升了 相对于 对比 净增 上涨了 增长率 降低了 同比增长 同比下降 同比增加 同比减少",
  not: "未 没有 无 没有发生过 未发生过 未曾 不存在 从未 未有 尚未 没 未发生 未出现 未产生 没有发生 没有出现 没有产生 无人 不涉及 未涉及 零 没发生 暂未 暂无 并未 均未 均无 无一 无一件 无一例 无一起 未能 未见 未形成 均没有 未曾发生 无在办 无在办件 没有在办件 年末无在办 年末无在办件 上年无结转 上年没有结转 上年度无结转 上年度没有结转 去年无结转 去年没有结转 上一年度无结转 上一年度没有结转",
  all: "均 全部 都 均已 都已 皆 一律 全都 全数 悉数 均被 均获 均为 均是 全为 全是 全部为 都是 都为 全部公开 均系 全部是 均属于 均属 全部被 均得到 全部得到 一件不落 一件不漏 一件不少 无一遗漏 无一例外 均按 均由 法院均 法院都 法院均判决 复议机关均",
  each: "各 各为 各有",
  respectively: "分别 分别为 分别是 依次为 分别有 依次",
  share:
    "占 占比 约占 占到 占比为 占总数 占总数的 占总量 占总量的 占申请总数的 占申请总量的 占比达 占全部 占全年 占办理总数的 占公开总量的 占信息公开总量的 占答复总数的 占全部申请的 占比约为",
  publish:
    "公开 公示 发布 主动公开 公布 归集 上传 录入 推送 报送 公开发布 公告 上报 公开了 解读 转载 刊发 发布了 主动公开了 刊登 更新 编发 印制 发放 公开各类",
  /** Things that are counted in such reports and stand in none of the tables. */
  otherNoun:
    "应答 公共 共享 共建 治超 超限 超载 超标 增刊 增值税 审计 会计 设计 预计 估计 收到答复 收到回复 收到反馈 提案 建议 人大代表建议 政协提案 政协委员提案 人大建议 建议提案 议案 咨询 投诉 信访 信访件 举报 留言 工单 热线 来信 来电 来访 网民留言 局长信箱 市长信箱 县长信箱 书记信箱 意见 " +
    "征集 听证 培训 会议 公文 稿件 新闻 动态 备案 审查 清理 事项清单 权责清单 建议和提案 行政许可申请 行政处罚事项 行政许可事项 行政处罚案件信息 行政许可信息 行政处罚信息 行政强制信息 " +
    "双公示 规章制度 办件 证照 执照 案卷 检查 行政检查 行政确认 行政裁决 行政奖励 政务服务 许可证 政策解读 民事诉讼 刑事诉讼 公益诉讼 行政复议机关 国家赔偿 信访事项 诉求 问题 错敏字 错别字 链接",
  /** How an application came in, or where something was published. */
  channel:
    "公示栏 公开栏 公告栏 公示平台 公开平台 发布平台 执法公示平台 公示系统 书面申请 网上 网络 在线 信函 邮寄 当面 现场 传真 电子邮件 邮件 邮箱 平台 网站 门户网站 微信 微博 公众号 微信公众号 信件 快递 挂号信 邮政 窗口 网页 书信 EMS 网上申请 网络申请 信函申请 当面申请 邮寄申请 " +
    "现场申请 在线申请 网站申请 线上 线下 线上申请 线下申请 申请平台 申请系统 系统 政府网站 门户 邮政特快专递 书面 口头 互联网 互联网申请 来信申请 电子邮箱 传真申请 现场递交 其他渠道 其他方式 其他形式 传统方式",
  rate: "办结率 答复率 回复率 办复率 按时答复率 按时办结率 及时率 按期答复率 按期办结率 及时答复率 比例 比重 满意率 满意度 公开率 解读率 准确率",
  onTime:
    "按时 法定期限内 在法定期限内 法定时限内 在法定时限内 规定时限内 在规定时限内 规定期限内 在规定期限内 规定时间内 在规定时间内 时限内 期限内 依法按时 按时限 在法定时间内 法定时间内 按期限 依法及时 " +
    "按规定时限 按法定时限 按规定期限 按法定期限 在时限内 于法定期限内 在期限内 按时按规定 按时按要求 在法定办理期限内 在法定答复期限内 按时依规 按时保质 按时规范",
  condition:
    "在办 待办 如 若 凡 如果 一旦 应 应当 须 需 需要 可以 可能 防止 避免 杜绝 减少 除 除外 即将 拟 将要 方可 之前 前 后 期间 超期 逾期 应公开 超时 " +
    "应办 应办理 应办件 应办结 应处理 应答复 应予答复 应当答复 应当办理 应该答复 应回复 需办理 需要办理 需答复 需要答复 需办结 需要办结 需回复 需要回复 " +
    "需处理",
  about:
    "因 被告 为被告 为被告的 引发 引起 引发的 引起的 发生 产生的 导致 导致的 被 被申请 由于 所引发的 所引起的 申请引发的 而引发的 而引起的 政府信息公开工作 信息公开工作 政府信息公开 信息公开 政务公开 政务公开工作 " +
    "出现 申请而 答复 不服 对答复不服 工作中 争议 纠纷 遭 涉及政府信息公开 涉及信息公开 涉政府信息公开 涉政府信息公开的 当事人 申请人不服 依申请公开工作引发 被提起 本机关为被申请人 作为被告 作为被申请人 为被申请人 为被申请人的 被申请人为 被申请人是 被告为",
  judge:
    "审理 办理行政复议 受理行政复议 受理行政复议案件 审理行政复议 收到行政复议申请 审结行政复议 复议机关 复议机构 法院 人民法院 两级法院 应诉 出庭 上诉 二审 一审 再审 听证会 行政复议听证 调解 和解 撤回 终止",
  and: "和 及 与 或 以及 或者 并",
  subset: "首次 新增加 首次公开 原创 转载 转发 涉及民生 重点领域 再次 解读类",
  rest: "其余 其他 其它 剩余 另 另有 余下 剩下 其余的",
  decision: "决定 处理决定 决定书",
  disclosure: "信息 政府信息 政务信息 各类信息 各类政府信息 各类政务信息",
  /** What is named by these may also fall under another name. */
  touch: "涉及 涉及到 涉 有关 关于",
  grow: "升为 增为 提升为 提高为 扩大至 扩大到 扩展至 扩展到 拓展至 拓展到 提高至 提升至 提升到 增长至 上涨至 上涨到 增长率 增速 增幅 涨幅 升幅 增至 增加到 增长到 升至 上升到 提高到 涨到 增加 增长 上升 提高 提升 增 上涨 增加了 增长了 上涨了 同比增长 同比增加 净增 增设 增开",
  shrink:
    "降为 减为 精简为 精简至 精简到 压缩为 压缩至 压缩到 压减为 压减至 压减到 缩短为 缩短至 缩短到 降低至 降低到 回落至 回落到 减少为 下降率 降低率 降幅 跌幅 降到 降至 减到 减至 减少到 下降到 下降至 减少至 减少 下降 降低 减 下滑 回落 减少了 下降了 降低了 同比下降 同比减少 缩短 缩短了 压缩 压减 压减了",
  /** Of what is named before it the figure behind it is a part: 新收件中78件于年内办结. */
  within: "中 里 内 当中 之中 里面",
  /** What is charged for handling an application, and how: its figures are no applications. */
  fee: "按件计收 按页计收 按量计收 计收 收费事项 信息处理费 处理费 缴费 应缴 实收 减免 免收 收费通知 缴费通知 收费标准",
  /** The parts told are all that there are. */
  closed:
    "之和 之和为 构成 组成 即为全部 就是全部 别无其他 再无其他 没有其他 全部为上述 三类 两类 四类 五类 三者 两者 二者 四者 三部分 两部分 四部分 三种 两种 四级 三级 两级 仅此",
  /** A part of a year without its months: as parts of the year's own figure they are its own (YEAR_PARTS). */
  part: "季度",
  /** Left for another year where a year is named beside it: 转入2024年. */
  passed: "转入 转至 转到 跨入 跨至 移至 留到 推迟到 延续到 结余到",
  /** What had to be dealt with by some day, not all that came in. */
  due:
    "应办 应办理 应办件 应办结 应处理 应答复 应予答复 应当答复 应当办理 应该答复 应回复 需办理 需要办理 需答复 需要答复 需办结 需要办结 需回复 需要回复 " +
    "需处理 到期 届满 时限已到",
  /** Behind its time: what was done so was not done on time. */
  late: "逾期 超期 超时",
  restart: "同时 此外 另外 除此之外 与此同时 另据",
  /** A government without its departments and towns: where its tables count the whole region, it is a part of that. */
  itself: "本级 机关本级 省本级 市本级 县本级 区本级 州本级 旗本级 名义 信息公开机构 政府信息公开机构",
  /** One thing may be counted in several parts. */
  overlap:
    "拆分 有重复 存在重复 部分重复 重复计算 重复统计 重复计入 重复列入 去重 去重后 剔重 剔除重复 扣除重复 有交叉 存在交叉 部分交叉 交叉 重叠 多选 列入多类 列入多个 同时列入 同时属于 同时涉及 兼有 部分人员 重复参加 多次参加 同步发布 同步推送 同步公开 多渠道发布 多平台发布 一稿多发 " +
    "兼具 兼任 同时具有 同时具备 同时采用 同时公开 同时办理 同时面向 同时为 可同时 合并计 合并统计 合并计算 分别计入 分别统计 一人次统计 只计一次 按一次统计 多种形式 两项内容 多个平台 多个账号 多个类别 多个领域",
  /** Of each one: no figure of all. */
  per: "每件 每个 每次 每场 每期 每批 每户 每村 每校 每家 每人 每篇 每条 平均每",
  /** All that the others leave of a whole. */
  leftOver: "其余 其余的 剩余 余下 剩下 尚余",
  /** Come in and not dealt with yet; of applications it is also what is carried over. */
  inHand: "正在办理 正在办理中 正在办理之中 尚在办理 尚在办理中 仍在办理 仍在办理中 还在办理",
};

/**
 * Parts of words that tell of a stock: what there was, what there is, what went and what came. They are looked for in
 * this order in what stands beside a figure: 上年末 is no 年末, 退库 no 入库.
 */
export const STOCK_WORDS = {
  start: "上年末 上年底 上年度末 去年末 去年底 年初 期初 上年结存 上年度结存 上年结转 上年度结转 上年转入 上年度转入",
  end: "年末 年底 期末 现有 目前",
  went: "废止 失效 注销 取消 减少 核减 退库 退出 清退 淘汰 核销 办结 扣除 撤除 撤销 撤并 裁撤 关闭 关停 停用 停办 拆除 迁出 移出 调出 划出",
  came: "新 增 加上 入库 制发 出台 制定 迁入 移入 调入 划入",
} as const;

/** Parts of a year, by their first and last month. */
export const YEAR_PARTS: readonly { readonly from: number; readonly to: number; readonly words: string }[] = [
  { from: 1, to: 6, words: "上半年 前半年" },
  { from: 7, to: 12, words: "下半年 后半年" },
  { from: 1, to: 3, words: "一季度 第一季度" },
  { from: 4, to: 6, words: "二季度 第二季度" },
  { from: 7, to: 9, words: "三季度 第三季度" },
  { from: 10, to: 12, words: "四季度 第四季度" },
  { from: 1, to: 9, words: "前三季度" },
];

/** Units that count things; the first of a group is the one that equal kinds are compared by. */
export const UNITS: readonly string[] = [
  "件",
  "条",
  "份",
  "例",
  "起",
  "宗",
  "个",
  "次",
  "篇",
  "期",
  "项",
  "页",
  "人",
  "人次",
  "场",
  "场次",
  "场(次)",
  "百分点",
  "个百分点",
  "分",
  "件次",
  "条次",
  "部",
  "册",
  "幅",
  "张",
  "家",
  "名",
  "笔",
  "套",
  "批",
  "元",
  "万元",
  "亿元",
  "万",
  "%",
  "封",
  "则",
  "类",
  "种",
  "字",
  "户",
  "本",
  "块",
  "处",
  "台",
  "件(次)",
  "条(次)",
  "人(次)",
  "次(件)",
  "件(条)",
  "篇次",
  "余次",
  "栏",
  "组",
  "通",
  "辆",
  "号",
  "级",
  "位",
  "批次",
  "对",
  "公里",
  "吨",
  "亩",
  "公顷",
  "平方米",
  "座",
  "栋",
  "幢",
  "间",
  "株",
  "枚",
  "户次",
  "站次",
  "课时",
  "个次",
  "所次",
  "所",
  "家次",
];

/** What may follow a numeral that is no amount: it names a time, a place or an order. */
export const NO_UNITS: readonly string[] = [
  "年",
  "月",
  "日",
  "号",
  "时",
  "点",
  "秒",
  "届",
  "楼",
  "室",
  "级",
  "版",
  "层",
  "弄",
  "天",
  "周",
  "小时",
  "分钟",
  "个工作日",
  "个月",
  "个小时",
  "工作日",
  "岁",
  "℃",
  "号楼",
  "个自然日",
  "周年",
  "倍",
  "期工程",
  "星期",
  "日内",
  "时许",
  "线",
  "路",
  "村",
  "组团",
  "个年度",
  "类内部",
  "类过程",
  "个方面",
  "位一体",
];

/** Units in which applications, reviews and decisions are counted. */
export const CASE_UNITS: ReadonlySet<string> = new Set([
  "件",
  "份",
  "例",
  "起",
  "宗",
  "个",
  "条",
  "件(次)",
  "项",
  "笔",
  "件次",
  "",
]);

/** What makes an amount approximate, before and behind it. */
export const ABOUT_BEFORE: readonly string[] = [
  "约",
  "近",
  "超",
  "超过",
  "逾",
  "不少于",
  "至少",
  "大约",
  "将近",
  "突破",
  "不超过",
  "最多",
  "上",
  "每年",
  "每月",
  "每周",
  "每日",
  "每天",
  "每季度",
  "每",
  "平均",
  "日均",
  "月均",
  "达到近",
  "不低于",
  "不足",
  "累计超",
  "超出",
  "接近",
  "少于",
  "多于",
  "以上",
  "高达近",
  "每期",
  "每人",
  "每件",
  "每次",
  "多达",
  "最高",
];
/** What a word may go on with that is no mark: 12分局, 3分之1. */
export const NO_MARK_BEHIND = "之局公类支校";

/** Words of two or three characters that end in one of these and are another word: 节约18万元, 线上44件. */
export const ABOUT_WITHIN: readonly string[] =
  "线上 网上 节约 预约 签约 违约 履约 集约 解约 续约 附近 就近 邻近 及以上 及以下".split(" ");
export const ABOUT_BEHIND: readonly string[] = [
  "以上",
  "左右",
  "上下",
  "以内",
  "以下",
  "之多",
  "许",
  "余",
  "多",
  "不等",
];
