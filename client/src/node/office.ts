/** LibreOffice as the desktop starts it. */
import { libreOffice, OfficeError, programOf } from "../../../server/src/office/libreOffice.js";
import { Unreadable } from "../documentText.js";
import type { Office } from "../oldFormats.js";

export const OFFICE: Office = {
  isThere: () => programOf(process.env) !== undefined,
  convert: async (bytes, name, to, token) => {
    const wish = new AbortController();
    token.onCancellationRequested(() => wish.abort());
    try {
      return await libreOffice(process.env, wish.signal)(bytes, name, to);
    } catch (error) {
      throw error instanceof OfficeError ? new Unreadable(error.reason) : error;
    }
  },
};
