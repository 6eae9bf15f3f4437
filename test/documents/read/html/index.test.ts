import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { type DocumentText, readDocument } from "../../../../server/src/documents/documents.js";
import { localise } from "../../../../server/src/messages/localise.js";

const read = (page: string): Promise<DocumentText> => readDocument(strToU8(page), "html");
const textOf = async (page: string): Promise<string> => (await read(page)).text;

/** 一、总体情况 in GB 18030. */
const GB = Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6);

describe("a page", () => {
  test("is read as a browser shows it", async () => {
    const page =
      "<p>一、<b>总体</b>\n 情况</p><div>甲<p>乙</p>丙</div><p>丁<br>戊&nbsp;&amp;己</p><!-- 庚 --><script>辛</script>";
    expect(await textOf(page)).toBe("一、总体 情况\n甲\n乙\n丙\n丁\n戊 &己\n");
  });

  test("has none of the characters that editors of pages leave and browsers show as nothing", async () => {
    const page =
      "<p>一、总\ufeff体情况</p><p>&#8203;</p><table><tr><td>规&shy;章&#8203;<td>12\u2060<td>&#8203;<td>3</table>";
    expect(await textOf(page)).toBe("一、总体情况\n规章\t12\t\t3\n\n");
    expect(await textOf("<pre>规章\t12\u200b\t0</pre>")).toBe("规章\t12\t0\n");
  });

  test("keeps the lines and TABs of a text that is set as it is", async () => {
    expect(await textOf("<pre>规章\t1\t0\t3\n行政规范性文件\t2\t1\t9</pre>")).toBe(
      "规章\t1\t0\t3\n行政规范性文件\t2\t1\t9\n",
    );
  });

  test("has merged cells, wherever its head and foot are written, and cells that nobody closed", async () => {
    const page =
      "<table><tfoot><tr><td>总计<td>3<td>4</tfoot><tr><td>甲<td>1<td>2<thead><tr><th rowspan=2>名称<th colspan=2>数量<tr><th>自然人<th>其他</thead></table>";
    expect(await textOf(page)).toBe("名称\t数量\t\n\t自然人\t其他\n甲\t1\t2\n总计\t3\t4\n\n");
  });

  test("has cells that reach to the end of their table, and spans that are none", async () => {
    const page = "<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td colspan=-1>3</table>";
    expect(await textOf(page)).toBe("甲\t1\n\t2\n\t3\n\n");
  });

  test("shows the numbers of its lists", async () => {
    const page =
      '<ol><li>甲<li value=4>乙<li>丙</ol><ol style="list-style-type: cjk-ideographic"><li>丁</ol><ol type=a start=3><li>戊</ol><ul><li>己</ul><ol style="list-style:none"><li>庚</ol>';
    expect(await textOf(page)).toBe("1.甲\n4.乙\n5.丙\n一、丁\nc.戊\n己\n庚\n");
  });

  test("counts the items of a long list once, not once an item", async () => {
    const text = await textOf(`<ol>${"<li>甲".repeat(40_000)}</ol>`);
    expect(text.endsWith("\n40000.甲\n")).toBe(true);
  });

  test("leaves out what is hidden, and says so", async () => {
    const page =
      '<p>甲<span style="color:red; display:none">9</span></p><p hidden>乙</p><p style="visibility: hidden">丙</p><p style="display: block">丁</p>';
    const { text, unread } = await read(page);
    expect(text).toBe("甲\n丁\n");
    expect(unread.map((one) => localise(one, "zh"))).toEqual(["有 3 处隐藏内容，未读入"]);
  });

  test("glues no mark of a note to a figure", async () => {
    expect(await textOf("<table><tr><td>规章<td>12<sup>1</sup><td>10<sup>注</sup></table>")).toBe(
      "规章\t12 1\t10 注\n\n",
    );
  });

  test("says which pictures and pages in it were not read", async () => {
    const { unread } = await read("<p>甲</p><img src=a.png><iframe src=b.html></iframe>");
    expect(unread.map((one) => localise(one, "zh"))).toEqual([
      "有 1 张图片，其中的文字未读入",
      "有 1 处内容在另外的网页中，未读入",
    ]);
  });
});

