/** The body of a .docx → blocks, as a reader sees it once every tracked change is accepted. */
import { type Message, message } from "../../../messages/message.js";
import type { Span } from "../../../report/span.js";
import {
  type Block,
  type Paragraph,
  type Piece,
  type Place,
  paragraphsOf,
  type TableCell,
  textOf,
} from "../../blocks.js";
import { childOf, contentOf, elementsOf, switchIn, valueIn, type XmlElement } from "../xml.js";
import type { Numbering } from "./numbering.js";
import { numberingIn, type Styles } from "./styles.js";
import { symbol } from "./symbols.js";
import { tableOf } from "./tables.js";

/** What the body refers to. */
export interface Surroundings {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Foot- and endnotes by their ids. */
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
}

/** What is gathered of a paragraph while it is read. */
interface OpenParagraph {
  readonly pieces: Piece[];
  readonly place: Place;
  readonly style: string | undefined;
  /** The text boxes that hang on it. */
  readonly boxes: Block[];
}

/** A field: before its separator stands its code, behind it what is shown. */
type FieldPart = "code" | "result";

/** Elements that are looked through. */
const TRANSPARENT = new Set([
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:ruby",
  "w:rubyBase",
]);

const DRAWN = new Set(["w:drawing", "w:pict", "w:object"]);

const isMath = (name: string): boolean => name.startsWith("m:");

