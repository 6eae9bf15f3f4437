/** What the parts of a package refer to (Open Packaging Conventions). What lies outside the package is not followed. */
import type { Limits } from "../limits.js";
import { elementsOf, parseXml, xmlText } from "./xml.js";
import type { Package } from "./zip.js";

interface Relation {
  readonly id: string;
  /** The last word of its kind, such as `styles`. */
  readonly kind: string;
  readonly target: string;
}

/** @returns the folder of a part, with a slash behind it where it has one */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

function relationsIn(parts: Package, part: string, limits: Limits): Relation[] {
  const folder = folderOf(part);
  const bytes = parts.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return (bytes ? elementsOf(parseXml(xmlText(bytes), limits)) : []).flatMap(({ attributes }) => {
    const { Id: id = "", Type = "", Target = "", TargetMode } = attributes;
    if (TargetMode === "External") return [];
    const target = Target.startsWith("/") ? Target.slice(1) : withoutDots(folder + Target);
    return [{ id, kind: Type.slice(Type.lastIndexOf("/") + 1), target }];
  });
}

/** a/b/../c → a/c */
function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** @returns the parts that a part refers to: by kind, the first of each */
export function relationsOf(parts: Package, part: string, limits: Limits): ReadonlyMap<string, string> {
  const relations = relationsIn(parts, part, limits).reverse();
  return new Map(relations.map(({ kind, target }) => [kind, target]));
}

/** @returns the parts that a part refers to, by their ids in it */
export function relationsById(parts: Package, part: string, limits: Limits): ReadonlyMap<string, string> {
  return new Map(relationsIn(parts, part, limits).map(({ id, target }) => [id, target]));
}

/** @returns the name of the part that everything begins with; the customary one where the package does not say */
export function mainPart(parts: Package, limits: Limits, customary: string): string {
  return relationsOf(parts, "", limits).get("officeDocument") ?? customary;
}
