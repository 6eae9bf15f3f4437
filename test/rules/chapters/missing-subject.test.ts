/** By what words chapter one tells of its five subjects. */
import { describe, expect, test } from "vitest";
import { SUBJECTS } from "../../../server/src/form/index.js";
import { SUBJECT_WORDS } from "../../../server/src/rules/chapters/missing-subject.js";

describe("subjects of chapter one", () => {
  const shows = (id: string, text: string) => (SUBJECT_WORDS[id] ?? []).some((words) => words.test(text));

  test("each have their words", () => {
    expect(Object.keys(SUBJECT_WORDS)).toEqual(SUBJECTS.map(({ id }) => id));
  });

  test.each(SUBJECTS)("$id shows in its official title", ({ id, title }) => {
    expect(shows(id, title)).toBe(true);
  });

  test("do not show in words of something else", () => {
    const harvest = "今年秋粮丰收，水库蓄水充足";
    expect(SUBJECTS.filter(({ id }) => shows(id, harvest))).toEqual([]);
    expect(shows("onRequest", "主动公开工作有序开展")).toBe(false);
    expect(shows("management", "依申请公开渠道畅通")).toBe(false);
  });
});
