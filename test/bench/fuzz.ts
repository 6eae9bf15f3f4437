/**
 * Damages whole reports for as long as asked, and prints what did not hold of them: each kind of failure with its first
 * seed, what was done to the text, and the smallest text that still shows it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { wrongs } from "../properties/invariants.js";
import { thoroughWrongs } from "../properties/thorough.js";
import { damageOf } from "../support/damage.js";
import { generateReport } from "../support/generate.js";
import { readFixture } from "../support/markers.js";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "0" },
    only: { type: "boolean", default: false },
  },
});
const [minutes, from] = [Number(values.minutes), Number(values.seed)];
if (!(minutes >= 0) || !Number.isInteger(from)) {
  console.error("usage: fuzz [--minutes N, 1] [--seed S, 0] [--only: that seed alone]");
  process.exit(2);
}

/** Working longer than this on one text is a find too, in milliseconds of processor time. */
const LONGEST = 5000;

/** How long a text is made smaller, in milliseconds. */
const PATIENCE = 6000;

/** Texts that kept failing smaller are written here, to be looked at and kept in test/fixtures/finds/. */
const FINDS = "out/finds";

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));

const SOUND: readonly string[] = [
  ...filesIn("test/fixtures/reports"),
  ...filesIn("samples"),
  ...filesIn("test/fixtures/rules").map((text) => readFixture(text).text),
  ...Array.from({ length: 120 }, (_, seed) => generateReport(seed).text),
];

/** The same failure in another text: places, figures and words of the text differ. */
const kindOf = (line: string): string =>
  line
    .replace(/“[^”]*”/gu, "“…”")
    .replace(/[0-9]+/gu, "n")
    .slice(0, 90);

function failures(text: string): string[] {
  const before = process.cpuUsage();
  let lines: string[];
  try {
    lines = [...wrongs(text), ...thoroughWrongs(text)];
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    lines = [
      `throws ${trace
        .split("\n")
        .slice(0, 2)
        .join(" ")
        .replace(/file:\S*/gu, "")}`,
    ];
  }
  const used = process.cpuUsage(before);
  if ((used.user + used.system) / 1000 > LONGEST) lines.push(`takes more than ${LONGEST} ms of processor time`);
  return lines;
}

/** Takes away lines, as long as the same kind of failure is left. */
function smaller(text: string, kind: string): string {
  const end = performance.now() + PATIENCE;
  const goesOn = (): boolean => performance.now() < end;
  const fails = (candidate: string): boolean => failures(candidate).some((line) => kindOf(line) === kind);
  const reduce = (parts: string[], by: string): string[] => {
    let current = parts;
    for (let size = Math.ceil(current.length / 2); size >= 1 && goesOn(); size = Math.floor(size / 2)) {
      for (let at = 0; at < current.length && goesOn(); ) {
        const candidate = [...current.slice(0, at), ...current.slice(at + size)];
        if (fails(candidate.join(by))) current = candidate;
        else at += size;
      }
    }
    return current;
  };
  return reduce(text.split("\n"), "\n").join("\n");
}

const kinds = new Map<string, number>();
const started = performance.now();
let [tried, failed] = [0, 0];
for (let seed = from; values.only ? seed === from : performance.now() - started < minutes * 60_000; seed++) {
  const { text, done } = damageOf(seed, SOUND);
  const lines = failures(text);
  tried++;
  if (lines.length > 0) failed++;
  for (const kind of new Set(lines.map(kindOf))) {
    const count = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, count);
    if (count > 1) continue;
    const line = lines.find((one) => kindOf(one) === kind) ?? "";
    mkdirSync(FINDS, { recursive: true });
    const file = `${FINDS}/${seed}-${kinds.size}.json`;
    const find = { found: line, seed, done, text: smaller(text, kind).split("\n") };
    writeFileSync(file, `${JSON.stringify(find, null, 2)}\n`);
    console.log(`seed ${seed} (${done.join(", ")})\n  ${line.slice(0, 400)}\n  ${file}, ${find.text.length} lines`);
  }
}
console.log(
  `${tried} texts, ${failed} of them failed, in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`,
);
for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)}× ${kind}`);
process.exitCode = failed > 0 ? 1 : 0;
