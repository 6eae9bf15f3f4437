/** Words that divide a thing between them: what is called by the one is not what is called by the other. */
import { Codes } from "./syntax/codes.js";

/** Classes of which a thing may have more than these: 市级, 县级, 镇级. */
const CLASSES =
  "一季度 二季度 三季度 四季度 上半年 下半年 线上 线下 省内 省外 城区 农村 男 女 主办 协办 会办 专职 兼职 原创 转载 人大 政协 公办 民办 市级 区级 县级 镇级 村级 自办 新建 续建 优秀 良好 合格 逾期 按时";

/** Two that leave nothing between them: of a whole that is told by these two, there is no rest. */
export const COMPLEMENTS: readonly (readonly [string, string])[] =
  "公立/民营 公立/私立 公立/民办 公办/民办 男/女 线上/线下 专职/兼职 主办/会办 主办/协办 原创/转载 城区/农村 城镇/农村 城市/农村 城市/乡村 省内/省外 市内/市外 境内/境外 区内/区外 本地/外地 市本级/县区 市直/县区 市直/县市区 县直/乡镇 区直/镇街 县级/乡镇 行政村/社区 电子/纸质 电子/传统 上半年/下半年 人大/政协 企业/个人 单位/个人 国有/集体 国有/民营 直播/录播 有偿/无偿 新增/存量 完成/未完成 采纳/未采纳 批前/批后 当场/会后 现场/会后 日间/夜间 白天/夜间 昼间/夜间"
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
