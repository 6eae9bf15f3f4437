/** What was found in a body's reports as a page that can be sent to it: a table a report, in the order of the text. */
import { pageFile } from "../../server/src/comparison/pageFile.js";
import { localise, type MessageLanguage } from "../../server/src/messages/localise.js";
import { type Message, message, plural } from "../../server/src/messages/message.js";
import { type Element, element } from "../../server/src/page/element.js";
import { LEVEL_NAMES, type RuleCount } from "../../server/src/protocol.js";

type Level = RuleCount["level"];

/** A finding as it is listed. */
export interface ListedFinding {
  readonly level: Level;
  readonly words: string;
  /** Its line in the file, from 1, and what stands there. */
  readonly line: number;
  readonly excerpt: string;
}

export interface ListedReport {
  /** What people call its file. */
  readonly file: string;
  readonly findings: readonly ListedFinding[];
}

const HEAD = [
  message("序号", "No."),
  message("级别", "Level"),
  message("行", "Line"),
  message("原文", "Text"),
  message("问题", "Problem"),
];

const TITLE = (body: string): Message => message("{0}年报问题清单", "{0}: problems in the reports", body);

/** @returns the text of an .html file, which needs nothing else */
export function findingsPage(body: string, reports: readonly ListedReport[], language: MessageLanguage): string {
  const say = (words: Message): string => localise(words, language);
  const title = say(TITLE(body));
  const sections = reports.map(({ file, findings }) =>
    element("section", { class: "findings" }, [
      element("h2", {}, [file]),
      element("p", {}, [
        say(plural(findings.length, "共 {0} 处问题。", "{0} problem.", "{0} problems.", findings.length)),
      ]),
      ...(findings.length > 0 ? [tableOf(file, findings, say)] : []),
    ]),
  );
  return pageFile(
    title,
    element("article", { class: "comparison" }, [element("h1", {}, [title]), ...sections]),
    language,
  );
}

function tableOf(file: string, findings: readonly ListedFinding[], say: (words: Message) => string): Element {
  const head = HEAD.map((words) => element("th", { scope: "col" }, [say(words)]));
  const rows = findings.map(({ level, words, line, excerpt }, i) =>
    element("tr", { class: level }, [
      element("td", {}, [String(i + 1)]),
      element("td", {}, [say(LEVEL_NAMES[level])]),
      element("td", {}, [String(line)]),
      element("td", { class: "words" }, [excerpt]),
      element("td", { class: "words" }, [words]),
    ]),
  );
  return element("div", { class: "sheet" }, [
    element("table", { "aria-label": file }, [
      element("thead", {}, [element("tr", {}, head)]),
      element("tbody", {}, rows),
    ]),
  ]);
}
