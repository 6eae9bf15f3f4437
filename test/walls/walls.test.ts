/** Every wall between two rooms is broken once, and the lint says so in words. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOMS, type Room } from "../../scripts/generate/rooms.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of a room, from the top. */
function fileOf({ folder, files }: Room): string {
  return `${folder}/${files?.[0]?.replace("*", "broken") ?? "broken.ts"}`;
}

/** An import in a file of `from` that a wall forbids, and what is to be said of it. */
interface Break {
  readonly from: Room;
  readonly module: string;
  readonly says: string;
}

/** The parts of the client are one room to those outside; inside it the lint tells them by their folders. */
function nameIn(from: Room, to: Room): string {
  const [whole, part] = to.name.split("/") as [string, string?];
  return part !== undefined && from.folder.startsWith(`${whole}/`) ? part : whole;
}

function breaksOf(from: Room): Break[] {
  const others = ROOMS.filter((to) => to !== from && !from.imports.includes(to.name));
  const rooms = others.map((to): Break => {
    const relative = path.posix.relative(path.posix.dirname(fileOf(from)), fileOf(to)).replace(/\.ts$/, ".js");
    const module = relative.startsWith(".") ? relative : `./${relative}`;
    return { from, module, says: `it does not import ${nameIn(from, to)}.` };
  });
  const editor =
    from.protocol === "nothing"
      ? [{ from, module: "vscode-languageserver-types", says: "knows no editor and no language server protocol" }]
      : from.protocol === "types"
        ? [{ from, module: "vscode-languageserver", says: "knows the protocol's types, never a connection" }]
        : [];
  const node = from.node ? [] : [{ from, module: "node:fs", says: "Node.js builtin module" }];
  return [...rooms, ...editor, ...node];
}

/** The breaks of each room, one a line in its file. */
const BREAKS: readonly (readonly [string, readonly Break[]])[] = ROOMS.map((room) => [fileOf(room), breaksOf(room)]);

interface Said {
  readonly message: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

describe("the lint says of a wall that is broken", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "walls-"));
  const said = new Map<string, string[]>();

  beforeAll(async () => {
    const { vcs: _, ...configuration } = JSON.parse(readFileSync(`${root}/biome.json`, "utf8"));
    writeFileSync(`${folder}/biome.json`, JSON.stringify(configuration));
    writeFileSync(`${folder}/biome.walls.json`, readFileSync(`${root}/biome.walls.json`));
    for (const [file, breaks] of BREAKS) {
      mkdirSync(path.dirname(`${folder}/${file}`), { recursive: true });
      writeFileSync(`${folder}/${file}`, breaks.map(({ module }) => `export * from "${module}";\n`).join(""));
    }
    const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
    const options = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
    const run = promisify(execFile)(process.execPath, [biome, ...options], { cwd: folder, maxBuffer: 1 << 26 });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    for (const { message, location } of JSON.parse(stdout).diagnostics as Said[]) {
      const place = `${location.path}:${location.start.line}`;
      said.set(place, [...(said.get(place) ?? []), message]);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(BREAKS)("from %s", (file, breaks) => {
    const unsaid = breaks.filter(({ says }, i) => !said.get(`${file}:${i + 1}`)?.some((words) => words.includes(says)));
    expect(unsaid.map(({ from, module }) => `${from.name} imports ${module}`)).toEqual([]);
    expect(breaks.length).toBeGreaterThan(0);
  });
});
