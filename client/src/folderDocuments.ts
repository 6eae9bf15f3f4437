/**
 * The documents of a folder, for the server to hold against its other reports: read as text one after the other, in the
 * background, once its texts are told of. What was read is kept until the file changes.
 */
import { CancellationTokenSource, type Disposable, RelativePattern, type Uri, workspace } from "vscode";
import { textOfBytes } from "../../server/src/documents/read/characters.js";
import type { FolderTexts } from "../../server/src/protocol.js";
import { type DocumentReader, nameOf, Unreadable } from "./documentText.js";
import { mayHoldReport } from "./fileText.js";

/** What a report is published as; a table alone (.csv) is none. */
export const FOLDER_ENDINGS = ["docx", "html", "htm", "mht", "mhtml", "xlsx", "pdf"];

/** The pattern of their names. */
export const DOCUMENTS = `**/*.{${FOLDER_ENDINGS.join(",")}}`;

const DOCUMENT_NAME = new RegExp(`\\.(?:${FOLDER_ENDINGS.join("|")})$`, "iu");

/** Office programs leave files of theirs beside what is open in them; ours put what was found into a copy. */
const NOBODYS_NAME = /^(?:\.|~\$)|\.批注\.docx$/u;

/** How many documents of a folder are read, how large they may be, and how long one may take. */
const MOST_DOCUMENTS = 300;
const LARGEST_BYTES = 20_000_000;
const LONGEST_MS = 30_000;

/** @returns whether a file is a document that may hold a report */
export function isFolderDocument(file: Uri): boolean {
  const name = nameOf(file);
  return DOCUMENT_NAME.test(name) && !NOBODYS_NAME.test(name);
}

/** A Chinese character written as a number. */
const ENTITY = /&#(?:x[4-9][0-9a-f]{3}|[1-4]\d{4});/iu;

/** A page tells by its bytes that it is no report: folders may hold many, and a thread for each is dear. */
async function isSurelyNone(file: Uri): Promise<boolean> {
  if (!/\.html?$/iu.test(file.path) || (await workspace.fs.stat(file)).size > LARGEST_BYTES) return false;
  const page = textOfBytes(await workspace.fs.readFile(file));
  return !mayHoldReport(page) && !ENTITY.test(page);
}

/** What was read of a document; no text where it holds none that is a report's. */
interface Read {
  readonly stamp: string;
  readonly text?: string;
}

export class FolderDocuments implements Disposable {
  private readonly read = new Map<string, Read>();
  private readonly waiting = new Map<string, Uri>();
  private reading: CancellationTokenSource | undefined;

  /**
   * @param reader reads a document
   * @param send tells the server
   * @param log takes what went wrong
   */
  constructor(
    private readonly reader: DocumentReader,
    private readonly send: (texts: FolderTexts) => Promise<void>,
    private readonly log: (error: unknown) => void,
  ) {}

  dispose(): void {
    this.waiting.clear();
    this.reading?.cancel();
  }

  /** Tells of the documents of a folder. */
  async tell(root: Uri, leftOut: string): Promise<void> {
    const found = await workspace.findFiles(new RelativePattern(root, DOCUMENTS), leftOut, MOST_DOCUMENTS + 1);
    if (found.length > MOST_DOCUMENTS) this.log(`${root.path}: only ${MOST_DOCUMENTS} documents are read`);
    this.take(found.slice(0, MOST_DOCUMENTS));
  }

  /** Tells of documents that are there, came, changed or went. */
  take(files: readonly Uri[]): void {
    for (const file of files) if (isFolderDocument(file)) this.waiting.set(file.toString(), file);
    if (!this.reading) this.run().catch(this.log);
  }

  private async run(): Promise<void> {
    try {
      for (const [uri, file] of this.waiting) {
        this.waiting.delete(uri);
        this.reading = new CancellationTokenSource();
        const text = await this.textOf(file, this.reading);
        const [files, removed] = text === undefined ? [[], [uri]] : [[{ uri, text }], []];
        await this.send({ files, removed, left: 0 });
      }
    } finally {
      this.reading = undefined;
    }
  }

  private async textOf(file: Uri, stop: CancellationTokenSource): Promise<string | undefined> {
    const uri = file.toString();
    const timer = setTimeout(() => stop.cancel(), LONGEST_MS);
    try {
      const { mtime, size } = await workspace.fs.stat(file);
      const stamp = `${mtime} ${size}`;
      const known = this.read.get(uri);
      if (known?.stamp === stamp) return known.text;
      const text = (await isSurelyNone(file)) ? undefined : await this.reader.read(file, stop.token, LARGEST_BYTES);
      this.read.set(uri, text && mayHoldReport(text.text) ? { stamp, text: text.text } : { stamp });
    } catch (error) {
      // Gone since it was found, or not to be read: nothing is known of it.
      this.read.delete(uri);
      if (error instanceof Unreadable) this.log(`${nameOf(file)}: ${error.message}`);
    } finally {
      clearTimeout(timer);
    }
    return this.read.get(uri)?.text;
  }
}
