/** 下一处待填: from one open place to the next, and from the last to the first. */
import { commands, type Disposable, Range, Selection, type TextDocument, TextEditorRevealType, window } from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { PLACES_REQUEST, Requests } from "../../server/src/protocol.js";
import { askedOf, isStill } from "./cellStatus.js";
import { COMMANDS } from "./names.js";
import { tellThat } from "./tell.js";

/** Asks the server for the open places of a document; undefined where it holds no report. */
export type AskPlaces = (document: TextDocument) => Promise<Requests[typeof PLACES_REQUEST]["result"] | undefined>;

/** Registers the command. */
export function walkPlaces(ask: AskPlaces): Disposable {
  return commands.registerCommand(COMMANDS.nextPlace, () => selectNextPlace(ask));
}

/** Selects the next open place of the active editor, so that typing takes its place. */
export async function selectNextPlace(ask: AskPlaces): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const asked = askedOf(editor);
  const answer = await ask(editor.document);
  // What was typed or clicked meanwhile is to be seen where it is: the answer is about what was before.
  if (!answer || !isStill(window.activeTextEditor, asked)) return;
  const places = answer.map(({ start, end }) => new Range(start.line, start.character, end.line, end.character));
  // Where a place is selected its end is not before it: the next one begins behind.
  const place = places.find(({ start }) => start.isAfterOrEqual(editor.selection.end)) ?? places[0];
  if (!place) {
    tellThat(message("没有待填的内容了。", "Nothing is left to fill in."), editor.document);
    return;
  }
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
