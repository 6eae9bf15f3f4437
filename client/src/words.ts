/** Words for people in the language that the findings are read in: `disclosureReport.messages`, not the editor's own. */
import { type ConfigurationScope, env, workspace } from "vscode";
import { localise, type MessageLanguage, messageLanguage } from "../../server/src/messages/localise.js";
import type { Message } from "../../server/src/messages/message.js";
import { SETTINGS_SECTION } from "../../server/src/protocol.js";

/** @param scope a document or a file: folders may differ; absent for what is about none */
export function say(words: Message, scope?: ConfigurationScope): string {
  const setting = workspace.getConfiguration(SETTINGS_SECTION, scope).get<MessageLanguage | "auto">("messages", "zh");
  return localise(words, messageLanguage(setting, env.language));
}
