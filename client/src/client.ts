/** What both clients share: which documents the server is told of, and how its name reads in the Output panel. */

/** The language id of the contract; the manifest contributes it, a document may be switched to it. */
export const LANGUAGE_ID = "disclosure-report";

/** The client's id (prefix of its trace setting) and the name of its output channel. */
export const CLIENT_ID = "disclosureReport";
export const CLIENT_NAME = "政府信息公开年报";

/**
 * Options for the language client, the same in Node and in the browser.
 *
 * No scheme is named: a report on disk, in a virtual workspace or never saved is checked alike.
 */
export function clientOptions() {
  return { documentSelector: [{ language: LANGUAGE_ID }] };
}
