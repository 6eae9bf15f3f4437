/**
 * @param uris addresses of files
 * @returns what tells people which files they are: the paths below the folder that holds them all, with nothing encoded
 */
export function readablePaths(uris: readonly string[]): Map<string, string> {
  const folders = uris.map((uri) => uri.split("/").slice(0, -1));
  const [first = []] = folders;
  const parted = first.findIndex((folder, i) => folders.some((other) => other[i] !== folder));
  const shared = parted < 0 ? first.length : parted;
  return new Map(uris.map((uri) => [uri, uri.split("/").slice(shared).map(decoded).join("/")]));
}

/** @returns part of an address as people write it */
export function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A client may write a % that encodes nothing.
    return name;
  }
}
