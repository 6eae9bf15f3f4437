/** Where a title is broken that is too long for one line: between what belongs together, into lines of like length. */
import { wordSegmenter } from "../common/segmenters.js";

/** A line of a title in letters of 2号 holds so many Chinese characters. */
const LINE = 20;

/** What every title ends in; it stays together. */
const KIND = /(?:政府)?信息公开(?!.*信息公开)/u;

/** No line begins with what belongs to the word before (清河 | 市) or joins two words, nor with the year. */
const BOUND = /^(?:[省市州盟县区旗镇乡局委办厅会处所和与及]$|[\d年])/u;

/** The best place is behind a name of a place; others count as so many characters further off. */
const PLACE = /[省市州盟县区旗镇乡]$/u;
const OTHER_PLACE = 4;

/** @returns the width of words in Chinese characters; digits and Latin letters are half as wide */
function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.5 : 1), 0);
}

/**
 * @param title on one line
 * @returns what of it stays on one line, in order: the body and the year (if they fill more than a line, parts of the
 *   body's name), and what the report is
 */
export function titlePieces(title: string): string[] {
  const kind = KIND.exec(title)?.index ?? 0;
  return [...halved(title.slice(0, kind)), title.slice(kind)].filter((piece) => piece !== "");
}

/** A name that fills more than a line, cut between two words as near to its middle as may be. */
function halved(name: string): string[] {
  const width = widthOf(name);
  if (width <= LINE) return [name];
  const places = [...wordSegmenter().segment(name)]
    .filter(({ index, segment }) => index > 0 && !BOUND.test(segment))
    .map(({ index }) => {
      const before = name.slice(0, index);
      return { index, off: Math.abs(width / 2 - widthOf(before)) + (PLACE.test(before) ? 0 : OTHER_PLACE) };
    });
  const [nearest] = places.sort((a, b) => a.off - b.off);
  return nearest ? [...halved(name.slice(0, nearest.index)), ...halved(name.slice(nearest.index))] : [name];
}

/** @returns the lines that a title is broken into where a line holds 20 characters: as few as can be */
export function titleLines(title: string): string[] {
  const lines: string[] = [];
  for (const piece of titlePieces(title)) {
    const joined = (lines.at(-1) ?? "") + piece;
    if (lines.length > 0 && widthOf(joined) <= LINE) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}
