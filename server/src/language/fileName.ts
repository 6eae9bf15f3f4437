/** @returns what people call a file, by its address */
export function nameOfFile(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A client may write a % that encodes nothing.
    return name;
  }
}
