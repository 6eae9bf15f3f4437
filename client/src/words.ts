/** Words for people in the language that the findings are read in: `disclosureReport.messages`, not the editor's own. */
import { type ConfigurationScope, env, workspace } from "vscode";
import { localise, type MessageLanguage, messageLanguage } from "../../server/src/messages/localise.js";
import type { Message } from "../../server/src/messages/message.js";
import { SETTINGS_SECTION } from "../../server/src/protocol.js";

/** @param scope a document or a file: folders may differ; absent for what is about none */
export function say(words: Message, scope?: ConfigurationScope): string {
  return localise(words, languageOf(scope));
}

/** @returns the language that findings are read in @param scope a document or a file */
export function languageOf(scope?: ConfigurationScope): MessageLanguage {
  const setting = workspace.getConfiguration(SETTINGS_SECTION, scope).get<MessageLanguage | "auto">("messages", "zh");
  return messageLanguage(setting, env.language);
}
