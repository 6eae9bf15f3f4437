/** What is set for all suites. */
import * as vscode from "vscode";

// In a browser the editor saves by itself, a second after the last change: on a slow machine what one suite typed would be
// on disk before it is thrown away, and the next suites would find it there.
before(() => vscode.workspace.getConfiguration("files").update("autoSave", "off", vscode.ConfigurationTarget.Global));
