/**
 * The generator of sound reports: whole texts of both editions, in every layout, with the quirks of real ones, and an
 * account of where everything stands. A checker that is right finds nothing in them.
 */
import { CHAPTERS, type Chapter, rowsOf, type Table, type TableId } from "../../server/src/form/index.js";
import type { Span } from "../../server/src/report/model.js";
import { Dress } from "./dress.js";
import { type EditionId, FORMS } from "./editions.js";
import { type FigureOptions, type Figures, randomFigures } from "./figures.js";
import { gridOf } from "./grid.js";
import { drawStyle, type Style, WRITE } from "./layouts/index.js";
import * as prose from "./prose.js";
import { drawQuirks, type QuirkSettings, type Quirks } from "./quirks.js";
import { Random } from "./random.js";
import {
  TablePen,
  Writer,
  type WrittenCell,
  type WrittenHeading,
  type WrittenLabel,
  type WrittenRow,
} from "./written.js";

export interface GenerateOptions {
  readonly edition?: EditionId;
  readonly year?: number;
  readonly body?: prose.Body;
  /** What is not left to chance in the layout of all tables, or of one. */
  readonly style?: Partial<Style>;
  readonly styles?: Readonly<Partial<Record<TableId, Partial<Style>>>>;
  readonly figures?: FigureOptions;
  readonly quirks?: QuirkSettings;
  /** What happens to the quirks that are not named: at random (the default), or none of them. */
  readonly otherQuirks?: "random" | "none";
}

export interface GeneratedReport {
  readonly text: string;
  readonly body: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly quirks: Quirks;
  readonly styles: Readonly<Record<TableId, Style>>;
  /** From the first character of the title to its last. */
  readonly title: Span;
  readonly headings: readonly WrittenHeading[];
  readonly values: Figures;
  readonly cells: readonly WrittenCell[];
  readonly labels: readonly WrittenLabel[];
  readonly rows: readonly WrittenRow[];
  /** Page marks inside tables: the only thing to find, where they were asked for. */
  readonly pageMarks: readonly Span[];
}

const VARIANTS: Readonly<Record<number, readonly string[]>> = {
  1: ["总体情况"],
  2: ["行政机关主动公开政府信息情况"],
  3: ["行政机关收到和处理政府信息公开申请情况"],
  4: ["因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议及行政诉讼情况"],
  5: ["政府信息公开工作存在的主要问题及改进情况", "存在问题及改进措施", "存在的主要问题及整改措施"],
  6: ["其他需要报告的事项"],
};

class ReportWriter {
  readonly #random: Random;
  readonly #writer: Writer;
  readonly #quirks: Quirks;
  readonly #dress: Dress;
  readonly #story: prose.Story;
  readonly #options: GenerateOptions;
  readonly #headings: WrittenHeading[] = [];
  readonly #pens: TablePen[] = [];
  readonly #styles = {} as Record<TableId, Style>;
  readonly #wrapsAt: number;

  constructor(random: Random, options: GenerateOptions) {
    this.#random = random;
    this.#options = options;
    const edition =
      FORMS[
        options.edition ?? (options.year ? (options.year < 2021 ? "2019" : "2021") : random.pick(["2019", "2021"]))
      ];
    const year = options.year ?? (edition.id === "2019" ? random.whole(2019, 2020) : random.whole(2021, 2025));
    const body = options.body ?? random.pick(prose.BODIES);
    const figures = randomFigures(random.fork(), edition, { makesRules: body.makesRules, ...options.figures });
    this.#quirks = drawQuirks(random.fork(), options.quirks ?? {}, options.otherQuirks ?? "random");
    this.#writer = new Writer(this.#quirks.crlf ? "\r\n" : "\n");
    this.#dress = new Dress(random.fork(), this.#quirks);
    this.#story = { random: random.fork(), body, year, edition, figures };
    this.#wrapsAt = random.whole(30, 44);
  }

