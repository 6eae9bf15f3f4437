import { describe, expect, test } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import type { Judged } from "../../../server/src/rules/index.js";
import { PAUSE_MS } from "../../../server/src/service/drafts/writing.js";
import { compose } from "../../prose/support.js";
import { Clerk } from "../../support/typing.js";

/** Six applications, all granted; every other cell is 0. */
const FIGURES = { applications: { received: [6, 0, 0, 0, 0, 0], granted: [6, 0, 0, 0, 0, 0] } };
const PROSE = {
  1: "（一）主动公开。公开信息 30 条。（二）依申请公开。收到申请6件。（三）政府信息管理。规范目录。（四）平台建设。维护网站。（五）监督保障。开展培训。",
  5: "存在的问题：内容不够丰富。改进措施：加强培训。",
  6: "本年度未收取信息处理费。",
};
/** The labels that carry no figures, each before its first row. */
const GROUPS = [
  ["三、本年度办理结果", "（一）予以公开"],
  ["（三）不予公开", "1.属于国家秘密"],
  ["（四）无法提供", "1.本机关不掌握"],
  ["（五）不予处理", "1.信访举报投诉"],
  ["（六）其他处理", "1.申请人无正当理由"],
] as const;
const finished = (report: Parameters<typeof compose>[0]): string =>
  GROUPS.reduce((text, [group, row]) => text.replace(`| ${row}`, `| ${group} |\n| ${row}`), compose(report));
const FINISHED = finished({ prose: PROSE, ...FIGURES });
const GRANTED = "| （一）予以公开 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |";
const PARTLY = "不计其他情形） | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";

const codes = (said: readonly Judged[]): string[] => said.map(({ rule }) => rule.id).sort();
const words = (said: readonly Judged[]): string[] => said.map((finding) => localise(finding.message, "zh"));

/** Types over what stands at the first `place` behind `before`, a letter a change. */
function type(clerk: Clerk, before: string, place: string, typed: string): Clerk {
  const start = clerk.text.indexOf(place, clerk.text.indexOf(before));
  clerk.replace(start, start + place.length, typed.charAt(0));
  for (let i = 1; i < typed.length; i++) clerk.replace(start + i, start + i, typed.charAt(i));
  return clerk;
}

test("a finished report is silent", () => {
  expect(codes(new Clerk(FINISHED).said())).toEqual([]);
});

describe("a finished table", () => {
  test("is judged at once: the whole of a wrong figure, in all its equations", () => {
    const said = type(new Clerk(FINISHED), GRANTED, "6", "8").said();
    expect(codes(said)).toEqual(["row-total"]);
    const related = said[0]?.related?.map((one) => localise(one.message, "zh"));
    expect(related).toEqual(["予以公开·总计：6", "（七）总计·自然人：6"]);
  });

  test("is held against the prose at once", () => {
    const text = FINISHED.replace("公开信息 30 条。", "作出行政许可处理决定0件。");
    expect(codes(new Clerk(text).said())).toEqual([]);
    expect(codes(type(new Clerk(text), "第二十条第（五）项", "0", "8").said())).toEqual(["prose-table"]);
  });

  test("leaves a total in peace whose first figure is that of the right one, and no longer", () => {
    const prose = { ...PROSE, 1: PROSE[1].replace("收到申请6件", "收到申请12件") };
    const row = "| （一）予以公开 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |";
    const figures = { received: [12, 0, 0, 0, 0, 0], granted: [12, 0, 0, 0, 0, 0] };
    const clerk = new Clerk(finished({ prose, applications: figures }));
    expect(codes(clerk.said())).toEqual([]);
    const at = clerk.text.indexOf(row) + row.length - 4;
    expect(codes(clerk.replace(at, at + 2, "1").said())).toEqual([]);
    expect(codes(clerk.wait(PAUSE_MS - 1).said())).toEqual([]);
    expect(codes(clerk.wait(1).said())).toEqual(["row-total"]);
    expect(codes(clerk.replace(at + 1, at + 1, "2").said())).toEqual([]);
    expect(codes(clerk.replace(at, at + 2, "3").said())).toEqual(["row-total"]);
  });

  test("leaves the row in peace that lacks a figure while it is written, and no longer", () => {
    const clerk = new Clerk(FINISHED);
    const at = clerk.text.indexOf(GRANTED) + GRANTED.length - 4;
    clerk.replace(at, at + 4, "");
    expect(codes(clerk.said())).toEqual(["unfinished"]);
    expect(words(clerk.said())).toEqual(["“予以公开”还没填完：已填 6 个数，应填 7 个。"]);
    expect(codes(clerk.wait(PAUSE_MS - 1).said())).toEqual(["unfinished"]);
    expect(codes(clerk.wait(1).said())).toEqual(["missing-cell"]);
  });

  test("is judged in full as soon as something is written elsewhere", () => {
    const clerk = new Clerk(FINISHED);
    const at = clerk.text.indexOf(GRANTED) + GRANTED.length - 4;
    clerk.replace(at, at + 4, "");
    const elsewhere = clerk.text.indexOf("开展培训");
    expect(codes(clerk.replace(elsewhere, elsewhere, "认真").said())).toEqual(["missing-cell"]);
  });

  test("is judged in full after a save by hand", () => {
    const clerk = new Clerk(FINISHED);
    const at = clerk.text.indexOf(GRANTED) + GRANTED.length - 4;
    expect(
      codes(
        clerk
          .replace(at, at + 4, "")
          .save()
          .said(),
      ),
    ).toEqual(["missing-cell"]);
  });

  test("is judged in full after a paste of several rows", () => {
    const clerk = new Clerk(FINISHED);
    const start = clerk.text.indexOf(GRANTED);
    const end = clerk.text.indexOf("\n", clerk.text.indexOf(PARTLY));
    const rows = clerk.text.slice(start, end).replace(" | 6 |\n", " |\n");
    expect(codes(clerk.replace(start, end, rows).said())).toEqual(["missing-cell"]);
  });

  test("is judged in full after an undo", () => {
    const short = FINISHED.replace(GRANTED, GRANTED.slice(0, -4));
    const clerk = new Clerk(short);
    const at = short.indexOf("| （一）予以公开") + GRANTED.length - 4;
    clerk.replace(at, at, " ").replace(at + 1, at + 1, "6");
    expect(codes(clerk.replace(at, at + 2, "").said())).toEqual(["missing-cell"]);
  });
});

