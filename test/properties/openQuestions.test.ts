/** The same is asked of a report in whatever layout its tables are. */
import { describe, expect, it } from "vitest";
import { openQuestions } from "../../server/src/facts/openQuestions.js";
import { localise } from "../../server/src/messages/localise.js";
import { parseReport } from "../../server/src/report/index.js";
import { type EditionId, MATRIX } from "../support/matrix.js";

describe.each<EditionId>(["2019", "2021"])("the questions of a report on the form of %s", (edition) => {
  const asked = (name: string): string[] =>
    openQuestions(parseReport(MATRIX[name]?.(edition, (report) => report) ?? "")).map((question) =>
      localise(question.message, "zh"),
    );

  it.each(Object.keys(MATRIX))("are the same: %s", (name) => {
    const questions = asked(name);
    expect(questions.length).toBeGreaterThan(1);
    expect(questions).toEqual(asked("tabbed"));
  });
});
