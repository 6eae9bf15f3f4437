/**
 * A folder of reports: bodies of made-up counties over several years, whose figures go on from year to year, and the
 * counties' own reports, which are the sums. Faults are planted where they are asked for, and told of.
 */
import { compose } from "../prose/support.js";
import { Random } from "./random.js";

/** A fault that was planted, as it is to be found. */
export interface Planted {
  readonly file: string;
  readonly rule: string;
}

export interface ReportFolder {
  readonly texts: Readonly<Record<string, string>>;
  readonly planted: readonly Planted[];
  readonly aggregates: readonly { readonly whole: string; readonly parts: readonly string[] }[];
}

/** Departments by full and short name; the reports of some years go by the short one. */
const DEPARTMENTS: readonly (readonly [full: string, short: string])[] = [
  ["水务局", "水务局"],
  ["教育局", "教育局"],
  ["卫生健康局", "卫健局"],
  ["发展和改革局", "发改局"],
  ["文化和旅游局", "文旅局"],
  ["市场监督管理局", "市场监管局"],
  ["人力资源和社会保障局", "人社局"],
  ["住房和城乡建设局", "住建局"],
  ["应急管理局", "应急局"],
  ["退役军人事务局", "退役军人局"],
  ["财政局", "财政局"],
  ["审计局", "审计局"],
  ["司法局", "司法局"],
  ["民政局", "民政局"],
  ["统计局", "统计局"],
  ["林业局", "林业局"],
  ["自然资源局", "自然资源局"],
  ["交通运输局", "交通运输局"],
  ["农业农村局", "农业农村局"],
];

const PLACE = [..."澄溪柳林沙松云安青石白河清泉东桥南湖西岭北塘"];

/** What sentences are made of; each is one of some hundred thousand. */
export const PARTS: readonly (readonly string[])[] = [
  [
    "春季",
    "汛期前",
    "年初",
    "秋收后",
    "入冬前",
    "开学前",
    "上半年",
    "每个季度",
    "月末",
    "换届以后",
    "周例会上",
    "集市日",
  ],
  [
    "由办公室牵头",
    "请村组干部带队",
    "会同派驻机构",
    "邀请群众代表",
    "依托便民大厅",
    "借助广播站",
    "委托行业协会",
    "抽调业务骨干",
  ],
  [
    "逐户核对",
    "集中梳理",
    "分批更新",
    "当面讲解",
    "随机抽查",
    "按月汇总",
    "重新校订",
    "张贴公示",
    "编印成册",
    "录成短片",
  ],
  [
    "灌溉用水计划",
    "学位分配办法",
    "门诊报销目录",
    "项目审批流程",
    "景区安全须知",
    "食品抽检结果",
    "就业补贴名单",
    "老旧小区改造进度",
    "避险路线图",
    "优抚标准",
    "预算执行情况",
    "林木采伐限额",
    "用地批复文件",
    "公交线路调整",
    "种粮补贴标准",
  ],
  [
    "使来办事的人少跑一趟",
    "让看不懂的条款有人解释",
    "方便行动不便的老人查询",
    "以便企业提前准备材料",
    "防止同一问题反复来问",
    "好让外出务工的人也能看到",
  ],
  [
    "，并把意见记在台账上",
    "，结果写进考核",
    "，漏项当场补齐",
    "，次月回头再看",
    "，没有做到的说明原因",
    "，做法在全县推开",
  ],
];

function paragraph(random: Random): string {
  const sentence = (): string => `${PARTS.map((words) => random.pick(words)).join("")}。`;
  return Array.from({ length: 5 }, sentence).join("");
}

/** What a year of a body counts. */
interface Year {
  readonly year: number;
  readonly received: number[];
  readonly carriedIn: number[];
  readonly granted: number[];
  readonly carriedOut: number[];
  readonly licences: number;
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
  readonly prose: string;
}

const COLUMNS = 6;
const FIRST_YEAR = 2021;

function seriesOf(random: Random, years: number): Year[] {
  let carried = Array.from({ length: COLUMNS }, () => random.whole(0, 3));
  let inForce = random.whole(5, 40);
  return Array.from({ length: years }, (_, i): Year => {
    const carriedIn = carried;
    const received = carried.map(() => random.whole(1, 30));
    carried = received.map((count) => random.whole(0, Math.min(4, count)));
    const granted = received.map((count, column) => count + (carriedIn[column] ?? 0) - (carried[column] ?? 0));
    const [issued, repealed] = [random.whole(0, 5), random.whole(0, 4)];
    inForce += issued - repealed;
    return {
      year: FIRST_YEAR + i,
      received,
      carriedIn,
      granted,
      carriedOut: carried,
      licences: random.whole(1, 400),
      issued,
      repealed,
      inForce,
      prose: paragraph(random),
    };
  });
}

function textOf(agency: string, one: Year): string {
  const { year, received, carriedIn, granted, carriedOut, licences, issued, repealed, inForce, prose } = one;
  const row = "normativeDocuments";
  return compose({
    agency,
    year,
    prose: { 1: `（一）主动公开。${prose}` },
    applications: { received, carriedIn, granted, carriedOut },
    disclosure: {
      "licences/decisions": licences,
      [`${row}/issued`]: issued,
      [`${row}/repealed`]: repealed,
      [`${row}/inForce`]: inForce,
    },
  });
}

const added = (years: readonly Year[], pick: (year: Year) => readonly number[]): number[] =>
  Array.from({ length: COLUMNS }, (_, i) => years.reduce((sum, year) => sum + (pick(year)[i] ?? 0), 0));

