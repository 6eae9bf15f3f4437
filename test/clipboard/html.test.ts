/** HTML from elsewhere: its lines and tables as people see them. */
import { describe, expect, it, test } from "vitest";
import { htmlBlocks } from "../../server/src/clipboard/html.js";

/** Lines as they are; of a table each row, < for a cell that the one to its left covers, ^ for one that the one above does. */
const seen = (html: string): string[] =>
  htmlBlocks(html).flatMap((block) =>
    block.kind === "text"
      ? [block.text]
      : block.grid.map((row) =>
          row.map(({ text, merged }) => (merged ? (merged === "across" ? "<" : "^") : text)).join("|"),
        ),
  );

const table = (...rows: string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;

describe("tables", () => {
  it("have a cell in every place that a larger one covers", () => {
    const rows = ["<td rowspan=2 colspan=2>甲</td><td>1</td>", "<td>2</td>", "<td>乙</td><td>丙</td><td>3</td>"];
    expect(seen(table(...rows))).toEqual(["甲|<|1", "^|<|2", "乙|丙|3"]);
  });

  it("are no wider than people make them, whatever a span claims", () => {
    expect(seen(table("<td colspan=16384>甲</td>", "<td>1</td><td>2</td>"))[0]?.length).toBeLessThan(250);
    expect(seen(table("<td rowspan=9>甲</td><td>1</td>", "<td>2</td>"))).toEqual(["甲|1", "^|2"]);
  });

  it("that hold others, or have one column, are read as a page", () => {
    expect(seen(table(`<td>栏目</td><td><p>正文</p>${table("<td>甲</td><td>1</td>")}</td>`))).toEqual([
      "栏目",
      "正文",
      "甲|1",
    ]);
    expect(seen(table("<td><p>一行</p><p>又一行</p></td>", "<td>末行</td>"))).toEqual(["一行", "又一行", "末行"]);
  });

  it("may have been cut out: rows without a table around them", () => {
    expect(seen("<!--StartFragment--><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>")).toEqual([
      "甲|1",
      "乙|2",
    ]);
  });

  it("lose rows of empty cells, and hidden ones", () => {
    const hidden = '<tr style="display:none"><td>甲</td><td>9</td></tr>';
    expect(seen(`<table>${hidden}<tr><td>乙<td>1<tr height=0><td><td></table>`)).toEqual(["乙|1"]);
  });
});

describe("the text of a cell", () => {
  test.each([
    ["paragraphs and breaks of Chinese are one word", "<p>其他</p><p>处理</p><br>结果", "其他处理结果"],
    ["a line break of the source is no blank in Chinese", "其他\r\n   处理", "其他处理"],
    ["it is one between other letters", "A\nB", "A B"],
    ["a blank stays a blank", "其他 处理", "其他 处理"],
    ["figures of two paragraphs stay apart", "<p>1</p><p>2</p>", "1 2"],
    ["a figure in pieces is one", "<span>1</span><b>2</b>", "12"],
    ["no-break blanks around it go", "&nbsp;12&nbsp;", "12"],
    ["comments and their marks are none of it", "12<a class=MsoCommentReference>[批注1]</a><!-- 3 -->", "12"],
    ["what was deleted while changes were tracked is none", "1<del>0</del>2", "12"],
  ])("%s", (_, html, text) => {
    expect(seen(table(`<td>甲</td><td>${html}</td>`))).toEqual([`甲|${text}`]);
  });
});

describe("the value that a spreadsheet knows", () => {
  test.each([
    ["a zero that is hidden", 'x:num="0"', "", "0"],
    ["a zero shown as a dash", 'x:num="0"', "&nbsp;-&nbsp;&nbsp;", "0"],
    ["a column that is too narrow", 'sdval="1234"', "###", "1234"],
    ["a large number", 'x:num="123000"', "1.23E+05", "123000"],
    ["the figure as it is shown otherwise", 'x:num="12.4"', "12", "12"],
    ["a date is no number", 'sdval="44927" sdnum="2052;0;YYYY-MM-DD"', "2023-01-01", "2023-01-01"],
    ["an attribute without a value", "x:num", "-", "-"],
  ])("%s", (_, attribute, html, text) => {
    expect(seen(table(`<td>甲</td><td ${attribute}>${html}</td>`))).toEqual([`甲|${text}`]);
  });
});

describe("lines", () => {
  it("are what begins on a line of its own", () => {
    expect(seen("<h2>一、总体情况</h2><div>甲<br>乙<div>丙</div>丁</div>戊")).toEqual([
      "一、总体情况",
      "甲",
      "乙",
      "丙",
      "丁",
      "戊",
    ]);
  });

  it("that are set in begin with two blanks", () => {
    expect(seen('<p>　　甲</p><p style="text-indent:32.0pt">乙</p><p style="text-indent:0">丙</p>')).toEqual([
      "　　甲",
      "　　乙",
      "丙",
    ]);
  });

  it("of a list are numbered as browsers number them", () => {
    expect(seen("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>")).toEqual(["3.甲", "4.乙", "丙"]);
    expect(seen('<ol style="list-style-type:cjk-ideographic"><li>甲</ol>')).toEqual(["一、甲"]);
    expect(seen('<ol style="list-style:none"><li>1.甲</ol>')).toEqual(["1.甲"]);
  });

  it("of the head that Windows' clipboard writes are none", () => {
    const head = "Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://example.invalid/\r\n";
    expect(seen(`${head}<html><body><!--StartFragment--><p>甲</p><!--EndFragment--></body></html>`)).toEqual(["甲"]);
  });

  it("of a page's furniture are left out", () => {
    const page = "<style>p{}</style><nav>首页</nav><script>1</script><p>甲</p><footer>主办</footer><p hidden>乙</p>";
    expect(seen(`<html><head><title>题</title></head><body>${page}</body></html>`)).toEqual(["甲"]);
  });
});

describe("what is nested deeper than people nest", () => {
  test.each(["div", "b", "table"])("is not read: %s", (name) => {
    expect(htmlBlocks(`甲${`<${name}>`.repeat(100_000)}乙`)).toEqual([]);
  });

  it("is not what has no ends", () => {
    expect(htmlBlocks("<p>甲".repeat(1000)).length).toBe(1000);
  });
});
