/** The heads over the columns of a table without lines, and the note in front of them. */
import { once } from "../../../../common/once.js";
import { EDITIONS } from "../../../../form/index.js";
import { compact } from "../../../../report/index.js";
import { printedOf } from "../../../../report/table/printed.js";
import { ITEM } from "../numbers.js";
import type { PlacedLine } from "../paragraphs.js";
import { endOf, isAbove, type Piece, piecesOf, type Stack, sharedWidth, stackOf } from "./pieces.js";
import type { Region } from "./regions.js";

/** A line of heads, and what stands in front of them. */
export interface HeadRow {
  readonly front: string;
  readonly heads: readonly string[];
}

/** How far apart lines of heads stand at most, how unlike their sizes are, and the lines of one head, in parts of the size. */
const [FARTHEST, UNLIKE, NEXT_LINE] = [3.5, 0.1, 2];

/** What ends a sentence, or leads to a table. */
const CLOSES = /[。；：:]$/u;

/** @returns the page of a line and how far down it stands, as one number that grows from page to page */
const placeOf = ({ line, page }: PlacedLine): number => page.number * page.height + line.box.top;

/** @returns whether a line belongs over the columns of a region, below it stands another that does */
function isHead(line: PlacedLine, below: PlacedLine, { size, columns }: Region, edge: number): boolean {
  const pieces = piecesOf(line);
  const [first] = pieces as [Piece];
  if (Math.abs(line.line.size - size) > UNLIKE * size) return false;
  if (line.page.number === below.page.number && placeOf(below) - placeOf(line) > FARTHEST * size) return false;
  const crosses = pieces.some(({ box }) => box.left < edge && box.right > (columns[0]?.left ?? 0));
  return !crosses && !CLOSES.test(pieces.at(-1)?.text ?? "") && !ITEM.test(first.text.normalize("NFKC"));
}

/** @returns the line of the first head over a region, of lines from a first on; the region's own first line where there is none */
export function firstHead(lines: readonly PlacedLine[], region: Region, start: number, from: number): number {
  const edge = Math.max(0, ...region.labels.map(endOf));
  let first = start;
  while (first > from && isHead(lines[first - 1] as PlacedLine, lines[first] as PlacedLine, region, edge)) first--;
  return first;
}

/** The heads of the form, by which pieces below one another are known to be one. */
const headsOfForms = once((editions: typeof EDITIONS): ReadonlySet<string> => {
  const printed = editions.flatMap(({ tables }) => Object.values(tables).flatMap(printedOf));
  const heads = printed.filter(({ kind }) => kind === "article" || kind === "head" || kind === "column");
  return new Set(heads.flatMap(({ cores }) => cores));
});

/** @returns the pieces above one another from one upwards, each the nearest above the next */
function* upwards(piece: Piece, pieces: readonly Piece[]): Iterable<Piece> {
  for (let at: Piece | undefined = piece; at; ) {
    yield at;
    const from: Piece = at;
    at = pieces.filter((one) => one.y < from.y && isAbove(one, from) && from.y - one.y <= NEXT_LINE * from.size).at(-1);
  }
}

/** @returns whether pieces below one another are a head of the form */
const isKnown = (pieces: readonly Piece[]): boolean =>
  headsOfForms(EDITIONS).has(compact(pieces.map(({ text }) => text).join("")));

/** @returns the cells of heads: lines that make up a head of the form, from below upwards, are one */
function headStacks(pieces: readonly Piece[]): Stack[] {
  const left = [...pieces].sort((a, b) => a.y - b.y);
  const stacks: Stack[] = [];
  for (let last = left.pop(); last; last = left.pop()) {
    let [whole, parts]: [Piece[], Piece[]] = [[last], []];
    for (const piece of upwards(last, left)) {
      parts = [piece, ...parts];
      if (parts.length > 1 && isKnown(parts)) whole = parts;
    }
    stacks.push(stackOf(whole));
    for (const piece of whole) if (piece !== last) left.splice(left.indexOf(piece), 1);
  }
  return stacks;
}

/** @returns whether a head stands above all others, as what is written over a whole table does */
const isAlone = (stack: Stack, stacks: readonly Stack[], size: number): boolean => {
  const { y } = stack.pieces.at(-1) as Piece;
  return stacks.length > 1 && stacks.every((other) => other === stack || (other.pieces[0] as Piece).y > y + size / 2);
};

/** @returns what stands over a table in lines that grow downwards: those with nothing below them are in the last */
function inRows(stacks: readonly Stack[], size: number): Stack[][] {
  const isOver = ({ pieces }: Stack) => {
    const last = pieces.at(-1) as Piece;
    const isUnder = ({ y, box }: Piece) => y > last.y + size / 2 && sharedWidth(box, last.box) > size / 2;
    return stacks.some(({ pieces: others }) => others.some(isUnder));
  };
  const over = stacks.filter((stack) => isOver(stack) || isAlone(stack, stacks, size)).sort((a, b) => a.y - b.y);
  const rows: Stack[][] = [];
  for (const stack of over) {
    const last = rows.at(-1)?.[0];
    if (last && stack.y - last.y <= size / 2) rows.at(-1)?.push(stack);
    else rows.push([stack]);
  }
  return [...rows, stacks.filter((stack) => !over.includes(stack))].filter((row) => row.length > 0);
}

/** @returns the heads over a region in lines, from the lines that hold them */
export function headRows(lines: readonly PlacedLine[], { columns, size }: Region): HeadRow[] {
  const first = columns[0]?.left ?? 0;
  const pieces = lines.flatMap((line) => {
    const above = line.page.number * line.page.height;
    return piecesOf(line).map((piece): Piece => {
      const { box } = piece;
      return { ...piece, y: piece.y + above, box: { ...box, top: box.top + above, bottom: box.bottom + above } };
    });
  });
  const isFront = ({ box }: Piece) => box.right <= first && box.left < first - NEXT_LINE * size;
  const stacks = headStacks(pieces.filter((piece) => !isFront(piece)));
  const rows = inRows(stacks, size).map((row) => ({
    y: (row[0] as Stack).y,
    front: "",
    heads: [...row].sort((a, b) => a.left - b.left).map(({ text }) => text),
  }));
  const note: Piece[] = [];
  for (const piece of pieces.filter(isFront)) {
    const beside = rows.find(({ y }) => Math.abs(y - piece.y) <= size / 2);
    if (!isKnown([piece])) note.push(piece);
    else if (beside) beside.front += piece.text;
    else rows.push({ y: piece.y, front: piece.text, heads: [] });
  }
  rows.sort((a, b) => a.y - b.y);
  const last = rows.at(-1);
  const words = note.map(({ text }) => text).join("");
  if (last) last.front = words + last.front;
  const found = rows.map(({ front, heads }) => ({ front, heads }));
  return last || words === "" ? found : [{ front: words, heads: [] }];
}
