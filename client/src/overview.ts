/** 年报总览: the bodies of the folder, their years, what is found in each, and who is missing; as a table for spreadsheets too. */
import {
  commands,
  type Disposable,
  EventEmitter,
  languages,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { OverviewBody, OverviewReport, OverviewRequest } from "../../server/src/protocol.js";
import type { ExportText } from "./exporting.js";
import { logged } from "./log.js";
import { COMMANDS, OVERVIEW_VIEW } from "./names.js";
import { HEAT_WORDS, overviewSheets } from "./pages/heat.js";
import { saveAs } from "./saving.js";
import { tellThat } from "./tell.js";
import { say } from "./words.js";

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

type Shown = OverviewRequest["result"];

/** Asks the server; undefined where it does not run. */
export type AskOverview = () => Promise<Shown | undefined>;

/** The context key that the manifest's view asks: there is nothing to show before a folder is read. */
const IS_KNOWN = "disclosureReport.overview";

/** How long findings that change are gathered, in milliseconds. */
const GATHERING_MS = 500;

type Node =
  | { readonly kind: "body"; readonly body: OverviewBody }
  | { readonly kind: "report"; readonly report: OverviewReport }
  | { readonly kind: "missing" }
  | { readonly kind: "lack"; readonly name: string; readonly year: number };

export class OverviewTree implements Disposable {
  private readonly ask: AskOverview;
  private readonly exportText: ExportText;
  private readonly changed = new EventEmitter<void>();
  private readonly view: TreeView<Node>;
  private readonly subscriptions: readonly Disposable[];
  private shown: Shown | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;

  /** @param exportText makes the table for spreadsheets */
  constructor(ask: AskOverview, exportText: ExportText) {
    this.ask = ask;
    this.exportText = exportText;
    this.view = window.createTreeView<Node>(OVERVIEW_VIEW, {
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getTreeItem: itemOf,
        getChildren: (node) => childrenOf(node, this.shown),
      },
    });
    this.subscriptions = [
      this.changed,
      this.view,
      languages.onDidChangeDiagnostics(() => this.gather()),
      this.view.onDidChangeVisibility(() => this.gather()),
      commands.registerCommand(COMMANDS.exportOverview, () => this.save()),
    ];
  }

  dispose(): void {
    clearTimeout(this.gathering);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Makes the view known, once the server reads a folder. */
  async begin(): Promise<void> {
    await commands.executeCommand("setContext", IS_KNOWN, true);
    this.gather();
  }

  /** Asks again once findings are at rest; of a view that nobody sees not at all. */
  private gather(): void {
    if (!this.view.visible) return;
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      logged(this.refresh());
    }, GATHERING_MS);
  }

  private async refresh(): Promise<void> {
    this.shown = await this.ask();
    this.changed.fire();
  }

  private async save(): Promise<void> {
    const overview = await this.ask();
    if (!overview || overview.bodies.length === 0) {
      tellThat(message("还没有读取文件夹中的年报。", "No reports of a folder were read yet."));
      return;
    }
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const name = say(message("年报总览.xlsx", "overview.xlsx"));
    await saveAs(folder && Uri.joinPath(folder, name), { Excel: ["xlsx"], CSV: ["csv"] }, async (target) =>
      target.path.endsWith(".csv")
        ? new TextEncoder().encode(overview.csv)
        : this.exportText({ title: say(HEAT_WORDS.title), sheets: overviewSheets(overview, say) }),
    );
  }
}

function childrenOf(node: Node | undefined, shown: Shown | undefined): Node[] {
  if (!shown) return [];
  if (!node) {
    const bodies = shown.bodies.map((body): Node => ({ kind: "body", body }));
    return shown.missing.length > 0 ? [{ kind: "missing" }, ...bodies] : bodies;
  }
  if (node.kind === "body") return node.body.reports.map((report) => ({ kind: "report", report }));
  if (node.kind === "missing") return shown.missing.map((one) => ({ kind: "lack", ...one }));
  return [];
}

function itemOf(node: Node): TreeItem {
  switch (node.kind) {
    case "body": {
      const { name, reports } = node.body;
      const label = name === "" ? say(message("（没有写单位名称）", "(no body named)")) : name;
      const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
      const [errors, warnings] = [sum(reports, (one) => one.errors), sum(reports, (one) => one.warnings)];
      item.description = countsOf(errors, warnings);
      item.iconPath = iconOf(errors, warnings);
      item.contextValue = reports.length > 1 ? "body.years" : "body";
      return item;
    }
    case "report": {
      const { uri, line, year, errors, warnings } = node.report;
      const item = new TreeItem(year === null ? say(message("没有写年份", "no year")) : String(year));
      item.description = countsOf(errors, warnings);
      item.iconPath = iconOf(errors, warnings);
      item.tooltip = Uri.parse(uri).path;
      const selection = new Range(line, 0, line, 0);
      item.command = { command: "vscode.open", title: "", arguments: [Uri.parse(uri), { selection }] };
      return item;
    }
    case "missing": {
      const item = new TreeItem(say(message("缺少的年报", "Missing")), TreeItemCollapsibleState.Collapsed);
      item.iconPath = new ThemeIcon("question");
      return item;
    }
    case "lack": {
      const item = new TreeItem(node.name);
      item.description = String(node.year);
      return item;
    }
  }
}

const sum = (reports: readonly OverviewReport[], pick: (report: OverviewReport) => number): number =>
  reports.reduce((total, report) => total + pick(report), 0);

function countsOf(errors: number, warnings: number): string {
  if (errors + warnings === 0) return "";
  return say(message("错误 {0}，警告 {1}", "errors {0}, warnings {1}", errors, warnings));
}

function iconOf(errors: number, warnings: number): ThemeIcon {
  if (errors > 0) return new ThemeIcon("error", new ThemeColor("list.errorForeground"));
  if (warnings > 0) return new ThemeIcon("warning", new ThemeColor("list.warningForeground"));
  return new ThemeIcon("pass");
}
