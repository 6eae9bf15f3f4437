/** A list within JSON that is written item by item, as `JSON.stringify` would indent it by two blanks. */
import { printableJson } from "./printable.js";

export class JsonList {
  private readonly head: string;
  private readonly indent: string;
  private begun = false;

  /**
   * @param head what stands before the first item, the opening bracket included
   * @param indent what each line of an item begins with
   */
  constructor(head: string, indent: string) {
    this.head = head;
    this.indent = indent;
  }

  /** @returns what is to be written for the next item */
  next(item: unknown): string {
    const before = this.begun ? "," : this.head;
    this.begun = true;
    // Strings hold no line breaks in JSON.
    const lines = JSON.stringify(item, undefined, 2).replaceAll("\n", `\n${this.indent}`);
    return `${before}\n${this.indent}${printableJson(lines)}`;
  }

  /** @returns what is to be written behind the last item, the closing bracket on a line of its own */
  end(bracket: string): string {
    return this.begun ? `\n${bracket}` : `${this.head}]`;
  }
}
