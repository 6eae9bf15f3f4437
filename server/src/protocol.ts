/** What client and server both know: ids, the custom requests with what goes and what comes, exceptions on the wire. */
import type {
  Position,
  Range,
  TextDocumentIdentifier,
  VersionedTextDocumentIdentifier,
} from "vscode-languageserver-types";
import type { Level } from "./facts/finding.js";
import type { Left } from "./left.js";
import { type Message, message } from "./messages/message.js";
import type { CellsSet, CellText, FormatOffer, PastedReport, PasteOffer } from "./offers.js";
import type { Page } from "./page/index.js";
import { RULE_NAMES } from "./ruleNames.js";
import type { NewReport } from "./writing/wish.js";

export { LEVEL_NAMES, LEVEL_SETTINGS, type LevelSetting } from "./facts/finding.js";
export * from "./folderProtocol.js";
export type { CellsSet, CellText, FormatOffer, PastedReport, PasteOffer } from "./offers.js";
export { TABLE_LAYOUTS, type TableLayout } from "./writing/wish.js";

/** The language that a document is in when people, or the client, called it a report. */
export const LANGUAGE_ID = "disclosure-report";

/** The languages of the documents that the server is told of: which Markdown holds a report is for it to say. */
export const REPORT_LANGUAGES = [LANGUAGE_ID, "markdown"] as const;

/** The name of the server, of the command, and of the findings of one document among a client's diagnostics. */
export const SERVER_NAME = "disclosure-report";

/** The name of the findings between the reports of a folder, and of all findings in reports that nobody has open. */
export const FOLDER_IDENTIFIER = "disclosure-report-folder";

/** The section of the settings, and the client's id (prefix of its trace setting). */
export const SETTINGS_SECTION = "disclosureReport";

/** The `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = "年报";

/** The file that holds what people decided for the reports of a folder and the folders below. */
export const PROJECT_FILE = ".disclosure-report.json";

/** The kind of 'fix all' under which an editor may fix on saving. */
export const FIX_ALL_KIND = "source.fixAll.disclosureReport";

/** The kind of the action that fills in a total; a key of the client asks for it by name. */
export const TOTAL_KIND = "refactor.rewrite.total";

/** The kind of the action that writes the tables on another edition of the form; a command of the client asks for it by name. */
export const FORM_KIND = "refactor.rewrite.form";

/** The kind of the actions that put tables into another layout; a command of the client asks for them by name. */
export const LAYOUT_KIND = "refactor.rewrite.layout";

/** The kinds of code actions that the server announces. */
export const CODE_ACTION_KINDS = ["quickfix", FORM_KIND, TOTAL_KIND, LAYOUT_KIND, FIX_ALL_KIND] as const;

/** Asks what was read and judged of a document. */
export const STATUS_REQUEST = "disclosureReport/status";

/** Asks what an exception at a place is to hold. */
export const PASSAGE_REQUEST = "disclosureReport/passage";

/** Asks what row and column the cursor is in, and so tells where it stands: the row that it leaves is done with. */
export const CELL_REQUEST = "disclosureReport/cell";

/** Asks for the figure beside the one at a place in a table. */
export const NEIGHBOUR_REQUEST = "disclosureReport/neighbourCell";

/** Asks where something is still to be filled in. */
export const PLACES_REQUEST = "disclosureReport/placesToFill";

/** Asks what is left of a document before it is handed in. */
export const FINAL_CHECK_REQUEST = "disclosureReport/finalCheck";

/** Asks for the exceptions that hold for a document, and where they are. */
export const EXCEPTIONS_REQUEST = "disclosureReport/exceptions";

/** Asks how a clipboard with tables may be pasted. */
export const PASTE_REQUEST = "disclosureReport/paste";

/** Asks for the edits that put a document in good order, and what to say of them. */
export const FORMAT_REQUEST = "disclosureReport/format";

/** Asks how a report of a document looks when it is published, and what is to be said of it. */
export const PREVIEW_REQUEST = "disclosureReport/preview";

/** Asks for the edit that puts figures into cells of a report's tables. */
export const SET_CELLS_REQUEST = "disclosureReport/setCells";
/** Tells what the files of a folder hold: the server reads no disk. After settings changed, all of it again. */
export const FOLDER_NOTIFICATION = "disclosureReport/folder";

/** Files of a folder: those that are there, came or changed, and those that are gone. */
export interface FolderTexts {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly removed: readonly string[];
  /** How many files more are about to be told of. */
  readonly left: number;
}

/** Asks for the text of a new report; of no document. */
export const NEW_REPORT_REQUEST = "disclosureReport/newReport";

/** Asks for the text of next year's report, begun from a report that is given. */
export const NEXT_REPORT_REQUEST = "disclosureReport/nextReport";

