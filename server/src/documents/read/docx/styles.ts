/** Styles of a .docx: what of them decides which text is shown. */
import { childOf, elementsOf, switchIn, valueIn, type XmlElement } from "../xml.js";

/** What a paragraph says of its number. */
export interface NumberingChoice {
  /** "0" takes a number away. */
  readonly list?: string;
  readonly level?: number;
}

interface Style {
  readonly basedOn?: string;
  readonly hidden?: boolean;
  readonly numbering?: NumberingChoice;
  readonly outline?: number;
}

/** Outline levels count from 0 to 8; 9 is body text. */
const BODY_LEVEL = 9;

/** @returns the number that properties of a paragraph give */
export function numberingIn(properties: XmlElement | undefined): NumberingChoice | undefined {
  const found = childOf(properties, "w:numPr");
  if (!found) return undefined;
  const [list, level] = [valueIn(found, "w:numId"), valueIn(found, "w:ilvl")];
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) };
}

function styleOf(element: XmlElement): Style {
  const properties = childOf(element, "w:pPr");
  const basedOn = valueIn(element, "w:basedOn");
  const hidden = switchIn(childOf(element, "w:rPr"), "w:vanish");
  const numbering = numberingIn(properties);
  const outline = valueIn(properties, "w:outlineLvl");
  return {
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(numbering === undefined ? {} : { numbering }),
    ...(outline === undefined ? {} : { outline: Number(outline) }),
  };
}

export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly names = new Map<string, string>();
  private readonly byDefault: string | undefined;

  /** @param root of `styles.xml`; undefined where there is none */
  constructor(root: XmlElement | undefined) {
    let byDefault: string | undefined;
    for (const element of root ? elementsOf(root) : []) {
      const id = element.attributes["w:styleId"];
      if (element.name !== "w:style" || id === undefined) continue;
      this.styles.set(id, styleOf(element));
      this.names.set(id, (valueIn(element, "w:name") ?? "").toLowerCase());
      const isDefault = ["1", "true", "on"].includes(element.attributes["w:default"] ?? "");
      if (isDefault && element.attributes["w:type"] === "paragraph") byDefault = id;
    }
    this.byDefault = byDefault;
  }

  /** The style of a paragraph that names none. */
  paragraphStyle(named: string | undefined): string | undefined {
    return named ?? this.byDefault;
  }

  isHidden(style: string | undefined): boolean | undefined {
    return this.inherited(style, ({ hidden }) => hidden);
  }

  /** @returns the number that a style gives, and the style that gives its list */
  numbering(style: string | undefined): (NumberingChoice & { readonly style: string }) | undefined {
    for (const id of this.chain(style)) {
      const numbering = this.styles.get(id)?.numbering;
      if (numbering?.list !== undefined) return { ...numbering, style: id };
    }
    return undefined;
  }

  isHeading(style: string | undefined): boolean {
    return (this.inherited(style, ({ outline }) => outline) ?? BODY_LEVEL) < BODY_LEVEL;
  }

  /** Is it a line of a table of contents? */
  isContents(style: string | undefined): boolean {
    return style !== undefined && /^(?:toc \d|目录 \d)$/.test(this.names.get(style) ?? "");
  }

  chain(style: string | undefined): string[] {
    const chain: string[] = [];
    for (let id = style; id !== undefined && !chain.includes(id); id = this.styles.get(id)?.basedOn) chain.push(id);
    return chain;
  }

  private inherited<Value>(style: string | undefined, of: (style: Style) => Value | undefined): Value | undefined {
    for (const id of this.chain(style)) {
      const own = this.styles.get(id);
      const value = own && of(own);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
