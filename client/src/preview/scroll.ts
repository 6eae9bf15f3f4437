/** The page follows the text and the text the page: which line of the text is at the top. */
import type { Preview } from "../../../server/src/protocol.js";
import type { View } from "./view.js";

export class Scrolling {
  private readonly view: View;
  private readonly tell: (line: number) => void;
  private preview: Preview | undefined;
  /** Where the page was scrolled to on the text's behalf: that is not told back. */
  private followed: number | undefined;
  private isWaiting = false;

  /** @param tell is told, at most once a frame, which line is at the top after people scrolled */
  constructor(view: View, tell: (line: number) => void) {
    this.view = view;
    this.tell = tell;
    window.addEventListener("scroll", () => this.scrolled(), { passive: true });
  }

  shown(preview: Preview): void {
    this.preview = preview;
  }

  /** Brings a line of the text to the top. */
  follow(line: number): void {
    const at = this.places()
      .filter((place) => place.line <= line)
      .at(-1);
    const next = this.places().find((place) => place.line > line);
    const [top, bottom] = [at?.top ?? 0, next?.top ?? document.documentElement.scrollHeight];
    const share = at && next ? (line - at.line) / (next.line - at.line) : 0;
    this.to(top + (bottom - top) * share);
  }

  /** Scrolls the page on the text's behalf, or to where it was. @param top in CSS pixels from the top of the page */
  to(top: number): void {
    const most = document.documentElement.scrollHeight - window.innerHeight;
    const wanted = Math.round(Math.max(0, Math.min(top, most)));
    if (Math.abs(wanted - window.scrollY) < 1) return;
    this.followed = wanted;
    window.scrollTo({ top: wanted });
  }

  /** Where blocks begin: the line of the text, and the distance from the top of the page. */
  private places(): { line: number; top: number }[] {
    const blocks = this.preview?.page.blocks ?? [];
    return blocks.flatMap(({ place }, block) => {
      const element = this.view.sectionOf(block);
      return element ? [{ line: place.start.line, top: element.getBoundingClientRect().top + window.scrollY }] : [];
    });
  }

  private scrolled(): void {
    if (this.followed !== undefined && Math.abs(window.scrollY - this.followed) <= 2) {
      this.followed = undefined;
      return;
    }
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      const line = this.lineAtTop();
      if (line !== undefined) this.tell(line);
    });
  }

  private lineAtTop(): number | undefined {
    const places = this.places();
    const at = places.filter(({ top }) => top <= window.scrollY + 1).at(-1);
    const next = places.find(({ top }) => top > window.scrollY + 1);
    if (!at) return places[0]?.line;
    if (!next) return at.line;
    return Math.floor(at.line + ((next.line - at.line) * (window.scrollY - at.top)) / (next.top - at.top));
  }
}
