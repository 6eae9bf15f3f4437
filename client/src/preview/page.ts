/** The page of the preview, as it runs in a webview. */

import type { Range } from "vscode-languageserver-types";
import type { PagePart, Preview } from "../../../server/src/protocol.js";
import { Cells } from "./cells.js";
import type { FromPage, Kept, ToPage } from "./messages.js";
import { Scrolling } from "./scroll.js";
import { partName, partOf, View } from "./view.js";
import { countWords, say, speak, WORDS } from "./words.js";

/** What VS Code gives to a webview. */
interface Editor {
  readonly postMessage: (message: FromPage) => void;
  readonly setState: (state: Kept) => void;
  readonly getState: () => Kept | undefined;
}

declare function acquireVsCodeApi(): Editor;

/** @returns an element of the page's frame @throws if it is not there */
function frame<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Kind;
}

const editor = acquireVsCodeApi();
const article = frame("report");
const chooser = frame<HTMLSelectElement>("chooser");
const status = frame("status");
const view = new View(article);
const scrolling = new Scrolling(view, (line) => editor.postMessage({ type: "scroll", line }));
let preview: Preview | undefined;
/** Where the cursor of the text is, and the part of the page that shows that place. */
let cursor: { readonly line: number; readonly character: number } | undefined;
let here: PagePart | undefined;
let isLocked = false;
/** What the page kept before the window was loaded anew, until it is as it was. */
let kept = editor.getState();

const cells = new Cells(view, {
  set: (wishes) => {
    if (!preview) return;
    const { version, report } = preview;
    editor.postMessage({ type: "set", uri: view.uri, version, report, cells: wishes });
  },
  went: (cell) => {
    tellOfCell();
    editor.postMessage({ type: "go", place: cell.figure.place, opened: false });
  },
  tell,
});

/** Says something in the line below, where a screen reader hears it. */
function tell(words: string): void {
  if (status.textContent !== words) status.textContent = words;
}

/** Tells of the cell that has the focus; else how many findings there are. */
function tellOfCell(): void {
  const cell = document.activeElement?.closest("[role=grid]") ? cells.current() : undefined;
  if (!cell) {
    tell(countWords(preview?.left));
    return;
  }
  const { row, column } = cell.figure;
  const name = [row, column].filter((one) => one !== "").join(" · ");
  const words = view.wordsOn(cell);
  tell([name, ...(words.length > 0 ? words : [say(WORDS.keys)])].join("　"));
}

function choose({ reports, report }: Preview): void {
  chooser.hidden = reports.length < 2;
  const titles = reports.map(({ title }) => title || say(WORDS.untitled));
  if ([...chooser.options].map(({ text }) => text).join("\n") !== titles.join("\n"))
    chooser.replaceChildren(...titles.map((title, i) => new Option(title, String(i))));
  chooser.setAttribute("aria-label", say(WORDS.choose));
  chooser.value = String(report);
}

function show({ preview: shown, uri }: ToPage & { readonly type: "show" }): void {
  article.hidden = false;
  choose(shown);
  preview = shown;
  const isOther = view.show(shown, uri);
  cells.shown(shown, isOther);
  scrolling.shown(shown);
  markCursor();
  tellOfCell();
}

/** Goes back to where the page was before the window was loaded anew, if it shows what it showed. */
function restore(): void {
  const isSame = kept?.uri === view.uri && kept.report === preview?.report;
  if (isSame && kept?.top) scrolling.to(kept.top);
  kept = undefined;
}

function keep(): void {
  if (preview) editor.setState({ uri: view.uri, report: preview.report, isLocked, top: Math.round(window.scrollY) });
}

function markCursor(): void {
  here = cursor && view.cursor(cursor.line, cursor.character);
}

/** Who comes to the page by keyboard goes on in the cell that the cursor of the text is in. */
function enter(): void {
  const part = document.activeElement === document.body ? here : undefined;
  if (part && view.elementOf(part)?.classList.contains("figure")) cells.goTo(part);
}

let isPressed = false;
window.addEventListener("pointerdown", () => {
  isPressed = true;
});
window.addEventListener("pointerup", () => {
  isPressed = false;
});
// A press gives the focus to what is pressed, a moment later.
window.addEventListener("focus", () => setTimeout(() => isPressed || enter()));

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "show") {
    speak(data.language);
    isLocked = data.isLocked;
    show(data);
    restore();
    keep();
  } else if (data.type === "nothing") {
    speak(data.language);
    article.hidden = true;
    chooser.hidden = true;
    tell(data.words);
  } else if (data.type === "cursor") {
    cursor = data;
    markCursor();
    if (document.hasFocus()) enter();
    else if (here) view.elementOf(here)?.scrollIntoView({ block: "nearest" });
  } else if (data.type === "scroll") scrolling.follow(data.line);
  else {
    cells.refused();
    tell(data.words);
  }
});

window.addEventListener("scrollend", keep);

chooser.addEventListener("change", () => editor.postMessage({ type: "choose", report: Number(chooser.value) }));

article.addEventListener("click", ({ target, ctrlKey, metaKey }) => {
  const part = partOf(target);
  if (!part) return;
  const button = target instanceof Element ? target.closest("[data-of]") : null;
  const note = preview?.notes.find(
    (one) => partName(one) === button?.getAttribute("data-of") && one.text === button.textContent,
  );
  goTo(part, button !== null || ctrlKey || metaKey, note?.place);
});

/**
 * Goes to a part: a figure has the focus, of others the text is shown.
 *
 * @param opened people want to be in the text
 * @param told where in the text that is which they want to see, if it is not the whole part
 */
function goTo(part: PagePart, opened: boolean, told?: Range): void {
  const own = preview?.page.blocks[part.block];
  const cell =
    own?.kind === "table" && part.line !== undefined ? own.lines[part.line]?.cells[part.cell ?? 0] : undefined;
  if (cell?.kind === "figure") {
    cells.goTo(part);
    return;
  }
  const place = told ?? (cell ? cell.place : own?.place);
  if (place) editor.postMessage({ type: "go", place, opened });
}

window.addEventListener("keydown", (event) => {
  if (event.target instanceof HTMLInputElement || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  editor.postMessage({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
});

article.addEventListener("focusout", () => requestAnimationFrame(tellOfCell));

new ResizeObserver(() => {
  document.documentElement.style.setProperty("--below", `${status.offsetHeight}px`);
}).observe(status);

editor.postMessage({ type: "ready" });
