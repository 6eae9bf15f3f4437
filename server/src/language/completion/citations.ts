/** Laws and notices, by their titles and their numbers. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { once } from "../../common/once.js";
import { LAWS, type Law } from "../../form/index.js";
import type { Report } from "../../report/index.js";
import type { Offer } from "./offer.js";

/** The notices of the editions that a report is not to follow are none to offer. */
function fits({ number }: Law, { due, editions }: Report): boolean {
  return !due || !editions.some((edition) => edition !== due && edition.notice === number);
}

/** @returns each law as it is cited in full, and each number by itself; worked out once a report */
export const citations = once((report: Report): readonly Offer[] => {
  const laws = LAWS.filter((law) => fits(law, report));
  const kind = CompletionItemKind.Reference;
  return [
    ...laws.map(({ title, number }): Offer => {
      const text = number ? `《${title}》（${number}）` : `《${title}》`;
      return { text, label: `《${title}》`, kind, words: [text, title] };
    }),
    ...laws.flatMap(({ number }): Offer[] => (number ? [{ text: number, kind }] : [])),
  ];
});
