/** Tab, Shift+Tab and Enter in a table: to the next figure, the former, the one below. */
import {
  commands,
  type Disposable,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
} from "vscode";
import type { CellPlace, CellStep, Direction } from "../../server/src/protocol.js";
import { type Asked, askedOf, isStill } from "./cellStatus.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";

/** Asks the server for the figure beside a place; undefined where the place is on none, or none is that way. */
export type AskStep = (document: TextDocument, position: Position, to: Direction) => Promise<CellStep | undefined>;

interface Key {
  readonly command: string;
  readonly to: Direction;
  /** What the key does in any other text. */
  readonly otherwise: () => Thenable<unknown>;
}

const KEYS: readonly Key[] = [
  { command: COMMANDS.nextFigure, to: "next", otherwise: () => commands.executeCommand("tab") },
  { command: COMMANDS.previousFigure, to: "previous", otherwise: () => commands.executeCommand("outdent") },
  { command: COMMANDS.figureBelow, to: "below", otherwise: () => commands.executeCommand("type", { text: "\n" }) },
];

/** The context key that the manifest's keys ask: elsewhere nothing may stand between a key and the editor. */
const IN_TABLE = "disclosureReport.inTable";

/** Registers the commands behind the keys. */
export function offerTableKeys(ask: AskStep): Disposable[] {
  return KEYS.map(({ command, to, otherwise }) =>
    commands.registerCommand(command, async () => {
      const editor = window.activeTextEditor;
      if (!editor || !(await step(editor, to, ask))) await otherwise();
    }),
  );
}

/** Where the cursor is in a table, and where the keys lead from there: what was asked for when it came there. */
let known: { readonly place: CellPlace; readonly asked: Asked } | undefined;

/** Takes the place of the cursor: the keys are the editor's own again where it is in no table. */
export function cursorMoved(place: CellPlace | undefined, asked: Asked | undefined): void {
  known = place && asked && { place, asked };
  logged(commands.executeCommand("setContext", IN_TABLE, place !== undefined));
}

/**
 * Nothing is waited for where it is known already where the key leads. What was typed while the server was asked went
 * into the figure at hand; to move on then, or to put a TAB behind it, would make a mistake of it that is hard to see.
 *
 * @returns whether the key is done with; else it is the editor's own
 */
async function step(editor: TextEditor, to: Direction, ask: AskStep): Promise<boolean> {
  const answer = known && isStill(editor, known.asked) ? known.place.steps[to] : await askedAnew(editor, to, ask);
  if (answer === "stale") return true;
  return answer !== undefined && (await go(editor, answer));
}

async function askedAnew(editor: TextEditor, to: Direction, ask: AskStep): Promise<CellStep | "stale" | undefined> {
  const asked = askedOf(editor);
  const answer = await ask(editor.document, editor.selection.active, to);
  return answer && !isStill(window.activeTextEditor, asked) ? "stale" : answer;
}

/** @returns whether the cell could be reached */
async function go(editor: TextEditor, { range, write }: CellStep): Promise<boolean> {
  const { start, end } = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  if (write !== undefined) {
    // The cursor at that place moves behind what is written.
    editor.selection = new Selection(end, end);
    return editor.edit((edit) => edit.insert(end, write));
  }
  editor.selection = new Selection(start, end);
  editor.revealRange(new Range(start, end));
  return true;
}
