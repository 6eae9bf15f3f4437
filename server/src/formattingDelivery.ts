/** Formatting: announced for documents in the language alone, where the client can be told so; Markdown has formatters of its own. */
import type {
  ClientCapabilities,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  ServerCapabilities,
  TextEdit,
} from "vscode-languageserver";
import { answering } from "./answering.js";
import { formatting } from "./language/formatting.js";
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from "./library.js";
import { LANGUAGE_ID } from "./protocol.js";
import type { Session } from "./session.js";

const registers = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true;

/** @returns what is announced in `initialize`: nothing to a client that takes it later, for one language */
export function formattingCapabilities(client: ClientCapabilities): ServerCapabilities {
  return registers(client) ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

/** Answers for every document: a command of the client asks for Markdown, too. */
export function answerFormatting(session: Session): void {
  const { connection, capabilities } = session;
  connection.onDocumentFormatting(
    answering<DocumentFormattingParams, TextEdit[]>(session, "formatting", ({ document, analysis }) =>
      formatting(document, analysis.volume, analysis.settings.tableLayout),
    ),
  );
  connection.onDocumentRangeFormatting(
    answering<DocumentRangeFormattingParams, TextEdit[]>(
      session,
      "rangeFormatting",
      ({ document, analysis }, { range }) =>
        formatting(document, analysis.volume, analysis.settings.tableLayout, range),
    ),
  );
  if (!registers(capabilities)) return;
  session.onDidInitialize(() => {
    const options = { documentSelector: [{ language: LANGUAGE_ID }] };
    Promise.all([
      connection.client.register(DocumentFormattingRequest.type, options),
      connection.client.register(DocumentRangeFormattingRequest.type, options),
    ]).catch((error: unknown) => session.log("registration of formatting", error));
  });
}
