/**
 * The page about a rule that a finding's code leads to. The pages ship with the extension; an address of their own
 * scheme opens them in the desktop and in the web alike, where a file's address or a command would not.
 */
import { type Diagnostic, type Disposable, type ExtensionContext, Uri, workspace } from "vscode";
import { message } from "../../server/src/messages/message.js";
import { say } from "./words.js";

const SCHEME = "disclosure-report-rule";

/** @returns findings whose codes lead to the pages of their rules */
export function withRulePages(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.map((finding) => {
    const { code } = finding;
    const id = typeof code === "object" ? code.value : code;
    if (id !== undefined) finding.code = { value: id, target: pageOf(String(id)) };
    return finding;
  });
}

/** @returns the address of the page about a rule */
export function pageOf(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** A page of the folder: a name, and no way out of it. */
const PAGE = /^\/[\w-]+\.md$/;

/** Serves the pages out of the extension's own folder. */
export function serveRulePages({ extensionUri }: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      if (!PAGE.test(path)) return say(message("没有这一页说明。", "There is no such page."));
      try {
        return (await workspace.openTextDocument(Uri.joinPath(extensionUri, "docs", "rules", path))).getText();
      } catch (error) {
        return say(message("无法读取说明页：{0}", "This page could not be read: {0}", String(error)));
      }
    },
  });
}