/** Characters that stand for a break or a gap in a run. */
const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** All elements of a name, however deep, but none within another. */
function outermost(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(chosen(element)).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** Of two ways to say one thing the newer one; the older where the newer one holds no text. */
function chosen(element: XmlElement): XmlElement {
  if (element.name !== "mc:AlternateContent") return element;
  const choices = elementsOf(element);
  const fallback = choices.find(({ name }) => name === "mc:Fallback");
  const choice = choices.find(({ name }) => name === "mc:Choice");
  const hasText = (one: XmlElement | undefined): one is XmlElement => one !== undefined && contentOf(one).trim() !== "";
  return [choice, fallback].find(hasText) ?? choice ?? fallback ?? element;
}

const isContentsPage = (sdt: XmlElement): boolean =>
  valueIn(childOf(childOf(sdt, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery") === "Table of Contents";

export class Body {
  private paragraphs = 0;
  private fields: FieldPart[] = [];
  private open: OpenParagraph | undefined;
  /** The text of paragraphs whose ends are struck out: it goes on in the next one. */
  private carried: Piece[] = [];
  /** Notes refer to no notes, and stand where their mark stands. */
  private noteOf: Place | undefined;
  /** Footnotes are written behind the paragraph or the table that refers to them, endnotes at the end. */
  private footnotes: Block[] = [];
  private readonly endnotes: Block[] = [];
  private hidden = 0;
  private pictures = 0;
  private objects = 0;
  private symbols = 0;
  private elsewhere = 0;

  constructor(private readonly around: Surroundings) {}

  /** @returns the blocks of a child of the body, with the footnotes that it refers to */
  take(element: XmlElement): Block[] {
    const blocks = this.blocksOf([element]);
    const { footnotes } = this;
    this.footnotes = [];
    return [...blocks, ...footnotes];
  }

  /** @returns what is left when the last element was read: the endnotes */
  end(): Block[] {
    return [...this.flushed(), ...this.endnotes];
  }

  /** @returns what was left out, a line each */
  unread(): Message[] {
    const { hidden, pictures, objects, symbols, elsewhere } = this;
    const said: readonly (readonly [number, Message])[] = [
      [hidden, message("有 {0} 处隐藏文字，未读入", "hidden text was left out ({0})", hidden)],
      [
        pictures,
        message("有 {0} 张图片或图表，其中的文字未读入", "text in pictures or charts was not read ({0})", pictures),
      ],
      [
        objects,
        message("有 {0} 个嵌入的对象（如 Excel 表格），未读入", "embedded objects were not read ({0})", objects),
      ],
      [symbols, message("有 {0} 个特殊符号，未读入", "symbols of special fonts were not read ({0})", symbols)],
      [
        elsewhere,
        message(
          "有 {0} 处内容在另外的文件中，未读入",
          "content that stands in other files was not read ({0})",
          elsewhere,
        ),
      ],
    ];
    return said.flatMap(([count, words]) => (count > 0 ? [words] : []));
  }

  private blocksOf(elements: readonly XmlElement[]): Block[] {
    return elements.flatMap((element) => this.blocksOfOne(element));
  }

  private blocksOfOne(element: XmlElement): Block[] {
    switch (element.name) {
      case "w:p":
        return this.paragraph(element);
      case "w:tbl": {
        const lead = this.flushed();
        const table = tableOf(element, {
          read: (cell) => this.cell(cell),
          hiddenRow: () => void this.hidden++,
        });
        return [...lead, table];
      }
      case "w:sdt":
        return isContentsPage(element) ? [] : this.blocksOf(elementsOf(childOf(element, "w:sdtContent") ?? element));
      case "w:customXml":
      case "w:ins":
      case "w:moveTo":
        return this.blocksOf(elementsOf(element));
      case "mc:AlternateContent":
        return this.blocksOf(elementsOf(chosen(element)));
      case "w:altChunk":
      case "w:subDoc":
        this.elsewhere++;
        return [];
      default:
        return [];
    }
  }

  /** What stands in a cell, a box or a note, apart from the paragraph that is open. */
  private inner(elements: readonly XmlElement[]): Block[] {
    const { open, carried } = this;
    this.carried = [];
    const blocks = [...this.blocksOf(elements), ...this.flushed()];
    this.open = open;
    this.carried = carried;
    return blocks;
  }

  private cell(element: XmlElement): Pick<TableCell, "blocks" | "picture"> {
    const unread = () => this.pictures + this.objects + this.symbols;
    const before = unread();
    const blocks = this.inner(elementsOf(element));
    const isBlank = paragraphsOf(blocks).every((paragraph) => textOf(paragraph).trim() === "");
    return isBlank && unread() > before ? { blocks, picture: true } : { blocks };
  }

  private flushed(): Block[] {
    const pieces = this.carried;
    this.carried = [];
    return pieces.length > 0 ? [{ kind: "paragraph", pieces }] : [];
  }

  private paragraph(element: XmlElement): Block[] {
    const { styles, numbering } = this.around;
    const properties = childOf(element, "w:pPr");
    const style = styles.paragraphStyle(valueIn(properties, "w:pStyle"));
    const place = this.noteOf ?? { paragraph: ++this.paragraphs };
    const open: OpenParagraph = { pieces: this.carried, place, style, boxes: [] };
    this.carried = [];
    this.open = open;
    this.inline(elementsOf(element));
    this.open = undefined;
    this.fields = this.fields.filter((part) => part === "result");
    const mark = childOf(properties, "w:rPr");
    if (childOf(mark, "w:del") ?? childOf(mark, "w:moveFrom")) {
      this.carried = open.pieces;
      return open.boxes;
    }
    if (styles.isContents(style)) return [];
    const number = numbering.next(numberingIn(properties), style);
    const gap = /[\p{L}\p{N}]$/u.test(number) ? " " : "";
    const outline = valueIn(properties, "w:outlineLvl");
    const isHeading = outline === undefined ? styles.isHeading(style) : Number(outline) < 9;
    const own: Paragraph = {
      kind: isHeading ? "heading" : "paragraph",
      pieces: number === "" ? open.pieces : [{ text: number + gap, place }, ...open.pieces],
    };
    return [own, ...open.boxes];
  }

  private inline(elements: readonly XmlElement[]): void {
    for (const element of elements) {
      const { name } = element;
      if (name === "w:r" || name === "m:r") this.run(element);
      else if (name === "mc:AlternateContent") this.inline(elementsOf(chosen(element)));
      else if (TRANSPARENT.has(name) || isMath(name)) this.inline(elementsOf(element));
    }
  }

  private run(element: XmlElement): void {
    const properties = childOf(element, "w:rPr");
    if (childOf(properties, "w:del")) return;
    const { styles } = this.around;
    const isHidden =
      switchIn(properties, "w:vanish") ??
      styles.isHidden(valueIn(properties, "w:rStyle")) ??
      styles.isHidden(this.open?.style) ??
      false;
    const raised = valueIn(properties, "w:vertAlign") === "superscript";
    // A mark of a note is no digit of the figure before it.
    if (raised && /\d$/.test(this.open?.pieces.at(-1)?.text ?? "")) this.open?.pieces.push({ text: " " });
    const before = this.open?.pieces.length ?? 0;
    const { start, end } = element;
    for (const child of elementsOf(element)) this.runContent(child, { start, end }, isHidden);
    const pieces = this.open?.pieces ?? [];
    if (isHidden && pieces.length > before) {
      if (pieces.slice(before).some(({ text }) => text.trim() !== "")) this.hidden++;
      pieces.length = before;
    }
  }

  private runContent(child: XmlElement, run: Span, isHidden: boolean): void {
    const { name, attributes } = child;
    const { footnotes, endnotes } = this.around;
    if (name === "w:t" || name === "m:t") this.text(textIn(child), run);
    else if (name === "w:sym") this.text(this.symbolIn(child), run);
    else if (name === "w:fldChar") this.field(attributes["w:fldCharType"]);
    else if (name === "w:footnoteReference") this.note(footnotes.get(attributes["w:id"] ?? ""), this.footnotes);
    else if (name === "w:endnoteReference") this.note(endnotes.get(attributes["w:id"] ?? ""), this.endnotes);
    else if (name === "mc:AlternateContent") {
      for (const one of elementsOf(chosen(child))) this.runContent(one, run, isHidden);
    } else if (name === "w:ruby") this.inline(elementsOf(child));
    else if (!DRAWN.has(name)) this.text(SIGNS[name] ?? "", run);
    else if (!isHidden) this.drawing(child);
  }

  private text(text: string, run: Span): void {
    if (text === "" || this.fields.includes("code") || !this.open) return;
    const { pieces, place } = this.open;
    const last = pieces.at(-1);
    const own = this.noteOf ? place : { ...place, run };
    if (last?.place?.run?.start === run.start && own.run) {
      pieces[pieces.length - 1] = { text: last.text + text, place: own };
    } else pieces.push({ text, place: own });
  }

  private symbolIn({ attributes }: XmlElement): string {
    const shown = symbol(attributes["w:font"] ?? "", attributes["w:char"] ?? "");
    if (shown === undefined) this.symbols++;
    return shown ?? "";
  }

  private field(type: string | undefined): void {
    if (type === "begin") this.fields.push("code");
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = "result";
    else if (type === "end") this.fields.pop();
  }

  private note(note: XmlElement | undefined, to: Block[]): void {
    if (!note || !this.open || this.noteOf) return;
    const { fields } = this;
    this.noteOf = this.open.place;
    this.fields = [];
    to.push(...this.inner(elementsOf(note)));
    this.fields = fields;
    this.noteOf = undefined;
  }

  private drawing(element: XmlElement): void {
    const boxes = outermost(element, "w:txbxContent");
    for (const box of boxes) this.open?.boxes.push(...this.inner(elementsOf(box)));
    if (boxes.length > 0) return;
    if (element.name === "w:object") this.objects++;
    else if (outermost(element, "v:imagedata").length > 0 || element.name === "w:drawing") this.pictures++;
  }
}

/** Word shows no blanks at the ends of a text that does not ask for them. */
function textIn(element: XmlElement): string {
  const text = contentOf(element).replace(/[\r\n]+/g, " ");
  return element.attributes["xml:space"] === "preserve" ? text : text.replace(/^[ \t]+|[ \t]+$/g, "");
}
