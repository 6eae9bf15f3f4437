/** A half-open range of offsets: UTF-16 code units from the start of a report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of text without its line break; `start` and `end` as in Span, `number` from 0. */
export interface Line extends Span {
  readonly number: number;
}
