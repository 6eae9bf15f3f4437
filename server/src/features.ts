/** The features of the server: what each announces in `initialize`, and the handlers that it registers. */
import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  DocumentSymbol,
  FoldingRange,
  Hover,
  HoverParams,
  ServerCapabilities,
  SymbolInformation,
  TextDocumentIdentifier,
} from "vscode-languageserver";
import { MarkupKind } from "vscode-languageserver";
import { deliverDiagnostics } from "./diagnosticsDelivery.js";
import { codeActions } from "./language/codeActions.js";
import { foldingRanges } from "./language/folding.js";
import { newReportText } from "./language/newReportText.js";
import { placesToFill } from "./language/placesToFill.js";
import { hoverAt } from "./language/hover/hover.js";
import { documentSymbols, flatSymbols } from "./language/symbols.js";
import {
  CODE_ACTION_KINDS,
  NEW_REPORT_REQUEST,
  type NewReportRequest,
  PASSAGE_REQUEST,
  PLACES_REQUEST,
  type Requests,
  SERVER_NAME,
  STATUS_REQUEST,
} from "./protocol.js";
import { runSafe } from "./runSafe.js";
import { passageAt } from "./service/exceptions.js";
import { offsetsOf } from "./service/positions.js";
import { statusOf } from "./service/status.js";
import type { OpenDocument, Session } from "./session.js";

export interface Feature {
  /** Absent for what the protocol has no word for. */
  readonly capabilities?: ServerCapabilities;
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
        answering<CodeActionParams, CodeAction[]>(
          session,
          "codeAction",
          ({ document, analysis, wording }, { range, context }) =>
            codeActions({ ...analysis, document, wording, versioned }, range, context),
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
  custom(STATUS_REQUEST, ({ analysis }) => statusOf(analysis)),
  custom(
    PASSAGE_REQUEST,
    ({ document, analysis }, { range }) => passageAt(analysis.volume, offsetsOf(document, range)) ?? null,
  ),
  custom(PLACES_REQUEST, ({ document, analysis }) => placesToFill(document, analysis)),
  {
    register: ({ connection }) => {
      const answer = (wish: NewReportRequest["params"]): NewReportRequest["result"] => newReportText(wish) ?? null;
      connection.onRequest(NEW_REPORT_REQUEST, answer);
    },
  },
];

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

/** @returns a handler that answers from what is known of a document; null for one without a report, or where it fails */
function answering<Wish, Result>(
  session: Session,
  what: string,
  work: (opened: OpenDocument, params: Wish) => Result,
): (params: Wish & { textDocument: TextDocumentIdentifier }, token: CancellationToken) => Promise<Result | null> {
  return (params, token) =>
    runSafe<Result | null>(session, {
      what,
      uri: params.textDocument.uri,
      token,
      safe: null,
      run: (opened) => (opened ? work(opened, params) : null),
    });
}
