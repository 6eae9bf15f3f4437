import { defineConfig } from "vitest/config";

/** The tests of a room of server/src, of the client's plain functions and of what is generated. */
const ROOMS = [
  ...[
    "common",
    "messages",
    "form",
    "report",
    "prose",
    "writing",
    "arithmetic",
    "facts",
    "rules",
    "service",
    "language",
    "cli",
  ],
  ...["client", "generate"],
];

export default defineConfig({
  test: {
    // What is compiled is kept by its content in node_modules/, so that the next run begins sooner.
    experimental: { fsModuleCache: true },
    projects: [
      // Functions of text: nothing to isolate, so the modules are loaded once.
      {
        test: {
          name: "unit",
          include: [`test/{${ROOMS.join(",")}}/**/*.test.ts`],
          pool: "threads",
          isolate: false,
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "properties",
          include: ["test/properties/**/*.test.ts"],
          // Processes, so that each can tell its own processor time.
          pool: "forks",
          isolate: false,
          maxWorkers: "100%",
          testTimeout: 60_000,
        },
      },
      // What `npm run package` made.
      {
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      // These start the built server or command as a process of its own, so they may take longer.
      {
        test: {
          name: "server",
          include: ["test/{server,command}/**/*.test.ts"],
          testTimeout: 20_000,
          hookTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