/** The custom request for next year's report: what goes, and what comes; null where the text holds no such report. */
export interface NextReportRequest {
  readonly params: { readonly text: string };
  readonly result: NewReportText | null;
}

/** Asks for the report that a clipboard holds, to be pasted into an empty text. */
export const PASTED_REPORT_REQUEST = "disclosureReport/pastedReport";

/** The custom request for a pasted report: what goes, and what comes. */
export interface PastedReportRequest {
  readonly params: { readonly html: string };
  readonly result: PastedReport | null;
}

/** A new report. */
export interface NewReportText {
  readonly text: string;
  /** The name of the file that it belongs in. */
  readonly fileName: string;
}

/** The custom request for a new report: what goes, and what comes; null where there can be no such report. */
export interface NewReportRequest {
  readonly params: NewReport;
  readonly result: NewReportText | null;
}

/** The custom requests on a document: what goes, and what comes; null for a document that holds no report. */
export interface Requests {
  readonly [STATUS_REQUEST]: {
    readonly params: { readonly textDocument: TextDocumentIdentifier };
    readonly result: DocumentStatus | null;
  };
  readonly [PASSAGE_REQUEST]: {
    readonly params: { readonly textDocument: TextDocumentIdentifier; readonly range: Range };
    readonly result: ExceptionPlace | null;
  };
  readonly [PLACES_REQUEST]: {
    readonly params: { readonly textDocument: TextDocumentIdentifier };
    /** In the order of the text. */
    readonly result: readonly Range[] | null;
  };
  readonly [FORMAT_REQUEST]: {
    readonly params: { readonly textDocument: TextDocumentIdentifier };
    readonly result: FormatOffer | null;
  };
  readonly [FINAL_CHECK_REQUEST]: {
    /** `isFinal`: whoever asks takes what stands there for meant, as by a save by hand. */
    readonly params: { readonly textDocument: TextDocumentIdentifier; readonly isFinal: boolean };
    readonly result: FinalCheck | null;
  };
  readonly [EXCEPTIONS_REQUEST]: {
    readonly params: { readonly textDocument: TextDocumentIdentifier };
    readonly result: readonly PlacedException[] | null;
  };
  readonly [PREVIEW_REQUEST]: {
    /** Which report of a volume, from 0; the last one where there are fewer. */
    readonly params: { readonly textDocument: TextDocumentIdentifier; readonly report: number };
    readonly result: Preview | null;
  };
  readonly [SET_CELLS_REQUEST]: {
    readonly params: {
      /** With the version that the cells were seen in. */
      readonly textDocument: VersionedTextDocumentIdentifier;
      readonly report: number;
      readonly cells: readonly CellText[];
    };
    readonly result: CellsSet | null;
  };
  readonly [CELL_REQUEST]: {
    readonly params: { readonly textDocument: TextDocumentIdentifier; readonly position: Position };
    readonly result: CellPlace | null;
  };
  readonly [NEIGHBOUR_REQUEST]: {
    readonly params: {
      readonly textDocument: TextDocumentIdentifier;
      readonly position: Position;
      readonly to: Direction;
    };
    readonly result: CellStep | null;
  };
  readonly [PASTE_REQUEST]: {
    readonly params: {
      readonly textDocument: TextDocumentIdentifier;
      readonly range: Range;
      /** The clipboard's HTML and plain text, as far as it has them. */
      readonly html?: string;
      readonly text?: string;
    };
    readonly result: PasteOffer | null;
  };
}

/** A report as it looks when it is published. */
export interface Preview {
  /** The version of the document that it is of. */
  readonly version: number;
  /** The reports of the document: their titles, empty for one without, and where they begin. */
  readonly reports: readonly { readonly title: string; readonly line: number }[];
  /** Which of them this is. */
  readonly report: number;
  readonly page: Page<Range>;
  /** How much is left of it. */
  readonly left: Left;
  readonly notes: readonly PreviewNote[];
  readonly totals: readonly PreviewTotal[];
}

/** A part of a page by its index: a block; in a table a cell of a line. */
export interface PagePart {
  readonly block: number;
  readonly line?: number;
  readonly cell?: number;
}

/** What is said of a part of a page. */
export interface PreviewNote extends PagePart {
  readonly level: Level;
  readonly text: string;
  /** Where the text has what it is about. */
  readonly place: Range;
  /** Which words of a block that is no table it is about, in UTF-16 units of its text; none of what is not there. */
  readonly words?: { readonly from: number; readonly to: number };
  /** Cells that it is about beside the first. */
  readonly also?: readonly Required<PagePart>[];
}

/** What the parts of a total come to, where the total is something else: mostly one figure. */
export interface PreviewTotal extends Required<PagePart> {
  readonly sums: readonly string[];
}

