/**
 * What a word or a character typed twice can be told by. Chinese has no blanks between words, so 政府政府信息 may be
 * the end of one word and the start of the next (人民政府｜政府信息), and 行行政 the end of 例行. A double is said only
 * where words that are known, marks and particles leave no other reading; of what is not known nothing is said.
 * Every word is tried in `test/rules/text/doubles.test.ts`.
 */

const words = (list: string): string[] => list.split(" ");

/** Words with which no word ends and none begins, and which nothing can be made of that has its own name behind it. */
export const NEVER_TWICE: ReadonlySet<string> = new Set(
  words(
    "我局 我县 我区 我市 我镇 我乡 我委 本局 本机关 本单位 下一步 进一步 以及 由于 因此 但是 并且 其中 对于 为了 " +
      "按照 根据 进行 取得 采取 负责 依托 围绕 分别 此外",
  ),
);

/** Adverbs of these reports: a verb follows, never a name that is made of them. */
export const ADVERBS: readonly string[] = words(
  "及时 定期 不断 主动 积极 认真 全面 严格 切实 有效 同时 按时 进一步 依法",
);

/** Verbs that are no nouns: nothing is called 开展 that could be 开展 itself. */
export const VERBS: readonly string[] = words(
  "开展 实现 形成 建立 成立 设立 达到 获得 属于 包括 具有 成为 印发 制发 提升 推进 召开",
);

/** Verbs that are nouns too, so that one may be what the other is done by or to: 社会组织｜组织的培训, 本规定｜规定的期限. */
export const VERBAL_NOUNS: readonly string[] = words(
  "组织 监督 审核 更新 维护 宣传 培训 指导 协调 统筹 规范 发布 受理 答复 复议 诉讼 保障 建议 通知 公告",
);

/** Those who act and have things that are called by them: 各部门｜部门预算, 对企业｜企业年报. */
export const BODIES: readonly string[] = words(
  "政府 部门 单位 社会 企业 机构 机关 人员 公民 法人 群众 公众 国家 地区 街道 乡镇 教育局 办公室 队伍 行政",
);

/** Other nouns of these reports: never doubled for emphasis, as verbs are (研究研究, 学习学习). */
export const NOUNS: readonly string[] = words(
  "信息 政务 情况 网站 平台 条例 制度 机制 栏目 渠道 内容 目录 指南 年度 事项 文件 政策 法规 规章 方案 措施 问题 数据 数量 " +
    "意见 提案 职能 职责 责任 领域 重点 范围 程序 流程 标准 质量 水平 效率 能力 意识 媒体 微信 微博 公众号 门户 公报 清单 " +
    "财政 预算 决算 项目 资金 环境 卫生 健康 疫情 医疗 民生 经济 时限 期限 方式 形式 途径 载体 体系 基础 时间 全年 全县 全区 " +
    "全市 全省 全镇 本年度 工作 专栏 专区 版块 台账",
);

/** Verbs whose object begins right behind them and takes no word between: 完善｜资金安排, so that 资金资金 is one too many. */
export const BEFORE_OBJECTS: readonly string[] = words(
  "完善 加强 推进 做好 落实 优化 强化 深化 健全 提升 提高 抓好 加快 推动 规范 明确 严格 夯实 细化 拓展 拓宽 畅通 丰富 统筹 保障",
);

/** Nouns of four characters and more that begin another of the same kind: 信息公开｜信息公开指南, 领导小组｜领导小组办公室. */
export const LINKING: ReadonlySet<string> = new Set(
  words(
    "信息公开 政务公开 政府信息 政府信息公开 依申请公开 主动公开 依法行政 依法治国 依法治省 依法治市 依法治县 依法治区 人民政府 领导小组 政务服务 行政执法 行政复议 公共服务 信息公开工作 政务公开工作 政府信息公开工作",
  ),
);

