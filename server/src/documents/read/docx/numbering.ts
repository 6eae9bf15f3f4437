/** Numbers of lists, which stand in no text of a .docx: counted here as Word counts them. */
import { childOf, elementsOf, switchIn, valueIn, type XmlElement } from "../xml.js";
import { formatNumber } from "./numberFormats.js";
import type { NumberingChoice, Styles } from "./styles.js";

interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1 … %9 for the numbers of the levels. */
  readonly text: string;
  /** It begins anew behind a number of this level (from 1) or a higher one; 0: never. */
  readonly restart: number | undefined;
  readonly allArabic: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** What a level begins with when the list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const DEEPEST_LEVEL = 8;

/** A level that is defined nowhere shows nothing. */
const UNDEFINED: Level = { start: 1, format: "none", text: "", restart: undefined, allArabic: false, style: undefined };

function levelOf(element: XmlElement): Level {
  const restart = valueIn(element, "w:lvlRestart");
  const alternate = childOf(childOf(element, "mc:AlternateContent"), "mc:Fallback");
  return {
    start: Number(valueIn(element, "w:start") ?? 0),
    format: valueIn(element, "w:numFmt") ?? valueIn(alternate, "w:numFmt") ?? "decimal",
    text: valueIn(element, "w:lvlText") ?? "",
    restart: restart === undefined ? undefined : Number(restart),
    allArabic: switchIn(element, "w:isLgl") ?? false,
    style: valueIn(element, "w:pStyle"),
  };
}

const levelsIn = (element: XmlElement): [number, Level][] =>
  elementsOf(element)
    .filter(({ name }) => name === "w:lvl")
    .map((level) => [Number(level.attributes["w:ilvl"]), levelOf(level)]);

/** The definitions of a `numbering.xml`, by their ids; one that refers to a style has that style's levels. */
function definitionsIn(elements: readonly XmlElement[], styles: Styles): Map<string, Map<number, Level>> {
  const definitions = new Map<string, Map<number, Level>>();
  const own = elements.filter(({ name }) => name === "w:abstractNum");
  for (const element of own) definitions.set(element.attributes["w:abstractNumId"] ?? "", new Map(levelsIn(element)));
  const definitionOf = (list: string | undefined): string | undefined =>
    valueIn(
      elements.find(({ name, attributes }) => name === "w:num" && attributes["w:numId"] === list),
      "w:abstractNumId",
    );
  for (const element of own) {
    const link = valueIn(element, "w:numStyleLink");
    const linked = link === undefined ? undefined : definitions.get(definitionOf(styles.numbering(link)?.list) ?? "");
    if (linked) definitions.set(element.attributes["w:abstractNumId"] ?? "", linked);
  }
  return definitions;
}

function listsIn(elements: readonly XmlElement[], definitions: ReadonlyMap<string, Map<number, Level>>) {
  const lists = new Map<string, List>();
  for (const element of elements.filter(({ name }) => name === "w:num")) {
    const definition = valueIn(element, "w:abstractNumId") ?? "";
    const levels = new Map(definitions.get(definition));
    const starts = new Map<number, number>();
    for (const override of elementsOf(element).filter(({ name }) => name === "w:lvlOverride")) {
      const level = Number(override.attributes["w:ilvl"]);
      const start = valueIn(override, "w:startOverride");
      if (start !== undefined) starts.set(level, Number(start));
      for (const [at, own] of levelsIn(override)) levels.set(at, own);
    }
    lists.set(element.attributes["w:numId"] ?? "", { definition, levels, starts });
  }
  return lists;
}

/** Counts through a document: ask for each numbered paragraph once, in the order of the document. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  /** By definition: the numbers of the levels, as they stand. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** @param root of `numbering.xml`; undefined where there is none */
  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    const elements = root ? elementsOf(root) : [];
    this.lists = listsIn(elements, definitionsIn(elements, styles));
  }

  /**
   * @param own what the paragraph says itself
   * @param style the paragraph's
   * @returns the number that is shown before it; empty where none is
   */
  next(own: NumberingChoice | undefined, style: string | undefined): string {
    const inherited = this.styles.numbering(style);
    const id = own?.list ?? inherited?.list;
    const list = id === undefined || id === "0" ? undefined : this.lists.get(id);
    if (!list || id === undefined) return "";
    const level = Math.min(own?.level ?? this.levelOf(list, style) ?? inherited?.level ?? 0, DEEPEST_LEVEL);
    return this.written(list, level, this.count(id, list, level));
  }

  /** The level that is tied to a style, or to the nearest of those that it is based on. */
  private levelOf({ levels }: List, style: string | undefined): number | undefined {
    const tied = new Map([...levels].map(([at, own]) => [own.style, at]));
    return this.styles
      .chain(style)
      .map((id) => tied.get(id))
      .find((at) => at !== undefined);
  }

  private count(id: string, list: List, level: number): (number | undefined)[] {
    const counters = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, counters);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [at] of list.starts) counters[at] = undefined;
    }
    const last = counters[level];
    counters[level] = last === undefined ? this.startOf(list, level) : last + 1;
    for (let below = level + 1; below <= DEEPEST_LEVEL; below++) {
      const { restart } = list.levels.get(below) ?? UNDEFINED;
      if (restart === undefined || level + 1 <= restart) counters[below] = undefined;
    }
    return counters;
  }

  private startOf({ levels, starts }: List, level: number): number {
    return starts.get(level) ?? levels.get(level)?.start ?? 1;
  }

  private written(list: List, level: number, counters: readonly (number | undefined)[]): string {
    const { text, format, allArabic } = list.levels.get(level) ?? UNDEFINED;
    if (format === "bullet") return "";
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = (list.levels.get(at) ?? UNDEFINED).format;
      const value = counters[at] ?? this.startOf(list, at);
      return formatNumber(value, allArabic && own !== "none" ? "decimal" : own);
    });
  }
}
