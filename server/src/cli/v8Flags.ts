/** When V8 is to optimise in the command. */

/**
 * A run is over before most of what V8 would optimise has paid for it. So less of what a function calls is taken into it,
 * and functions are optimised later, where that gained something (Node 24 does so by itself). Flags have other names in
 * other V8s, and one that is not known is complained of on the screen: there are none for a V8 that was not measured.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  // Node 20, 22 and 24.
  "11.3": ["--interrupt-budget=400000", "--max-inlined-bytecode-size-cumulative=200"],
  "12.4": ["--max-inlined-bytecode-size-cumulative=200"],
  "13.6": ["--max-inlined-bytecode-size-cumulative=200"],
};

/**
 * @param version as in `process.versions.v8`: 11.3.244.8-node.33
 * @returns the flags that are to be set before the engine runs; they hold for all threads
 */
export function v8Flags(version: string): readonly string[] {
  return FLAGS[version.split(".", 2).join(".")] ?? [];
}
