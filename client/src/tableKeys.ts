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

/** Takes the place of the cursor: the keys are the editor's own again where it is in no table. */
export function cursorMoved(place: CellPlace | undefined): void {
  void commands.executeCommand("setContext", IN_TABLE, place !== undefined);
}

/** @returns whether there was somewhere to go */
async function step(editor: TextEditor, to: Direction, ask: AskStep): Promise<boolean> {
  const { document } = editor;
  let answer: CellStep | undefined;
  for (let version = -1; version !== document.version; ) {
    // What was typed while the answer was awaited makes it one about another text.
    version = document.version;
    answer = await ask(document, editor.selection.active, to);
  }
  if (!answer) return false;
  const { range, write } = answer;
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