/** What is done by those who were named: the word before it ends there (向社会｜公开, 由办公室｜统一登记). */
export const DEEDS: readonly string[] = words(
  "公开 发布 公布 公示 进行 编制 制定 征求 提供 通报 反馈 完成 收到 办理 通过 统一 负责 网站 门户网站",
);

/** Particles behind what was done: 审核后, 更新了. */
export const BEHIND_DEEDS = "后了";

/** In front of the first word: marks and prepositions end what was before, so the word begins here. */
export const MARKS_BEFORE = "，。；：！？（“《,;:!?(";
export const PREPOSITIONS = "在由从向对按把将被";

/** The same before a place: 地址：城关镇｜城关镇政府 is how addresses are written. */
export const OPENS_A_PLACE = "，。；！？由向对按把将被";
/** Behind the second word, these may make a longer one of it: 将制度｜制度化, 由委员会｜委员会议, 由卫生｜卫生院. */
export const CONTINUES = "化性型制议员长活院局办部处所站厅委科股组会室书名法库栏心感度率人者任群图";

/** Behind the second word: these begin something new, so the word ends here. */
export const CLOSES = "，。；：、！？）”》,;:!?)";
/** Particles that close a noun as well. */
export const CLOSING_PARTICLES = "的和与及等";

/** Particles that may be typed twice, with the characters with which one begins a word: 的｜的士, 了｜了解. */
export const PARTICLES: Readonly<Record<string, string>> = { 的: "确士哥姐黎", 了: "解结却断然如望之不得事当无凡" };

/** Others, with which many words and names begin and end (永和、和田, 在院、在建): told between two words that are known. */
export const BETWEEN_WORDS = "在和与及";

/**
 * Words whose first character may be typed twice (行行政). None begins with a character that is a word of this field by
 * itself: 村、组｜组织, 公开信｜信息.
 */
export const STUTTERED: readonly string[] = words(
  "行政 申请 更新 规范 监督 公开 复议 复核 答复 推进 督促 贯彻 政府 政务 进行 主动 严格 按照 根据 保障 制度 公众 条例 " +
    "加强 完善 落实 开展 提升 提高 及时 认真 积极 建立",
);

/** Particles that end every word before them; with what stands behind they make none but these. */
export const BORDERS = "的了和与及或对将已被把均";
/** 对公｜公开, 公众参与制｜制度 */
export const OVER_A_BORDER: ReadonlySet<string> = new Set(words("对公 对答 对开 与制 和制"));

/** Verbs of a clerk's work, with what they are done to: 收到｜答复, 办理｜行政复议. */
export const DONE_TO: readonly string[] = words("办理 收到 提起 受理 作出 提出 发生");
export const DONE_TO_THESE: readonly string[] = words("行政 申请 答复 复议 复核");
/** What is done as these adverbs say: 及时｜更新. */
export const DONE_SO: readonly string[] = words("更新 公开 答复 推进 监督 督促 贯彻 完善 加强 提升 提高 落实 开展");

/**
 * Set phrases. A character inside of one may be typed twice (政务公公开, 行政复复议): both its neighbours belong to the
 * phrase. None holds a shorter word that would end with the first of the two: 行政处｜处罚, 年度报｜报告.
 */
export const SET_PHRASES: readonly string[] = words(
  "依法行政 政务公开 信息公开 主动公开 党务公开 村务公开 财务公开 政府信息 依申请公开 行政复议 行政诉讼 行政机关 行政许可 " +
    "行政执法 规范性文件 人民政府 监督保障 过程性信息",
);

/** The last character of a word typed twice (信息息), said where a mark stands behind. */
export const STUTTERS_AT_END: readonly string[] = words(
  "信息 政府 政务 公开 工作 申请 情况 群众 制度 监督 规范 办理 建设 内容 平台 条例 服务 网站 单位 机关 部门 落实 推进 提升 " +
    "完善 加强 审查 发布 答复 复议 诉讼 管理 保障 解读 渠道 目录 年度 行政 事项 文件 责任 职责",
);
