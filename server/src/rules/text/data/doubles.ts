/**
 * What a word typed twice can be told by. Chinese has no blanks between words, so 政府政府信息 may be the end of one
 * word and the start of the next (人民政府｜政府信息). A double is certain only where one of the two stands free: with
 * punctuation or a particle at its outer side.
 */

/**
 * Words with which no word ends and none begins, and which are never doubled for emphasis: twice in a row they are a
 * mistake wherever they stand.
 */
export const NEVER_TWICE: ReadonlySet<string> = new Set(
  (
    "我局 我县 我区 我市 我镇 我乡 我委 本局 本机关 本单位 下一步 进一步 以及 由于 因此 但是 并且 其中 关于 对于 为了 " +
    "按照 根据 进行 取得 收到 采取 涉及 存在 全年 全市 全县 全区 全省 全镇 本年度 截至 截止 负责 及时 依托 围绕 结合 不断 " +
    "有关 相关 分别 此外 同时 通过 办理"
  ).split(" "),
);

/** Nouns of these reports, and verbs like them: never doubled for emphasis, as others are (研究研究, 学习学习). */
export const NOUNS: ReadonlySet<string> = new Set(
  (
    "信息 政府 政务 情况 网站 平台 条例 制度 机制 部门 单位 群众 公众 社会 企业 栏目 渠道 内容 目录 指南 年度 事项 文件 " +
    "政策 法规 规章 规定 方案 措施 问题 数据 数量 意见 建议 提案 职能 职责 责任 机构 机关 人员 公民 法人 行政 办公室 " +
    "领域 重点 范围 程序 流程 标准 质量 水平 效率 能力 意识 媒体 微信 微博 公众号 门户 公告 通知 公报 清单 财政 预算 决算 " +
    "项目 资金 环境 教育局 卫生 健康 疫情 医疗 民生 经济 时限 期限 方式 形式 途径 载体 体系 基础 保障 时间 日常 国家 " +
    "地区 街道 乡镇 全县 全区 全市 全省 依法 及时 主动 有效 切实 严格 全面 积极 通过 同时 工作 " +
    "受理 发布 印发 制定 制发 开展 实现 形成 建立 成立 设立 达到 获得 利用 属于 包括 具有 成为 " +
    "组织 监督 审核 更新 维护 宣传 培训 指导 协调 统筹 推进 规范 提升 队伍 专栏 专区 版块 答复 复议 诉讼 流程 台账"
  ).split(" "),
);

/** Verbs whose object begins right behind them and takes no word between: 完善｜资金安排, so that 资金资金 is one too many. */
export const BEFORE_OBJECTS: readonly string[] =
  "完善 加强 推进 做好 落实 优化 强化 深化 健全 提升 提高 抓好 加快 推动 规范 明确 严格 夯实 细化 拓展 拓宽 畅通 丰富 统筹 保障".split(
    " ",
  );

/** Nouns of four characters and more that begin another of the same kind: 信息公开｜信息公开指南, 领导小组｜领导小组办公室. */
export const LINKING: ReadonlySet<string> = new Set(
  "信息公开 政务公开 政府信息 政府信息公开 依申请公开 主动公开 人民政府 领导小组 政务服务 行政执法 行政复议 公共服务 信息公开工作 政务公开工作 政府信息公开工作".split(
    " ",
  ),
);

/** In front of the first word: these end what was before, so the word begins here. */
export const OPENS = "，。；：、！？（“《,;:!?(在由从向对按把将被与和及";

/** The same before a place: 地址：城关镇｜城关镇政府 is how addresses are written. */
export const OPENS_A_PLACE = "，。；！？由向对按把将被";
/** Behind the second word, these may make a longer one of it: 将制度｜制度化, 由委员会｜委员会议, 由卫生｜卫生院. */
export const CONTINUES = "化性型制议员长活院局办部处所站厅委科股度率人者";

/** Behind the second word: these begin something new, so the word ends here. */
export const CLOSES = "，。；：、！？）”》,;:!?)";
/** Particles that close a noun as well. */
export const CLOSING_PARTICLES = "的和与及等";

/** A character that is written twice and may stand beside itself only as these neighbours allow. */
export interface DoubledCharacter {
  /** Characters before the double with which its first half makes a word: 目的｜的. */
  readonly notAfter: string;
  /** Characters behind it with which its second half makes a word: 的｜的士. */
  readonly notBefore: string;
}

export const DOUBLED_CHARACTERS: Readonly<Record<string, DoubledCharacter>> = {
  的: { notAfter: "目有标靶端打中鹄众是似怪真", notBefore: "确士卡话黎" },
  了: { notAfter: "为除到完受罢未末明一不知终", notBefore: "解结却断然如望之不得事当无凡" },
  在: {
    notAfter: "现存正旨所实潜内外健自不好处站意贵重常安何",
    notBefore: "校职建线编岗册场座内家野位押逃读任乎意于行世途营",
  },
  和: { notAfter: "平温总缓饱共祥谦调中柔协融随讲求议人太亲", notBefore: "谐平睦缓气解美善好顺议田硕县林政约声服风" },
  与: { notAfter: "参给授赋付施干相", notBefore: "会党世时否共其日众" },
  及: { notAfter: "以涉危顾普波提遍累触企未推论言谈", notBefore: "时其格早第至" },
};

/**
 * Words whose first character may be typed twice (行行政), and the characters with which it makes a word that ends
 * there: 执行｜行政, 诚信｜信息. Behind any other Chinese character the double is a mistake.
 */
export const STUTTERS: Readonly<Record<string, string>> = {
  行政: "例厉执实进推履施试举银发运可现先通暂同内外各本绿出旅步前并奉践刑言流航飞平修滑游慢快直强自送随横品德盛风爬偕银商央分支总投央践远夜该人工建农商村用联邮交招",
  信息: "资诚通微书短相自来守失征电公采确回亲轻迷听互坚授增背凭深威音印家介私密写农联工网经科",
  申请: "重引",
  更新: "变五三半初深",
  规范: "法正常违犯校家合党新陈行清圆法国民乡成定城土总控详",
  监督: "总校女纪银证保法市学太牢收探药安环质城卫林医交省检审",
  公开: "办不天因秉老太主外相奉雷寓愚",
  复议: "答恢重回批修反往康光繁报平",
  复核: "答恢重回批修反往康光繁报平",
  答复: "应回解问抢作报对",
  推进: "力首公主",
  督促: "监总基",
  贯彻: "连一籍鱼纵",
};

/** Others, said only where punctuation or a preposition stands before them. */
export const STUTTERS_BEHIND_MARKS: readonly string[] =
  "政府 政务 进行 主动 严格 按照 根据 保障 制度 公众 审核 条例 网站 加强 完善 落实 开展 组织 提升 提高 及时 认真 积极 不断 建立".split(
    " ",
  );

/** The last character of a word typed twice (信息息), said where the word surely ends there. */
export const STUTTERS_AT_END: readonly string[] = (
  "信息 政府 政务 公开 工作 申请 情况 群众 制度 监督 规范 办理 建设 内容 平台 条例 服务 网站 单位 机关 部门 落实 推进 提升 " +
  "完善 加强 审查 发布 答复 复议 诉讼 管理 保障 解读 渠道 目录 年度 行政 事项 文件 责任 职责"
).split(" ");
