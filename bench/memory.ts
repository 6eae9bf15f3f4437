/** What stays on the heap when a volume was opened, and after an edit in each of sixty of its reports. */
import { Service, TextDocument } from "./engine.js";
import { head, heading, ratio, row, short } from "./measure.js";
import { fresh } from "./texts.js";

const EDITS = 60;

function megabytes(): number {
  if (!globalThis.gc) throw new Error("to be run with --expose-gc");
  for (let i = 0; i < 3; i++) globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}

export function memory(): void {
  const { text } = fresh("1 MB");
  const document = TextDocument.create("file:///volume.txt", "disclosure-report", 0, text);
  const service = new Service();
  const before = megabytes();
  service.diagnose(document);
  const opened = megabytes();
  for (let edit = 1; edit <= EDITS; edit++) {
    const at = document.getText().indexOf("。", (text.length * edit) / (EDITS + 1));
    const position = document.positionAt(at);
    service.type(document, { range: { start: position, end: position }, text: "了" }, edit);
    service.diagnose(document);
  }
  const edited = megabytes();
  // The service is still needed here, or all that it holds would be gone before the last look.
  service.diagnose(document);
  heading("Heap, a volume of 1 MB");
  head("when", "beside the opened", "megabytes");
  row("before it is opened (code and the text)", ratio(before / opened), short(before));
  row("opened", ratio(1), short(opened));
  row(`after ${EDITS} edits, each in another report`, ratio(edited / opened), short(edited));
}
