/** What a bundle loads late: all of it is there, once it is asked for. */
import * as esbuild from "esbuild";
import * as parse5 from "parse5";
import { expect, it } from "vitest";
// biome-ignore lint/correctness/useImportExtensions: it is a script
import { loadedLate } from "../../scripts/loadedLate.mjs";

/** @returns what a bundle with such an entry exports, and what it has loaded so far */
async function bundled(source: string): Promise<{ exported: Record<string, unknown>; loaded: string[] }> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    plugins: [await loadedLate("parse5", "./late.js")],
  });
  const loaded: string[] = [];
  const module = { exports: {} };
  const require = (file: string): unknown => {
    loaded.push(file);
    return parse5;
  };
  new Function("module", "exports", "require", outputFiles[0]?.text ?? "")(module, module.exports, require);
  return { exported: module.exports, loaded };
}

it("loads a module when one of its names is first read", async () => {
  const { exported, loaded } = await bundled('import { Tokenizer } from "parse5"; export const get = () => Tokenizer;');
  expect(loaded).not.toContain("./late.js");
  expect((exported.get as () => unknown)()).toBe(parse5.Tokenizer);
  expect(loaded).toContain("./late.js");
});

it("has every name of the module", async () => {
  const { exported } = await bundled('import * as all from "parse5"; export const get = () => all;');
  const all = (exported.get as () => Record<string, unknown>)();
  expect(Object.keys(parse5)).toContain("serialize");
  for (const [name, value] of Object.entries(parse5)) expect(all[name], name).toBe(value);
});
