/** Puts into words which cells of a table are wrong by its sums, or that it is not known which. */
import type { Change, Repair, Value, Verdict } from "../arithmetic/index.js";
import type { CellKey, Equation, EquationRule } from "../form/index.js";
import { list, type Message, message } from "../messages/message.js";
import type { CellReading, RowReading, Span, TableReading } from "../report/index.js";
import type { Finding, Fix, Related } from "./finding.js";
import { cellName, columnName, columnOf } from "./names.js";
import { setFigure } from "./setFigure.js";

/** A finding about a sum. One on a blank cell belongs to `blank-cell`. */
export interface SumFinding extends Finding {
  readonly id: EquationRule | "blank-cell";
  /** The cell that the finding is about, where it is about one. */
  readonly cell?: CellReading;
  /** All the cells that its fix fills, where it speaks of several. */
  readonly filled?: readonly CellReading[];
}

/** A cell and its row. */
export interface Place {
  readonly row: RowReading;
  readonly cell: CellReading;
}

/** A table with all that is needed to speak of its cells by number. */
export interface Sums {
  readonly reading: TableReading;
  readonly equations: readonly Equation[];
  readonly cells: readonly CellKey[];
  readonly places: ReadonlyMap<CellKey, Place>;
  readonly values: readonly Value[];
}

/** The strongest broken equation names the rule: a row is the easiest to check, the balance the least. */
const STRENGTH: readonly EquationRule[] = ["row-total", "outcome-total", "balance", "review-total"];

/** @returns what a cell holds for the search */
export function figureIn(cell: CellReading | undefined): Value {
  const content = cell?.content;
  if (content?.kind === "blank") return "blank";
  return content?.kind === "figure" ? content.value : "unknown";
}

/** @returns what is to be said of a verdict of the search */
export function findingsOn(sums: Sums, verdict: Verdict): SumFinding[] {
  if (verdict.kind === "slip")
    return verdict.repair.changes.map((change) => slip(sums, change, verdict.repair, verdict.equations));
  if (verdict.kind === "unfilled")
    return verdict.changes.length > 0
      ? [unfilled(sums, [...verdict.changes, ...emptyTotals(sums, verdict.changes)], verdict.equations)]
      : [];
  if (waitsForBlanks(sums, verdict)) return [];
  if (verdict.kind === "ambiguous") return [ambiguous(sums, verdict.repairs, verdict.equations)];
  const judged = verdict.equations.map((equation) => sums.equations[equation] as Equation);
  return judged.filter((equation) => !hasBlank(sums, equation)).map((equation) => unlocated(sums, equation));
}

const hasBlank = ({ places }: Sums, { left, right }: Equation): boolean =>
  [...left, ...right].some((key) => places.get(key)?.cell.content.kind === "blank");

/** Sums that some of several blanks would fix are not judged: that they are blank is said of them already. */
function waitsForBlanks(sums: Sums, verdict: Verdict & { readonly kind: "ambiguous" | "too-many" }): boolean {
  if (verdict.kind === "too-many") return false;
  const { repairs, equations } = verdict;
  if (repairs.length > 0) return repairs.every(({ changes }) => changes.every(({ from }) => from === "blank"));
  return equations.every((equation) => hasBlank(sums, sums.equations[equation] as Equation));
}

/** @returns a cell by its number */
const placeAt = (sums: Sums, cell: number): Place => sums.places.get(sums.cells[cell] as CellKey) as Place;

const nameAt = (sums: Sums, cell: number): string => {
  const { row, cell: reading } = placeAt(sums, cell);
  return cellName(row, reading, sums.reading);
};

function numberOf(sums: Sums, key: CellKey, changed: ReadonlyMap<CellKey, number> = new Map()): number {
  const content = sums.places.get(key)?.cell.content;
  return changed.get(key) ?? (content?.kind === "figure" ? content.value : 0);
}

/**
 * The equations that tell of a cell, the strongest first: the broken ones that hold it. Where the other cells of a
 * repair make up for it in each, none is broken, and all that hold it tell of it.
 */
