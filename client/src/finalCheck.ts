/**
 * 交稿前检查: a view of what is left of a report, part by part, with what only people can know, to be ticked off. It is a
 * tree of the editor's own: keyboard, screen readers, zoom and contrast are as everywhere, in either extension host.
 */
import {
  commands,
  type Disposable,
  EventEmitter,
  type Memento,
  type TextDocument,
  TreeItemCheckboxState,
  type TreeView,
  window,
  workspace,
} from "vscode";
import type { FinalCheck } from "../../server/src/protocol.js";
import { NO_REPORT, reportAtHand } from "./atHand.js";
import { itemOf } from "./finalCheckItems.js";
import { type FinalLeft, type FinalNode, leftOf, nodesOf, sayLeft } from "./finalCheckNodes.js";
import { logError, logged } from "./log.js";
import { COMMANDS, FINAL_CHECK_VIEW } from "./names.js";
import { showPlace } from "./showPlace.js";
import { tellThat } from "./tell.js";
import { say } from "./words.js";

/** Asks the server what is left of a document, be it meant as it stands or not; undefined where it holds no report. */
export type AskFinalCheck = (document: TextDocument, isFinal: boolean) => Promise<FinalCheck | undefined>;

/** Where answers are kept, so that they outlive a reload of the window. */
const TICKED = "disclosureReport.finalCheck.ticked";

/** So many answers are kept, the latest. */
const MOST_TICKED = 1000;

/** The context key that the manifest's view asks: it is not there before it is wanted. */
const IS_SHOWN = "disclosureReport.finalCheck";

/** How often the first row is turned to, where the tree is filled anew meanwhile. */
const MOST_TRIES = 3;

/** The view and its command. */
export class FinalCheckView implements Disposable {
  private readonly ask: AskFinalCheck;
  private readonly memory: Memento;
  private readonly changed = new EventEmitter<void>();
  private readonly view: TreeView<FinalNode>;
  private readonly subscriptions: readonly Disposable[];
  private shown: { readonly document: TextDocument; readonly check: FinalCheck } | undefined;
  private ticked: ReadonlySet<string>;
  private nodes: readonly FinalNode[] = [];
  private asked = 0;

  /** @param memory of the workspace */
  constructor(ask: AskFinalCheck, memory: Memento) {
    this.ask = ask;
    this.memory = memory;
    this.ticked = new Set(memory.get<string[]>(TICKED, []));
    this.view = window.createTreeView<FinalNode>(FINAL_CHECK_VIEW, {
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getTreeItem: (node) => itemOf(node, this.shown?.document),
        getChildren: (node) => (node ? childrenOf(node) : [...this.nodes]),
        // Only the uppermost are ever revealed.
        getParent: () => undefined,
      },
    });
    this.subscriptions = [
      this.changed,
      this.view,
      this.view.onDidChangeCheckboxState(({ items }) => this.tick(items)),
      commands.registerCommand(COMMANDS.tick, () => this.tickFocused()),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.shown?.document && document.isClosed) logged(this.close());
      }),
      commands.registerCommand(COMMANDS.finalCheck, () => this.open()),
      commands.registerCommand(COMMANDS.showPlace, showPlace),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Asks anew of the document that is shown; an answer that a later question overtook is dropped. */
  async refresh(): Promise<void> {
    if (this.shown) await this.look(this.shown.document, false);
  }

  /** Shows what is left of the report at hand. @returns how much; undefined where there is no report */
  private async open(): Promise<FinalLeft | undefined> {
    const document = reportAtHand();
    if (!document) return undefined;
    if (!(await this.look(document, true))) {
      tellThat(NO_REPORT);
      return undefined;
    }
    await commands.executeCommand("setContext", IS_SHOWN, true);
    await commands.executeCommand(`${FINAL_CHECK_VIEW}.focus`);
    await this.enter();
    return this.shown && leftOf(this.shown.check, this.ticked);
  }

  /** The arrow keys are to move in the tree at once. */
  private async enter(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const [first] = this.nodes;
      if (!first) return;
      try {
        return await this.view.reveal(first, { focus: true, select: true });
      } catch (error) {
        // The tree was filled anew meanwhile, and the editor does not find what was in it before.
        logError(error);
      }
    }
  }

  private async look(document: TextDocument, isFinal: boolean): Promise<boolean> {
    const question = ++this.asked;
    const check = await this.ask(document, isFinal);
    if (question !== this.asked) return true;
    if (!check) return false;
    this.shown = { document, check };
    this.show();
    return true;
  }

  private async close(): Promise<void> {
    this.shown = undefined;
    this.nodes = [];
    this.asked++;
    await commands.executeCommand("setContext", IS_SHOWN, false);
  }

  private show(): void {
    if (!this.shown) return;
    const { document, check } = this.shown;
    const left = leftOf(check, this.ticked);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
    const words = say(sayLeft(left, name), document);
    this.view.message = words;
    this.view.badge = { value: left.problems + left.questions, tooltip: words };
    this.nodes = nodesOf(check, this.ticked);
    this.changed.fire();
  }

  /** The editor's own tree takes the space bar for Enter. */
  private async tickFocused(): Promise<void> {
    // Which item has the focus is not told, only which is selected.
    await commands.executeCommand("list.select");
    this.tick(
      this.view.selection.map((node) => [
        node,
        node.kind === "question" && node.ticked ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked,
      ]),
    );
  }

  private tick(items: readonly (readonly [FinalNode, TreeItemCheckboxState])[]): void {
    const ticked = new Set(this.ticked);
    for (const [node, state] of items) {
      if (node.kind !== "question") continue;
      ticked.delete(node.question.id);
      if (state === TreeItemCheckboxState.Checked) ticked.add(node.question.id);
    }
    const kept = [...ticked].slice(-MOST_TICKED);
    this.ticked = new Set(kept);
    logged(this.memory.update(TICKED, kept));
    this.show();
  }
}

function childrenOf(node: FinalNode): FinalNode[] {
  return "children" in node ? [...node.children] : [];
}