/** The same year of a county: the sums of its departments. */
function sumOf(random: Random, parts: readonly Year[]): Year {
  const sum = (pick: (year: Year) => number): number => parts.reduce((total, year) => total + pick(year), 0);
  return {
    year: parts[0]?.year ?? FIRST_YEAR,
    received: added(parts, ({ received }) => received),
    carriedIn: added(parts, ({ carriedIn }) => carriedIn),
    granted: added(parts, ({ granted }) => granted),
    carriedOut: added(parts, ({ carriedOut }) => carriedOut),
    licences: sum(({ licences }) => licences),
    issued: sum(({ issued }) => issued),
    repealed: sum(({ repealed }) => repealed),
    inForce: sum(({ inForce }) => inForce),
    prose: paragraph(random),
  };
}

/** A paragraph that somebody wrote off, a word or two exchanged. */
function writtenOff(random: Random, prose: string): string {
  const words = PARTS.flat();
  let text = prose;
  for (let i = random.whole(0, 2); i > 0; i--) {
    const there = words.filter((word) => text.includes(word));
    text = text.replace(random.pick(there), random.pick(words));
  }
  return text;
}

/** What a fault makes of the years of a body, from the one that it is planted in on. */
type Fault = (random: Random, years: Year[], i: number, neighbour: readonly Year[]) => void;

const FAULTS: Readonly<Record<string, Fault>> = {
  // Its own sums hold: one more carried in, one less received.
  "carried-over": (_, years, i) => {
    const more = (row: readonly number[], by: number): number[] =>
      row.map((value, at) => (at === 0 ? value + by : value));
    const own = years[i] as Year;
    years[i] = { ...own, carriedIn: more(own.carriedIn, 1), received: more(own.received, -1) };
  },
  "documents-in-force": (_, years, i) => {
    for (let at = i; at < years.length; at++) {
      const own = years[at] as Year;
      years[at] = { ...own, inForce: own.inForce + 1 };
    }
  },
  "copied-prose": (random, years, i, neighbour) => {
    const from = (random.chance(0.5) ? years : neighbour)[i - 1] as Year;
    years[i] = { ...(years[i] as Year), prose: writtenOff(random, from.prose) };
  },
};

/** Which a county's departments may have: where the county sums them, none that changes a sum. */
const OF_PARTS = ["copied-prose"];

/** Puts a county's reports into a folder. */
class County {
  private readonly random: Random;
  private readonly place: string;
  private readonly series: Year[][];
  private readonly planted: Planted[] = [];

  constructor(random: Random, place: string, departments: number, years: number) {
    this.random = random;
    this.place = place;
    this.series = Array.from({ length: departments }, () => seriesOf(random, years));
  }

  /** @param faults in one report of how many a fault is planted; 0: in none */
  write(isSummed: boolean, faults: number): ReportFolder {
    const { random, place, series, planted } = this;
    const texts: Record<string, string> = {};
    const years = series[0]?.length ?? 0;
    const isFaulty = (): boolean => faults > 0 && random.whole(1, faults) === 1;
    for (let i = 0; i < years; i++) {
      series.forEach((own, nth) => {
        const [full, short] = DEPARTMENTS[nth] as (typeof DEPARTMENTS)[number];
        const name = place + (random.chance(0.3) ? short : full);
        const file = `${place}/${name}${FIRST_YEAR + i}.txt`;
        const neighbour = series[(nth + 1) % series.length] as Year[];
        if (i > 0 && isFaulty()) planted.push({ file, rule: this.plant(own, i, neighbour, isSummed) });
        texts[file] = textOf(name, own[i] as Year);
      });
      if (isSummed) this.sum(texts, i, isFaulty());
    }
    const parts = DEPARTMENTS.slice(0, series.length).map(([full]) => place + full);
    return { texts, planted, aggregates: isSummed ? [{ whole: place, parts }] : [] };
  }

  private plant(own: Year[], i: number, neighbour: readonly Year[], isSummed: boolean): string {
    const rule = this.random.pick(isSummed ? OF_PARTS : Object.keys(FAULTS));
    FAULTS[rule]?.(this.random, own, i, neighbour);
    return rule;
  }

  /** The county's own report; where it is faulty, without the licences of one department. */
  private sum(texts: Record<string, string>, i: number, isFaulty: boolean): void {
    const { random, place } = this;
    const told = this.series.map((own) => own[i] as Year);
    const whole = sumOf(random, told);
    const file = `${place}/${place}${FIRST_YEAR + i}.txt`;
    const lacking = isFaulty ? random.pick(told).licences : 0;
    texts[file] = textOf(place, { ...whole, licences: whole.licences - lacking });
    if (isFaulty) this.planted.push({ file, rule: "aggregate" });
  }
}

/**
 * @param seed the same one gives the same folder
 * @param bodies how many bodies report: departments, and every other county, which sums its own
 * @param years for how many years each
 * @param faults in one report of how many a fault is planted; 0: in none
 */
export function reportFolder(seed: number, bodies: number, years: number, faults: number): ReportFolder {
  const random = new Random(seed);
  const counties: ReportFolder[] = [];
  for (let left = bodies, nth = 0; left > 0; nth++) {
    const isSummed = nth % 2 === 0;
    const departments = Math.min(DEPARTMENTS.length, Math.max(1, left - (isSummed ? 1 : 0)));
    const place = `${PLACE[nth % PLACE.length]}${PLACE[(nth * 7 + 3) % PLACE.length]}县`;
    counties.push(new County(random.fork(), place, departments, years).write(isSummed, faults));
    left -= departments + (isSummed ? 1 : 0);
  }
  return {
    texts: Object.assign({}, ...counties.map(({ texts }) => texts)),
    planted: counties.flatMap(({ planted }) => planted),
    aggregates: counties.flatMap(({ aggregates }) => aggregates),
  };
}
