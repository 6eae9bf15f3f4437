import type { Group } from "./page.js";

const CHAPTER_FIVE = `五、存在的主要问题及改进情况
存在的主要问题：公开内容以文字为主，图解偏少。改进情况：2024年将为每项惠林政策配发图解。`;
const CHAPTER_SIX = `六、其他需要报告的事项
2023年，本机关未收取信息处理费。`;

export const chapters: Group = {
  id: "chapters",
  title: { zh: "章节", en: "Chapters" },
  pages: {
    "missing-chapter": {
      name: "缺少章节",
      says: "年报共六个部分。后面的部分已经写出而前面的没有，就是缺章；写到某一部分为止、以后都还没写的，合为一条。缺了整章的，不再另说缺表。",
      wrong: "六、其他需要报告的事项",
      right: `${CHAPTER_FIVE}\n\n六、其他需要报告的事项`,
      why: "《政府信息公开条例》第五十条列明了年度报告应当包括的内容，国办公开办函〔2019〕60号、〔2021〕30号规定的格式据此分为六个部分，缺一不可。",
      mend: "快速修复在应有的位置补写标题；第二、三、四部分连同表格一起补上，各项填 0，版式与本文件的其他表格一致。随后按实际情况填写。",
      english:
        "One of the six chapters is not there. Chapters after the last one written are one finding, since a report being drafted ends somewhere. The quick fix writes the heading, and for chapters two to four the table with zeros, in its place.",
    },
    "duplicate-chapter": {
      name: "章节重复",
      says: "同一部分出现两次，多为合并、粘贴时留下。目录中的章名不算。",
      wrong: `${CHAPTER_SIX}\n\n${CHAPTER_SIX}`,
      right: CHAPTER_SIX,
      why: "规定的表式中每个部分只出现一次；重复的两处若内容不同，读者无从判断以哪一处为准。",
      mend: "重复的一处为空，或与另一处一字不差时，快速修复直接删去它；两处内容不同时请人工决定保留哪一处，两种删法都列在快速修复中。",
      english:
        "A chapter stands twice. An empty or identical copy is removed by the quick fix; of two that differ you choose.",
    },
    "chapter-order": {
      name: "章节顺序有误",
      says: "某一部分出现在它本应跟随的部分之前。",
      wrong: `六、其他需要报告的事项
2023年，本机关未收取信息处理费。

五、存在的主要问题及改进情况
存在的主要问题：公开内容以文字为主，图解偏少。改进情况：2024年将为每项惠林政策配发图解。`,
      right: `${CHAPTER_FIVE}\n\n${CHAPTER_SIX}`,
      why: "国办公开办函〔2021〕30号（2020年度及以前为〔2019〕60号）所附格式规定了六个部分的先后次序。",
      mend: "快速修复把整章移到应有的位置，并改正随之变动的序号。",
      english: "A chapter stands before one that it should follow. The quick fix moves it, numerals included.",
    },
    "chapter-number": {
      name: "章节序号有误",
      says: "章节标题的序号不是它应有的序号：写错、与前一章重复，或从某章起重新编号。一处写错、其后顺着错下去的，合为一条。",
      wrong: "五、其他需要报告的事项",
      right: "六、其他需要报告的事项",
      why: "规定的表式中六个部分的序号固定为一至六。",
      mend: "快速修复改正序号，顺着错下去的一并改正。",
      english:
        "A heading carries a numeral that is not its chapter's. Headings that only count on from a wrong one are part of the same finding, and of its fix.",
    },
    "chapter-title": {
      name: "章节标题不规范",
      says: "章节标题与规定的文字不一致：错别字、标题中遗留的排版说明、缺少序号等。",
      wrong: "五、存在的主要问题及改近情况",
      right: "五、存在的主要问题及改进情况",
      why: "标题以国办公开办函〔2021〕30号（2020年度及以前为〔2019〕60号）所附格式为准，统一的标题便于检索和汇总。",
      mend: "快速修复把标题改为规定的文字，标题之后的内容不动。",
      milder: {
        zh: "全文标题多数不带序号的，也只作提示。",
        en: "So is a report most of whose headings lack numerals.",
      },
      english:
        "A heading is not worded as the form has it, or a note to the typist is left in it. Accepted variants are a hint at most.",
    },
    "empty-chapter": {
      name: "章节没有内容",
      says: "只有标题，没有正文。第二、三、四部分没有表格的由 [missing-table](missing-table.md) 说明；“六、无其他需要报告的事项”标题即内容，不算空。",
      wrong: "六、其他需要报告的事项\n",
      right: CHAPTER_SIX,
      why: "《政府信息公开条例》第五十条要求逐项报告；没有情况的也应当写明。",
      mend: "补写该部分的内容。内容只有填报单位知道，因此没有快速修复。",
      english: "A chapter has a heading and nothing under it. There is no fix: only you know what belongs there.",
    },
    "report-title": {
      name: "报告标题不规范",
      says: "没有标题，或标题中缺少机关名称或年份。规定的标题是“〈机关全称〉〈年份〉年政府信息公开工作年度报告”，可以分行排列。",
      wrong: "安澜县林业局政府信息公开工作年度报告",
      right: "安澜县林业局2023年政府信息公开工作年度报告",
      why: "国办公开办函〔2021〕30号（2020年度及以前为〔2019〕60号）所附格式规定了标题的写法；报告公布后要按机关和年份查找、汇总。",
      mend: "补上机关全称和年份。写法通行但与规定不同的（缺“工作”、年份在前等），只作提示；写在一行的，快速修复可改为规定的标题。",
      english:
        "There is no title, or it names no body or no year. It should read 〈body〉〈year〉年政府信息公开工作年度报告, on one line or several.",
    },
    "missing-subject": {
      name: "总体情况缺项",
      says: "第一部分应当写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，此处有一项或几项没有提到。用小标题、段首提示语或只在正文中写到都可以。",
      wrong: "（四）平台建设。",
      right: `（三）政府信息管理。信息发布前逐条落实审查制度，每季度更新一次政府信息公开目录。
（四）平台建设。`,
      why: "国办公开办函〔2021〕30号要求总体情况部分按这五个方面撰写；主动公开、依申请公开、信息管理、平台、监督保障分别见《政府信息公开条例》第三章、第四章、第八条、第二十三至二十五条和第五章。",
      mend: "补写所缺的方面。内容只有填报单位知道，因此没有快速修复。",
      milder: {
        zh: "2019年表式的报告（2019、2020年度）降为信息：当时的通知没有列出这五个方面。",
        en: "For a report on the 2019 form it is information: that notice does not name the five subjects.",
      },
      english:
        "Chapter one is silent on one or more of its five subjects: proactive disclosure, disclosure on request, information management, platforms, supervision. Sub-headings are not asked for; a mention in the text is enough.",
    },
    "problems-and-improvements": {
      name: "未写问题或改进",
      says: "第五部分应当写明存在的主要问题和改进情况。只写“无”，或者只有问题没有改进、只有改进没有问题，都会指出。",
      wrong: "五、存在的主要问题及改进情况\n无。",
      right: CHAPTER_FIVE,
      why: "《政府信息公开条例》第五十条第一款第（四）项：年度报告应当包括工作存在的主要问题及改进情况。",
      mend: "写明主要问题，并逐条写出改进情况或措施。没有快速修复。",
      english:
        "Chapter five names no problem, or nothing that is done about it, or only says 无 (none), which a reviewer does not accept.",
    },
    "fee-statement": {
      name: "未写信息处理费",
      says: "2021年度起，第六部分应当报告发出收费通知的件数和总金额、实际收取的总金额；没有收取的也要写明。2020年度及以前的报告不作此要求。",
      wrong: "六、其他需要报告的事项\n无其他需要报告的事项。",
      right: CHAPTER_SIX,
      why: "《政府信息公开条例》第四十二条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号，自2021年1月1日起施行）要求行政机关在年度报告中报告收取信息处理费的情况。",
      mend: "快速修复补写一句，其中的数字留空待填，填好以前由 [placeholder](placeholder.md) 提醒。",
      milder: {
        zh: "报告其他部分已经写到信息处理费的，降为信息：只是位置不对。",
        en: "It is information where the fee is reported in another chapter.",
      },
      english:
        "From the report for 2021 on, chapter six must say what information-processing fees (信息处理费) were charged, be it none. The quick fix writes the sentence with its figures left open. Reports for earlier years are not asked for it.",
    },
  },
};
