/** Puts messages into words. The Chinese bundle is compiled in: VS Code loads none when its own language is English. */
import chinese from "../../../l10n/bundle.l10n.zh-cn.json" with { type: "json" };
import type { Message } from "./message.js";

/** The languages that messages can be read in. */
export type MessageLanguage = "zh" | "en";

const BUNDLES: Readonly<Record<MessageLanguage, ReadonlyMap<string, string>>> = {
  zh: new Map(Object.entries(chinese)),
  en: new Map(),
};

/**
 * @param message what to say; messages among its arguments are put into the same language
 * @param language the reader's
 * @returns the words; English where the bundle has none. A placeholder without an argument stays as it is written.
 */
export function localise(message: Message, language: MessageLanguage): string {
  const words = BUNDLES[language].get(message.text) ?? message.text;
  return words.replace(/\{(\d{1,3})\}/g, (placeholder, index: string) => {
    const argument = message.args[Number(index)];
    if (argument === undefined) return placeholder;
    return typeof argument === "object" ? localise(argument, language) : String(argument);
  });
}

/**
 * @param setting `disclosureReport.messages`
 * @param locale the client's, such as zh-cn; only `auto` asks for it
 * @returns the language that messages are to be written in
 */
export function messageLanguage(setting: MessageLanguage | "auto", locale: string | undefined): MessageLanguage {
  if (setting !== "auto") return setting;
  return locale === undefined || /^zh\b/i.test(locale) ? "zh" : "en";
}
