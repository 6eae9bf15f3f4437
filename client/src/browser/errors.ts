/** What goes wrong in a worker of the web. */
import { message } from "../../../server/src/messages/message.js";
import { say } from "../words.js";

const WORDLESS = message("线程没有说明原因就结束了", "its thread ended without saying why");

/** @returns what a worker says went wrong; one whose script is not to be had, or that the browser ends, says nothing */
export function errorOf({ message: words }: { readonly message?: string }): Error {
  return new Error(words ? words : say(WORDLESS));
}
