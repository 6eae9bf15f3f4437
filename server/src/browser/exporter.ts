/** Exporting as a web worker: a wish comes, a document goes. */
import { type ExportWish, exportedText } from "../documents/write/text.js";

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ExportWish>) => {
  self.postMessage(exportedText(data));
};
