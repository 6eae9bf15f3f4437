/** What the carets under a line of the terminal point at. */
import stringWidth from "string-width";

/** @returns what of a line stands above the carets, found by columns alone */
export function above(text: string, mark: string): string {
  const from = mark.indexOf("^");
  let column = 0;
  let marked = "";
  for (const { segment } of new Intl.Segmenter("zh").segment(text)) {
    if (column >= from && column < mark.length) marked += segment;
    column += stringWidth(segment);
  }
  return marked;
}
