/** The features of the server: what each announces in `initialize`, and the handlers that it registers. */
import type {
  CancellationToken,
  ClientCapabilities,
  CodeAction,
  CodeActionParams,
  CodeLens,
  CompletionItem,
  CompletionParams,
  Connection,
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  HoverParams,
  InlayHint,
  InlayHintParams,
  Location,
  ReferenceParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensRangeParams,
  ServerCapabilities,
  SymbolInformation,
} from "vscode-languageserver";
import { answering, type Handler } from "./answering.js";
import { deliverDiagnostics } from "./diagnosticsDelivery.js";
import { deliverFolder } from "./folderDelivery.js";
import { answerFormatting, formattingCapabilities } from "./formattingDelivery.js";
import type { CodeActionSource } from "./language/actionSource.js";
import { cellPlace } from "./language/cellPlace.js";
import { codeActions } from "./language/codeActions.js";
import { codeLenses } from "./language/codeLens.js";
import { completions, TRIGGERS } from "./language/completion/index.js";
import { placedExceptions } from "./language/exceptions.js";
import { finalCheck } from "./language/finalCheck.js";
import { foldingRanges } from "./language/folding.js";
import { formatOffer } from "./language/formatting.js";
import { hoverAt } from "./language/hover/hover.js";
import { columnHints } from "./language/inlayHints.js";
import { documentLinks } from "./language/links.js";
import { neighbourCell } from "./language/neighbourCell.js";
import { newReportText, nextReportText } from "./language/newReportText.js";
import { pastedReport, pasteOffer } from "./language/pasting.js";
import { placesToFill } from "./language/placesToFill.js";
import { previewOf } from "./language/preview.js";
import { definition, highlights, references } from "./language/references.js";
import { selectionRanges } from "./language/selectionRanges.js";
import { LEGEND, semanticTokens, semanticTokensDelta, semanticTokensIn } from "./language/semanticTokens.js";
import { setCells } from "./language/setCells.js";
import { documentSymbols, flatSymbols } from "./language/symbols.js";
import { MOST_SYMBOLS, matchingSymbols } from "./language/workspaceSymbols.js";
import { CodeLensRefreshRequest, MarkupKind } from "./library.js";
import {
  CELL_REQUEST,
  CODE_ACTION_KINDS,
  EXCEPTIONS_REQUEST,
  FINAL_CHECK_REQUEST,
  type FinalCheck,
  FORMAT_REQUEST,
  NEIGHBOUR_REQUEST,
  NEW_REPORT_REQUEST,
  NEXT_REPORT_REQUEST,
  type NewReportRequest,
  type NextReportRequest,
  PASSAGE_REQUEST,
  PASTE_REQUEST,
  PASTED_REPORT_REQUEST,
  type PastedReportRequest,
  PLACES_REQUEST,
  PREVIEW_REQUEST,
  type Requests,
  SERVER_NAME,
  SET_CELLS_REQUEST,
  STATUS_REQUEST,
} from "./protocol.js";
import { passageAt } from "./service/exceptions.js";
import { offsetsOf } from "./service/positions.js";
import { statusOf } from "./service/status.js";
import type { OpenDocument, Session } from "./session.js";

export interface Feature {
  /** Absent for what the protocol has no word for; a function where they depend on what the client can do. */
  readonly capabilities?: ServerCapabilities | ((client: ClientCapabilities) => ServerCapabilities);
  /** Registers its handlers. */
  readonly register: (session: Session) => void;
}

