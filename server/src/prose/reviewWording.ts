/** What prose calls the groups and columns of table four. */
import { words } from "./wording.js";

/** A way a review or suit can end, and what prose calls it. */
export interface ResultWording {
  /** The part of a column's id behind the group's. */
  readonly id: string;
  readonly words: readonly string[];
}

/** Who brings a result about, where it is told in one breath with it. */
const JUDGES = words(
  "复议机关 复议机关决定 复议机关作出 被复议机关 法院 法院判决 法院裁定 被法院 被法院判决 人民法院 人民法院判决",
);

/** @returns the results, each alone and behind those who decide */
const judged = (text: string): readonly string[] => {
  const results = words(text);
  const longer = results.flatMap((result) => JUDGES.map((judge) => judge + result));
  return [...new Set([...results, ...longer])];
};

/** What was dismissed is upheld by some bodies' count and ended otherwise by others': 驳回复议申请, 裁定驳回起诉. */
export const DISMISSALS: readonly string[] = judged(
  "驳回 驳回申请 驳回复议申请 驳回行政复议申请 判决驳回 裁定驳回 驳回起诉 驳回原告起诉 驳回起诉或诉讼请求 驳回起诉或者诉讼请求 驳回诉讼请求或起诉",
);

/** Who decides: by these words, and by results in whose names these parts stand, it is told of reviews or of suits. */
export const FORUMS: readonly {
  readonly kind: "atReview" | "atCourt";
  readonly words: readonly string[];
  readonly parts: readonly string[];
}[] = [
  { kind: "atReview", words: words("复议机关 复议机构 经复议 复议机关均"), parts: words("复议") },
  {
    kind: "atCourt",
    words: words("法院 人民法院 判决 裁定 法院判决 法院裁定 法院均 法院都 法院均判决"),
    parts: words("法院 判 裁定 原告 诉讼 起诉"),
  },
];

/** Words that name a result count only where a review or suit is spoken of. */
export const REVIEW_RESULTS: readonly ResultWording[] = [
  {
    id: "upheld",
    words: judged(
      "结果维持 维持 予维持 胜诉 被判胜诉 判决胜诉 原告败诉 驳回 驳回申请 驳回复议申请 驳回行政复议申请 判决驳回 裁定驳回 驳回起诉 驳回诉讼请求 驳回原告诉讼请求 驳回原告的诉讼请求 驳回原告起诉 维持原行政行为 维持原答复 予以维持 被维持 获维持 获得维持 得到维持 维持结果 判决维持 维持原决定 维持原答复决定 维持原处理决定 维持我局答复 维持我局作出的答复 维持我方答复 维持本机关答复 维持本机关作出的答复 维持我单位答复 维持原答复意见 维持我局答复意见 维持答复意见 维持原告知 维持原具体行政行为 驳回起诉或诉讼请求 驳回起诉或者诉讼请求 驳回诉讼请求或起诉 支持我局 支持我委 支持我办 支持本机关 支持行政机关 支持被告",
    ),
  },
  {
    id: "corrected",
    words: judged(
      "结果纠正 纠正 予纠正 予撤销 原告胜诉 被纠正 予以纠正 被纠错 纠错 败诉 撤销 被撤销 确认违法 被确认违法 被判败诉 判决败诉 被判决败诉 判决撤销 被变更 变更 被改变 被推翻 撤销或确认违法 撤销或者确认违法 撤销、变更或确认违法 撤销或变更 撤销原答复 撤销并责令重新答复 被撤销并责令重新答复 被要求重新答复 被责令重作 被责令限期答复 被责令限期重新答复 责令限期重新答复 被撤销原答复 撤销我局答复 撤销本机关答复 被责令履行 责令重作 责令履行 责令重新答复 被责令重新答复 责令重新作出答复 被责令重新作出答复 责令限期答复",
    ),
  },
  {
    id: "other",
    words: judged(
      "其他结果 其它结果 撤诉 终止 准予撤诉 和解撤诉 终止审理 终止复议 终止审查 终止诉讼 裁定终止 撤回申请 申请人撤回 申请人撤诉 原告撤诉 裁定准予撤诉 作其他处理 作出其他处理",
    ),
  },
  {
    id: "pending",
    words: judged(
      "尚未审结 未审结 未结 在审 未审理完毕 尚未审理完毕 尚未作出决定 尚未作出判决 尚未判决 未判决 暂未判决 尚未作出复议决定 未作出复议决定 尚未裁决 未裁决 尚未宣判 未宣判 尚未开庭 未审结完毕 未结案 尚未结案 未有结果 尚无结果 还在审理 在审理中 未出结果 尚未出结果 待判决 待审结 正在审理 正在审理中 尚在审理 尚在审理中 仍在审理 仍在审理中 审理中 暂未审结 " +
        "正在复议机关审理中 正在法院审理中 目前正在审理 目前尚未审结 还在审理中 尚未办结",
    ),
  },
];

