/** Puts messages into words. */
import type { Message, Words } from "./message.js";
import { plain } from "./plain.js";

/** The languages that messages can be read in. */
export type MessageLanguage = keyof Words;

/**
 * @param message what to say; messages among its arguments are put into the same language
 * @param language the reader's
 * @returns the words; arguments are plain words in it, whatever they hold. A placeholder without an argument stays as it is
 *   written.
 */
export function localise(message: Message, language: MessageLanguage): string {
  return message[language].replace(/\{(\d{1,3})\}/g, (placeholder, index: string) => {
    const argument = message.args[Number(index)];
    if (argument === undefined) return placeholder;
    return typeof argument === "object" ? localise(argument, language) : plain(String(argument));
  });
}

/**
 * @param setting `disclosureReport.messages`
 * @param locale the client's, such as zh-cn; only `auto` asks for it
 * @returns the language that messages are to be written in
 */
export function messageLanguage(setting: MessageLanguage | "auto", locale: string | undefined): MessageLanguage {
  // A folder's settings hold whatever somebody wrote into them.
  if (setting !== "auto") return setting === "en" ? "en" : "zh";
  return locale === undefined || /^zh\b/i.test(locale) ? "zh" : "en";
}
