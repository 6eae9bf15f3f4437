/** Whatever is done to a folder between two runs, what `--cache` makes of it is what a run that keeps nothing says. */
import { readFileSync, renameSync, rmSync, truncateSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { FORMAT_NAMES } from "../../server/src/cli/format/names.js";
import { RULE_NAMES } from "../../server/src/ruleNames.js";
import { Random } from "../support/random.js";
import { reportFolder } from "../support/reportFolder.js";
import { Stage } from "../support/stage.js";

/** Folders that are tried, and how often something is done to each. */
const FOLDERS = Number(process.env.FOLDERS ?? 3);
const ROUNDS = 14;

const CACHE = ".disclosure-report-cache";

/** A folder, and what may happen to it. */
class Changing {
  readonly stage = new Stage();
  private readonly random: Random;
  private files: string[];
  private made = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    const { texts, aggregates } = reportFolder(seed, 5, 2, 3);
    this.files = Object.keys(texts);
    for (const [file, text] of Object.entries(texts)) this.stage.write(file, text);
    this.stage.write(".disclosure-report.json", JSON.stringify({ aggregates }));
  }

  /** @returns what was done */
  change(): string {
    const { random, files, stage } = this;
    const file = random.pick(files);
    const text = this.text(file);
    const other = `${path.dirname(file)}/${++this.made}.txt`;
    const deeds: Record<string, () => void> = {
      nothing: () => {},
      figure: () => stage.write(file, text.replace(/\d+(?=\D*$)|\d+/, String(random.whole(0, 99)))),
      words: () => stage.write(file, text.replace("。", `，${random.pick(["见附件", "逐户核对", "核对核对"])}。`)),
      year: () =>
        stage.write(
          file,
          text.replaceAll(/20\d\d/g, (year) => String(Number(year) + 1)),
        ),
      copy: () => this.add(other, text),
      exchange: () => stage.write(file, this.text(random.pick(files))),
      rename: () => {
        this.files = [...files.filter((one) => one !== file), other];
        renameSync(this.at(file), this.at(other));
      },
      remove: () => {
        if (files.length < 4) return;
        this.files = files.filter((one) => one !== file);
        rmSync(this.at(file));
      },
      page: () => this.add(other, "会议纪要"),
      levels: () => {
        const levels = { [random.pick(Object.keys(RULE_NAMES))]: random.pick(["off", "error", "hint"]) };
        stage.write(`${path.dirname(file)}/.disclosure-report.json`, JSON.stringify({ levels }));
      },
      tear: () => truncateSync(this.at(CACHE), Math.floor(readFileSync(this.at(CACHE)).length * random.next())),
    };
    const deed = random.pick(Object.keys(deeds));
    deeds[deed]?.();
    return `${deed} ${file}`;
  }

  /** @returns how the command is run: over the whole, or over one part */
  words(): string[] {
    const part = this.random.chance(0.3) ? path.dirname(this.random.pick(this.files)) : ".";
    return ["check", "--format", this.random.pick(FORMAT_NAMES), part];
  }

  private add(file: string, text: string): void {
    this.files.push(file);
    this.stage.write(file, text);
  }

  private text(file: string): string {
    return this.stage.bytes(file).toString("utf8");
  }

  private at(file: string): string {
    return path.join(this.stage.folder, file);
  }
}

it.each(Array.from({ length: FOLDERS }, (_, seed) => seed + 1))("folder %i, changed again and again", async (seed) => {
  const folder = new Changing(seed);
  const done: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const words = folder.words();
    const plain = await folder.stage.run(words);
    const cached = await folder.stage.run([...words, "--cache"]);
    const err = cached.err.replace(/^.*缓存有 \d+ 处损坏，没有采用\n/m, "");
    expect({ ...cached, err }, done.join("; ")).toEqual(plain);
    done.push(folder.change());
  }
});
