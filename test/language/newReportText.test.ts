/** A new report over the wire is the one that the terminal writes; what cannot be one is none. */
import { expect, it } from "vitest";
import { newReportText } from "../../server/src/language/newReportText.js";
import { newReport } from "../../server/src/writing/newReport.js";
import type { NewReport } from "../../server/src/writing/wish.js";

const WISH: NewReport = { agency: "清河县水务局", kind: "department", year: 2023, layout: "piped" };

it("holds the text and the file's name", () => {
  expect(newReportText(WISH)).toEqual({
    text: newReport(WISH),
    fileName: "清河县水务局2023年政府信息公开工作年度报告.txt",
  });
});

it.each([{ agency: "../../局" }, { agency: "2023年局" }, { year: 2018 }, { kind: "village" }, { layout: "html" }])(
  "is none with %o",
  (wrong) => {
    expect(newReportText({ ...WISH, ...wrong } as NewReport)).toBeUndefined();
  },
);
