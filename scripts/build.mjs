/**
 * Bundles the extension: `node scripts/build.mjs [--watch] [--production]`.
 *
 * To `dist/` go bundles of the client and the server for Node, the same two for the web, the command and, apart from it,
 * its engine, which `--help` and `--version` do without; what makes documents, what reads them and what reads tags; the
 * editor's pages; beside them the licences of what is in them. Two more bundles go to `dist/test/`: the editor's test
 * suite for either extension host (`.vscodeignore` keeps them out of the package). esbuild does not check types; `npm run typecheck` does.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { loadedLate } from "./loadedLate.mjs";
import { noticesOf } from "./notices.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

/** @type {esbuild.BuildOptions} */
const shared = { bundle: true, logLevel: "warning", sourcemap: !production, minify: production };

/** @type {esbuild.BuildOptions} Node 20 is what the oldest supported editor runs. */
const node = {
  ...shared,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  // Chinese as it is, not escaped: a tenth less to be read at each start.
  charset: "utf8",
};

/** @type {esbuild.Plugin} Of the manifest, which is mostly settings, only the version is carried along. */
const versionAlone = {
  name: "version-alone",
  setup: (build) =>
    build.onLoad({ filter: /package\.json$/ }, ({ path: file }) => {
      if (file !== path.join(root, "package.json")) return undefined;
      const { version } = JSON.parse(readFileSync(file, "utf8"));
      return { contents: JSON.stringify({ version }), loader: "json" };
    }),
};

/** @type {esbuild.Plugin} What reads documents is a bundle of its own, loaded when the first document comes. */
const documentsApart = {
  name: "documents-apart",
  setup: (build) =>
    build.onResolve({ filter: /\/documents\/documents\.js$/ }, () => ({ path: "./documents.js", external: true })),
};

/** The character maps of Chinese fonts, simplified and traditional. */
const CHINESE_MAPS = /^(?:Adobe-(?:GB1|CNS1)-|GB|UniGB-|B5|CNS|UniCNS-|ET|HKscs-|ETHK-)/i;

/** pdf.js looks for what draws pages as soon as it sees Node, and says what it misses on standard output; we draw none. */
const noDrawing = { "process.versions.nw": "true" };

/** What reads tags is a bundle of its own: most reports hold none. */
const tagsLate = await loadedLate("parse5", "./parse5.js");

/** The protocol's library takes random names from it, which hardly any session asks for. */
const cryptoLate = await loadedLate("crypto", "node:crypto");

/** @type {esbuild.BuildOptions} What Node loads by `require` it loads sooner than by `import`. */
const command = { ...node, supported: { "dynamic-import": false }, plugins: [versionAlone, documentsApart] };

/** @type {esbuild.Plugin} What the command loads when there is work to do are bundles of their own. */
const workApart = {
  name: "work-apart",
  setup: (build) =>
    build.onResolve({ filter: /^\.\/(?:engine|converter)\.js$/ }, ({ path: file }) => ({
      path: file.replace("./", "./cli."),
      external: true,
    })),
};

/** @type {esbuild.Plugin} So is what makes documents for the editor: loaded when somebody exports. */
const exporterApart = {
  name: "exporter-apart",
  setup: (build) =>
    build.onResolve({ filter: /\/documents\/write\/text\.js$/ }, () => ({ path: "./exporter.js", external: true })),
};

