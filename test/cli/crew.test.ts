/** Many files on several cores: the same answer as on one, in the same order. */
import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { type Answer, Crew, type Helper, type Order } from "../../server/src/cli/crew.js";
import type { Environment } from "../../server/src/cli/environment.js";
import { FileChecks } from "../../server/src/cli/fileChecks.js";
import { threadsFor } from "../../server/src/cli/threads.js";
import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import { ERROR, RESIDUE, SOUND, Stage } from "../support/stage.js";

/** Few words of a report, with a finding or two. */
const small = (year: number): string =>
  `清河县水务局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n见[bookmark: a]附件。\n`;

/** More files than are under way at once, in two folders with project files of their own. */
function stageOfMany(): Stage {
  const stage = new Stage();
  for (let i = 0; i < 14; i++) stage.write(`${i % 2 === 0 ? "甲" : "乙"}/${i}.txt`, small(2021 + (i % 4)));
  stage.write("甲/1.txt", ERROR);
  stage.write("甲/6.txt", RESIDUE);
  stage.write("乙/20.txt", SOUND.text);
  stage.write("甲/20.txt", SOUND.text.replaceAll(String(SOUND.year), String(SOUND.year + 1)));
  stage.write("乙/21.txt", "会议纪要");
  stage.write("乙/22.txt", Uint8Array.from([0, 1, 2, 3]));
  stage.write("乙/23.txt", "");
  const report = "清河县水务局2022年政府信息公开工作年度报告";
  const exceptions = [
    { rule: "residue", report, text: "见[bookmark: a]附件", reason: "" },
    { rule: "residue", report, text: "没有这句", reason: "" },
  ];
  stage.write("乙/.disclosure-report.json", JSON.stringify({ levels: { "no-such-rule": "off" }, exceptions }));
  stage.write("甲/.disclosure-report.json", JSON.stringify({ levels: { residue: "off" } }));
  return stage;
}

it("two threads say what one says", async () => {
  const stage = stageOfMany();
  const words = ["check", "没有.txt", "甲", "乙"];
  const one = await stage.run(words);
  expect(one.code).toBe(2);
  expect(one.out).toContain("copied-prose");
  expect(one.err).toContain("no-such-rule");
  expect(one.err).toContain("有一处例外的原文已改动，可以删去：没有这句");
  expect(one.err).not.toContain("见[bookmark: a]附件");
  let started = 0;
  const terminal = { threadsFor: () => 2, started: () => started++ };
  expect(await stage.run(words, terminal)).toEqual(one);
  expect(started).toBe(1);
  // As many as are asked for, whatever pays; none beside this one where there is to be one.
  expect(await stage.run([...words, "--threads", "3"], terminal)).toEqual(one);
  expect(started).toBe(3);
  expect(await stage.run([...words, "--threads", "1"], terminal)).toEqual(one);
  expect(started).toBe(3);
  // Two hundred files in one thread and in two: long where others use the machine too.
});

it.each([
  [0, 4, 1],
  [99, 4, 1],
  [100, 4, 2],
  [299, 4, 3],
  [1000, 4, 4],
  [1000, 1, 1],
])("%i files on %i cores are checked in %i threads", (files, cores, threads) => {
  expect(threadsFor(files, cores)).toBe(threads);
});

/** A helper whose answers are up to the test. */
class Silent extends EventEmitter implements Helper {
  readonly orders: Order[] = [];
  terminated = false;

  postMessage(order: Order): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(answer: Answer): void {
    this.emit("message", answer);
  }
}

