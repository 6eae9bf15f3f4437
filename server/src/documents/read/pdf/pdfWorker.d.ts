/** The half of pdf.js that reads; it is handed to the other half, and nothing else is done with it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
