import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { v8Flags } from "../../server/src/cli/v8Flags.js";

test("this Node knows all flags that are set for it, so that none is complained of", () => {
  const { status, stderr } = spawnSync(process.execPath, [...v8Flags(process.versions.v8), "-e", "0"], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("a V8 is known by the first two numbers of its version", () => {
  const flags = v8Flags("11.3.244.8-node.33");
  expect(flags).toContain("--interrupt-budget=400000");
  expect(v8Flags("11.3.1")).toEqual(flags);
  // It has another name there.
  expect(v8Flags("12.4.254.21-node.33").join(" ")).not.toContain("--interrupt-budget");
});

test("of a V8 that was not measured nothing is asked", () => {
  expect(v8Flags("11.8.172.17-node.19")).toEqual([]);
  expect(v8Flags("99.0.1")).toEqual([]);
});
