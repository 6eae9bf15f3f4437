/** What the pages' scripts share. */
import { localise, type MessageLanguage } from "../../../server/src/messages/localise.js";
import type { Message } from "../../../server/src/messages/message.js";

/** @returns an element of the page's frame @throws if it is not there */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

let language: MessageLanguage = "zh";

/** Sets the language of all that is said from now on. */
export function speak(chosen: MessageLanguage): void {
  language = chosen;
  document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
}

export const spoken = (): MessageLanguage => language;

export const say = (words: Message): string => localise(words, language);

/** Says something in the line below, where a screen reader hears it. */
export function tell(words: string): void {
  const status = part("status");
  if (status.textContent !== words) status.textContent = words;
}

/** @returns a button that says and does something */
export function button(words: Message, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = say(words);
  made.addEventListener("click", act);
  return made;
}

/** @returns a choice of some words, with what it is called before it */
export function choice(
  words: Message,
  options: readonly string[],
  chosen: number,
  choose: (option: number) => void,
): HTMLLabelElement {
  const select = document.createElement("select");
  select.append(...options.map((option, i) => new Option(option, String(i))));
  select.value = String(chosen);
  select.addEventListener("change", () => choose(Number(select.value)));
  // The label's own words: those of the options are none of its name.
  select.setAttribute("aria-label", say(words));
  const label = document.createElement("label");
  label.append(say(words), select);
  return label;
}

/** @returns a box to tick, with what it is called behind it */
export function tick(words: Message, isOn: boolean, choose: (isOn: boolean) => void): HTMLLabelElement {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = isOn;
  box.addEventListener("change", () => choose(box.checked));
  const label = document.createElement("label");
  label.append(box, say(words));
  return label;
}
