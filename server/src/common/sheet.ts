/** A sheet of a workbook: rows of words and numbers, the first of them heads. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}
