/** Names that the manifest and the parts of the client share; those that the server knows too are in its protocol.ts. */
import { SETTINGS_SECTION } from "../../server/src/protocol.js";

/** The id of the client: the prefix of its trace setting. */
export const CLIENT_ID = SETTINGS_SECTION;

/** The name of the client and of its output channel. */
export const CLIENT_NAME = "政府信息公开年报";

/** The commands that the manifest contributes, those behind quick fixes, and VS Code's own that shows the problems. */
export const COMMANDS = {
  check: "disclosureReport.check",
  checkFolder: "disclosureReport.checkFolder",
  compareYears: "disclosureReport.compareYears",
  convertTables: "disclosureReport.convertTables",
  export: "disclosureReport.export",
  finalCheck: "disclosureReport.finalCheck",
  heatMap: "disclosureReport.heatMap",
  exportOverview: "disclosureReport.exportOverview",
  figureBelow: "disclosureReport.figureBelow",
  fillTotal: "disclosureReport.fillTotal",
  fixAll: "disclosureReport.fixAll",
  formatReport: "disclosureReport.formatReport",
  makeException: "disclosureReport.makeException",
  manageExceptions: "disclosureReport.manageExceptions",
  newReport: "disclosureReport.newReport",
  nextFigure: "disclosureReport.nextFigure",
  nextFinding: "disclosureReport.nextFinding",
  nextReport: "disclosureReport.nextReport",
  nextPlace: "disclosureReport.nextPlace",
  openDocument: "disclosureReport.openDocument",
  pasteTable: "disclosureReport.pasteTable",
  lockPreview: "disclosureReport.lockPreview",
  preview: "disclosureReport.preview",
  reopen: "disclosureReport.reopenWithEncoding",
  previousFigure: "disclosureReport.previousFigure",
  removeException: "disclosureReport.removeException",
  sendBack: "disclosureReport.sendBack",
  restart: "disclosureReport.restartServer",
  rewriteForm: "disclosureReport.rewriteForm",
  setLevel: "disclosureReport.setLevel",
  showOutput: "disclosureReport.showOutput",
  showPlace: "disclosureReport.showPlace",
  tick: "disclosureReport.tick",
  showProblems: "workbench.actions.view.problems",
} as const;

/** The view of the final check. */
export const FINAL_CHECK_VIEW = "disclosureReport.finalCheckView";

/** The view of the bodies of the folder. */
export const OVERVIEW_VIEW = "disclosureReport.overviewView";
