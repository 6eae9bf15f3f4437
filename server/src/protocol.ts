/** What client and server both know: ids and custom requests. */

/** The language that a document is in when people, or the client, called it a report. */
export const LANGUAGE_ID = "disclosure-report";
