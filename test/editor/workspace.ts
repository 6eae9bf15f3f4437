/** What every suite does with the fixture folder `test/editor/folder`, which the host has opened. */
import * as vscode from "vscode";

/** The report that most suites open: its findings are listed in `findings.suite.ts`. */
export const REPORT = "清河县水务局2022年政府信息公开工作年度报告.txt";

/**
 * Opens a file of the fixture folder in an editor.
 *
 * @param name of the file
 * @throws if there is no such file
 */
export async function open(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** Closes every editor, throwing away what was typed. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

/**
 * Waits until the findings of a document are as wanted; the test's own time limit ends a wait in vain.
 *
 * @param uri of the document
 * @param wanted says whether these are the findings waited for
 * @returns the findings that were
 */
export function findings(
  uri: vscode.Uri,
  wanted: (findings: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = () => {
      const now = vscode.languages.getDiagnostics(uri);
      if (!wanted(now)) return;
      subscription.dispose();
      resolve(now);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Waits until a document is changed. */
export function changed(document: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      subscription.dispose();
      resolve();
    });
  });
}

/**
 * The quick fixes that the editor offers at a range. It cancels the question when its own light bulb asks at the same
 * time; then it is asked again.
 */
export async function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range | undefined,
  tries = 5,
): Promise<vscode.CodeAction[]> {
  try {
    return await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
  } catch (error) {
    if (tries <= 1 || !(error instanceof Error) || error.message !== "Canceled") throw error;
    return quickFixes(document, range, tries - 1);
  }
}

/** @returns whether the suite lies within the extension, and so is given the same `vscode` */
export function seesTheExtension(): boolean {
  const extension = vscode.extensions.getExtension("disclosure-report.disclosure-report");
  return extension !== undefined && (typeof __dirname !== "string" || __dirname.startsWith(extension.extensionPath));
}

/**
 * Catches the next message that the extension shows. It can be seen where the suite lies within the extension, and so is
 * given the same `vscode`; not where the extension is installed apart.
 *
 * @param kind how it is shown
 * @param answer what is chosen of what it offers, once it is; nothing where it is left out
 * @returns its words and what it offers; undefined where it cannot be seen
 */
export function nextShown(
  kind: "showErrorMessage" | "showWarningMessage" | "showInformationMessage",
  answer?: Promise<string>,
): Promise<unknown[]> | undefined {
  if (!seesTheExtension()) return undefined;
  const window = vscode.window as unknown as Record<typeof kind, (...shown: string[]) => Promise<string | undefined>>;
  const show = window[kind];
  return new Promise((resolve) => {
    window[kind] = async (...shown) => {
      window[kind] = show;
      resolve(shown);
      return answer;
    };
  });
}
