import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box, Rule, Rules } from "./geometry.js";

/** What pdf.js tells that a page paints: operators and their arguments. */
export interface Painting {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** a b c d e f of a PDF's matrix: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stretch of a path: where its straight lines go, and whether curves are in it. */
interface Stroke {
  readonly points: Point[];
  curved: boolean;
}

/** How thick a filled shape may be to be a line, in points. */
const THICKEST = 3;

/** How far a line may lean, in points. */
const LEANING = 1;

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every((one) => typeof one === "number");

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** How many numbers each operator of a path takes. */
const TAKES: Readonly<Record<number, number>> = {
  [OPS.moveTo]: 2,
  [OPS.lineTo]: 2,
  [OPS.curveTo]: 6,
  [OPS.curveTo2]: 4,
  [OPS.curveTo3]: 4,
  [OPS.closePath]: 0,
  [OPS.rectangle]: 4,
};

/** @returns the strokes of a path, in the page's places; none where it is not written as pdf.js writes paths */
function strokesOf(args: unknown, matrix: Matrix): Stroke[] {
  const [operators, numbers] = Array.isArray(args) ? (args as unknown[]) : [];
  if (!Array.isArray(operators) || !Array.isArray(numbers)) return [];
  const point = (x: unknown, y: unknown): Point => {
    const [px, py] = [Number(x), Number(y)];
    return { x: matrix[0] * px + matrix[2] * py + matrix[4], y: matrix[1] * px + matrix[3] * py + matrix[5] };
  };
  const strokes: Stroke[] = [];
  let at = 0;
  for (const operator of operators as number[]) {
    const taken = (numbers as unknown[]).slice(at, at + (TAKES[operator] ?? 0));
    at += taken.length;
    const stroke = strokes.at(-1);
    const [a = 0, b = 0, c = 0, d = 0] = taken.map(Number);
    if (operator === OPS.moveTo) strokes.push({ points: [point(a, b)], curved: false });
    else if (operator === OPS.rectangle) {
      const corners = [point(a, b), point(a + c, b), point(a + c, b + d), point(a, b + d), point(a, b)];
      strokes.push({ points: corners, curved: false });
    } else if (!stroke) continue;
    else if (operator === OPS.lineTo) stroke.points.push(point(a, b));
    else if (operator === OPS.closePath) stroke.points.push(stroke.points[0] as Point);
    else {
      stroke.curved = true;
      stroke.points.push(point(...(taken.slice(-2) as [unknown, unknown])));
    }
  }
  return strokes;
}

/** The lines that were painted, in the order of their painting. */
class Drawn {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];

  private add({ left, right, top, bottom }: Box): void {
    const [width, height] = [right - left, bottom - top];
    // A dot may belong to a dotted line of either way.
    if (width >= height) this.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    if (height >= width) this.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }

  /** What is filled is a line where it is thin. */
  fill({ points, curved }: Stroke): void {
    if (curved || points.length < 3) return;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    if (Math.min(box.right - box.left, box.bottom - box.top) <= THICKEST) this.add(box);
  }

  /** What is stroked is a line where it is straight. */
  stroke({ points, curved }: Stroke): void {
    if (curved) return;
    points.slice(1).forEach((end, i) => {
      const start = points[i] as Point;
      if (Math.min(Math.abs(end.x - start.x), Math.abs(end.y - start.y)) > LEANING) return;
      this.add({
        left: Math.min(start.x, end.x),
        right: Math.max(start.x, end.x),
        top: Math.min(start.y, end.y),
        bottom: Math.max(start.y, end.y),
      });
    });
  }
}

const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const BOTH: ReadonlySet<number> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** What is white is not seen, and parts nothing: red, green and blue in a list or a typed array. */
const isWhite = (args: unknown): boolean =>
  typeof args === "object" && args !== null && Object.values(args).every((one) => one === 255);

/** The state of a page that is being painted, as far as lines depend on it. */
interface State {
  readonly matrix: Matrix;
  readonly fillIsWhite: boolean;
  readonly strokeIsWhite: boolean;
}

/** @returns the state behind an operator that changes it */
function after(state: State, operator: number, args: unknown): State {
  const matrix: unknown = Array.isArray(args) && operator === OPS.paintFormXObjectBegin ? args[0] : args;
  if (operator === OPS.setFillRGBColor) return { ...state, fillIsWhite: isWhite(args) };
  if (operator === OPS.setStrokeRGBColor) return { ...state, strokeIsWhite: isWhite(args) };
  return isMatrix(matrix) ? { ...state, matrix: times(state.matrix, matrix) } : state;
}

const CHANGES: ReadonlySet<number> = new Set([
  OPS.transform,
  OPS.paintFormXObjectBegin,
  OPS.setFillRGBColor,
  OPS.setStrokeRGBColor,
]);

/**
 * The lines that a page draws: thin filled shapes and straight strokes, seen ones only.
 * @param painting - what pdf.js tells that the page paints
 * @param upright - from the page's own places to those of a page as it is read
 */
export function rulesOf({ fnArray, argsArray }: Painting, upright: Matrix): Rules {
  const drawn = new Drawn();
  const saved: State[] = [];
  let state: State = { matrix: upright, fillIsWhite: false, strokeIsWhite: false };
  let path: Stroke[] = [];
  fnArray.forEach((operator, i) => {
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(state);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (CHANGES.has(operator)) state = after(state, operator, argsArray[i]);
    else if (operator === OPS.constructPath) path = path.concat(strokesOf(argsArray[i], state.matrix));
    else if (operator === OPS.endPath) path = [];
    else if (FILLS.has(operator) || STROKES.has(operator) || BOTH.has(operator)) {
      const [fills, strokes] = [!STROKES.has(operator), !FILLS.has(operator)];
      for (const stroke of path) {
        if (fills && !state.fillIsWhite) drawn.fill(stroke);
        if (strokes && !state.strokeIsWhite) drawn.stroke(stroke);
      }
      path = [];
    }
  });
  return drawn;
}
