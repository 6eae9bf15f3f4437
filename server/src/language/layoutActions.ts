/** Tables put into another layout: the one under the cursor, or all of its report. */
import type { CodeAction } from "vscode-languageserver-types";
import { localise } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { LAYOUT_KIND } from "../protocol.js";
import type { Report, TableReading } from "../report/model.js";
import { placed } from "../service/findings.js";
import { convertTable } from "../writing/convert.js";
import type { TextEdit } from "../writing/rows.js";
import { layoutNamed } from "../writing/style.js";
import { NEW_LAYOUTS, type NewLayout } from "../writing/wish.js";
import { type CodeActionSource, type Wish, workspaceEdit } from "./actionSource.js";
import { reportAt, tablePlaceAt } from "./place.js";

const TITLES: Readonly<Record<NewLayout, { readonly one: Message; readonly all: Message }>> = {
  tabbed: {
    one: message("本表改为一行一行、以 TAB 分隔", "Write this table a row a line, parted by TABs"),
    all: message("各表都改为一行一行、以 TAB 分隔", "Write all tables a row a line, parted by TABs"),
  },
  vertical: {
    one: message("本表改为一格一行", "Write this table a cell a line"),
    all: message("各表都改为一格一行", "Write all tables a cell a line"),
  },
  piped: {
    one: message("本表改为以竖线分隔", "Write this table with bars"),
    all: message("各表都改为以竖线分隔", "Write all tables with bars"),
  },
};

/** The edits for the tables that are not in a layout yet; undefined where one of them would lose something. */
function conversion(report: Report, tables: readonly TableReading[], id: NewLayout): TextEdit[] | undefined {
  const layout = layoutNamed(id);
  const edits = tables.filter((table) => table.layout !== layout).map((table) => convertTable(report, table, layout));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** @returns for a place in a table an action a layout, and one for all tables; only to those who ask to refactor */
export function layoutActions(source: CodeActionSource, { span, named }: Wish): CodeAction[] {
  if (!named) return [];
  const { offset, report } = reportAt(source.volume, span.start);
  const { table } = tablePlaceAt(report, span.start - offset) ?? {};
  if (!table) return [];
  return NEW_LAYOUTS.flatMap((id) => {
    const one = conversion(report, [table], id) ?? [];
    const all = conversion(report, report.tables, id) ?? [];
    const offers = [
      { title: TITLES[id].one, edits: one },
      // Where this table is the only one that is written in another way, the two are one.
      { title: TITLES[id].all, edits: all.length > one.length ? all : [] },
    ];
    return offers
      .filter(({ edits }) => edits.length > 0)
      .map(({ title, edits }) => ({
        title: localise(title, source.wording.language),
        kind: LAYOUT_KIND,
        edit: workspaceEdit(
          source,
          edits.map((edit) => ({ span: placed(offset, edit.span), text: edit.text })),
        ),
      }));
  });
}