/** Where a key leads from a figure of a table. */
export const DIRECTIONS = ["next", "previous", "below"] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** What to select; where `write` is given, that is written there first: one more cell of a row that lacks some. */
export interface CellStep {
  readonly range: Range;
  readonly write?: string;
}

/** Where a place in a table is: in words, the lines of its row, and where the keys lead from it, as far as they do. */
export interface CellPlace {
  readonly name: string;
  readonly row: Range;
  readonly steps: { readonly [To in Direction]?: CellStep };
}

/** What was read and judged of a document. */
export interface DocumentStatus {
  readonly reports: number;
  readonly left: Left;
  /** The same part by part: of one report its chapters, of a volume its reports. Names are the document's own words. */
  readonly parts: readonly { readonly name: Message; readonly left: Left }[];
  /** The numerals (六) of the chapters of the form that are not there, of each report that lacks some. */
  readonly missingChapters: readonly (readonly string[])[];
  /** Tables of the form that were not found. */
  readonly missingTables: number;
  /** Rows that found tables lack. */
  readonly missingRows: number;
  /** Rows that are there, but not with a figure a column. */
  readonly unreadRows: number;
  /** Cells of read rows that hold no figure. */
  readonly unreadCells: number;
  /**
   * Reports whose table three was read and is all zero: every sum holds, and yet it may be one that nobody filled in.
   */
  readonly zeroTables: number;
  /** Reports on a form that is not supported. */
  readonly unsupported: number;
  /**
   * Every row of all three tables of every report was read, every cell is a figure, and every sum holds, whatever is
   * said of it: levels and exceptions change what is said, not what adds up.
   */
  readonly complete: boolean;
  /** Exceptions for a report of this document that suppress no finding. */
  readonly unusedExceptions: readonly Exception[];
}

/** All that is left of a document before it is handed in: what is said of it, each place to fill in, what only people know. */
export interface FinalCheck {
  readonly reports: readonly FinalReport[];
}

export interface FinalReport {
  readonly title: string;
  readonly left: Left;
  /** All parts in the order of the text, those with nothing left among them. */
  readonly parts: readonly FinalPart[];
  /** How many findings exceptions suppress. */
  readonly exceptions: number;
}

export interface FinalPart {
  readonly name: string;
  /** Where it begins. */
  readonly range: Range;
  readonly findings: readonly FinalFinding[];
  readonly questions: readonly FinalQuestion[];
}

export interface FinalFinding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly range: Range;
}

/** What only people can know. */
export interface FinalQuestion {
  /** The same as long as the question and what it rests on read the same. */
  readonly id: string;
  readonly message: string;
  readonly range: Range;
}

/** An exception of the settings, and where it suppresses something in a document; for another report, or unused: nowhere. */
export interface PlacedException {
  readonly exception: Exception;
  readonly ranges: readonly Range[];
  /** It is for a report of this document. */
  readonly here: boolean;
}

/**
 * The fields of an exception, in the order they are written. A file that lacks a `required` one is marked by the
 * schema; `fallback` is what is read in its place, and without one the exception is passed over.
 */
export const EXCEPTION_FIELDS = {
  rule: { says: message("规则。", "The rule."), required: true },
  report: {
    says: message(
      "哪份报告：标题全文，不带空格和换行；没有标题的报告写空串。",
      "Which report: its title without blanks and line breaks; an empty string for a report without one.",
    ),
    required: true,
  },
  text: {
    says: message(
      "问题所在的句子；在表格中是行名、列名、冒号和格中的字。不带空格和换行，由快速修复“这一处不用改…”写入。原文改动以后，这条例外不再起作用，并会提醒。",
      "The sentence that holds the finding; in a table the labels of row and column, a colon and what the cell holds. Without blanks and line breaks; the quick fix “Make an exception here…” writes it. Once that text has changed the exception no longer holds, and is named.",
    ),
    required: true,
  },
  reason: { says: message("为什么不必修改。", "Why it is to stay."), required: true, fallback: "" },
} as const;

type ExceptionField = keyof typeof EXCEPTION_FIELDS;

/**
 * A finding that people looked at and accepted: one rule, in one report, about one passage. `report` is the title as
 * it is read, empty for a report without one; `text` a passage, or a whole sentence for all that the rule finds in it.
 */
export type Exception = { readonly [Field in ExceptionField]: string };

/** Where an exception belongs. */
export type ExceptionPlace = Pick<Exception, "report" | "text">;

/** @returns whether there is a rule of this id */
export function isRule(id: string): boolean {
  return Object.hasOwn(RULE_NAMES, id);
}

/** @returns the name of a rule for people; its id where there is no such rule */
export function ruleName(id: string): Message {
  const words = isRule(id) ? RULE_NAMES[id] : undefined;
  // A stranger's word for a rule is no words of ours.
  return words ? { ...words, args: [] } : message("{0}", "{0}", id);
}
