/** Pages: the report alone, without what a site puts around it. */
import { type Message, message } from "../../../messages/message.js";
import { parseVolume } from "../../../report/index.js";
import type { Span } from "../../../report/span.js";
import { type Block, paragraphsOf } from "../../blocks.js";
import type { Limits } from "../../limits.js";
import { placesIn } from "../../places.js";
import { blocksToText } from "../../reportText.js";
import { binaryText, textOfBytes } from "../characters.js";
import type { ReadBlocks } from "../index.js";
import { around, attribute, isElement, type PageElement, pageOf } from "./tree.js";
import { type LeftOut, type Walked, walk } from "./walk.js";

/** So much of a page is looked at for its encoding. */
const HEAD_BYTES = 4096;

/** @returns the encoding that a page names inside */
export function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = binaryText(bytes.subarray(0, HEAD_BYTES));
  return (/<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head) ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i.exec(head))?.[1];
}

/** Where the report stands in the text of a page. */
interface Found {
  /** Its official headings; none where no report is there. */
  readonly headings: readonly Span[];
  readonly title: Span | undefined;
}

function reportIn(text: string): Found {
  const { reports } = parseVolume(text);
  const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
  const headings = reports.flatMap(({ offset, report }) =>
    report.chapters.filter(({ chapter }) => chapter).map(({ headingSpan }) => moved(headingSpan, offset)),
  );
  const first = reports.find(({ report }) => report.title);
  return { headings, title: first?.report.title && moved(first.report.title.span, first.offset) };
}

/** The smallest element that holds all of some. */
function holding(elements: readonly PageElement[]): PageElement | undefined {
  const [first, ...others] = elements.map(around);
  return first?.find((one) => others.every((path) => path.includes(one)));
}

const numbersIn = (block: Block): number[] =>
  paragraphsOf([block]).flatMap(({ pieces }) => pieces.flatMap(({ place }) => place?.paragraph ?? []));

/** Without the links that stand before and behind the text: to print it, to share it, to the next page. */
function withoutLinks({ blocks, links }: Walked): readonly Block[] {
  const isLinks = (block: Block): boolean => block.kind !== "table" && numbersIn(block).every((one) => links.has(one));
  let [start, end] = [0, blocks.length];
  while (start < end && isLinks(blocks[start] as Block)) start++;
  while (end > start && isLinks(blocks[end - 1] as Block)) end--;
  return blocks.slice(start, end);
}

/** The title that a government page names for machines. */
function namedTitle(root: PageElement): string | undefined {
  const metas = root.childNodes.flatMap((node) => (isElement(node) && node.tagName === "head" ? node.childNodes : []));
  const meta = metas.find(
    (node): node is PageElement => isElement(node) && /^articletitle$/i.test(attribute(node, "name") ?? ""),
  );
  return meta && attribute(meta, "content")?.trim();
}

const titleBlock = (text: string): Block => ({ kind: "heading", pieces: [{ text }] });

/** The report of a page: the element that holds all its chapters, and its title from wherever it stands. */
function mainOf(root: PageElement, page: Walked, limits: Limits): Walked {
  const { text, places } = blocksToText(page.blocks, limits);
  const { headings, title } = reportIn(text);
  const elementsAt = (span: Span): PageElement[] =>
    placesIn(places, span).flatMap(({ place }) => page.origins[place.paragraph ?? 0] ?? []);
  const main = holding(headings.flatMap(elementsAt));
  if (!main || headings.length < 2) return page;
  const own = walk(main);
  const blocks = withoutLinks(own);
  const titled = title && elementsAt(title);
  if (titled?.some((element) => around(element).includes(main))) return { ...own, blocks };
  const words = titled ? text.slice(title.start, title.end) : namedTitle(root);
  return { ...own, blocks: words ? [titleBlock(words), ...blocks] : blocks };
}

function unreadOf({ hidden, pictures, frames }: LeftOut): Message[] {
  const said: readonly (readonly [number, Message])[] = [
    [hidden, message("有 {0} 处隐藏内容，未读入", "hidden content was left out ({0})", hidden)],
    [pictures, message("有 {0} 张图片，其中的文字未读入", "text in pictures was not read ({0})", pictures)],
    [frames, message("有 {0} 处内容在另外的网页中，未读入", "content of other pages was not read ({0})", frames)],
  ];
  return said.flatMap(([count, words]) => (count > 0 ? [words] : []));
}

/** The numbers of a page's paragraphs are nobody's but ours. */
const placeless = (block: Block): Block =>
  block.kind === "table"
    ? {
        ...block,
        rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(placeless) }))),
      }
    : { ...block, pieces: block.pieces.map(({ text }) => ({ text })) };

/**
 * @param text of a page
 * @returns the report in it; all of it where there is none
 */
export function readPage(text: string, limits: Limits): ReadBlocks {
  const root = pageOf(text);
  const { blocks, leftOut } = mainOf(root, walk(root), limits);
  return { blocks: blocks.map(placeless), unread: unreadOf(leftOut) };
}

/** @returns the text of a page as blocks */
export async function readHtml(bytes: Uint8Array, limits: Limits): Promise<ReadBlocks> {
  return readPage(textOfBytes(bytes, namedEncoding(bytes)), limits);
}