/** 申请行政复议后又提起诉讼: a suit behind a review, by what is told of both. */
const behindReview: readonly string[] = words(
  "复议 行政复议 申请复议 申请行政复议 被申请行政复议 提起行政复议",
).flatMap((review) =>
  words("后 后又 后再 后仍").flatMap((then) =>
    words("起诉 提起诉讼 提起行政诉讼 被提起诉讼 被提起行政诉讼").map((suit) => review + then + suit),
  ),
);

/** Groups of table four by the head they stand under: 行政诉讼 is two groups. */
export interface ReviewWording {
  readonly head: string;
  readonly words: readonly string[];
}

export const REVIEW_WORDINGS: readonly ReviewWording[] = [
  {
    head: "行政复议",
    words: words(
      "行政复议 行政复议案件 被申请行政复议 申请行政复议 提起行政复议 被提起行政复议 行政复议申请 复议 " +
        "政府信息公开申请行政复议 信息公开申请行政复议 政府信息公开行政复议 政府信息公开行政复议案件 " +
        "信息公开行政复议 政府信息公开类行政复议 信息公开类行政复议 政府信息公开复议 行政复议事项 " +
        "行政复议数 政府信息公开工作被申请行政复议 政府信息公开被申请行政复议 信息公开被申请行政复议 " +
        "复议案件 信息公开行政复议案件 政府信息公开申请引发的行政复议 政府信息公开申请被申请行政复议 " +
        "政府信息公开类行政复议案件 申请复议 被复议 依申请公开行政复议 依申请公开行政复议案件",
    ),
  },
  {
    head: "行政诉讼",
    words: words(
      "行政诉讼 行政诉讼案件 提起行政诉讼 被提起行政诉讼 诉讼 行政诉讼数 政府信息公开行政诉讼 " +
        "政府信息公开行政诉讼案件 信息公开行政诉讼 信息公开行政诉讼案件 政府信息公开类行政诉讼 " +
        "政府信息公开申请提起行政诉讼 政府信息公开诉讼 诉讼案件 政府信息公开类行政诉讼案件 提起诉讼 " +
        "被提起诉讼 行政诉讼事项 政府信息公开申请行政诉讼 政府信息公开提起行政诉讼 申请行政诉讼 被起诉 被诉 被诉案件 " +
        "引发行政诉讼 依申请公开行政诉讼 行政应诉案件 信息公开应诉案件 政府信息公开应诉案件 信息公开行政应诉案件 政府信息公开行政应诉案件 政府信息公开类行政应诉案件 信息公开类行政应诉案件 信息公开类应诉案件 政府信息公开类应诉案件 信息公开诉讼 信息公开诉讼案件 政府信息公开诉讼案件 信息公开类诉讼 政府信息公开类诉讼",
    ),
  },
  {
    head: "未经复议直接起诉",
    words: words(
      "未经复议直接起诉 直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼 未经复议起诉 直接提起行政诉讼 直接提起诉讼 直接向法院起诉 直接向法院提起诉讼 直接向人民法院起诉 未经复议提起诉讼 未经复议直接提起 未经行政复议直接起诉 未经行政复议直接提起行政诉讼 未经行政复议直接提起诉讼 未经行政复议起诉 直接提起的行政诉讼 直接提起的诉讼 直接起诉的行政诉讼 直接起诉的诉讼",
    ),
  },
  {
    head: "复议后起诉",
    words: [
      ...behindReview,
      ...words(
        "经复议后又起诉 经复议起诉 经复议后起诉 经复议后提起行政诉讼 经复议后提起诉讼 经复议后又提起诉讼 经复议提起诉讼 不服复议决定起诉 不服复议决定提起诉讼 不服复议决定提起行政诉讼 不服复议决定又起诉 对复议决定不服起诉 对复议决定不服提起诉讼 对复议决定不服提起行政诉讼 不服复议结果起诉 不服复议结果提起诉讼 不服行政复议决定起诉 不服行政复议决定提起诉讼 经行政复议后提起行政诉讼 经行政复议后起诉 经行政复议后提起诉讼 先复议后起诉 由复议转入诉讼 由复议转诉讼 复议后转入诉讼 复议转诉讼 先行复议后起诉",
      ),
    ],
  },
];
