import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/{unit,cli/unit}/**/*.test.ts"] } },
      // What `npm run package` made.
      { test: { name: "package", include: ["test/package/**/*.test.ts"], testTimeout: 20_000 } },
      // These start the built server or command as a process of its own, so they may take longer.
      {
        test: {
          name: "server",
          include: ["test/{server,cli/process}/**/*.test.ts"],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
    ],
  },
});
