/**
 * A fifth set: what a reviewer's texts brought to light, in other words. Names before 等, documents by their kind of
 * disclosure, figures that a bracket widens, half-read pairs, lists that a new subject ends. All were flagged at first.
 */
import type { Case } from "./support.js";
import type { Wrong } from "./wrong.js";

/** 37 new, 2 carried in, 36 dealt with, 3 carried over. */
export const FIFTH = {
  applications: {
    received: [30, 5, 0, 1, 1, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    granted: [12, 1, 0, 0, 0, 0],
    partlyGranted: [3, 1, 0, 0, 0, 0],
    "refused.thirdParty": [1, 0, 0, 0, 0, 0],
    "refused.deliberative": [2, 0, 0, 0, 0, 0],
    "refused.inquiry": [1, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [8, 1, 0, 1, 0, 0],
    "unavailable.notReady": [1, 0, 0, 0, 0, 0],
    "declined.petition": [2, 0, 0, 0, 0, 0],
    "declined.confirmation": [0, 1, 0, 0, 0, 0],
    "otherHandling.other": [0, 0, 0, 0, 1, 0],
    carriedOut: [2, 1, 0, 0, 0, 0],
  },
  reviews: [
    [3, 0, 1, 1],
    [1, 0, 0, 0],
    [0, 0, 1, 0],
  ],
  disclosure: {
    "normativeDocuments/issued": 4,
    "normativeDocuments/repealed": 2,
    "normativeDocuments/inForce": 19,
    "licences/decisions": 326,
    "penalties/decisions": 58,
    "coercion/decisions": 3,
    "charges/amount": "12.6",
  },
} as const;

const BUREAU = { ...FIFTH, agency: "南坪县自然资源局" } as const;

const right = (chapter: number, texts: readonly string[]): Case[] =>
  texts.map((text) => ({ ...BUREAU, prose: { [chapter]: text } }));

const wrong = (rule: string, chapter: number, texts: readonly string[]): Wrong[] =>
  texts.map((text) => ({ ...BUREAU, rule, prose: { [chapter]: text } }));

export const FIFTH_RIGHT: readonly Case[] = [
  // 等 behind a name makes it an example: the figure is the group's, or of more than is named.
  ...right(3, [
    "因过程性信息、第三方合法权益等不予公开4件，因本机关不掌握等情形无法提供11件。",
    "保护第三方合法权益等原因不予公开4件，本机关不掌握相关政府信息等无法提供11件，信访举报投诉等不予处理3件。",
    "不予公开、无法提供、不予处理、其他处理等19件。",
    "不予公开4件，其中第三方合法权益1件，过程性信息等3件。",
    "本机关不掌握相关信息无法提供11件。",
    "自然人等申请37件。",
  ]),
  // Several outcomes named behind one figure.
  ...right(3, [
    "答复36件，其中予以公开13件，部分公开4件，不予公开4件，其余15件为无法提供、不予处理以及其他处理。",
    "另有15件属于无法提供、不予处理和其他处理情形。",
  ]),
  // Documents by their kind of disclosure.
  ...right(1, [
    "（一）主动公开。全年共印发公文120件，其中主动公开75件，依申请公开18件，不予公开27件。",
    "（一）主动公开。全年制发文件120份，其中主动公开75份、依申请公开18份、不公开27份，源头认定率100%。",
    "（三）政府信息管理。从源头认定公开属性，主动公开75件，依申请公开18件，不予公开27件。",
    "全年新形成政府信息120条，主动公开类75条、依申请公开类18条、不予公开类27条。",
    "拟制公文120件，公文属性为依申请公开的18件、不予公开的27件。",
    "（二）依申请公开。全年收到政府信息公开申请37件。（三）政府信息管理。印发文件120件，主动公开75件，依申请公开18件，不予公开27件。",
    "全年办文120件。其中，依申请公开18件，主动公开75件，不予公开27件。",
  ]),
  // A list that a new subject ends.
  ...right(1, [
    "制定规范性文件4件，其中以县政府办公室名义印发1件，均按时报备；清理规范性文件21件，废止2件，保留19件。",
    "全年编印简报6期，其中专刊2期；更新专栏9期。",
    "全年发布信息158条，其中政策解读12条，微信公众号推送信息240条。",
  ]),
  // What is narrowed, widened, divided.
  ...right(3, [
    "没有涉及国家秘密的不予公开情形。",
    "予以公开17件（含部分公开4件）。",
    "予以公开17件，其中部分公开4件。",
    "未予公开19件（其中不予公开4件、无法提供11件、不予处理3件、其他处理1件）。",
    "应答复36件，已答复36件，答复率100%。",
    "到期应办结36件，实际办结36件，办结率100%。",
    "新收37件中，予以公开12件，部分公开4件，不予公开4件，无法提供10件，不予处理3件，其他处理1件，结转下年度3件。",
  ]),
  ...right(4, [
    "以县政府为被申请人的行政复议案件12件、行政诉讼3件，均与本局无关。",
    "全局行政复议案件19件，其中涉及政府信息公开5件。",
    "全局发生行政复议19件，其中信息公开类5件。",
    "被申请行政复议5件，被提起行政诉讼2件，其中维持4件。",
  ]),
  // A government's own part of a region's table.
  ...["县政府本级受理12件，予以公开4件、部分公开2件、无法提供5件、不予处理1件。"].map((text) => ({
    ...FIFTH,
    agency: "南坪县人民政府",
    prose: { 3: text },
  })),
];

export const FIFTH_WRONG: readonly Wrong[] = [
  ...wrong("prose-table", 3, [
    "因过程性信息、第三方合法权益等不予公开6件。",
    "因本机关不掌握相关信息无法提供12件。",
    "答复36件，其中予以公开14件，其余22件为部分公开、不予公开、无法提供、不予处理和其他处理。",
    "予以公开19件（含部分公开4件）。",
    "不予公开5件，其中保护第三方合法权益1件。",
    "没有现成信息、需要另行制作3件。",
  ]),
  ...wrong("prose-table", 1, [
    "全年主动公开信息326条，收到政府信息公开申请39件，办结37件。",
    "（二）依申请公开。收到依申请公开40件，答复36件。",
    "印发规范性文件4件，收到政府信息公开申请35件。",
  ]),
  ...wrong("prose-table", 4, ["行政复议6件，行政诉讼2件。", "被申请行政复议5件，被提起行政诉讼3件。"]),
  ...wrong("prose-claim", 3, ["没有不予公开的情形。", "没有涉及第三方合法权益的不予公开情形。"]),
  ...wrong("prose-claim", 1, ["收到政府信息公开申请37件，答复率100%。"]),
  ...wrong("prose-sum", 1, [
    "全年公开信息158条，其中网站90条，微信公众号78条。",
    "发布信息64条，其中政策解读15条；工作动态45条；通知公告10条。",
  ]),
];
