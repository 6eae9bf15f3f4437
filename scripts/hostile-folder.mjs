/** A folder as nobody should be sent one: every name and text in it tries to be more than words. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The command that every link in the folder would run. */
const LINK = "[删除](command:disclosureReportTest.canary)";
const LOUD = `$(trash)${LINK}<img src=x onerror=alert(1)>\u001b[31m\u202e`;

/** The title of its report, which its exceptions name too. */
const TITLE = `$(trash)清河县水务局${LINK}2022年政府信息公开工作年度报告`;

const REPORT = [
  TITLE,
  "一、总体情况",
  `2022年，我局${LOUD}认真落实。政府信心公开${LINK}工作。[bookmark: ${LOUD}]`,
  `（一）主动公开${LINK}`,
  "二、主动公开政府信息情况",
  `第二十条第（一）项\t${LINK}\t$(trash)\t0`,
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  `六、其他${LOUD}需要报告的事项`,
  "",
].join("\n");

/**
 * Makes the folder.
 *
 * @param {string} parent the folder to make it in
 * @returns {string} its path
 */
export function makeHostileFolder(parent) {
  const folder = path.join(parent, "folder");
  mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  writeFileSync(path.join(folder, `${TITLE}.txt`), REPORT);
  const exceptions = [TITLE, ""].flatMap((report) =>
    ["typo", "missing-chapter", LINK, "../../package"].map((rule) => ({ rule, report, text: LOUD, reason: LOUD })),
  );
  // A file that is none of the folder's own, and is named as if it were.
  const outside = path.join(parent, "outside.json");
  const text = `{"__proto__": {"levels": {"typo": "off"}}, "levels": {"${LINK}": "off", "residue": "${LINK}"}, "exceptions": ${JSON.stringify(exceptions)}}\n`;
  writeFileSync(outside, text);
  symlinkSync(outside, path.join(folder, ".disclosure-report.json"));
  const settings = {
    "disclosureReport.levels.typo": LINK,
    "disclosureReport.messages": LINK,
    "disclosureReport.trace.server": { path: "/etc/passwd" },
    "disclosureReport.codeLens": [],
    "security.workspace.trust.enabled": false,
  };
  writeFileSync(path.join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
  return folder;
}
