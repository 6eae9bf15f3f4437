/** What a ZIP archive holds, read from its central directory (.ZIP application note, 4.3.12 and 4.3.16). */

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * @param archive the whole file, no larger than 4 GB and without a comment
 * @returns the paths of its files, in the archive's order
 * @throws if it is no such archive
 */
export function filesIn(archive: Buffer): string[] {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== END) throw new Error("no ZIP archive");
  const files: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    files.push(archive.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return files;
}
