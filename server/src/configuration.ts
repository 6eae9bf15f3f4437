/** The settings of each document: asked of the client where it can be asked, else what it sent. */
import type { ClientCapabilities, Connection } from "vscode-languageserver";
import { SETTINGS_SECTION } from "./protocol.js";
import { readSettings, type Settings } from "./service/settings.js";

/**
 * Settings by document, since the folders of a workspace may differ. Asked for and read once, until something changes:
 * so long they are the same object, by which what was judged under them is known again.
 */
export class Configuration {
  private readonly connection: Connection;
  private readonly canAsk: boolean;
  private readonly asked = new Map<string, Promise<Settings>>();
  /** What the client sent unasked. */
  private sent: Settings;
  /** What was said of settings in the log: each once, however often they come. */
  private readonly said = new Set<string>();

  /**
   * @param connection to the client
   * @param capabilities of the client: it may not know `workspace/configuration`
   * @param initial settings in the client's initialization options, for clients that send them so
   */
  constructor(connection: Connection, capabilities: ClientCapabilities, initial: unknown) {
    this.connection = connection;
    this.canAsk = capabilities.workspace?.configuration === true;
    this.sent = this.read(initial);
  }

  /** @returns a document's settings as they are when it answers; defaults where the client has none, or fails */
  async settingsOf(uri: string): Promise<Settings> {
    if (!this.canAsk) return this.sent;
    for (;;) {
      const asked = this.asked.get(uri) ?? this.ask(uri);
      this.asked.set(uri, asked);
      const settings = await asked;
      // Something changed while the client was answering: its answer is of before.
      if (this.asked.get(uri) === asked) return settings;
    }
  }

  /** @param settings what the client sent with the change; null where it wants to be asked */
  changed(settings: unknown): void {
    this.asked.clear();
    if (settings !== null && settings !== undefined) this.sent = this.read(settings);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.asked.delete(uri);
  }

  private read(value: unknown): Settings {
    const { settings, problems } = readSettings(value);
    for (const problem of problems) {
      if (this.said.has(problem)) continue;
      this.said.add(problem);
      this.connection.console.warn(`settings: ${problem}`);
    }
    return settings;
  }

  private async ask(uri: string): Promise<Settings> {
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration({
        scopeUri: uri,
        section: SETTINGS_SECTION,
      });
      return answer === null || answer === undefined ? this.sent : this.read(answer);
    } catch (error) {
      this.connection.console.error(`workspace/configuration failed: ${String(error)}`);
      return this.sent;
    }
  }
}