describe("a table of zeros being filled in", () => {
  const zeros = FINISHED.replaceAll("6 | 0 | 0 | 0 | 0 | 0 | 6", "0 | 0 | 0 | 0 | 0 | 0 | 0").replace(
    "收到申请6件。",
    "",
  );
  const start = () => {
    const clerk = new Clerk(zeros);
    for (const row of ["本年新收", "（一）予以公开"]) {
      type(clerk, row, "0 |", "6 |");
      type(clerk, row, "0 |\n", "6 |\n");
    }
    return clerk;
  };

  test("is judged in full as long as nobody writes in it", () => {
    const contradicted = zeros.replace("（三）政府信息管理", "我局收到政府信息公开申请6件。（三）政府信息管理");
    expect(codes(new Clerk(contradicted).said())).toEqual(["prose-table"]);
  });

  test("is not held against the prose where it is still to be filled in", () => {
    const contradicted = zeros.replace("（三）政府信息管理", "我局收到政府信息公开申请6件。（三）政府信息管理");
    const clerk = type(new Clerk(contradicted), "（一）予以公开", "0 |", "6 |");
    expect(codes(clerk.wait(PAUSE_MS).said())).toEqual(["unfinished"]);
  });

  test("is not asked for the sums of rows that nobody wrote in yet, however long the clerk pauses", () => {
    const clerk = start().wait(10 * PAUSE_MS);
    expect(codes(clerk.said())).toEqual(["unfinished"]);
    expect(words(clerk.said())).toEqual(["表三还在填写：已填 2 行，还差 23 行，有关合计暂不核对。"]);
  });

  test("is told at once that a full row does not add up", () => {
    const clerk = start();
    type(clerk, "（二）部分公开", "0 |", "5 |");
    type(clerk, "（二）部分公开", "0 |\n", "6 |\n");
    const [finding] = clerk.said().filter(({ level }) => level === "error");
    expect(finding?.rule.id).toBe("row-total");
    expect(finding?.fixes?.some(({ preferred }) => preferred)).toBe(false);
  });

  test("is not called wrong while the total is still to be written", () => {
    const clerk = type(start(), "（二）部分公开", "0 |", "6 |");
    expect(codes(clerk.wait(PAUSE_MS).said())).toEqual(["unfinished"]);
  });

  test("is told that a total is less than what is there already, once it is written; not that it is more", () => {
    const less = type(start(), "（七）总计", "0", "5");
    expect(less.said().filter(({ level }) => level === "error")).toEqual([]);
    const [finding] = less
      .wait(PAUSE_MS)
      .said()
      .filter(({ level }) => level === "error");
    expect(finding?.rule.id).toBe("outcome-total");
    expect(words(finding ? [finding] : [])).toEqual(["“（七）总计·自然人”填的是 5，已填的各项相加已为 6。"]);
    expect(finding?.fixes ?? []).toEqual([]);
    const more = type(start(), "（七）总计", "0", "7");
    expect(codes(more.wait(PAUSE_MS).said())).toEqual(["unfinished"]);
  });

  test("is not told that a total is less than parts of which one is known to be wrong", () => {
    const clerk = start();
    type(clerk, "（二）部分公开", "0 |", "5 |");
    type(clerk, "（二）部分公开", "0 |\n", "7 |\n");
    type(clerk, "（七）总计", "0", "11");
    type(clerk, "（七）总计", "0 |\n", "11 |\n");
    const wrong = clerk
      .wait(PAUSE_MS)
      .said()
      .filter(({ level }) => level === "error");
    expect(words(wrong)).toEqual(["“部分公开·总计”填的是 7，各项相加为 5。总计或其中一项填错了，请核对。"]);
  });

  test("is judged in full after a pause once each of its rows was written in, and till then nothing is said to be to come", () => {
    const row = "| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
    const clerk = new Clerk(zeros);
    const at = clerk.text.indexOf(row) + 2;
    clerk.replace(at, at + 1, "2");
    expect(words(clerk.said())).toEqual(["表四刚刚填写，有关合计稍后核对。"]);
    expect(codes(clerk.wait(PAUSE_MS - 1).said())).toEqual(["unfinished"]);
    expect(codes(clerk.wait(1).said())).toEqual(["review-total"]);
    const total = at + 4 * 4;
    expect(codes(clerk.replace(total, total + 1, "2").said())).toEqual([]);
  });

  test("is judged in full after a pause though it has lost the rows that nobody wrote in", () => {
    const lost = zeros.replace(/\| （二）部分公开[\s\S]*?(?=四、政府信息公开行政复议)/u, "");
    const clerk = new Clerk(lost.replace(/\| （一）予以公开.*\n/u, "").replace(/\| 二、上年结转.*\n/u, ""));
    type(clerk, "本年新收", "0 |", "6 |");
    expect(codes(clerk.said())).toContain("unfinished");
    expect(codes(clerk.wait(PAUSE_MS).said())).toContain("row-total");
    expect(codes(clerk.said())).not.toContain("unfinished");
  });

  test("is judged in full when something is written elsewhere, and after a save by hand", () => {
    const clerk = start();
    const elsewhere = clerk.text.indexOf("开展培训");
    expect(codes(clerk.replace(elsewhere, elsewhere, "认真").said())).toContain("outcome-total");
    expect(codes(start().save().said())).toContain("outcome-total");
  });
});

