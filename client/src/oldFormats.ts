/** Documents of old formats, which LibreOffice may convert: where it is installed, and only where people say so. */
import { type CancellationToken, type Uri, window, workspace } from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { ConvertTo, ReadDocument } from "./documentReader.js";
import { type DocumentReader, nameOf, reasonOf, Unreadable } from "./documentText.js";
import { say } from "./words.js";

/** LibreOffice, on a machine where programs can be started. */
export interface Office {
  /** @returns whether it is installed */
  readonly isThere: () => boolean;
  /** @throws Unreadable where it cannot convert the document */
  readonly convert: (bytes: Uint8Array, name: string, to: ConvertTo, token: CancellationToken) => Promise<Uint8Array>;
}

const CONVERT = message("用 LibreOffice 转换", "Convert with LibreOffice");

/** How a document is read, once LibreOffice has converted it. */
export type ReadConverted = (token: CancellationToken) => Promise<ReadDocument | undefined>;

/**
 * Says why a document was not read, and asks whether LibreOffice is to convert it, where it can. A folder that nobody
 * trusts has no program started for its files.
 *
 * @returns what converts it and reads it then; undefined where that cannot be, or is not wanted
 */
export async function offerOffice(
  file: Uri,
  error: unknown,
  reader: DocumentReader,
  office: Office | undefined,
): Promise<ReadConverted | undefined> {
  const words = say(message("{0}：{1}", "{0}: {1}", nameOf(file), reasonOf(error)));
  const to = error instanceof Unreadable ? error.convertTo : undefined;
  if (!to || !office || !workspace.isTrusted || !office.isThere()) {
    void window.showErrorMessage(words);
    return undefined;
  }
  const convert = say(CONVERT);
  if ((await window.showErrorMessage(words, convert)) !== convert) return undefined;
  return async (token) => {
    const made = await office.convert(await workspace.fs.readFile(file), nameOf(file), to, token);
    return token.isCancellationRequested ? undefined : reader.readBytes(`${nameOf(file)}.${to}`, made, token);
  };
}
