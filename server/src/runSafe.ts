/** How every piece of work on a document is run, so that none blocks, outlives its cancellation, or ends the server. */
import type { CancellationToken } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "./library.js";
import type { OpenDocument, Session } from "./session.js";

/** A piece of work on the document at `uri`. */
export interface Work<T> {
  /** Its name in the log. */
  readonly what: string;
  readonly uri: string;
  /** Absent for work that nobody can cancel. */
  readonly token?: CancellationToken;
  /** What to answer a request that was cancelled; absent: that it was. */
  readonly cancelled?: () => ResponseError<unknown>;
  /** The answer where the work fails. */
  readonly safe: T;
  /** @param opened the document and what is known of it; undefined where it is closed or holds no report */
  readonly run: (opened: OpenDocument | undefined) => T | Promise<T>;
}

/**
 * Lets waiting messages in (edits, a cancellation), works out what is known of a document under its settings, and does the work.
 *
 * @returns its answer; the safe one where it throws, which is logged
 * @throws ResponseError if the request was cancelled meanwhile
 */
export function runSafe<T>(session: Session, work: Work<T>): Promise<T> {
  return session.first(() => run(session, work));
}

async function run<T>(session: Session, { what, uri, token, safe, cancelled, run: answer }: Work<T>): Promise<T> {
  const unlessCancelled = (): void => {
    if (token?.isCancellationRequested) throw cancelled?.() ?? requestCancelled();
  };
  await session.untilStill(uri, token);
  unlessCancelled();
  try {
    const opened = await session.opened(uri, token);
    unlessCancelled();
    return await answer(opened);
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    session.log(what, error);
    return safe;
  }
}

function requestCancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
