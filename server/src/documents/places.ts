/** Where stretches of a text stand in the document that it was read from. */
import type { Span } from "../report/span.js";
import type { Place } from "./blocks.js";

/** A stretch of the text and where it stands in the document. Offsets are UTF-16 units. */
export interface Placed extends Span {
  readonly place: Place;
}

/**
 * @param places as `readDocument` gave them
 * @param offset of a character of the text
 * @returns where it stands in the document; behind the last character of a place, there too; undefined where no place is
 *   known
 */
export function placeAt(places: readonly Placed[], offset: number): Place | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Placed).start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = places[low - 1];
  return last && offset <= last.end ? last.place : undefined;
}

/**
 * @param places in the order of the text
 * @returns those that a span of the text meets
 */
export function placesIn(places: readonly Placed[], { start, end }: Span): readonly Placed[] {
  return places.filter((one) => one.start < end && start < one.end);
}