describe("a sentence", () => {
  const LEDGER = "收到政府信息公开申请48件，上年结转3件；办结47件，结转下年度继续办理4件。";
  const WAYS = "从申请方式看，网上申请30件、信函申请12件、";
  const FORTY_EIGHT = {
    received: [48, 0, 0, 0, 0, 0],
    carriedIn: [3, 0, 0, 0, 0, 0],
    granted: [47, 0, 0, 0, 0, 0],
    carriedOut: [4, 0, 0, 0, 0, 0],
  };
  /** The clerk so far into the line that tells what came in: at its end, if nothing is said. */
  const start = (into = LEDGER.length): { clerk: Clerk; write: (words: string) => Clerk } => {
    const prose = { ...PROSE, 1: PROSE[1].replace("收到申请6件。", `${LEDGER}\n`) };
    const clerk = new Clerk(finished({ prose, applications: FORTY_EIGHT }));
    let at = clerk.text.indexOf(LEDGER) + into;
    const write = (words: string): Clerk => {
      for (const letter of words) {
        clerk.replace(at, at, letter);
        at += letter.length;
      }
      return clerk;
    };
    return { clerk, write };
  };

  test("that tells parts of what the one before it told is left in peace while it is written, and no longer", () => {
    const { clerk, write } = start();
    expect(codes(clerk.said())).toEqual([]);
    expect(codes(write(WAYS.slice(0, -1)).said())).not.toContain("prose-sum");
    expect(codes(clerk.wait(PAUSE_MS).said())).toEqual(["prose-sum"]);
  });

  test("whose list has no figure yet for its last item is left in peace till something else is written or it is saved", () => {
    const { clerk, write } = start();
    expect(codes(write(WAYS).wait(PAUSE_MS).said())).toEqual([]);
    expect(codes(write("当面").wait(PAUSE_MS).said())).toEqual([]);
    expect(codes(write("申请6件。").wait(PAUSE_MS).said())).toEqual([]);
    expect(codes(start().write(WAYS).save().said())).toEqual(["prose-sum"]);
    const left = start().write(WAYS);
    const elsewhere = left.text.indexOf("开展培训");
    expect(codes(left.replace(elsewhere, elsewhere, "认真").said())).toEqual(["prose-sum"]);
    expect(clerk.text).toContain("当面申请6件。");
  });

  describe("with words behind the cursor", () => {
    test("is left in peace while parts are put in, and no longer", () => {
      const { clerk, write } = start(LEDGER.length - 1);
      expect(codes(write("。从申请方式看，网上申请30件、信函申请12件").said())).toEqual([]);
      expect(codes(clerk.wait(PAUSE_MS - 1).said())).toEqual([]);
      expect(codes(clerk.wait(1).said())).toEqual(["prose-sum"]);
    });

    test("is left in peace while a figure in it is written, and the next one is not", () => {
      const { clerk } = start();
      const carried = clerk.text.indexOf("上年结转3件");
      clerk.replace(carried + 4, carried + 5, "9");
      expect(codes(clerk.said())).not.toContain("prose-table");
      const elsewhere = clerk.text.indexOf("办结47件");
      clerk.replace(elsewhere + 2, elsewhere + 3, "5");
      const tells = (said: readonly Judged[], place: string): boolean =>
        said.some(({ span }) => clerk.text.slice(span.start, span.end).includes(place));
      expect(tells(clerk.said(), "57")).toBe(false);
      expect(tells(clerk.wait(PAUSE_MS).said(), "57")).toBe(true);
    });

    test("is not told that what is put in stands there twice, till the clerk pauses", () => {
      const { clerk } = start();
      const at = clerk.text.indexOf("；办结47件");
      expect(codes(clerk.replace(at, at, "；").said())).toEqual([]);
      expect(codes(clerk.wait(PAUSE_MS).said())).not.toEqual([]);
      expect(codes(clerk.replace(at + 1, at + 1, "均已登记").said())).toEqual([]);
    });

    test("is told again what it was told before somebody wrote in it", () => {
      const { clerk } = start();
      const carried = clerk.text.indexOf("上年结转3件");
      clerk.replace(carried + 4, carried + 5, "9");
      const said = words(clerk.wait(PAUSE_MS).said());
      expect(said).not.toEqual([]);
      clerk.replace(carried, carried, "另");
      expect(words(clerk.said())).toEqual(said);
    });

    test("is left in peace though the same was told before of another report", () => {
      const wrong = finished({ prose: { ...PROSE, 1: PROSE[1].replace("申请6件", "申请9件") }, ...FIGURES });
      const told = words(new Clerk(wrong).said());
      expect(told).toHaveLength(1);
      const clerk = new Clerk(`${wrong}\n${FINISHED}`);
      expect(words(clerk.said())).toEqual(told);
      const at = clerk.text.lastIndexOf("申请6件") + 2;
      expect(words(clerk.replace(at, at + 1, "9").said())).toEqual(told);
      expect(words(clerk.wait(PAUSE_MS).said())).toEqual([...told, ...told]);
    });
  });
});