export const FEATURES: readonly Feature[] = [
  {
    capabilities: {
      diagnosticProvider: { identifier: SERVER_NAME, interFileDependencies: false, workspaceDiagnostics: false },
    },
    register: deliverDiagnostics,
  },
  {
    capabilities: { documentSymbolProvider: true },
    register: (session) => {
      const nested = session.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
      session.connection.onDocumentSymbol(
        answering<object, DocumentSymbol[] | SymbolInformation[]>(session, "documentSymbol", (opened) => {
          const { document, analysis, wording } = opened;
          return (nested ? documentSymbols : flatSymbols)(document, analysis.volume, wording.language);
        }),
      );
    },
  },
  {
    capabilities: { foldingRangeProvider: true },
    register: (session) => {
      session.connection.onFoldingRanges(
        answering<object, FoldingRange[]>(session, "foldingRange", ({ document, analysis }) =>
          foldingRanges(document, analysis.volume),
        ),
      );
    },
  },
  {
    capabilities: { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } },
    register: (session) => {
      const versioned = session.capabilities.workspace?.workspaceEdit?.documentChanges === true;
      session.connection.onCodeAction(
        answering<CodeActionParams, CodeAction[]>(session, "codeAction", (opened, { range, context }) =>
          codeActions({ ...sourceOf(session, opened), versioned }, range, context),
        ),
      );
    },
  },
  {
    capabilities: { hoverProvider: true },
    register: (session) => {
      // A client that names no format reads plain text.
      const formats = session.capabilities.textDocument?.hover?.contentFormat ?? [];
      const markdown = formats.includes(MarkupKind.Markdown);
      session.connection.onHover(
        answering<HoverParams, Hover | null>(
          session,
          "hover",
          ({ document, analysis: { volume, accepted }, wording: { language } }, { position }) =>
            hoverAt(document, volume, accepted, position, { language, markdown }),
        ),
      );
    },
  },
  {
    capabilities: { completionProvider: { triggerCharacters: [...TRIGGERS] } },
    register: (session) => {
      const item = session.capabilities.textDocument?.completion?.completionItem;
      const client = { snippets: item?.snippetSupport === true, asIs: item?.insertTextModeSupport !== undefined };
      session.connection.onCompletion(
        answering<CompletionParams, CompletionItem[]>(
          session,
          "completion",
          ({ document, analysis: { volume }, wording: { language } }, { position }) =>
            completions({ document, volume, language, ...client }, position),
        ),
      );
    },
  },
  asked<DefinitionParams, Location[] | null>(
    { definitionProvider: true },
    "definition",
    (connection, answer) => connection.onDefinition(answer),
    ({ document, analysis }, { position }) => definition(document, analysis.volume, position),
  ),
  asked<ReferenceParams, Location[] | null>(
    { referencesProvider: true },
    "references",
    (connection, answer) => connection.onReferences(answer),
    ({ document, analysis }, { position, context }) =>
      references(document, analysis.volume, position, context.includeDeclaration),
  ),
  asked<DocumentHighlightParams, DocumentHighlight[]>(
    { documentHighlightProvider: true },
    "documentHighlight",
    (connection, answer) => connection.onDocumentHighlight(answer),
    ({ document, analysis }, { position }) => highlights(document, analysis.volume, position),
  ),
  asked<SelectionRangeParams, SelectionRange[]>(
    { selectionRangeProvider: true },
    "selectionRange",
    (connection, answer) => connection.onSelectionRanges(answer),
    ({ document, analysis }, { positions }) => selectionRanges(document, analysis.volume, positions),
  ),
  asked<object, DocumentLink[]>(
    { documentLinkProvider: {} },
    "documentLink",
    (connection, answer) => connection.onDocumentLinks(answer),
    ({ document, analysis, wording }) => documentLinks(document, analysis.volume, wording.language),
  ),
  { capabilities: { workspaceSymbolProvider: true }, register: answerWorkspaceSymbols },
  {
    capabilities: { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } },
    register: answerSemanticTokens,
  },
  switched<object, CodeLens>(
    { codeLensProvider: {} },
    "codeLens",
    (connection, answer) => connection.onCodeLens(answer),
    ({ document, analysis, wording }) =>
      analysis.settings.codeLens ? codeLenses(document, analysis.volume, wording.language) : [],
    ({ capabilities, connection }) =>
      capabilities.workspace?.codeLens?.refreshSupport
        ? connection.sendRequest(CodeLensRefreshRequest.type)
        : undefined,
  ),
  switched<InlayHintParams, InlayHint>(
    { inlayHintProvider: true },
    "inlayHint",
    (connection, answer) => connection.languages.inlayHint.on(answer),
    ({ document, analysis }, { range }) =>
      analysis.settings.columnNames ? columnHints(document, analysis.volume, range) : [],
    ({ capabilities, connection }) =>
      capabilities.workspace?.inlayHint?.refreshSupport ? connection.languages.inlayHint.refresh() : undefined,
  ),
  { capabilities: formattingCapabilities, register: answerFormatting },
  {
    register: (session) => {
      custom(CELL_REQUEST, ({ document, analysis, wording }, { position }) => {
        session.cursorAt(document, document.offsetAt(position));
        return cellPlace(document, analysis.volume, position, wording.language);
      }).register(session);
    },
  },
  custom(NEIGHBOUR_REQUEST, ({ document, analysis }, { position, to }) =>
    neighbourCell(document, analysis.volume, position, to),
  ),
  custom(PASTE_REQUEST, ({ document, analysis, wording }, { range, html, text }) =>
    pasteOffer(
      document,
      analysis.volume,
      range,
      { ...(html ? { html } : {}), ...(text ? { text } : {}) },
      wording.language,
    ),
  ),
  custom(FORMAT_REQUEST, ({ document, analysis: { volume, settings }, wording }) =>
    formatOffer(document, volume, settings.tableLayout, wording.language),
  ),
  custom(STATUS_REQUEST, ({ analysis }) => statusOf(analysis)),
  custom(
    PASSAGE_REQUEST,
    ({ document, analysis }, { range }) => passageAt(analysis.volume, offsetsOf(document, range)) ?? null,
  ),
  {
    register: (session) => {
      const answer = answering<Params<typeof FINAL_CHECK_REQUEST>, FinalCheck | null>(
        session,
        FINAL_CHECK_REQUEST,
        ({ document, analysis, wording }) => finalCheck(document, analysis, wording.language),
      );
      session.connection.onRequest(
        FINAL_CHECK_REQUEST,
        (params: Params<typeof FINAL_CHECK_REQUEST>, token: CancellationToken) => {
          if (params.isFinal) session.meant(params.textDocument.uri);
          return answer(params, token);
        },
      );
    },
  },
  custom(EXCEPTIONS_REQUEST, ({ document, analysis }) => placedExceptions(document, analysis)),
  custom(PLACES_REQUEST, ({ document, analysis }) => placesToFill(document, analysis)),
  custom(PREVIEW_REQUEST, ({ document, analysis, wording }, { report }) =>
    previewOf(document, analysis, report, wording.language),
  ),
  {
    register: (session) => {
      const versioned = session.capabilities.workspace?.workspaceEdit?.documentChanges === true;
      custom(SET_CELLS_REQUEST, ({ document, analysis, wording }, { textDocument: { version }, report, cells }) =>
        setCells(document, analysis.volume, { version, report, cells }, { language: wording.language, versioned }),
      ).register(session);
    },
  },
  {
    register: ({ connection }) => {
      const answer = (wish: NewReportRequest["params"]): NewReportRequest["result"] => newReportText(wish) ?? null;
      connection.onRequest(NEW_REPORT_REQUEST, answer);
      connection.onRequest(
        NEXT_REPORT_REQUEST,
        ({ text }: NextReportRequest["params"]): NextReportRequest["result"] => nextReportText(text) ?? null,
      );
    },
  },
  {
    register: (session) => {
      session.connection.onRequest(
        PASTED_REPORT_REQUEST,
        async ({ html }: PastedReportRequest["params"]): Promise<PastedReportRequest["result"]> =>
          pastedReport({ html }, session.wordingFor(await session.settingsOf("")).language),
      );
    },
  },
  { register: deliverFolder },
];