function equationsOn(sums: Sums, cell: number, broken: readonly number[]): Equation[] {
  const key = sums.cells[cell] as CellKey;
  const own = sums.equations.filter((equation) => equation.left.includes(key) || equation.right.includes(key));
  const wrong = own.filter((equation) => broken.includes(sums.equations.indexOf(equation)));
  return (wrong.length > 0 ? wrong : own).sort((a, b) => STRENGTH.indexOf(a.rule) - STRENGTH.indexOf(b.rule));
}

/** The sum that a cell must make hold, in figures: 3 + 2 + 4 = 9, or 12 − 3 = 9 for a part. Zeros are left out. */
function computation(sums: Sums, equation: Equation, key: CellKey, changed: ReadonlyMap<CellKey, number>): string {
  const isLeft = equation.left.includes(key);
  const [own, other] = isLeft ? [equation.left, equation.right] : [equation.right, equation.left];
  const plus = other.map((one) => numberOf(sums, one, changed)).filter((value) => value !== 0);
  const minus = own
    .filter((one) => one !== key)
    .map((one) => numberOf(sums, one, changed))
    .filter((value) => value !== 0);
  const sum = plus.reduce((a, b) => a + b, 0) - minus.reduce((a, b) => a + b, 0);
  const single = plus.length + minus.length <= 1;
  const nothing = single ? (key === equation.total ? " + 0" : " − 0") : "";
  return `${[plus.join(" + ") || "0", ...minus].join(" − ")}${nothing} = ${sum}`;
}

/** The other cells of every broken equation of a cell, but for zeros that are no total. */
function relatedTo(sums: Sums, equations: readonly Equation[], key: CellKey | undefined): Related[] {
  const keys = new Set(equations.flatMap((equation) => [...equation.left, ...equation.right]));
  const totals = new Set(equations.map((equation) => equation.total));
  return [...keys].flatMap((one): Related[] => {
    const place = sums.places.get(one);
    if (!place || one === key || (numberOf(sums, one) === 0 && !totals.has(one))) return [];
    return [
      {
        span: place.cell.span,
        message: message("{0}：{1}", "{0}: {1}", cellName(place.row, place.cell, sums.reading), place.cell.text || "0"),
      },
    ];
  });
}

function fixOf(sums: Sums, changes: readonly Change[], title: Message, preferred: boolean): Fix {
  const edits = changes.map((change) => setFigure(placeAt(sums, change.cell).cell, change.to));
  return { title, edits, preferred, safe: false };
}

function spanOf(place: Place): Span {
  const { span } = place.cell;
  return span.end > span.start ? span : (place.row.label?.span ?? place.row.span);
}

/** One wrong cell is one finding, on that cell. */
function slip(sums: Sums, change: Change, repair: Repair, broken: readonly number[]): SumFinding {
  const place = placeAt(sums, change.cell);
  const key = sums.cells[change.cell] as CellKey;
  const equations = equationsOn(sums, change.cell, broken);
  const [strongest] = equations as [Equation];
  const changed = new Map(repair.changes.map((one) => [sums.cells[one.cell] as CellKey, one.to]));
  const sum = computation(sums, strongest, key, changed);
  const blank = change.from === "blank";
  const name = nameAt(sums, change.cell);
  return {
    id: blank ? "blank-cell" : strongest.rule,
    cell: place.cell,
    span: spanOf(place),
    message: blank
      ? message(
          "“{0}”空着，按其他各项应为 {1}：{2}。",
          "“{0}” is blank; by the other figures it should be {1}: {2}.",
          name,
          change.to,
          sum,
        )
      : message(
          "“{0}”应为 {1}，现为 {2}：{3}。",
          "“{0}” should be {1}, it is {2}: {3}.",
          name,
          change.to,
          place.cell.text,
          sum,
        ),
    related: relatedTo(sums, equations, key),
    fixes: [fixOf(sums, [change], message("改为 {0}", "Change to {0}", change.to), true)],
  };
}

