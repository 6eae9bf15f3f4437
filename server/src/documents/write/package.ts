/** Packages made anew: the same bytes for the same parts, wherever and whenever they are packed. */
import { strToU8, zipSync } from "fflate";
import { escapeXml, XML_HEAD } from "./xml.js";

/** The first moment that a package can name; what is stored is the local time, so it is the same everywhere. */
export const NO_TIME = new Date(1980, 0, 1);

/**
 * @param parts what is in it by name, in the order in which it is written
 * @returns the package
 */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME });
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part by name and media type. */
export type PartType = readonly [name: string, type: string];

/** @returns the part that tells the kinds of all parts */
export function contentTypes(parts: readonly PartType[]): string {
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

/**
 * @param leads what a part leads to: the kind and the target, numbered rId1, rId2 …
 * @returns the part that tells it
 */
export function relationships(leads: readonly (readonly [kind: string, target: string])[]): string {
  const entries = leads.map(([kind, target], i) => {
    const type = kind.startsWith("http") ? kind : `${RELATIONSHIPS}/${kind}`;
    return `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

/**
 * @param main the part that a package is about
 * @param title what it is called
 * @returns the parts that tell of the package itself
 */
export function aboutPackage(main: string, title: string): Record<string, string> {
  const core = `${PACKAGE}/metadata/core-properties`;
  return {
    "_rels/.rels": relationships([
      ["officeDocument", main],
      [`${PACKAGE}/relationships/metadata/core-properties`, CORE[0]],
    ]),
    [CORE[0]]: `${XML_HEAD}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  };
}

/** The part of properties. */
export const CORE: PartType = ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"];
