/** Saves what a page or a view holds, as a file of its own. */
import { type Uri, window } from "vscode";
import { message } from "../../server/src/messages/message.js";
import { nameOf } from "./documentText.js";
import { writeWhole } from "./safeWriting.js";
import { tellWritten } from "./tell.js";

/** A kind of file that is offered: its name, and what files of it end in. */
export type Filters = Readonly<Record<string, string[]>>;

/**
 * Asks where to, writes the file and says so.
 *
 * @param place where the dialog begins
 * @param make makes what is written there; undefined where there is nothing to write
 */
export async function saveAs(
  place: Uri | undefined,
  filters: Filters,
  make: (target: Uri) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const target = await window.showSaveDialog({ filters, ...(place ? { defaultUri: place } : {}) });
  const bytes = target && (await make(target));
  if (!target || !bytes) return;
  // The dialog asked whether a file that is there may go.
  await writeWhole(target, bytes, true);
  tellWritten(message("已存为“{0}”。", "Saved as “{0}”.", nameOf(target)), message("打开", "Open it"), target);
}