describe("files that are shared with a helper", () => {
  /** Ten files, given to a helper that says nothing and to this thread. */
  function shared() {
    const stage = new Stage();
    const helper = new Silent();
    const inputs = Array.from({ length: 10 }, (_, i) => {
      stage.write(`${i}.txt`, small(2021));
      return { file: `${i}.txt`, location: `${stage.folder}/${i}.txt`, named: true };
    });
    const environment = { startHelper: () => helper, resources: {} } as unknown as Environment;
    const checks = new FileChecks(inputs, { fix: false, language: "zh", cache: undefined, threads: 2 }, environment);
    return { helper, checks, outcomes: inputs.map((input) => checks.check(input, DEFAULT_SETTINGS)) };
  }

  it("are checked here while it has not answered", async () => {
    const { helper, checks, outcomes } = shared();
    expect(checks.most).toBeGreaterThan(outcomes.length);
    const here = await Promise.all(outcomes.slice(3));
    expect(here.map(({ checked }) => checked?.reports.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(helper.orders.map(({ input }) => input.file)).toEqual(["0.txt", "1.txt", "2.txt"]);
  });

  it("are left when the run is ended, but for those that are under way", async () => {
    const { helper, checks, outcomes } = shared();
    const done: number[] = [];
    for (const [i, outcome] of outcomes.entries()) void outcome.then(() => done.push(i));
    checks.end();
    await Promise.all(outcomes.slice(3, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done.sort()).toEqual([3, 4]);
    expect(helper.terminated).toBe(true);
  });
});

function crewOf(helpers: readonly Helper[]): Crew {
  const left = [...helpers];
  const crew = new Crew(() => left.shift() as Helper);
  crew.grow(helpers.length);
  return crew;
}

describe("a crew", () => {
  const file = (name: string) => ({ file: name, location: `/${name}`, named: true });
  const names = ({ orders }: Silent) => orders.map(({ input }) => input.file);

  it("gives a file to the helper that has the least to do, and settings to each once", async () => {
    const helpers = [new Silent(), new Silent()] as const;
    const crew = crewOf(helpers);
    const outcomes = ["a", "b", "c"].map((name) => crew.check(file(name), DEFAULT_SETTINGS));
    expect(helpers.map(names)).toEqual([["a", "c"], ["b"]]);
    helpers[0].answer({ id: 0, outcome: {} });
    helpers[0].answer({ id: 1, outcome: {} });
    outcomes.push(crew.check(file("d"), DEFAULT_SETTINGS));
    helpers[1].answer({ id: 0, outcome: {} });
    helpers[0].answer({ id: 2, outcome: {} });
    expect(await Promise.all(outcomes)).toEqual([{}, {}, {}, {}]);
    expect(helpers.map(names)).toEqual([["a", "c", "d"], ["b"]]);
    expect(helpers.map(({ orders }) => orders.map(({ settings }) => settings !== undefined))).toEqual([
      [true, false, false],
      [true],
    ]);
  });

  it("takes no more than its helpers have room for", async () => {
    const helper = new Silent();
    const crew = crewOf([helper]);
    const outcomes = ["a", "b", "c", "d"].map((name) => crew.check(file(name), DEFAULT_SETTINGS));
    expect(outcomes.map((outcome) => outcome !== undefined)).toEqual([true, true, true, false]);
    helper.answer({ id: 1, outcome: {} });
    expect(crew.check(file("d"), DEFAULT_SETTINGS)).toBeDefined();
    expect(names(helper)).toEqual(["a", "b", "c", "d"]);
  });

  it("throws what a helper threw, and says of the files of one that ended that they were not checked", async () => {
    const [helper, other] = [new Silent(), new Silent()];
    const crew = crewOf([helper]);
    const [thrown, ended] = [crew.check(file("a"), DEFAULT_SETTINGS), crew.check(file("b"), DEFAULT_SETTINGS)];
    helper.answer({ id: 0, error: new Error("broken") });
    await expect(thrown).rejects.toThrow("broken");
    helper.emit("error", new Error("out of memory"));
    expect(await ended).toMatchObject({ problem: { zh: "检查中断，未检查：{0}", args: ["out of memory"] } });
    expect(crew.check(file("c"), DEFAULT_SETTINGS)).toBeUndefined();
    crew.end();
    expect(helper.terminated).toBe(true);
    const two = crewOf([other, helper]);
    other.emit("error", new Error("out of memory"));
    void two.check(file("d"), DEFAULT_SETTINGS);
    expect([other, helper].map((one) => names(one).includes("d"))).toEqual([false, true]);
  });
});
