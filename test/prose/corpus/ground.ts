/**
 * The ground of a label: equations over the figures in a sentence and the cells of its body, such as `26=new`,
 * `312=186+74+52` or `55.6%=14/9-1`. They are computed here, without the reader of prose, so that a label rests on
 * arithmetic and not on what the checker says today.
 */
import type { Body } from "./body.js";

/** Short names of the rows of table three; a name alone is its whole group. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  new: ["received"],
  in: ["carriedIn"],
  out: ["carriedOut"],
  done: ["granted", "partlyGranted", "refused", "unavailable", "declined", "otherHandling", "other"],
  open: ["granted"],
  part: ["partlyGranted"],
  no: ["refused"],
  "no.secret": ["refused.stateSecret"],
  "no.safety": ["refused.safetyAndStability"],
  "no.third": ["refused.thirdParty"],
  "no.internal": ["refused.internalAffairs"],
  "no.process": ["refused.deliberative"],
  "no.file": ["refused.enforcementFile"],
  "no.inquiry": ["refused.inquiry"],
  lack: ["unavailable"],
  "lack.held": ["unavailable.notHeld"],
  "lack.make": ["unavailable.notReady"],
  "lack.unclear": ["unavailable.unclear"],
  decl: ["declined"],
  "decl.petition": ["declined.petition"],
  "decl.repeat": ["declined.repeated"],
  "decl.book": ["declined.publication"],
  "decl.excess": ["declined.excessive"],
  "decl.confirm": ["declined.confirmation"],
  oth: ["otherHandling", "other"],
  "oth.late": ["otherHandling.notCorrected"],
  "oth.fee": ["otherHandling.feeUnpaid"],
  "oth.other": ["otherHandling.other"],
};

/** Columns of table three, after `@`: person, business, research, welfare, legal, other, all organisations. */
const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  p: [0],
  b: [1],
  r: [2],
  w: [3],
  l: [4],
  o: [5],
  org: [1, 2, 3, 4, 5],
};

/** Groups of table four, and the results in each. */
const GROUPS: Readonly<Record<string, readonly number[]>> = { rev: [0], dir: [1], aft: [2], suit: [1, 2] };
const RESULTS: Readonly<Record<string, readonly number[]>> = { up: [0], fix: [1], oth: [2], pend: [3] };

/** Cells of table two; of two names, one stands in the form of 2019. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  "doc.made": ["normativeDocuments/issued", "normativeDocuments/made"],
  "doc.ended": ["normativeDocuments/repealed"],
  "doc.now": ["normativeDocuments/inForce", "normativeDocuments/publishedTotal"],
  "reg.made": ["regulations/issued"],
  "reg.ended": ["regulations/repealed"],
  "reg.now": ["regulations/inForce"],
  lic: ["licences/decisions"],
  pen: ["penalties/decisions"],
  coe: ["coercion/decisions"],
  fee: ["charges/amount"],
  buy: ["procurement/projects"],
  "buy.money": ["procurement/amount"],
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** @returns the figure a name stands for */
export function figureOf(body: Body, name: string): number {
  const [path = "", column] = name.split("@");
  const rows = ROWS[path];
  if (rows) {
    const columns = column === undefined ? [0, 1, 2, 3, 4, 5] : COLUMNS[column];
    if (!columns) throw new Error(`no column ${name}`);
    const given = Object.entries(body.applications ?? {});
    const own = given.filter(([id]) => rows.some((row) => id === row || id.startsWith(`${row}.`)));
    return sum(own.flatMap(([, figures]) => columns.map((i) => figures[i] ?? 0)));
  }
  const cells = CELLS[path];
  if (cells) return sum(cells.map((id) => Number.parseFloat(String(body.disclosure?.[id] ?? 0))));
  const [group = "", result] = path.split(".");
  const groups = GROUPS[group];
  const results = result === undefined ? [0, 1, 2, 3] : RESULTS[result];
  if (!groups || !results) throw new Error(`no figure ${name}`);
  return sum(groups.flatMap((i) => results.map((j) => body.reviews?.[i]?.[j] ?? 0)));
}

/** @returns the value of an expression of numbers, names, + - * / and brackets */
function value(body: Body, expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?%?|[a-z]+(?:\.[a-z]+)?(?:@[a-z]+)?|[-+*/()]/g) ?? [];
  if (tokens.join("") !== expression) throw new Error(`not an expression: ${expression}`);
  let at = 0;
  const atom = (): number => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const inner = terms();
      at++;
      return inner;
    }
    if (token.endsWith("%")) return Number.parseFloat(token) / 100;
    return /^\d/.test(token) ? Number(token) : figureOf(body, token);
  };
  const factors = (): number => {
    let result = atom();
    while (tokens[at] === "*" || tokens[at] === "/") result = tokens[at++] === "*" ? result * atom() : result / atom();
    return result;
  };
  const terms = (): number => {
    let result = factors();
    while (tokens[at] === "+" || tokens[at] === "-")
      result = tokens[at++] === "+" ? result + factors() : result - factors();
    return result;
  };
  return terms();
}

/** @returns half a unit of the last decimal of a number as written; nothing for what is no number */
function slack(side: string): number | undefined {
  const written = /^\d+(?:\.(\d+))?(%?)$/.exec(side);
  if (!written || (written[1] === undefined && written[2] === "")) return undefined;
  return 0.5 * 10 ** -((written[1]?.length ?? 0) + (written[2] ? 2 : 0));
}

/**
 * @param ground equations and inequations, parted by `;`; a decimal or a percentage equals what rounds to it
 * @returns those that do not hold for the body
 */
export function untrue(body: Body, ground: string): string[] {
  return ground
    .split(";")
    .map((part) => part.trim())
    .filter((part) => {
      const sides = part.split(/[=≠]/);
      if (sides.length !== 2) throw new Error(`not an equation: ${part}`);
      const [left, right] = sides as [string, string];
      const near = Math.max(slack(left) ?? 0, slack(right) ?? 0) + 1e-9;
      const equal = Math.abs(value(body, left) - value(body, right)) <= near;
      return part.includes("=") ? !equal : equal;
    });
}
