/** What both Node and browsers have beyond the language; the room knows nothing else of either. */
declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array): string;
}

/** Base64 → a character a byte. */
declare function atob(base64: string): string;
