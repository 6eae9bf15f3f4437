/** The server killed under the user; in the Node extension host, where it is a process. */
import { readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, nextShown, open, REPORT } from "./workspace.js";

const DEATHS = 5;

/** A finding of the report by itself is there; those that rest on other reports come later. */
const haveSum = (now: readonly vscode.Diagnostic[]): boolean =>
  now.some(({ code }) => typeof code === "object" && code.value === "review-total");

describe("the server killed under the user", () => {
  afterEach(closeAll);

  it("comes back with its findings, and after five deaths it is said that it does not", async function () {
    // Only Linux tells of processes by files.
    if (process.platform !== "linux") this.skip();
    const { document } = await open(REPORT);
    await findings(document.uri, haveSum);
    const said = nextShown("showErrorMessage");
    for (let death = 1; death <= DEATHS; death++) {
      const gone = findings(document.uri, (now) => !haveSum(now));
      killServer();
      await gone;
      if (death < DEATHS) await findings(document.uri, haveSum);
    }
    const words = ["年报检查服务三分钟内五次意外退出，已不再自动启动。", "查看日志", "重新启动"];
    if (said) equal(await said, words, "said");
    await vscode.commands.executeCommand("disclosureReport.restartServer");
    await findings(document.uri, haveSum);
  });
});

/** Kills the server's process: a child of this one. */
function killServer(): void {
  const servers = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && isServer(pid));
  equal(servers.length, 1, "servers");
  process.kill(Number(servers[0]), "SIGKILL");
}

function isServer(pid: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(parent) === process.pid && /\bdist\/server\.js\0/.test(command);
  } catch {
    // It ended meanwhile.
    return false;
  }
}
