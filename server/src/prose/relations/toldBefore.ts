/** Wholes that stand further before their parts: named once more at the head of the list, or divided by other shares. */
import type { Said, Scene } from "../scene.js";
import type { Division } from "./division.js";
import { makeUpAll, sharesBehind } from "./shares.js";

/** So many sentences may stand between, none of which tells of a figure. */
const MOST_BETWEEN = 2;

/**
 * 公开信息50条。工作运行正常。在主动公开的信息中，甲4条，乙46条: what the head of a list names by the words of the last figure.
 *
 * @param first the first figure of the list
 */
export function namedBefore({ items, clauses, text }: Scene, first: Said): Said | undefined {
  const whole = items[first.index - 1];
  const lead = clauses[first.clauseIndex - 1];
  if (!whole || !lead || lead.counts || lead.sentence !== first.clause.sentence || !first.first) return undefined;
  const between = lead.sentence - whole.clause.sentence - 1;
  if (between < 1 || between > MOST_BETWEEN || whole.quantity.unit !== first.quantity.unit) return undefined;
  const [head, ...names] = lead.tokens;
  if (!head || text([head]) !== "在" || text(names.slice(-1)) !== "中") return undefined;
  const told = text(whole.clause.tokens);
  const naming = names.slice(0, -1).filter((token) => text([token]) !== "的");
  // 主动在网站公开 is 主动公开.
  const isTold = (name: string) =>
    told.includes(name) || (name.length === 4 && told.includes(name.slice(0, 2)) && told.includes(name.slice(2)));
  return naming.length > 1 && naming.every((token) => isTold(text([token]))) ? whole : undefined;
}

/**
 * 收到96件。其中，网络60件，占62.5%；信函36件，占37.5%。公民90件，占93.8%；企业6件，占6.2%: a sentence of nothing but parts with
 * their shares, which leave nothing over, divides anew what the one before it divided.
 *
 * @param list the figures from the first of the sentence on that may be its parts
 * @param found the divisions that stand before it
 */
export function sharedAnew(
  scene: Scene,
  first: Said,
  list: readonly Said[],
  found: readonly Division[],
): { readonly whole: Said; readonly parts: readonly Said[] } | undefined {
  const { items } = scene;
  const before = items[first.index - 1];
  const part = items[first.index - 2];
  if (!part || before?.quantity.unit !== "%" || before.clause.sentence !== first.clause.sentence - 1) return undefined;
  const parts = list.filter(({ quantity }) => quantity.unit !== "%");
  if (parts.length < 2 || 2 * parts.length !== list.length) return undefined;
  if (parts.some(({ quantity }) => quantity.unit !== first.quantity.unit)) return undefined;
  const shares = sharesBehind(scene, parts);
  if (!shares || !makeUpAll(shares)) return undefined;
  const divided = found.find(({ tie, parts: others }) => tie !== "total" && tie !== "beside" && others.at(-1) === part);
  if (!divided || divided.parts.length < 2 || !sharesBehind(scene, divided.parts)) return undefined;
  return divided.whole.quantity.unit === first.quantity.unit ? { whole: divided.whole, parts } : undefined;
}
