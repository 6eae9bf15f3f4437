/** Quick fixes that rule rather than mend: set a rule's level, let a finding stand. They write the project file. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Disposable,
  type DocumentSelector,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { Passage } from "../../server/src/service/exceptions.js";
import { COMMANDS } from "./names.js";
import { isRecord, type ProjectFiles, parseProjectFile, placeFor } from "./projectFile.js";

/** The `source` of the server's findings. */
const SOURCE = "年报";

const LEVELS = ["error", "warning", "information", "hint", "off"] as const;

/** Asks the server what an exception at a place is to hold. */
export type AskPassage = (document: TextDocument, range: Range) => Promise<Passage | undefined>;

/** Offers the quick fixes on the server's findings, and registers the commands behind them. */
export function offerRulings(selector: DocumentSelector, files: ProjectFiles, ask: AskPassage): Disposable[] {
  return [
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          diagnostics.filter(({ source }) => source === SOURCE).flatMap((finding) => rulingsOn(document, finding)),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    commands.registerCommand(COMMANDS.setLevel, async (document: TextDocument, rule: string, level?: string) => {
      const chosen = level ?? (await window.showQuickPick([...LEVELS], { title: l10n.t("Level of {0}", rule) }));
      if (chosen === undefined) return;
      await change(files, document, (file) => ({
        ...file,
        levels: { ...(isRecord(file.levels) ? file.levels : {}), [rule]: chosen },
      }));
    }),
    commands.registerCommand(
      COMMANDS.makeException,
      async (document: TextDocument, rule: string, range: Range, because?: string) => {
        const reason = because ?? (await window.showInputBox({ title: l10n.t("Why may this stand?") }));
        const passage = reason === undefined ? undefined : await ask(document, range);
        if (!passage) return;
        await change(files, document, (file) => ({
          ...file,
          exceptions: [...(Array.isArray(file.exceptions) ? file.exceptions : []), { rule, ...passage, reason }],
        }));
      },
    ),
  ];
}

function rulingsOn(document: TextDocument, finding: Diagnostic): CodeAction[] {
  const { code } = finding;
  const rule = String(typeof code === "object" ? code.value : code);
  const setLevel = l10n.t("Set the level of {0}…", rule);
  const makeException = l10n.t("Make an exception here…");
  return [
    { title: setLevel, command: COMMANDS.setLevel, arguments: [document, rule] },
    { title: makeException, command: COMMANDS.makeException, arguments: [document, rule, finding.range] },
  ].map((command) => {
    const action = new CodeAction(command.title, CodeActionKind.QuickFix);
    action.diagnostics = [finding];
    action.command = command;
    return action;
  });
}

/** Writes the project file of a document anew; one that cannot be understood is left alone, and that is said. */
async function change(
  files: ProjectFiles,
  document: TextDocument,
  make: (file: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const known = await files.nearest(document.uri);
  const file = known ?? placeFor(document);
  if (!file) {
    await window.showErrorMessage(l10n.t("Save the report first: rulings are kept in a file beside it."));
    return;
  }
  try {
    // As it stands in the editor, where it may be open with changes that are not saved.
    const held = known ? parseProjectFile((await workspace.openTextDocument(known)).getText()) : {};
    const text = `${JSON.stringify(make(held), null, 2)}\n`;
    const edit = new WorkspaceEdit();
    edit.createFile(file, { ignoreIfExists: true });
    edit.replace(file, new Range(0, 0, Number.MAX_SAFE_INTEGER, 0), text);
    await workspace.applyEdit(edit);
    await (await workspace.openTextDocument(file)).save();
  } catch (error) {
    await window.showErrorMessage(
      l10n.t("{0} could not be written: {1}", workspace.asRelativePath(file), String(error)),
    );
  }
}