test("a picture alone in a cell beside figures is unread, and not blank", async () => {
  const page = "<table><tr><td>规章<td><img src=a.png><td>1<tr><td>决定<td><img src=b.png>2<td></table>";
  expect(await textOf(page)).toBe("规章\t未能识别\t1\n决定\t2\t\n\n");
});

describe("the report of a page", () => {
  const chapters =
    "<p>一、总体情况</p><p>公开 3 条。</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>";
  const title = "清河县水务局2023年政府信息公开工作年度报告";
  const expected = `${title}\n一、总体情况\n公开 3 条。\n二、主动公开政府信息情况\n六、其他需要报告的事项\n无。\n`;

  test("stands without what the site puts around it", async () => {
    const page = `<header><h2>清河县人民政府</h2></header><nav>首页</nav><div class=path>首页 &gt; 公开</div><h1>${title}</h1><div>发布时间：2024-01-20 来源：水务局 字体：大 中 小</div><div id=zoom>${chapters}</div><div>主办：清河县</div><footer>备案号</footer>`;
    expect(await textOf(page)).toBe(expected);
  });

  test("has its title within, and no links to print it", async () => {
    const page = `<div>清河县人民政府</div><div><p><a href=x>打印</a> <a href=y>关闭</a></p><h1>${title}</h1>${chapters}<p><a href=z>上一篇</a></p></div>`;
    expect(await textOf(page)).toBe(expected);
  });

  test("is found in a cell of a page that is laid out by tables", async () => {
    const page = `<table><tr><td>首页</td><td><table><tr><td>${title}</td></tr><tr><td>${chapters}</td></tr></table></td></tr></table>`;
    expect(await textOf(page)).toBe(expected);
  });

  test("has the title that the page names for machines, where none is shown", async () => {
    const page = `<head><meta name="ArticleTitle" content="${title}"><title>水务局</title></head><div>首页</div><div>${chapters}</div>`;
    expect(await textOf(page)).toBe(expected);
  });

  test("a page's head within an article belongs to it", async () => {
    expect(await textOf(`<header>首页</header><article><header><h1>${title}</h1></header>${chapters}</article>`)).toBe(
      expected,
    );
  });

  test("is the whole page where no report is seen", async () => {
    expect(await textOf("<div>首页</div><p>通知</p>")).toBe("首页\n通知\n");
  });
});

describe("the encoding of a page", () => {
  const bytes = (head: string, body = GB): Uint8Array => Uint8Array.of(...strToU8(head), ...body);

  test.each([
    ["that it names", bytes('<meta charset="gb2312"><p>')],
    ["that it names in the old way", bytes('<meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>')],
    ["though it names another one", bytes("<meta charset=utf-8><p>")],
    ["though it names none", bytes("<p>")],
    ["though it names one that nobody knows", bytes("<meta charset=x-nobody><p>")],
    ["of UTF-8, though it names another one", bytes("<meta charset=utf-16><p>", strToU8("一、总体情况"))],
    [
      "by its mark",
      Uint8Array.of(
        0xff,
        0xfe,
        ..."一、总体情况".split("").flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ),
    ],
  ])("is seen: %s", async (_, page) => {
    expect((await readDocument(page, "html")).text).toBe("一、总体情况\n");
  });
});

describe("a page that is made to do harm", () => {
  test.each([
    ["nested without end", "<div>".repeat(5000)],
    [
      "with letters of all colours that are never ended",
      Array.from({ length: 3000 }, (_, i) => `<font color=${i}><p>`).join(""),
    ],
    ["with a tag without end", `<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}`).join(" ")}>`],
  ])("%s is refused", async (_, page) => {
    await expect(read(page)).rejects.toMatchObject({ name: "DocumentError" });
  });

  test("with a table as wide as allowed is read within limits", async () => {
    expect((await textOf(`<table>${"<tr><td colspan=1000 rowspan=65534>甲".repeat(50)}</table>`)).length).toBeLessThan(
      20_000,
    );
  });
});
