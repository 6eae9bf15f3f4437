/** The faces of official documents, and what stands in for them where they are not installed. */

export interface Font {
  readonly name: string;
  /** Faces that Word takes in its place, in this order. */
  readonly instead: readonly string[];
  readonly family: "roman" | "swiss" | "modern" | "script" | "auto";
}

export const FONTS = {
  title: { name: "方正小标宋简体", instead: ["方正小标宋_GBK", "小标宋体", "华文中宋", "宋体"], family: "auto" },
  heading: { name: "黑体", instead: ["SimHei", "华文黑体"], family: "modern" },
  subHeading: { name: "楷体_GB2312", instead: ["楷体", "KaiTi", "华文楷体"], family: "modern" },
  text: { name: "仿宋_GB2312", instead: ["仿宋", "FangSong", "华文仿宋"], family: "modern" },
  table: { name: "宋体", instead: ["SimSun", "华文宋体"], family: "auto" },
} as const satisfies Readonly<Record<string, Font>>;

/** The face of Latin letters and of figures. */
export const LATIN = "Times New Roman";

export type FontUse = keyof typeof FONTS;

/** @returns what a run of letters says of its faces: Latin letters stay in their own */
export function fontsOf(use: FontUse): string {
  const { name } = FONTS[use];
  return `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${name}" w:cs="${LATIN}"/>`;
}

/** @returns the entries of the table of fonts */
export function fontEntries(): string {
  const chinese = Object.values(FONTS).map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return chinese.join("") + latin;
}
