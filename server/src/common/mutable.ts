/**
 * An object that is still being made. What it may lack is put in where it is there: a spread that depends on a condition
 * takes V8 longer than all the rest of a small object.
 */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
