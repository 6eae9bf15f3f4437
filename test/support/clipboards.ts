/** A table as Word, WPS, Excel, LibreOffice, Google Sheets and browsers put it on the clipboard: their markup, our words. */
import type { CellKey, Table } from "../../server/src/form/index.js";
import { type DrawnCell, draw } from "../../server/src/writing/grid.js";
import type { Clipboard } from "../../server/src/writing/pasted/pieces.js";

/** A cell with the columns and rows that it covers. */
export interface SpannedCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
  readonly isFigure: boolean;
}

export type FigureOf = (key: CellKey) => string;

const textOf = (cell: DrawnCell, figureOf: FigureOf): string =>
  cell.kind === "label" ? cell.label.text : cell.kind === "figure" ? figureOf(cell.key) : "";

/** The table of the form with merged cells, as an office draws it. */
export function drawnTable(table: Table, figureOf: FigureOf): SpannedCell[][] {
  const grid = draw(table, (depth) => ({ index: depth, width: table.id === "applications" ? 3 : 1 })).map(
    ({ cells }) => cells,
  );
  return grid.map((cells, r) =>
    cells.flatMap((cell, c) => {
      if (cell.kind === "across" || cell.kind === "down") return [];
      let across = 1;
      while (cells[c + across]?.kind === "across") across++;
      let down = 1;
      while (grid[r + down]?.[c]?.kind === "down") down++;
      return [{ text: textOf(cell, figureOf), across, down, isFigure: cell.kind === "figure" }];
    }),
  );
}

type Rows = readonly (readonly SpannedCell[])[];

const spans = ({ across, down }: SpannedCell, quote = ""): string =>
  (across > 1 ? ` colspan=${quote}${across}${quote}` : "") + (down > 1 ? ` rowspan=${quote}${down}${quote}` : "");

const rowsWith = (rows: Rows, open: string, cell: (cell: SpannedCell) => string): string =>
  rows.map((cells) => `${open}${cells.map(cell).join("\n")}</tr>`).join("\n");

/** A label broken by the source in the middle, as Word breaks its lines. */
const broken = (text: string): string => (text.length > 12 ? `${text.slice(0, 9)}\n  ${text.slice(9)}` : text);

