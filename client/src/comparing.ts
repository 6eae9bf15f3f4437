/** 与往年比较: reports of one body beside each other, from the explorer, 年报总览 or the report at hand. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Comparison } from "../../server/src/comparison/index.js";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { message } from "../../server/src/messages/message.js";
import type { ComparedFile, OverviewBody, OverviewReport, OverviewRequest } from "../../server/src/protocol.js";
import { documentAtHand, editorOf } from "./atHand.js";
import { nameOf } from "./documentText.js";
import { textOfFile } from "./documentView.js";
import type { ExportText } from "./exporting.js";
import { FOLDER_ENDINGS } from "./folderDocuments.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import type { FromComparePage, KeptComparison, Named, ToComparePage } from "./pages/compareMessages.js";
import { safeName } from "./safeName.js";
import { saveAs } from "./saving.js";
import { complain } from "./tell.js";
import { fillPanel } from "./webPage.js";
import { languageOf, say } from "./words.js";

/** The type of the panels; the manifest names it as what wakes the extension. */
const VIEW_TYPE = "disclosureReport.compare";

const TITLE = message("与往年比较", "Compare Years");

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** What a comparison asks. */
export interface CompareAsks {
  /** Starts the server where it does not run; undefined where it has no answer. */
  readonly compare: (files: readonly ComparedFile[]) => Promise<Comparison | undefined>;
  /** The reports of the folder, as far as they are read. */
  readonly overview: () => Promise<OverviewRequest["result"] | undefined>;
  readonly exportText: ExportText;
}

export class Comparisons implements Disposable {
  private readonly context: ExtensionContext;
  private readonly asks: CompareAsks;
  private readonly open = new Map<WebviewPanel, ComparePanel>();
  private readonly subscriptions: readonly Disposable[];

  constructor(context: ExtensionContext, asks: CompareAsks) {
    this.context = context;
    this.asks = asks;
    this.subscriptions = [
      commands.registerCommand(COMMANDS.compareYears, (first?: unknown, all?: unknown) => this.compare(first, all)),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, kept: KeptComparison | undefined) => {
          if (kept) this.attach(panel, kept.files, kept);
          else panel.dispose();
        },
      }),
      workspace.onDidSaveTextDocument(({ uri }) => {
        for (const panel of this.open.values()) if (panel.isOf(uri)) logged(panel.heard({ type: "ready" }));
      }),
    ];
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
    for (const panel of this.open.keys()) panel.dispose();
  }

  /** @returns the comparison, for those who run the command */
  private async compare(first: unknown, all: unknown): Promise<ComparePanel | undefined> {
    const files = await this.filesFor(first, all);
    if (!files) return undefined;
    const panel = window.createWebviewPanel(VIEW_TYPE, say(TITLE), ViewColumn.Active, {});
    return this.attach(panel, files);
  }

  private attach(panel: WebviewPanel, files: readonly Named[], kept?: KeptComparison): ComparePanel {
    const own = new ComparePanel(panel, files, kept, this.asks);
    this.open.set(panel, own);
    panel.onDidDispose(() => {
      own.dispose();
      this.open.delete(panel);
    });
    fillPanel(panel, this.context, "compare.js", TITLE);
    return own;
  }

  /** The files that are meant: those chosen in the explorer, a body's of the overview, else those of the report at hand. */
  private async filesFor(first: unknown, all: unknown): Promise<readonly Named[] | undefined> {
    if (isBody(first)) return filesOf(first.body.reports);
    const chosen = Array.isArray(all) ? all.filter((one) => one instanceof Uri) : [];
    if (chosen.length > 1) return chosen.map((uri) => ({ uri: uri.toString() }));
    const here = first instanceof Uri ? first : documentAtHand()?.uri;
    if (!here) return askForFiles();
    // Who is in the preview has the cursor in the text beside it, whatever editor is named active.
    const line = first instanceof Uri ? 0 : (editorOf(here)?.selection.active.line ?? 0);
    const own = bodyAt((await this.asks.overview())?.bodies ?? [], here.toString(), line);
    const files = own && filesOf(own.reports, here.toString());
    if (files && files.length > 1) return files;
    const others = await askForFiles();
    return others && [{ uri: here.toString() }, ...others];
  }
}

/** A body as the view has it. */
function isBody(value: unknown): value is { readonly body: OverviewBody } {
  return typeof value === "object" && value !== null && "body" in value;
}

/** The body whose report a place is in. */
function bodyAt(bodies: readonly OverviewBody[], uri: string, line: number): OverviewBody | undefined {
  const before = ({ reports }: OverviewBody): number[] =>
    reports.filter((one) => one.uri === uri && one.line <= line).map((one) => one.line);
  const found = bodies.filter((body) => before(body).length > 0);
  return found.sort((a, b) => Math.max(...before(b)) - Math.max(...before(a)))[0];
}

