/** What tells one content from another. */
import { createHash } from "node:crypto";

/** @returns the SHA-256 of a text, in UTF-8, or of bytes */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
