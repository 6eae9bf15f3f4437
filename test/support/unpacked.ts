/** What is in a package, for a test to look at. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** @returns the parts of a package as text, in their order */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** @returns what is wrong with XML; nothing where it is well-formed and every prefix is bound */
export function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => faults.push(error.message));
  parser.write(xml).close();
  return faults;
}
