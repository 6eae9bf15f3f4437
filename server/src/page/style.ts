/**
 * How a report looks, on paper too, where no table goes beyond a page: the faces and measures of official documents (GB/T 9704-2012: 小标宋 for the title, 黑体 and 楷体 for
 * the headings, 仿宋 for the text), at the size of a screen. No colours: they are the reader's.
 */
export const PAGE_STYLE = `
.report { max-width: 50em; margin: 0 auto; line-height: 1.8; font-family: FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif; }
.report h1 { margin: 1em 0; text-align: center; text-wrap: balance; font: bold 1.7em/1.5 FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
.report h1 > span { display: inline-block; }
.report h2, .report h3, .report h4, .report p { margin: 0 0 0.2em; text-indent: 2em; }
.report h2 { margin-top: 0.8em; font: 1em/1.8 SimHei, 黑体, STHeiti, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
.report h3, .report b { font: 1em/1.8 KaiTi_GB2312, 楷体_GB2312, KaiTi, 楷体, STKaiti, "Kaiti SC", "Noto Serif CJK SC", serif; }
.report h4 { font-size: 1em; font-weight: bold; }
.report p.signature { text-align: right; text-indent: 0; margin-right: 2em; }
.report .sheet { overflow-x: auto; margin: 0.6em 0; }
.report table { width: 100%; border-collapse: collapse; font: 0.8em/1.45 SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif; }
.report th, .report td { border: 1px solid; padding: 0.3em 0.4em; font-weight: normal; text-align: center; vertical-align: middle; text-wrap: pretty; }
.report th.row, .report th.rows { text-align: left; }
.report th.part { font-weight: bold; }
.report td { min-width: 2em; font-variant-numeric: tabular-nums; }
.report table.applications th.row { min-width: 9em; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  .report { max-width: none; }
  .report .sheet { overflow: visible; break-inside: avoid; }
  .report table.applications, .report table.reviews { font-size: 9pt; line-height: 1.3; }
  .report h1, .report h2, .report h3, .report h4 { break-after: avoid; }
  .report tr { break-inside: avoid; }
}
`;