/** One report a year, of the file at hand first. */
function filesOf(reports: readonly OverviewReport[], here?: string): Named[] {
  const years = new Map<number | null, OverviewReport>();
  for (const report of reports) if (!years.has(report.year) || report.uri === here) years.set(report.year, report);
  return [...years.values()].map(({ uri, line }) => ({ uri, line }));
}

async function askForFiles(): Promise<Named[] | undefined> {
  const files = await window.showOpenDialog({
    title: say(message("选择往年的年报", "Choose the reports of other years")),
    canSelectMany: true,
    filters: { [say(message("年报", "Reports"))]: ["txt", "md", ...FOLDER_ENDINGS] },
  });
  return files?.map((uri) => ({ uri: uri.toString() }));
}

const NOTHING = message("没有找到可以比较的两份年报。", "There are no two reports to compare.");

/** One comparison: the panel, and what goes between it and the extension. */
class ComparePanel implements Disposable {
  readonly panel: WebviewPanel;
  private files: readonly Named[];
  private unread = "";
  private readonly kept: KeptComparison | undefined;
  private readonly asks: CompareAsks;
  private readonly subscription: Disposable;
  private isClosed = false;

  constructor(panel: WebviewPanel, files: readonly Named[], kept: KeptComparison | undefined, asks: CompareAsks) {
    this.panel = panel;
    this.files = files;
    this.kept = kept;
    this.asks = asks;
    this.subscription = panel.webview.onDidReceiveMessage((said: FromComparePage) => this.heard(said));
  }

  dispose(): void {
    this.isClosed = true;
    this.subscription.dispose();
  }

  isOf(uri: Uri): boolean {
    return this.files.some((one) => one.uri === uri.toString());
  }

  /** Reads the files anew. @returns what is shown, for tests */
  async refresh(): Promise<Comparison | undefined> {
    const language = languageOf();
    const texts = await Promise.all(this.files.map(textOf));
    this.tellUnread(this.files.filter((_, i) => !texts[i]));
    const comparison = await this.asks.compare(texts.flatMap((one) => one ?? []));
    if (comparison) this.files = this.files.map((one) => movedTo(comparison, one));
    const { files, kept } = this;
    if (comparison) this.post({ type: "show", comparison, files, language, ...(kept ? { kept } : {}) });
    else this.post({ type: "nothing", words: say(NOTHING), language });
    return comparison;
  }

  /** Takes what the page says. */
  async heard(said: FromComparePage): Promise<void> {
    try {
      if (said.type === "ready") await this.refresh();
      else if (said.type === "open") await openAt(said.place);
      else if (said.type === "diff")
        await commands.executeCommand("vscode.diff", Uri.parse(said.before), Uri.parse(said.after));
      else await this.save(said);
    } catch (error) {
      complain(message("{0}", "{0}", wordsOf(error)));
    }
  }

  /** Says which files cannot be read: once, not at every save of another. */
  private tellUnread(files: readonly Named[]): void {
    const names = files.map(({ uri }) => nameOf(Uri.parse(uri))).join("、");
    if (names !== "" && names !== this.unread)
      complain(message("读不了，没有列入比较：{0}", "Not compared, since they cannot be read: {0}", names));
    this.unread = names;
  }

  private async save(said: Extract<FromComparePage, { type: "save" }>): Promise<void> {
    const [first] = this.files;
    const place = first && Uri.joinPath(Uri.parse(first.uri), "..", `${safeName(said.title)}.${said.as}`);
    await saveAs(place, { [said.as.toUpperCase()]: [said.as] }, async () =>
      said.as === "xlsx"
        ? this.asks.exportText({ title: said.title, sheets: said.sheets })
        : new TextEncoder().encode(said.text),
    );
  }

  private post(said: ToComparePage): void {
    if (!this.isClosed) logged(this.panel.webview.postMessage(said));
  }
}

/** Where the report that was meant begins by now: the nearest of its file. */
function movedTo({ issues }: Comparison, named: Named): Named {
  const { uri, line: wanted } = named;
  if (wanted === undefined) return named;
  const lines = issues.filter(({ file }) => file === uri).map(({ line }) => line);
  const [nearest = wanted] = lines.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted));
  return { uri, line: nearest };
}

/** A file as the editor has it, else as it is stored; undefined where it cannot be read. */
async function textOf({ uri, line }: Named): Promise<ComparedFile | undefined> {
  try {
    const text = await textOfFile(Uri.parse(uri));
    return { uri, text, ...(line === undefined ? {} : { line }) };
  } catch {
    return undefined;
  }
}

async function openAt({ uri, line }: Required<Named>): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, 0, line, 0) });
}
