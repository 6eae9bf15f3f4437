/** Sentences for generated reports: plausible, true to the figures, written for this purpose. */
import { cellKey, type Edition, isRow, SUBJECTS } from "../../server/src/form/index.js";
import type { EditionId } from "./editions.js";
import type { Figures } from "./figures.js";
import type { Random } from "./random.js";

/** A made-up body. */
export interface Body {
  readonly name: string;
  /** What it calls itself. */
  readonly self: string;
  readonly makesRules: boolean;
}

const office = (name: string, self: string): Body => ({ name, self, makesRules: false });

export const BODIES: readonly Body[] = [
  office("云溪县水利局", "我局"),
  office("澄湖区教育局", "我局"),
  office("岚屏市市场监督管理局", "市局"),
  office("青榆县柳荫镇人民政府", "我镇"),
  office("北汀区人民政府办公室", "本机关"),
  office("云溪县文化和旅游局", "县文旅局"),
  office("枫岭县医疗保障局", "我单位"),
  { name: "松岭省人民政府", self: "省政府", makesRules: true },
];

/** What the sentences are about. */
export interface Story {
  readonly random: Random;
  readonly body: Body;
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
}

const figure = ({ figures }: Story, row: string, column: string): number => figures.get(cellKey(row, column)) ?? 0;

/** The 总计 of all rows under a group of table three, or of the row itself where the edition has it as one row. */
function outcome(story: Story, id: string): number {
  const lines = story.edition.tables.applications.blocks.flatMap((block) => block.lines);
  const rows = lines.filter(isRow).filter((row) => row.group === id || row.id === id);
  return rows.reduce((total, row) => total + figure(story, row.id, "total"), 0);
}

function organisations(story: Story, row: string): number {
  const [block] = story.edition.tables.applications.blocks;
  const columns = block?.columns.filter((column) => column.group) ?? [];
  return columns.reduce((total, column) => total + figure(story, row, column.id), 0);
}

/** A whole and two or three parts that make it up. */
function parts(random: Random): { readonly total: number; readonly each: readonly number[] } {
  const each = Array.from({ length: 3 }, () => random.whole(2, 400));
  return { each, total: each.reduce((sum, part) => sum + part, 0) };
}

function proactive(story: Story): string {
  const { random, body } = story;
  const { total, each } = parts(random);
  const [a, b, c] = each;
  const published = random.pick([
    `全年主动公开政府信息${total}条，其中政策文件${a}条、工作动态${b}条、公示公告${c}条。`,
    `全年主动公开政府信息${total}条：政策文件${a}条；工作动态${b}条；公示公告${c}条。`,
    `全年通过网站、公告栏等渠道主动公开政府信息${total}条。`,
  ]);
  return `${body.self}持续完善公开目录，${published}${random.pick([documents(story), decisions(story), ""])}`;
}

const DOCUMENTS: Readonly<Record<EditionId, (story: Story) => string>> = {
  "2019": (story) =>
    `本年新制作规范性文件${figure(story, "normativeDocuments", "made")}件，` +
    `新公开${figure(story, "normativeDocuments", "published")}件。`,
  "2021": (story) =>
    `本年制发行政规范性文件${figure(story, "normativeDocuments", "issued")}件，` +
    `废止${figure(story, "normativeDocuments", "repealed")}件，` +
    `现行有效${figure(story, "normativeDocuments", "inForce")}件。`,
};

const documents = (story: Story): string => DOCUMENTS[story.edition.id as EditionId](story);

const decisions = (story: Story): string =>
  `全年作出行政许可决定${figure(story, "licences", "decisions")}件、` +
  `行政处罚决定${figure(story, "penalties", "decisions")}件。`;

/** What was received, from whom, and what became of it. */
export function applications(story: Story): string {
  const { year, body, random } = story;
  const received = figure(story, "received", "total");
  const carriedIn = figure(story, "carriedIn", "total");
  const carriedOut = figure(story, "carriedOut", "total");
  if (received === 0 && carriedIn === 0) return `${year}年，${body.self}未收到政府信息公开申请，无上年结转事项。`;
  const people = figure(story, "received", "person");
  const from = `其中自然人申请${people}件，法人或其他组织申请${organisations(story, "received")}件`;
  const first = `${year}年，${body.self}新收政府信息公开申请${received}件，${from}；上年结转${carriedIn}件。`;
  const last = carriedOut === 0 ? "上述申请均已办结，无结转下年度事项。" : `结转下年度继续办理${carriedOut}件。`;
  return first + random.pick([outcomes(story), ""]) + last;
}

const outcomes = (story: Story): string =>
  `全年办结${figure(story, "outcomeTotal", "total")}件，其中予以公开${figure(story, "granted", "total")}件，` +
  `部分公开${figure(story, "partlyGranted", "total")}件，不予公开${outcome(story, "refused")}件，` +
  `无法提供${outcome(story, "unavailable")}件，不予处理${outcome(story, "declined")}件，` +
  `其他处理${outcome(story, story.edition.id === "2019" ? "other" : "otherHandling")}件。`;

