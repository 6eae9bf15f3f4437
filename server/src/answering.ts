/** How a request about a document is answered. */
import type { CancellationToken, TextDocumentIdentifier } from "vscode-languageserver";
import { runSafe } from "./runSafe.js";
import type { OpenDocument, Session } from "./session.js";

export type Handler<Wish, Result> = (
  params: Wish & { textDocument: TextDocumentIdentifier },
  token: CancellationToken,
) => Promise<Result | null>;

/** @returns a handler that answers from what is known of a document; null for one without a report, or where it fails */
export function answering<Wish, Result>(
  session: Session,
  what: string,
  work: (opened: OpenDocument, params: Wish) => Result,
): Handler<Wish, Result> {
  return (params, token) =>
    runSafe<Result | null>(session, {
      what,
      uri: params.textDocument.uri,
      token,
      safe: null,
      run: (opened) => (opened ? work(opened, params) : null),
    });
}