  write(): GeneratedReport {
    const { body, year, edition, figures } = this.#story;
    const title = this.#title();
    if (this.#quirks.contentsPage) this.#contents();
    if (this.#quirks.preamble) this.#paragraph(prose.preamble(this.#story));
    for (const chapter of CHAPTERS) this.#chapter(chapter);
    return {
      text: this.#writer.text,
      body: body.name,
      year,
      edition: edition.id as EditionId,
      quirks: this.#quirks,
      styles: this.#styles,
      title,
      headings: this.#headings,
      values: figures,
      cells: this.#pens.flatMap(({ cells }) => cells),
      labels: this.#pens.flatMap(({ labels }) => labels),
      rows: this.#pens.flatMap(({ rows }) => rows),
      pageMarks: this.#pens.flatMap(({ marks }) => marks),
    };
  }

  #title(): Span {
    const { body, year } = this.#story;
    const rest = "年政府信息公开工作年度报告";
    const [head, tail] = [rest.slice(0, -4), rest.slice(-4)];
    const lines = !this.#quirks.brokenTitle
      ? [`${body.name}${year}${rest}`]
      : this.#random.pick([
          [body.name, `${year}${rest}`],
          [`${body.name}${year}${head}`, tail],
          [body.name, `${year}${head}`, tail],
        ]);
    const between = this.#random.chance(0.2);
    const spans = lines.map((line, index) => {
      const span = this.#writer.line(this.#numbers(line));
      if (between || index === lines.length - 1) this.#writer.line();
      return span;
    });
    return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  }

  #contents(): void {
    this.#writer.line("目  录");
    let page = 1;
    for (const { numeral, title } of CHAPTERS) {
      this.#writer.line(`${numeral}、${title}${"…".repeat(this.#random.whole(4, 9))}${page}`);
      page += this.#random.whole(0, 3);
    }
    this.#writer.line();
  }

  #chapter(chapter: Chapter): void {
    this.#heading(chapter);
    if (chapter.number === 1) this.#overview();
    if (chapter.table) this.#tableChapter(this.#story.edition.tables[chapter.table]);
    if (chapter.number === 5) for (const text of prose.shortcomings(this.#story)) this.#paragraph(text);
    if (chapter.number === 6) this.#paragraph(prose.closing(this.#story));
  }

  #heading({ number, numeral, title }: Chapter): void {
    const variants = this.#quirks.headingVariants ? (VARIANTS[number] ?? [title]) : [title];
    const name = this.#random.pick(variants);
    if (this.#quirks.markdownHeadings) this.#writer.write("## ");
    const blank = this.#quirks.blankAfterNumeral && this.#random.chance(0.6) ? " " : "";
    const span = this.#writer.line(`${numeral}、${blank}${name}`);
    this.#headings.push({ span, number, name: `${numeral}、${name}` });
    if (this.#quirks.blankLinesBetweenParagraphs) this.#writer.line();
  }

  #overview(): void {
    this.#paragraph(prose.opening(this.#story));
    const shape = this.#random.pick(["headings", "run-in", "plain"] as const);
    const ending = this.#random.pick(["", "情况"]);
    prose.subjects(this.#story).forEach(({ title, text }, index) => {
      const number = `（${"一二三四五".charAt(index)}）`;
      if (shape === "headings") {
        this.#writer.line(`${this.#quirks.markdownHeadings ? "### " : ""}${number}${title}${ending}`);
        this.#paragraph(text);
      } else {
        this.#paragraph(shape === "run-in" ? `${number}${title}${ending}。${text}` : `${title}方面，${text}`);
      }
    });
  }

  #tableChapter(table: Table): void {
    const says = {
      disclosure: () => prose.beforeDisclosure(this.#story),
      applications: () => prose.applications(this.#story),
      reviews: () => prose.reviews(this.#story),
    }[table.id];
    if (this.#quirks.proseBeforeTables) this.#paragraph(says());
    this.#table(table);
    if (this.#quirks.proseAfterTables) this.#paragraph(prose.afterTable(this.#story));
  }

  #table(table: Table): void {
    const random = this.#random.fork();
    const pinned = { ...this.#options.style, ...this.#options.styles?.[table.id] };
    const style = drawStyle(random, pinned);
    this.#styles[table.id] = style;
    const cuts = this.#quirks.cutLabelColumn && (style.layout === "tabbed" || style.layout === "piped");
    const pen = new TablePen(this.#writer, this.#dress, table, this.#story.figures);
    this.#pens.push(pen);
    const blocks = gridOf(table, {
      labelColumns: style.labelColumns,
      noteAfterHead: this.#quirks.noteAfterHead,
      ...(cuts ? { cutFrom: random.whole(4, rowsOf(table).length) } : {}),
    });
    WRITE[style.layout]({ pen, blocks, style, random });
    if (style.layout !== "lined" || this.#random.chance(0.5)) this.#writer.line();
  }

  #paragraph(text: string): void {
    const indent = this.#quirks.indentedParagraphs ? "　　" : "";
    let left = indent + this.#numbers(text);
    while (this.#quirks.wrappedProse && left.length > this.#wrapsAt) {
      // A number never stands on two lines, nor does punctuation begin one.
      let at = this.#wrapsAt;
      while (at > 1 && (/[0-9A-Za-z.%]/u.test(left.charAt(at)) || /[，。、；：）》”〕]/u.test(left.charAt(at)))) at--;
      this.#writer.line(left.slice(0, at));
      left = left.slice(at);
    }
    this.#writer.line(left);
    if (this.#quirks.blankLinesBetweenParagraphs) this.#writer.line();
  }

  #numbers(text: string): string {
    return this.#quirks.blanksAroundNumbers ? text.replace(/([0-9]+)(?=[年月日件条])/gu, " $1 ").trimStart() : text;
  }
}

/**
 * @param source a seed (the same one gives the same report), or a source of randomness
 * @returns a whole sound report: with the default quirks there is nothing to find in it at any level
 */
export function generateReport(source: number | Random, options: GenerateOptions = {}): GeneratedReport {
  return new ReportWriter(typeof source === "number" ? new Random(source) : source, options).write();
}
