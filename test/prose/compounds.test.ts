/** Words in which a listed word stands without its meaning: they hide it, and each of them hides one. */
import { describe, expect, it } from "vitest";
import { COMPOUNDS } from "../../server/src/prose/compounds.js";
import { LEXICON } from "../../server/src/prose/vocabulary.js";
import { cut } from "./cut.js";
import { bodyNamed, reportOf, say } from "./support.js";

/** Words of the lists, by what they do when they stand alone. */
const MISLEADING = new Set([...LEXICON].filter(([word]) => word.length < 3).map(([word]) => word));

const said = (key: string, text: string): string[] => {
  const body = bodyNamed(key);
  return say(reportOf(body, 1, text)).map((one) => `${one.rule} ${one.text}`);
};

describe("compounds", () => {
  it("are in no list, and each once", () => {
    expect(COMPOUNDS.filter((word) => LEXICON.has(word))).toEqual([]);
    expect(new Set(COMPOUNDS).size).toBe(COMPOUNDS.length);
  });

  it("hide a listed word each", () => {
    const holds = (word: string): boolean =>
      [...word].some((_, from) => [1, 2].some((length) => MISLEADING.has(word.slice(from, from + length))));
    expect(COMPOUNDS.filter((word) => !holds(word))).toEqual([]);
  });

  it("are unknown text, one piece with what is unknown beside them", () => {
    for (const word of COMPOUNDS) expect(cut(`${word}5件`).map(({ kind }) => kind)[0], word).toBe("unknown");
    expect(cut("乡村计划类5条").map(({ kind, start, end }) => [kind, start, end])[0]).toEqual(["unknown", 0, 4]);
    expect(cut("计划EMS5件").map(({ kind }) => kind)).toEqual(["unknown", "word", "numeral"]);
  });

  it("tell no total, so that a list goes on over them", () => {
    const list = (notices: number) =>
      said(
        "police",
        `公开信息504条，其中动态140条、概况42条、政策文件14条、工作计划3条、统计数据2条、财政信息21条、公告${notices}条、提案办理结果48条。`,
      );
    expect(list(234)).toEqual([]);
    expect(list(243)).toEqual(["prose-sum 504条"]);
  });

  it("let what came in be what came in", () => {
    expect(said("water", "2023年收到政府信息公开申请14件，涉及土地征收5件、税收3件。")).toEqual([]);
  });
});
