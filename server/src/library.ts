/**
 * What the server uses of the protocol's library. It is taken from here alone: each file that imports from the library
 * itself has its 800 names copied once more when the bundle is loaded.
 */
export {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  ErrorCodes,
  LSPErrorCodes,
  MarkupKind,
  Message,
  PositionEncodingKind,
  ResponseError,
  TextDocumentContentChangeEvent,
  TextDocumentSaveReason,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
