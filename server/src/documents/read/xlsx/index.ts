/**
 * .xlsx: the shown sheets in their order. The package is read by ourselves: read-excel-file gives no merged cells, and
 * unpacks without limits.
 */
import { type Message, message } from "../../../messages/message.js";
import type { Block } from "../../blocks.js";
import { DocumentError } from "../../documentError.js";
import type { Limits } from "../../limits.js";
import type { ReadBlocks } from "../index.js";
import { mainPart, relationsById, relationsOf } from "../relations.js";
import { childOf, elementsOf, parseXml, type XmlElement, xmlText } from "../xml.js";
import { Package } from "../zip.js";
import { type LeftOut, sheetTable, type Workbook } from "./sheet.js";
import { numberStyles, stringIn } from "./values.js";

const NO_SHEET = message("文件中没有工作表，可能已损坏", "it has no sheet and may be broken");

/** @returns the shown sheets of an .xlsx as tables */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<ReadBlocks> {
  const parts = new Package(bytes, limits);
  const main = mainPart(parts, limits, "xl/workbook.xml");
  const rootOf = (part: string | undefined): XmlElement | undefined => {
    const found = part === undefined ? undefined : parts.part(part);
    return found && parseXml(xmlText(found), limits);
  };
  const root = rootOf(main);
  if (!root) throw new DocumentError(NO_SHEET);
  const relations = relationsOf(parts, main, limits);
  const strings = rootOf(relations.get("sharedStrings"));
  const workbook: Workbook = {
    strings: strings ? elementsOf(strings).map(stringIn) : [],
    styles: numberStyles(rootOf(relations.get("styles"))),
    from1904: ["1", "true"].includes(childOf(root, "s:workbookPr")?.attributes.date1904 ?? ""),
  };
  const targets = relationsById(parts, main, limits);
  const leftOut: LeftOut = { hidden: 0, formulas: 0 };
  const blocks: Block[] = [];
  let hiddenSheets = 0;
  for (const { attributes } of elementsOf(childOf(root, "s:sheets") ?? { ...root, children: [] })) {
    const sheet = rootOf(targets.get(attributes["r:id"] ?? ""));
    if (sheet?.name !== "s:worksheet") continue;
    if (attributes.state === "hidden" || attributes.state === "veryHidden") hiddenSheets++;
    else {
      const table = sheetTable(attributes.name ?? "", sheet, workbook, leftOut, limits);
      if (table) blocks.push(table);
    }
  }
  return { blocks, unread: unreadOf(leftOut, hiddenSheets) };
}

function unreadOf({ hidden, formulas }: LeftOut, sheets: number): Message[] {
  const said: readonly (readonly [number, Message])[] = [
    [sheets, message("有 {0} 个隐藏的工作表，未读入", "hidden sheets were left out ({0})", sheets)],
    [
      hidden,
      message("隐藏的行、列中有 {0} 格，未读入", "cells of hidden rows and columns were left out ({0})", hidden),
    ],
    [
      formulas,
      message(
        "有 {0} 个公式没有算出的结果，未读入：请用 Excel 或 WPS 打开后保存一次",
        "formulas without a result were left out ({0}): open it in Excel or WPS and save it once",
        formulas,
      ),
    ],
  ];
  return said.flatMap(([count, words]) => (count > 0 ? [words] : []));
}
