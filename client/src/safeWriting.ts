/** Files that are written whole or not at all. */
import { FileSystemError, Uri, workspace } from "vscode";

/**
 * Writes a file beside its place, and then gives it its name.
 *
 * @param overwrite people said that what is there may go
 * @returns false where something has that name already, and nothing was written
 */
export async function writeWhole(target: Uri, bytes: Uint8Array, overwrite: boolean): Promise<boolean> {
  const beside = Uri.joinPath(target, "..", `.${crypto.randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, target, { overwrite });
    return true;
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    if (error instanceof FileSystemError && error.code === "FileExists") return false;
    throw error;
  }
}
