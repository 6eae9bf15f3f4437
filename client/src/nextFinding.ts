/** 下一处问题: from one finding of the report to the next, and no other tool's. */
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  workspace,
} from "vscode";
import { message, plural } from "../../server/src/messages/message.js";
import { DIAGNOSTIC_SOURCE } from "../../server/src/protocol.js";
import { editorAtHand } from "./atHand.js";
import { type FindingOrder, nextFinding } from "./findingOrder.js";
import { COMMANDS } from "./names.js";
import { tellThat } from "./tell.js";

/** Registers the command. */
export function walkFindings(): Disposable {
  return commands.registerCommand(COMMANDS.nextFinding, selectNextFinding);
}

/** Puts the cursor at the next finding and shows what is said of it. */
async function selectNextFinding(): Promise<void> {
  const editor = await editorAtHand();
  if (!editor) return;
  const { document, selection } = editor;
  const own = languages.getDiagnostics(document.uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
  // The editor's own key leaves hints out, too.
  const findings = own.filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
  const order = workspace.getConfiguration("problems", document).get<FindingOrder>("sortOrder", "severity");
  const next = nextFinding(findings.map(placed), selection.active, order);
  if (!next) {
    tellNone(document, own.length);
    return;
  }
  const { start } = next.finding.range;
  editor.selection = new Selection(start, start);
  editor.revealRange(next.finding.range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
}

function placed(finding: Diagnostic): { finding: Diagnostic; line: number; character: number; severity: number } {
  const { range, severity } = finding;
  return { finding, line: range.start.line, character: range.start.character, severity };
}

function tellNone(document: TextDocument, hints: number): void {
  const more = plural(
    hints,
    "没有要改的问题了，另有 {0} 条建议。",
    "There are no more problems, but {0} suggestion.",
    "There are no more problems, but {0} suggestions.",
    hints,
  );
  tellThat(hints > 0 ? more : message("没有要改的问题了。", "There are no more problems."), document);
}