/** A request of the protocol about a document. */
function asked<Wish, Result>(
  capabilities: ServerCapabilities,
  what: string,
  listen: (connection: Connection, answer: Handler<Wish, Result>) => unknown,
  work: (opened: OpenDocument, params: Wish) => Result,
): Feature {
  return {
    capabilities,
    register: (session) => void listen(session.connection, answering(session, what, work)),
  };
}

/** The same for what a setting switches on and off: `refresh` has the client ask anew when settings change. */
function switched<Wish, Part>(
  capabilities: ServerCapabilities,
  what: string,
  listen: (connection: Connection, answer: Handler<Wish, Part[]>) => unknown,
  work: (opened: OpenDocument, params: Wish) => Part[],
  refresh: (session: Session) => Promise<void> | undefined,
): Feature {
  const feature = asked(capabilities, what, listen, work);
  return {
    capabilities,
    register: (session) => {
      feature.register(session);
      session.onDidChangeSettings(() => {
        refresh(session)?.catch((error: unknown) => session.log(`${what} refresh`, error));
      });
    },
  };
}

function answerSemanticTokens(session: Session): void {
  const { semanticTokens: tokens } = session.connection.languages;
  const none: SemanticTokens = { data: [] };
  const full = answering<object, SemanticTokens>(session, "semanticTokens", ({ document, analysis }) =>
    semanticTokens(document, analysis.volume),
  );
  tokens.on(async (params, token) => (await full(params, token)) ?? none);
  const delta = answering<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
    session,
    "semanticTokens/delta",
    ({ document, analysis }, { previousResultId }) => semanticTokensDelta(document, analysis.volume, previousResultId),
  );
  tokens.onDelta(async (params, token) => (await delta(params, token)) ?? none);
  const part = answering<SemanticTokensRangeParams, SemanticTokens>(
    session,
    "semanticTokens/range",
    ({ document, analysis }, { range }) => semanticTokensIn(document, analysis.volume, range),
  );
  tokens.onRange(async (params, token) => (await part(params, token)) ?? none);
}

/** Of all open documents that hold a report. */
function answerWorkspaceSymbols(session: Session): void {
  session.connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found: SymbolInformation[] = [];
    for (const { uri } of session.documents.all()) {
      const symbols = await answering<object, SymbolInformation[]>(
        session,
        "workspaceSymbol",
        ({ document, analysis, wording }) => matchingSymbols(document, analysis.volume, wording.language, query),
      )({ textDocument: { uri } }, token);
      found.push(...(symbols ?? []));
    }
    return found.slice(0, MOST_SYMBOLS);
  });
}

/** What code actions are made from: a document that others are held against is known as it stands. */
function sourceOf({ folder }: Session, opened: OpenDocument): Omit<CodeActionSource, "versioned"> {
  const { document, analysis, wording } = opened;
  if (!folder.isKnown) return { ...analysis, document, wording };
  folder.open(opened);
  return { ...analysis, document, wording, between: folder.findingsOf(document.uri, analysis.settings) };
}

type Params<Method extends keyof Requests> = Requests[Method]["params"];

/** A request of our own. */
function custom<Method extends keyof Requests>(
  method: Method,
  work: (opened: OpenDocument, params: Params<Method>) => Requests[Method]["result"],
): Feature {
  return {
    register: (session) => {
      const answer: (params: Params<Method>, token: CancellationToken) => Promise<object | null> = answering(
        session,
        method,
        work,
      );
      session.connection.onRequest(method, answer);
    },
  };
}
