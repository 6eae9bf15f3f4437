/** The page as HTML: what a browser makes of it says what the text says, and nothing of the text is markup. */
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { element, pageOf, render, toHtml } from "../../server/src/page/index.js";
import { compact, parseReport } from "../../server/src/report/index.js";
import { REPORT } from "../support/openReport.js";

type Node = DefaultTreeAdapterMap["node"];

const htmlOf = (text: string): string => toHtml(render(pageOf(parseReport(text))));

/** The elements of a tree, each as its tag and attributes. */
function elementsOf(node: Node): { tag: string; attributes: Record<string, string>; words: string }[] {
  const own =
    "tagName" in node
      ? [
          {
            tag: node.tagName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
            words: wordsOf(node),
          },
        ]
      : [];
  return "childNodes" in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}

const wordsOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(wordsOf).join("") : "";

describe("HTML of a report", () => {
  const elements = elementsOf(parseFragment(htmlOf(REPORT)));
  const words = (tag: string) => elements.flatMap((one) => (one.tag === tag ? [one.words] : []));

  test("says all that the text says, in its order", () => {
    expect(compact(elements[0]?.words ?? "")).toBe(compact(REPORT));
  });

  test("has one title, chapters and what is below them as headings", () => {
    expect(words("h1")).toEqual(["沙溪县档案局2023年政府信息公开工作年度报告"]);
    expect(words("h2")[0]).toBe("一、总体情况");
    expect(words("h2")).toHaveLength(6);
    expect(words("h3")[4]).toBe("（五）监督保障情况");
  });

  test("has tables whose heads say what they head", () => {
    expect(words("table")).toHaveLength(3);
    expect(words("tbody")).toHaveLength(3);
    expect(words("td")).toHaveLength(6 + 1 + 2 + 1 + 25 * 7 + 15);
    const scopes = new Map(elements.filter(({ tag }) => tag === "th").map((one) => [one.words, one.attributes]));
    expect(scopes.get("（三）不予公开")).toEqual({ scope: "row", class: "rows", rowspan: "8" });
    expect(scopes.get("四、结转下年度继续办理")).toEqual({ scope: "row", class: "row", colspan: "3" });
    expect(scopes.get("法人或其他组织")).toEqual({ scope: "col", class: "columns", colspan: "5" });
    expect(scopes.get("自然人")).toEqual({ scope: "col", class: "column", rowspan: "2" });
    expect(scopes.get("第二十条第（五）项")).toEqual({ scope: "col", class: "part", colspan: "4" });
  });

  test("takes what looks like markup for words", () => {
    const text = REPORT.replace("举办培训2次。", '举办<img src=x onerror="alert(1)">培训&lt;2&gt;次。');
    const fragment = parseFragment(htmlOf(text));
    expect(elementsOf(fragment).some(({ tag }) => tag === "img")).toBe(false);
    expect(wordsOf(fragment)).toContain('举办<img src=x onerror="alert(1)">培训&lt;2&gt;次。');
  });

  test("escapes attributes", () => {
    expect(toHtml(element("p", { class: '"><b>' }, []))).toBe('<p class="&quot;&gt;&lt;b&gt;"></p>');
  });
});