/** The blank totals of nothing but zeros, beside those that `changes` fill. */
function emptyTotals(sums: Sums, changes: readonly Change[]): Change[] {
  const changed = new Map(changes.map(({ cell, to }) => [sums.cells[cell] as CellKey, to]));
  const isNought = (key: CellKey) => changed.get(key) === 0 || figureIn(sums.places.get(key)?.cell) === 0;
  return sums.cells.flatMap((key, cell): Change[] => {
    if (changed.has(key) || sums.values[cell] !== "blank") return [];
    const own = sums.equations.filter(({ total, right }) => total === key && right.length === 1);
    const isImplied = own.length > 0 && own.every(({ left }) => left.every(isNought));
    return isImplied ? [{ cell, from: "blank", to: 0 }] : [];
  });
}

/** Totals of a table being filled: one thing is said of them all. */
function unfilled(sums: Sums, changes: readonly Change[], broken: readonly number[]): SumFinding {
  const [first] = changes as [Change];
  const place = placeAt(sums, first.cell);
  const [equation] = equationsOn(sums, first.cell, broken);
  const others = changes.slice(1).map((change): Related => {
    const { cell } = placeAt(sums, change.cell);
    return {
      span: cell.span,
      message: message("“{0}”应为 {1}。", "“{0}” should be {1}.", nameAt(sums, change.cell), change.to),
    };
  });
  const title =
    changes.length === 1
      ? message("改为 {0}", "Change to {0}", first.to)
      : message("填上这 {0} 个总计", "Fill in the {0} totals", changes.length);
  return {
    id: equation?.rule ?? "outcome-total",
    cell: place.cell,
    filled: changes.map((change) => placeAt(sums, change.cell).cell),
    span: spanOf(place),
    level: "information",
    message:
      changes.length === 1
        ? message(
            "总计尚未填：“{0}”按各项应为 {1}。",
            "The total “{0}” is not filled in yet; by the other figures it should be {1}.",
            nameAt(sums, first.cell),
            first.to,
          )
        : message(
            "总计尚未填：“{0}”按各项应为 {1}，另有 {2} 格总计待填。",
            "The totals are not filled in yet; by the other figures “{0}” should be {1}, and {2} more follow.",
            nameAt(sums, first.cell),
            first.to,
            others.length,
          ),
    related: others,
    fixes: [fixOf(sums, changes, title, changes.length === 1)],
  };
}

function sidesOf(sums: Sums, equation: Equation): { left: number; right: number } {
  const add = (keys: readonly CellKey[]) => keys.reduce((sum, key) => sum + numberOf(sums, key), 0);
  return { left: add(equation.left), right: add(equation.right) };
}

/** Says of an equation that it does not hold, with both sums; in Chinese the sentence goes on. */
function statement(sums: Sums, equation: Equation): Message {
  const { left, right } = sidesOf(sums, equation);
  const total = sums.cells.indexOf(equation.total);
  const name = nameAt(sums, total);
  const { row, cell } = placeAt(sums, total);
  return equation.rule === "balance"
    ? message(
        "“{0}”一列：新收加上年结转为 {1}，办理结果总计加结转下年度为 {2}，两者应当相等",
        "“{0}”: new and carried over add up to {1}, done and carried on to {2}; they should be equal.",
        columnName(columnOf(row, cell)),
        left,
        right,
      )
    : message("“{0}”填的是 {2}，各项相加为 {1}", "“{0}” is {2}, but its parts add up to {1}.", name, left, right);
}

const totalPlace = (sums: Sums, equation: Equation): Place => sums.places.get(equation.total) as Place;

/**
 * Several cells may be the wrong one: nothing is guessed, the candidates are offered. It is said at the total, unless few
 * are named and that is none of them: then at the likeliest, for a right cell is not to be marked.
 */
