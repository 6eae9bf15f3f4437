import type { Group } from "./page.js";

const CAREFUL = "《政府信息公开条例》第六条要求及时、准确地公开政府信息；报告公布后长期可查，文字差错有损公信。";

export const text: Group = {
  id: "text",
  title: { zh: "文字", en: "Text" },
  pages: {
    residue: {
      name: "残留内容",
      says: "转换格式或套用模板留下的痕迹：书签标记、网页代码、域代码、失效的交叉引用、夹在表格或句子中的页码、填写说明、不可见字符等。",
      wrong: "[bookmark: _GoBack]一、总体情况",
      right: "一、总体情况",
      why: CAREFUL,
      mend: "快速修复删去残留，或换成它本来代表的字符；所指内容已经丢失的（如失效的交叉引用），请人工补上。",
      english:
        "Something is left over from conversion or a template: bookmarks, entities, field codes, page marks inside a table or sentence, fill-in notes. The quick fix removes it, or puts what it stands for.",
    },
    placeholder: {
      name: "待填内容",
      says: "留待填写而没有填的内容：XX、××、20XX年、____，以及缺了数字的“共公开条信息”。“张××”一类隐去姓名的写法不报。",
      wrong: "编印办事指南XX份",
      right: "编印办事指南500份",
      why: CAREFUL,
      mend: "填上实际内容。没有快速修复。",
      english:
        "Something is still to be filled in: XX, ××, 20XX, ____, or a count without its figure. Names masked like 张×× are left alone.",
    },
    "wrong-character": {
      name: "形近字、兼容字符",
      says: "看起来对、其实是另一个字符：形近的“釆”（应为“采”）、由 PDF 转出的部首字符（如“⾏”“⺠”）。这样的字检索不到，朗读也会出错。同一行合为一条。",
      wrong: "林木釆伐审批",
      right: "林木采伐审批",
      why: CAREFUL,
      mend: "快速修复换成规范的字。",
      english:
        "A character only looks like the right one: 釆 for 采, Kangxi radicals and the radicals supplement from PDF files. No search finds such a word. The quick fix puts the right character.",
    },
    "repeated-word": {
      name: "字词重复",
      says: "一个词或字连写了两遍。正当的重叠（常常、认认真真、研究研究）和姓名不报。",
      wrong: "及时公开林业信息信息",
      right: "及时公开林业信息",
      why: CAREFUL,
      mend: "快速修复删去重复的一处。",
      english: "A word or character is written twice. Reduplication that is right, and names, are left alone.",
    },
    typo: {
      name: "常见错误表述",
      says: "这类报告中常见的错别字和固定表述的误写，如“政府信心公开”“党中、省”。按审定的清单查找，清单之外的不猜。",
      wrong: "组织政府信心公开业务培训2次",
      right: "组织政府信息公开业务培训2次",
      why: CAREFUL,
      mend: "快速修复改为正确的表述。",
      english: "A wrong wording from a curated list of slips known in this genre. The quick fix puts the right one.",
    },
    "personal-data": {
      name: "个人信息",
      says: "报告中出现居民身份证号码（按校验码验证）或手机号码。办公固定电话不报。",
      wrong: "联系电话：13900001111",
      right: "联系电话：0000-8880123",
      why: "《政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开；《个人信息保护法》第二十八条将可能危害人身财产安全的信息列为敏感个人信息。",
      mend: "改为公开办公电话；确需保留时，快速修复可隐去中间几位。",
      english:
        "An identity-card number (checked by its check digit) or a mobile number stands in the report. Landlines of an office are left alone. A quick fix masks the middle digits.",
    },
    punctuation: {
      name: "半角标点",
      says: "中文语句中夹有半角的逗号、分号、冒号、括号等。数字、英文、网址中的不报。",
      wrong: "信息发布前逐条落实审查制度,每季度更新一次",
      right: "信息发布前逐条落实审查制度，每季度更新一次",
      why: "国家标准《标点符号用法》（GB/T 15834）。",
      mend: "快速修复把这一行的半角标点改为全角；全文如此时可一次改完。",
      english:
        "Half-width punctuation stands in Chinese text. Figures, Latin words and addresses are left alone. The quick fix makes the marks of the line full-width.",
    },
  },
};
