/** @returns whether a value that came from outside is an object with keys, as JSON has them */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
