import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      // These start the built server as a process of its own, so they may take longer.
      { test: { name: "server", include: ["test/server/**/*.test.ts"], testTimeout: 20_000, hookTimeout: 20_000 } },
    ],
  },
});
