/** Words that divide a thing between them: what is called by the one is not what is called by the other. */
import { Codes } from "./syntax/codes.js";

/** Classes of which a thing may have more than these: 市级, 县级, 镇级. */
const CLASSES =
  "一季度 二季度 三季度 四季度 上半年 下半年 线上 线下 省内 省外 城区 农村 男 女 主办 协办 会办 专职 兼职 原创 转载 人大 政协 公办 民办 市级 区级 县级 镇级 村级 自办 新建 续建 优秀 良好 合格 逾期 按时";

/** Two that leave nothing between them: of a whole that is told by these two, there is no rest. */
export const COMPLEMENTS: readonly (readonly [string, string])[] =
  "公立/民营 公立/私立 公立/民办 公办/民办 男/女 线上/线下 专职/兼职 主办/会办 主办/协办 原创/转载 原创/转发 自制/转载 自采/转载 城区/农村 城镇/农村 城市/农村 城市/乡村 省内/省外 市内/市外 境内/境外 区内/区外 本地/外地 市本级/县区 市直/县区 市直/县市区 县直/乡镇 区直/镇街 县级/乡镇 行政村/社区 电子/纸质 电子/传统 上半年/下半年 上午/下午 春季学期/秋季学期 春学期/秋学期 查实/查否 人大/政协 企业/个人 单位/个人 国有/集体 国有/民营 直播/录播 有偿/无偿 新增/存量 完成/未完成 采纳/未采纳 批前/批后 当场/会后 现场/会后 日间/夜间 白天/夜间 昼间/夜间"
    .split(" ")
    .map((pair) => pair.split("/") as [string, string]);

const CLASS = new RegExp(CLASSES.replaceAll(" ", "|"), "u");

/** @returns whether a name tells of a class by itself, as 线上 does */
export const isClass = (name: string): boolean => CLASS.test(name);

/** What one of two begins with: most names begin otherwise, and need not be held against each pair. */
const BEGINNINGS = new Codes(COMPLEMENTS.flat());

const mayBeOne = (name: string): boolean => BEGINNINGS.has(name.charCodeAt(0));

/** @returns whether what two names tell of is all there is: 公立…民营, 线上…线下 */
export const areComplements = (one: string, other: string): boolean =>
  mayBeOne(one) &&
  mayBeOne(other) &&
  COMPLEMENTS.some(
    ([a, b]) => (one.startsWith(a) && other.startsWith(b)) || (one.startsWith(b) && other.startsWith(a)),
  );

/** What one may be besides its kind, one quality a line: of persons sex, schooling, age, party, rank, descent; of things what they are told by. */
const QUALITIES: readonly (readonly string[])[] = [
  "男 女",
  "学历 本科 大专 大学以上 研究生 硕士 博士",
  "岁 青年 中年 老年",
  "党员 团员 民主党派 无党派",
  "高级 中级 初级 正高 副高",
  "汉族 少数民族",
  "主题为 内容为 类型为 形式为 方式为 来源为 级别为 身份为",
].map((words) => words.split(" "));

/** @returns whether some of the names tell of a quality that the others tell nothing of: 代表36人，女性82人 */
export const mixQualities = (names: readonly string[]): boolean =>
  QUALITIES.some((quality) => {
    const count = names.filter((name) => quality.some((word) => name.includes(word))).length;
    return count > 0 && count < names.length;
  });
