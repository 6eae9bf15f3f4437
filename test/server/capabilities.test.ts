/** What the server announces, as a whole: a feature that comes or goes is seen here. */
import { expect, it } from "vitest";
import { startEditor } from "./editor.js";

it("announces its features", async () => {
  const editor = await startEditor();
  expect(editor.greeting).toEqual({
    serverInfo: { name: "disclosure-report" },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2, willSave: true },
      diagnosticProvider: {
        identifier: "disclosure-report",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      codeActionProvider: {
        codeActionKinds: [
          "quickfix",
          "refactor.rewrite.form",
          "refactor.rewrite.total",
          "refactor.rewrite.layout",
          "source.fixAll.disclosureReport",
        ],
      },
      completionProvider: { triggerCharacters: ["《"] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      codeLensProvider: {},
      inlayHintProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: ["variable", "label"], tokenModifiers: ["readonly"] },
        full: { delta: true },
        range: true,
      },
    },
  });
  expect(await editor.stop()).toBe(0);
});
