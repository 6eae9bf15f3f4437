/** 单位与问题: the bodies of the folder against the rules on a page, from which reports are sent back. */
import {
  commands,
  type Diagnostic,
  type Disposable,
  type ExtensionContext,
  languages,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { message } from "../../server/src/messages/message.js";
import { DIAGNOSTIC_SOURCE, type Overview, type OverviewBody } from "../../server/src/protocol.js";
import type { ExportText } from "./exporting.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import type { AskOverview } from "./overview.js";
import type { FromHeatMap, ReportPlace, SendAs, SentBody, ToHeatMap } from "./pages/heatMapMessages.js";
import { saveAs } from "./saving.js";
import { sendBack } from "./sending.js";
import { complain } from "./tell.js";
import { fillPanel } from "./webPage.js";
import { languageOf, say } from "./words.js";

/** The type of the panels; the manifest names it as what wakes the extension. */
const VIEW_TYPE = "disclosureReport.heatMap";

const TITLE = message("年报总览：单位与问题", "Overview: Bodies and Problems");

/** How long findings that change are gathered, in milliseconds. */
const GATHERING_MS = 500;

export class HeatMaps implements Disposable {
  private readonly context: ExtensionContext;
  private readonly ask: AskOverview;
  private readonly exportText: ExportText;
  private readonly subscriptions: readonly Disposable[];
  private panel: WebviewPanel | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ExtensionContext, ask: AskOverview, exportText: ExportText) {
    this.context = context;
    this.ask = ask;
    this.exportText = exportText;
    this.subscriptions = [
      commands.registerCommand(COMMANDS.heatMap, () => this.show()),
      commands.registerCommand(COMMANDS.sendBack, (node: { readonly body: OverviewBody }, as?: SendAs, folder?: Uri) =>
        this.sendOne(node.body, as, folder),
      ),
      languages.onDidChangeDiagnostics(() => this.gather()),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel) => this.attach(panel),
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.gathering);
    for (const one of this.subscriptions) one.dispose();
    this.panel?.dispose();
  }

  /** @returns the panel, for those who run the command */
  private show(): { readonly panel: WebviewPanel } {
    if (this.panel) this.panel.reveal();
    else this.attach(window.createWebviewPanel(VIEW_TYPE, say(TITLE), ViewColumn.Active, {}));
    return { panel: this.panel as WebviewPanel };
  }

  private attach(panel: WebviewPanel): void {
    this.panel = panel;
    panel.webview.onDidReceiveMessage((said: FromHeatMap) => this.heard(said));
    panel.onDidChangeViewState(() => this.gather());
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    fillPanel(panel, this.context, "heatMap.js", TITLE);
  }

  /** Asks again once findings are at rest; for a page that nobody sees not at all. */
  private gather(): void {
    if (!this.panel?.visible) return;
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      logged(this.refresh());
    }, GATHERING_MS);
  }

  private async refresh(): Promise<void> {
    const overview = await this.overview();
    const said: ToHeatMap = { type: "show", overview, language: languageOf() };
    if (this.panel) logged(this.panel.webview.postMessage(said));
  }

  private async overview(): Promise<Overview> {
    const { bodies, missing } = (await this.ask()) ?? { bodies: [], missing: [] };
    return { bodies, missing };
  }

  private async heard(said: FromHeatMap): Promise<void> {
    try {
      if (said.type === "ready") await this.refresh();
      else if (said.type === "open") await openFindings(said.reports, said.rule);
      else if (said.type === "send") await this.send(said.bodies, said.as);
      else await this.save(said);
    } catch (error) {
      complain(message("{0}", "{0}", wordsOf(error)));
    }
  }

  private async send(bodies: readonly SentBody[], as: SendAs, folder?: Uri): Promise<Uri[]> {
    return sendBack(bodies, as, await this.overview(), this.exportText, folder);
  }

  /** From the menu of a body in the tree. @returns the files that were written */
  private async sendOne({ name, reports }: OverviewBody, given?: SendAs, folder?: Uri): Promise<Uri[]> {
    const items: { readonly label: string; readonly as: SendAs }[] = [
      { label: say(message("批注的 Word", "Word with comments")), as: "docx" },
      { label: say(message("问题清单（网页）", "List of problems (page)")), as: "html" },
    ];
    const as = given ?? (await window.showQuickPick(items, { title: say(message("退回修改", "Send Back")) }))?.as;
    if (!as) return [];
    const own = { name: name || say(message("（没有写单位名称）", "(no body named)")), reports };
    return this.send([own], as, folder);
  }

  private async save({ title, sheets }: Extract<FromHeatMap, { type: "save" }>): Promise<void> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const place = folder && Uri.joinPath(folder, `${title}.xlsx`);
    await saveAs(place, { Excel: ["xlsx"] }, () => this.exportText({ title, sheets }));
  }
}

/** Opens the first of some reports at what is found in it, and the list of problems. */
async function openFindings(reports: readonly ReportPlace[], rule: string | undefined): Promise<void> {
  const [first] = reports;
  if (!first) return;
  const uri = Uri.parse(first.uri);
  const found = languages
    .getDiagnostics(uri)
    .filter(({ source, range }) => source === DIAGNOSTIC_SOURCE && range.start.line >= first.line)
    .filter((one) => rule === undefined || codeOf(one) === rule)
    .sort((a, b) => a.range.start.compareTo(b.range.start))[0];
  const start = new Range(first.line, 0, first.line, 0);
  await window.showTextDocument(uri, { selection: found?.range ?? start });
  await commands.executeCommand(COMMANDS.showProblems);
}

/** The rule of a finding: alone, or with its page. */
function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