/** @type {esbuild.BuildOptions} */
const web = { ...shared, platform: "browser", target: "es2022", define: { global: "globalThis" } };

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ["client/src/node/main.ts"],
    outfile: "dist/client.js",
    external: ["vscode"],
    // By `require`, which every editor's extension host takes.
    supported: { "dynamic-import": false },
    plugins: [exporterApart],
  },
  { ...node, entryPoints: ["server/src/documents/write/text.ts"], outfile: "dist/exporter.js" },
  { ...node, entryPoints: ["server/src/node/main.ts"], outfile: "dist/server.js", plugins: [tagsLate, cryptoLate] },
  { ...node, entryPoints: ["parse5"], outfile: "dist/parse5.js" },
  {
    ...web,
    entryPoints: ["client/src/browser/main.ts"],
    outfile: "dist/client.web.js",
    format: "cjs",
    external: ["vscode"],
  },
  // The preview's page runs in the editor's own browser, beside either client.
  {
    ...web,
    entryPoints: [
      { in: "client/src/preview/page.ts", out: "preview" },
      { in: "client/src/preview/preview.css", out: "preview" },
    ],
    outdir: "dist",
    format: "iife",
  },
  // So do the pages that compare years and list bodies; what draws and tells apart is in the first alone.
  {
    ...web,
    entryPoints: [
      { in: "client/src/pages/compare.ts", out: "compare" },
      { in: "client/src/pages/heatMap.ts", out: "heatMap" },
      { in: "client/src/pages/pages.css", out: "pages" },
    ],
    outdir: "dist",
    format: "iife",
  },
  { ...web, entryPoints: ["server/src/browser/main.ts"], outfile: "dist/server.web.js", format: "iife" },
  { ...web, entryPoints: ["server/src/browser/exporter.ts"], outfile: "dist/exporter.web.js", format: "iife" },
  {
    ...web,
    entryPoints: ["client/src/browser/documentsWorker.ts"],
    outfile: "dist/documents.worker.js",
    format: "iife",
    define: { ...web.define, ...noDrawing },
  },
  {
    ...command,
    entryPoints: ["server/src/cli/main.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [versionAlone, documentsApart, workApart],
  },
  {
    ...command,
    entryPoints: ["server/src/cli/engine.ts"],
    outfile: "dist/cli.engine.js",
    plugins: [versionAlone, documentsApart, workApart, tagsLate],
  },
  { ...command, entryPoints: ["server/src/cli/converter.ts"], outfile: "dist/cli.converter.js" },
  { ...command, entryPoints: ["server/src/documents/documents.ts"], outfile: "dist/documents.js", define: noDrawing },
];

const SHIPPED = bundles.length;

if (!production) {
  // Mocha asks for itself by dynamic `require`, so in Node it stays a package; in the worker its browser build is bundled.
  bundles.push(
    {
      ...node,
      entryPoints: ["test/editor/node.ts", "test/editor/restricted.ts"],
      outdir: "dist/test",
      external: ["vscode", "mocha"],
    },
    {
      ...web,
      entryPoints: ["test/editor/web.ts"],
      outfile: "dist/test/web.js",
      format: "cjs",
      external: ["vscode"],
      // Else Mocha's browser build would take this bundle's exports for its own.
      define: { ...web.define, exports: "undefined", module: "undefined" },
    },
  );
}

if (watch) {
  const announce = announcer(bundles.length);
  for (const bundle of bundles) {
    const plugins = [...(bundle.plugins ?? []), announce];
    await (await esbuild.context({ ...bundle, plugins })).watch();
  }
} else {
  const made = await Promise.all(bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
  const shipped = made.slice(0, SHIPPED).map(({ metafile }) => metafile);
  writeFileSync(path.join(root, "dist", "ThirdPartyNotices.txt"), noticesOf(root, shipped));
  rmSync(path.join(root, "dist", "cmaps"), { recursive: true, force: true });
  cpSync(path.join(root, "node_modules", "pdfjs-dist", "cmaps"), path.join(root, "dist", "cmaps"), {
    recursive: true,
    filter: (file) => !/\.bcmap$/.test(file) || CHINESE_MAPS.test(path.basename(file)),
  });
}

/**
 * Prints a line when the first of several builds begins and when the last has ended: the task in .vscode/tasks.json
 * waits for these, so that F5 never starts a bundle of yesterday.
 *
 * @param {number} firstRound how many builds begin with the watch
 * @returns {esbuild.Plugin}
 */
function announcer(firstRound) {
  let running = firstRound;
  console.log("[watch] build started");
  return {
    name: "announcer",
    setup(build) {
      let counted = true;
      build.onStart(() => {
        if (counted) counted = false;
        else if (running++ === 0) console.log("[watch] build started");
      });
      build.onEnd(() => {
        if (--running === 0) console.log("[watch] build finished");
      });
    },
  };
}