describe("the end of a report", () => {
  test("is told once what is to come, and is judged after a pause", () => {
    const clerk = new Clerk(FINISHED.slice(0, FINISHED.indexOf("五、存在")));
    clerk.replace(clerk.text.length, clerk.text.length, "五");
    expect(words(clerk.said())).toEqual(["还差：五、六"]);
    expect(codes(clerk.wait(PAUSE_MS).said())).toContain("missing-chapter");
  });

  test("counts the rows of the table that is being written", () => {
    const end = FINISHED.indexOf(GRANTED) + GRANTED.length;
    const clerk = new Clerk(FINISHED.slice(0, end - 4));
    clerk.replace(end - 4, end - 4, " ");
    expect(words(clerk.said())).toEqual(["表三已填 3 行，还差 22 行；还差：四、五、六"]);
  });
});

describe("places to fill in", () => {
  const open = FINISHED.replace("公开信息 30 条", "公开信息XX条、政策XX条、解读XX篇、公告XX条、动态XX条");

  test("are said once where there are many, and each after a save by hand", () => {
    const clerk = new Clerk(open);
    expect(words(clerk.said())).toEqual(["还有 5 处待填。"]);
    expect(codes(clerk.save().said())).toEqual(Array(5).fill("placeholder"));
  });

  test("are said each where there are few", () => {
    expect(codes(new Clerk(open.replace("、动态XX条", "")).said())).toEqual(Array(4).fill("placeholder"));
  });
});