const management = ({ random, body }: Story): string =>
  random.pick([
    `${body.self}落实公开属性源头认定，信息发布前逐级审核，做到先审查、后公开，并对历史文件作了清理。`,
    `坚持谁制作、谁审查、谁负责，拟发信息经科室初审、办公室复核、分管负责同志审定后发布，全年未发生泄密事件。`,
  ]);

function platform({ random, body }: Story): string {
  const before = random.whole(50, 400);
  const after = before + random.whole(1, 300);
  const growth = (((after - before) / before) * 100).toFixed(1);
  return random.pick([
    `${body.self}优化网站公开专栏，增设检索入口，方便群众查阅。`,
    `政务新媒体全年发布信息${after}条，上年为${before}条，同比增长${growth}%，专栏栏目同步调整。`,
    "依托政府网站和政务新媒体发布信息，并在政务服务大厅设置查阅点，配备专人引导。",
  ]);
}

const supervision = ({ random, body }: Story): string =>
  random.pick([
    `${body.self}把公开工作纳入年度考核，组织业务培训${random.whole(1, 6)}次，全年没有发生需要追究责任的情形。`,
    "明确专人负责公开工作，定期检查栏目更新，对发现的问题限期整改，并接受社会评议。",
  ]);

const SUBJECT_TEXTS: Readonly<Record<string, (story: Story) => string>> = {
  proactive,
  onRequest: applications,
  management,
  platform,
  supervision,
};

export interface SubjectParagraph {
  readonly title: string;
  readonly text: string;
}

/** The five subjects of chapter one with what is said of each. */
export const subjects = (story: Story): SubjectParagraph[] =>
  SUBJECTS.map(({ id, title }) => {
    const tell = SUBJECT_TEXTS[id];
    if (!tell) throw new Error(`nothing is written about ${id}`);
    return { title, text: tell(story) };
  });

export const opening = ({ year, body, random }: Story): string =>
  random.pick([
    `${year}年，${body.self}认真执行《中华人民共和国政府信息公开条例》，围绕群众关切推进公开工作，现将有关情况报告如下。`,
    `${year}年，${body.self}坚持以公开为常态、不公开为例外，把公开要求贯穿决策、执行和服务各环节。`,
  ]);

export const preamble = ({ year, body, edition, random }: Story): string => {
  const period = random.pick([
    `${year}年1月1日至${year}年12月31日`,
    `${year}年1月1日起至12月31日止`,
    `${year}年1月1日至12月31日`,
  ]);
  const act = random.pick(["", `《中华人民共和国政府信息公开条例》和${edition.notice}文件`]);
  return `${act ? `根据${act}要求，` : ""}${body.name}编制本报告。本报告所列数据的统计期限为${period}。`;
};

export const beforeDisclosure = ({ body, random }: Story): string =>
  random.pick([`${body.self}主动公开政府信息的有关数据见下表。`, "主动公开政府信息情况按规定的表格统计如下。"]);

export function reviews(story: Story): string {
  const { body } = story;
  const review = figure(story, "reviews", "review.total");
  const suits = figure(story, "reviews", "directSuit.total") + figure(story, "reviews", "suitAfterReview.total");
  if (review + suits === 0) return `${body.self}没有因政府信息公开工作被申请行政复议、提起行政诉讼。`;
  return `因政府信息公开工作，${body.self}被申请行政复议${review}件，被提起行政诉讼${suits}件。`;
}

export const afterTable = ({ random }: Story): string =>
  random.pick(["以上数据由各科室报送，经办公室汇总核对。", "上表数据均以办结时间为准。"]);

export const shortcomings = ({ year, body, random }: Story): string[] =>
  random.pick([
    [
      `${body.self}公开工作仍存在一些问题：一是公开内容与群众期待还有差距；二是经办人员业务能力有待提高。`,
      `${year + 1}年，${body.self}将从两方面改进：一是围绕群众关心的事项充实公开内容；二是加强业务培训，提高办理水平。`,
    ],
    [
      "存在的主要问题：政策解读形式单一，部分栏目更新不够及时。",
      "改进情况：已增加图解和问答两种解读形式，建立栏目更新提醒制度，逐月通报更新情况。",
    ],
  ]);

/** What chapter six says: from 2021 on what fees were charged, before that nothing is needed. */
export function closing({ year, body, random }: Story): string {
  if (year < 2021) return random.pick(["无。", "无", `${body.self}没有其他需要报告的事项。`]);
  return random.pick([
    `${year}年，${body.self}未收取信息处理费，没有其他需要报告的事项。`,
    `本年度${body.self}依申请公开政府信息收取信息处理费${random.whole(1, 9) * 100}元，其他无需要报告的事项。`,
    "本年度未产生信息处理费。",
  ]);
}