function ambiguous(sums: Sums, repairs: readonly Repair[], broken: readonly number[]): SumFinding {
  const equations = broken.map((equation) => sums.equations[equation] as Equation);
  equations.sort((a, b) => STRENGTH.indexOf(a.rule) - STRENGTH.indexOf(b.rule));
  const [first] = equations as [Equation];
  const offered = repairs.slice(0, 5);
  const candidates = candidatesOf(offered).map((cell) => sums.cells[cell] as CellKey);
  const [likeliest = first.total] = candidates;
  const isTotal = candidates.includes(first.total) || candidates.length > MOST_CANDIDATES;
  const marked = isTotal ? first.total : likeliest;
  const related = relatedTo(sums, equations, marked);
  const isCandidate = ({ span }: Related): boolean =>
    candidates.some((key) => sums.places.get(key)?.cell.span.start === span.start);
  return {
    id: first.rule,
    span: spanOf(sums.places.get(marked) as Place),
    message: withCandidates(sums, statement(sums, first), offered, equations.length === 1 && first.right.length === 1),
    related: [...related.filter(isCandidate), ...related.filter((one) => !isCandidate(one))],
    fixes: offered.map((repair) => fixOf(sums, repair.changes, titleOf(sums, repair), false)),
  };
}

/** Where more may be wrong, all of a row or column may be: naming them says nothing. */
const MOST_CANDIDATES = 3;

/** The cells that may be wrong: of the one repair that there is all that it changes, of each of several the first. */
function candidatesOf(repairs: readonly Repair[]): number[] {
  const [only, second] = repairs;
  if (only && !second) return only.changes.map(({ cell }) => cell);
  return [...new Set(repairs.flatMap(({ changes: [first] }) => first?.cell ?? []))];
}

/** Names the cells of which one may be wrong: where fixes are not shown nothing else tells where to look. */
function withCandidates(sums: Sums, said: Message, repairs: readonly Repair[], isAlone: boolean): Message {
  const cells = candidatesOf(repairs);
  if (cells.length > MOST_CANDIDATES && isAlone)
    return message("{0}。总计或其中一项填错了，请核对。", "{0} The total or one of its parts is wrong.", said);
  if (cells.length === 0 || cells.length > MOST_CANDIDATES) return message("{0}，请核对。", "{0}", said);
  const names = cells.map((cell) => message("“{0}”", "“{0}”", nameAt(sums, cell)));
  const last = names.at(-1) as Message;
  const all =
    names.length > 1 && repairs.length > 1
      ? message("{0}或{1}", "{0} or {1}", list(names.slice(0, -1)), last)
      : list(names);
  return message("{0}。可能填错的是{1}，请核对。", "{0} What is wrong may be {1}.", said, all);
}

function titleOf(sums: Sums, { changes }: Repair): Message {
  const [first] = changes as [Change];
  const one = message("把“{0}”改为 {1}", "Change “{0}” to {1}", nameAt(sums, first.cell), first.to);
  return changes.length === 1 ? one : message("{0}，同时改另外 {1} 格", "{0} and {1} more", one, changes.length - 1);
}

/** Too much is wrong to name cells: each broken equation is said on its total. */
function unlocated(sums: Sums, equation: Equation): SumFinding {
  const place = totalPlace(sums, equation);
  const { left, right } = sidesOf(sums, equation);
  const to = numberOf(sums, equation.total) + left - right;
  const total = sums.cells.indexOf(equation.total);
  const fixes =
    to >= 0
      ? [
          fixOf(
            sums,
            [{ cell: total, from: right, to }],
            message("把“{0}”改为 {1}", "Change “{0}” to {1}", nameAt(sums, total), to),
            false,
          ),
        ]
      : [];
  return {
    id: equation.rule,
    span: spanOf(place),
    message: message(
      "{0}。对不上的地方较多，看不出是哪一格填错，请逐格核对。",
      "{0} Too many figures disagree to tell which are wrong.",
      statement(sums, equation),
    ),
    related: relatedTo(sums, [equation], equation.total),
    fixes,
  };
}
