/** Names that the manifest, the server and the parts of the client share. */

/** The language id of the contract; the manifest contributes it, a document may be switched to it. */
export const LANGUAGE_ID = "disclosure-report";

/** The section of the settings, and the client's id (prefix of its trace setting). */
export const SECTION = "disclosureReport";

/** The name of the client and of its output channel. */
export const CLIENT_NAME = "政府信息公开年报";

/** The commands that the manifest contributes, those behind quick fixes, and VS Code's own that shows the problems. */
export const COMMANDS = {
  check: "disclosureReport.check",
  fixAll: "disclosureReport.fixAll",
  makeException: "disclosureReport.makeException",
  restart: "disclosureReport.restartServer",
  setLevel: "disclosureReport.setLevel",
  showOutput: "disclosureReport.showOutput",
  showProblems: "workbench.actions.view.problems",
} as const;

/** The server's request for what was read and judged of a document. */
export const SUMMARY_REQUEST = "disclosureReport/summary";

/** The server's request for what an exception at a place is to hold. */
export const PASSAGE_REQUEST = "disclosureReport/passage";
