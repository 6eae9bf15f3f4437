/** What the parameters of a message must hold for the server to make sense of it. */
import {
  CELL_REQUEST,
  COMPARE_REQUEST,
  EXCEPTIONS_REQUEST,
  FINAL_CHECK_REQUEST,
  FOLDER_NOTIFICATION,
  FORMAT_REQUEST,
  NEIGHBOUR_REQUEST,
  NEW_REPORT_REQUEST,
  NEXT_REPORT_REQUEST,
  PASSAGE_REQUEST,
  PASTE_REQUEST,
  PASTED_REPORT_REQUEST,
  PLACES_REQUEST,
  PREVIEW_REQUEST,
  SET_CELLS_REQUEST,
  STATUS_REQUEST,
} from "./protocol.js";
import { isRecord } from "./service/records.js";

/** Says what is wrong with a value that stands at a path; nothing where it is as wanted. */
type Check = (value: unknown, path: string) => string | undefined;

const is =
  (type: "string" | "number" | "boolean"): Check =>
  (value, path) =>
    typeof value === type ? undefined : `${path} is no ${type}`;

/** An object with these members, and maybe others. */
const holding =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value)) return `${path} is no object`;
    for (const [name, check] of Object.entries(members)) {
      const wrong = check(value[name], `${path}.${name}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path} is no list`;
    for (const [i, item] of value.entries()) {
      const wrong = check(item, `${path}[${i}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

const absentOr =
  (check: Check): Check =>
  (value, path) =>
    value === undefined || value === null ? undefined : check(value, path);

/** A number that counts lines or code units. */
const count: Check = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : `${path} is no whole number from 0`;

const position = holding({ line: count, character: count });
const range = holding({ start: position, end: position });
const named = { textDocument: holding({ uri: is("string") }) };
const versioned = { uri: is("string"), version: is("number") };

const onDocument = holding(named);
const atPlace = holding({ ...named, position });
const inRange = holding({ ...named, range });

const PARAMS: Readonly<Record<string, Check>> = {
  initialize: holding({ capabilities: holding({}) }),
  "textDocument/didOpen": holding({
    textDocument: holding({ ...versioned, languageId: is("string"), text: is("string") }),
  }),
  "textDocument/didChange": holding({
    textDocument: holding(versioned),
    contentChanges: listOf(holding({ text: is("string"), range: absentOr(range) })),
  }),
  "textDocument/didClose": onDocument,
  "textDocument/willSave": onDocument,
  "textDocument/diagnostic": holding({ ...named, previousResultId: absentOr(is("string")) }),
  "textDocument/documentSymbol": onDocument,
  "textDocument/foldingRange": onDocument,
  "textDocument/documentLink": onDocument,
  "textDocument/codeLens": onDocument,
  "textDocument/semanticTokens/full": onDocument,
  "textDocument/semanticTokens/full/delta": holding({ ...named, previousResultId: is("string") }),
  "textDocument/semanticTokens/range": inRange,
  "textDocument/inlayHint": inRange,
  "textDocument/formatting": onDocument,
  "textDocument/rangeFormatting": inRange,
  "textDocument/completion": atPlace,
  "textDocument/hover": atPlace,
  "textDocument/definition": atPlace,
  "textDocument/references": atPlace,
  "textDocument/documentHighlight": atPlace,
  "textDocument/selectionRange": holding({ ...named, positions: listOf(position) }),
  "textDocument/codeAction": holding({
    ...named,
    range,
    context: holding({ only: absentOr(listOf(is("string"))) }),
  }),
  "workspace/symbol": holding({ query: is("string") }),
  [STATUS_REQUEST]: onDocument,
  [PASSAGE_REQUEST]: inRange,
  [PLACES_REQUEST]: onDocument,
  [FORMAT_REQUEST]: onDocument,
  [FINAL_CHECK_REQUEST]: holding({ ...named, isFinal: is("boolean") }),
  [EXCEPTIONS_REQUEST]: onDocument,
  [PREVIEW_REQUEST]: holding({ ...named, report: count }),
  [SET_CELLS_REQUEST]: holding({
    textDocument: holding(versioned),
    report: count,
    cells: listOf(holding({ table: count, key: is("string"), text: is("string") })),
  }),
  [CELL_REQUEST]: atPlace,
  [NEIGHBOUR_REQUEST]: holding({ ...named, position, to: is("string") }),
  [PASTE_REQUEST]: holding({ ...named, range, html: absentOr(is("string")), text: absentOr(is("string")) }),
  "workspace/diagnostic": holding({
    previousResultIds: listOf(holding({ uri: is("string"), value: is("string") })),
  }),
  [FOLDER_NOTIFICATION]: holding({
    files: listOf(holding({ uri: is("string"), text: is("string") })),
    removed: listOf(is("string")),
    left: count,
  }),
  [COMPARE_REQUEST]: holding({
    files: listOf(holding({ uri: is("string"), text: is("string"), line: absentOr(count) })),
  }),
  [PASTED_REPORT_REQUEST]: holding({ html: is("string") }),
  [NEXT_REPORT_REQUEST]: holding({ text: is("string") }),
  [NEW_REPORT_REQUEST]: holding({
    agency: is("string"),
    kind: is("string"),
    year: is("number"),
    layout: is("string"),
  }),
};

/** @returns what is wrong with the parameters of a message, in words; undefined where nothing is, or nobody knows */
export function wrongIn(method: string, params: unknown): string | undefined {
  return Object.hasOwn(PARAMS, method) ? PARAMS[method]?.(params, "params") : undefined;
}