function word(rows: Rows): string {
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, { across }) => sum + across, 0)));
  const body = rowsWith(rows, "<tr style='mso-yfti-irow:0;height:15.6pt'>\n", (cell) => {
    const { text, isFigure } = cell;
    const half = Math.ceil(text.length / 2);
    const words = isFigure
      ? `<span lang=EN-US style='font-size:10.5pt;mso-font-kerning:0pt'>${text}<o:p></o:p></span>`
      : `<span style='font-family:宋体;mso-ascii-font-family:Calibri;mso-hansi-font-family:\nCalibri'>${broken(text.slice(0, half))}</span><span
  style='mso-bidi-font-family:宋体'>${text.slice(half)}<span lang=EN-US><o:p></o:p></span></span>`;
    return `<td width=63${spans(cell)} valign=top style='width:47.4pt;border:solid windowtext 1.0pt;
  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center style='text-align:center'>${words}</p>
  </td>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; text-align:justify;}
-->
</style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word;text-justify-trim:punctuation'>
<!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
${body}
<![if !supportMisalignedColumns]>
<tr height=0>${"<td width=63 style='border:none'></td>".repeat(width)}</tr>
<![endif]>
</table>
<!--EndFragment-->
</body>
</html>`;
}

function wpsWriter(rows: Rows): string {
  const body = rowsWith(rows, '<tr style="height:15.0000pt;">', (cell) => {
    const font = "mso-spacerun:'yes';font-family:宋体;mso-hansi-font-family:Calibri;font-size:10.5000pt;";
    return `<td width=63 valign=center${spans(cell)} style="width:47.3500pt;padding:0.0000pt 5.4000pt 0.0000pt 5.4000pt;"><p class=MsoNormal align=center style="text-align:center;"><span style="${font}"><font face="宋体">${cell.text}</font></span><span style="${font}"><o:p></o:p></span></p></td>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 14"><title></title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style>@font-face{font-family:"宋体";}p.MsoNormal{mso-style-name:正文;}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;"><table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;">${body}</table></div><!--EndFragment--></body></html>`;
}

/** A zero in the accounting format is a dash; thousands have commas; hidden rows are there. */
function excel(rows: Rows): string {
  const body = rowsWith(rows, "<tr height=19 style='height:14.25pt'>\n", (cell) => {
    const { text, isFigure } = cell;
    if (!isFigure) return `<td${spans(cell)} class=xl66 style='border-left:none'>${text}</td>`;
    const isNumber = /^\d+$/.test(text);
    const shown = text === "0" ? " -   " : isNumber ? Number(text).toLocaleString("en-US") : text;
    return `<td class=xl65 align=right style='border-top:none'${isNumber ? ` x:num="${text}"` : ""}>${shown}</td>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
.xl65 {mso-number-format:"_ * #,##0_ ;_ * -#,##0_ ;_ * \\0022-\\0022_ ;_ @_ ";}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=720 style='border-collapse:collapse;width:540pt'>
<!--StartFragment-->
 <col width=72 span=10 style='width:54pt'>
 <tr height=0 style='display:none'><td>隐藏行</td><td x:num>99</td></tr>
${body}
<!--EndFragment-->
</table>
</body>
</html>`;
}

function wpsSheet(rows: Rows): string {
  const body = rowsWith(rows, '<tr height="18" style="height:13.50pt">', (cell) => {
    const value = cell.isFigure && /^\d+$/.test(cell.text) ? ` x:num="${cell.text}"` : " x:str";
    return `<td class="xl6${cell.isFigure ? 5 : 6}"${spans(cell, '"')}${value}${cell.isFigure ? ' x:fmla="=SUM(B2:B3)"' : ""}>${cell.text}</td>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta name="Generator" content="WPS Office ET"/><style><!-- @page {margin:1.00in;} .xl65{text-align:right;} --></style></head><body link="blue" vlink="purple" class="xl64"><table width="576" border="0" cellpadding="0" cellspacing="0" style='width:432.00pt;border-collapse:collapse;table-layout:fixed;'><!--StartFragment--><col width="72" class="xl64" style="width:54.00pt;"/>${body}<!--EndFragment--></table></body></html>`;
}

/** A column that is too narrow shows ###; the value stands beside it. */
function libreOfficeCalc(rows: Rows): string {
  const body = rowsWith(rows, "\t<tr>\n", (cell) => {
    const { text, isFigure } = cell;
    const isNumber = isFigure && /^\d+$/.test(text);
    const shown = isNumber && text.length > 2 ? "###" : text;
    const value = isNumber ? ` sdval="${text}" sdnum="2052;"` : "";
    return `\t\t<td${spans(cell)} height="17" align="${isFigure ? "right" : "left"}" valign=middle${value}><font face="SimSun" color="#000000">${shown}${isFigure ? "" : "<br>"}</font></td>`;
  });
  return `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.5.9.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
		a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; }
	</style>
</head>
<body>
<table cellspacing="0" border="0">
	<colgroup span="10" width="85"></colgroup>
${body}
</table>
</body>
</html>`;
}

function libreOfficeWriter(rows: Rows): string {
  const body = rowsWith(
    rows,
    '\t<tr valign="top">\n',
    (
      cell,
    ) => `\t\t<td${spans(cell, '"')} width="9%" style="border: 1px solid #000000; padding: 0in 0.08in"><p class="cjk" align="center">
			<font face="宋体"><span lang="zh-CN">${broken(cell.text)}</span></font></p>
		</td>`,
  );
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<style type="text/css">@page { size: 8.27in 11.69in; margin: 0.79in }</style>
</head>
<body lang="en-US" dir="ltr">
<table width="100%" cellpadding="7" cellspacing="0">
	<col width="26*"/>
${body}
</table>
</body>
</html>`;
}

/** What Chrome copies of a page: computed styles on each element, and the page's own table that holds the table. */
function chrome(rows: Rows): string {
  const style =
    "color: rgb(51, 51, 51); font-family: &quot;Microsoft YaHei&quot;; font-size: 16px; orphans: 2; white-space: normal; text-decoration-style: initial;";
  const body = rowsWith(
    rows,
    `<tr style="${style}">`,
    (cell) =>
      `<td${spans(cell, '"')} style="${style} border: 1px solid;"><p style="margin: 0px; text-align: center;"><span style="font-size: 14px;">&nbsp;${cell.text}</span></p></td>`,
  );
  return `<meta charset='utf-8'><table style="${style}"><tbody><tr><td class="content" style="${style}"><div><table border="1" cellspacing="0" style="${style}"><colgroup><col width="72"></colgroup><tbody>${body}</tbody></table></div></td></tr></tbody></table><br class="Apple-interchange-newline">`;
}

/** Rows without their table, behind the head that Windows' clipboard has. */
function cutRows(rows: Rows): string {
  const body = rowsWith(rows, "<tr>", (cell) => `<td${spans(cell, '"')}>${cell.text}</td>`);
  return `Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000002000\r\nStartFragment:0000000141\r\nEndFragment:0000001964\r\nSourceURL:https://example.invalid/nb.html\r\n<html><body>\r\n<!--StartFragment-->${body}<!--EndFragment-->\r\n</body></html>`;
}

function googleSheets(rows: Rows): string {
  const body = rowsWith(
    rows,
    '<tr style="height:21px;">',
    (cell) =>
      `<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1}"${spans(cell, '"')}>${cell.text}</td>`,
  );
  return `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>${body}</tbody></table>`;
}

/** Lines of cells; merged ones are empty. */
export function tabText(rows: Rows, eol = "\r\n"): string {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, r) => {
    let column = 0;
    for (const { text, across, down } of cells) {
      while (grid[r]?.[column] !== undefined) column++;
      for (let i = 0; i < down; i++)
        for (let j = 0; j < across; j++) (grid[r + i] as string[])[column + j] = i === 0 && j === 0 ? text : "";
      column += across;
    }
  });
  return grid.map((cells) => cells.join("\t") + eol).join("");
}

/** A label with a line break in its cell stands in quotes. */
const quoted = (rows: Rows): Rows =>
  rows.map((cells) =>
    cells.map((cell) =>
      cell.text.startsWith("2.申请人") ? { ...cell, text: `"${cell.text.replace("、", "、\n")}"` } : cell,
    ),
  );

/** Each kind of clipboard, by the program that writes it. */
export const CLIPBOARDS: Readonly<Record<string, (rows: Rows) => Clipboard>> = {
  Word: (rows) => ({ html: word(rows), text: tabText(rows) }),
  "WPS Writer": (rows) => ({ html: wpsWriter(rows) }),
  Excel: (rows) => ({ html: excel(rows), text: tabText(rows) }),
  "WPS Sheet": (rows) => ({ html: wpsSheet(rows) }),
  "LibreOffice Calc": (rows) => ({ html: libreOfficeCalc(rows) }),
  "LibreOffice Writer": (rows) => ({ html: libreOfficeWriter(rows) }),
  Chrome: (rows) => ({ html: chrome(rows), text: tabText(rows, "\n") }),
  "rows without their table": (rows) => ({ html: cutRows(rows) }),
  "Google Sheets": (rows) => ({ html: googleSheets(rows) }),
  "TAB text of Excel": (rows) => ({ text: tabText(quoted(rows)) }),
};
