/** The reports of a folder, fed by a client that shows findings as VS Code's does: two lists of each document. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ProgressType,
  type Registration,
  RegistrationRequest,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import {
  COMPARE_REQUEST,
  type CompareRequest,
  FOLDER_IDENTIFIER,
  FOLDER_NOTIFICATION,
  OVERVIEW_REQUEST,
  type OverviewRequest,
  SERVER_NAME,
  STATUS_REQUEST,
} from "../../server/src/protocol.js";
import { compose } from "../prose/support.js";
import { CAPABLE, type Editor, startEditor } from "./editor.js";

const LAST = "file:///reports/2022.txt";
const OWN = "file:///reports/2023.txt";
const one = (n: number): readonly number[] => [n, 0, 0, 0, 0, 0];

/** A report with a fault of its own, too: 沙溪县沙溪县. */
const report = (year: number, carriedIn: number, carriedOut: number): string =>
  compose({
    agency: "沙溪县水务局",
    year,
    prose: { 1: "本局由沙溪县沙溪县政府领导。" },
    applications: {
      received: one(5 + carriedOut - carriedIn),
      carriedIn: one(carriedIn),
      granted: one(5),
      carriedOut: one(carriedOut),
    },
  });

/** The tables are short, the prose is shorter: what else is found does not matter here. */
const LOOKED_AT = new Set(["carried-over", "repeated-word", "row-total"]);

/** What VS Code's client does with both identifiers. */
class Client {
  readonly editor: Editor;
  /** What is shown of each document by each identifier. */
  readonly shown = new Map<string, Map<string, readonly Diagnostic[]>>();
  readonly pulls: { readonly identifier: string | undefined; readonly kind: string }[] = [];
  refreshes = 0;
  private readonly open = new Set<string>();
  private readonly resultIds = new Map<string, string>();
  private waiting: (() => void)[] = [];

  constructor(editor: Editor) {
    this.editor = editor;
    const { connection } = editor;
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => this.registered(registrations));
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      for (const uri of this.open) void this.pullBoth(uri);
    });
  }

  async openDocument(uri: string, text: string): Promise<void> {
    this.open.add(uri);
    await this.editor.open(uri, text);
    await this.pullBoth(uri);
  }

  /** Its own findings go with it; those of the folder are pulled once more, which is passed over. */
  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    this.of(uri).delete(SERVER_NAME);
    await this.editor.close(uri);
    await this.pull(uri, FOLDER_IDENTIFIER);
    this.changed();
  }

  feed(files: Readonly<Record<string, string>>, removed: readonly string[] = []): Promise<void> {
    const told = Object.entries(files).map(([uri, text]) => ({ uri, text }));
    return this.editor.connection.sendNotification(FOLDER_NOTIFICATION, { files: told, removed, left: 0 });
  }

  async pullBoth(uri: string): Promise<void> {
    await Promise.all([this.pull(uri, SERVER_NAME), this.pull(uri, FOLDER_IDENTIFIER)]);
  }

  /** Waits until what is shown of a document is this. */
  async until(uri: string, codes: readonly string[]): Promise<void> {
    while (JSON.stringify(this.codes(uri)) !== JSON.stringify(codes))
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  codes(uri: string): string[] {
    return [...this.of(uri).values()]
      .flat()
      .map(({ code }) => String(code))
      .filter((code) => LOOKED_AT.has(code))
      .sort();
  }

  private of(uri: string): Map<string, readonly Diagnostic[]> {
    const shown = this.shown.get(uri) ?? new Map();
    this.shown.set(uri, shown);
    return shown;
  }

  private async pull(uri: string, identifier: string): Promise<void> {
    const known = this.resultIds.get(`${identifier} ${uri}`);
    const params: DocumentDiagnosticParams = {
      textDocument: { uri },
      identifier,
      ...(known === undefined ? {} : { previousResultId: known }),
    };
    const answer = await this.editor.connection.sendRequest(DocumentDiagnosticRequest.type, params);
    this.pulls.push({ identifier, kind: answer.kind });
    if (!this.open.has(uri)) {
      this.resultIds.delete(`${identifier} ${uri}`);
      return;
    }
    if (answer.resultId !== undefined) this.resultIds.set(`${identifier} ${uri}`, answer.resultId);
    if (answer.kind === "full") this.of(uri).set(identifier, answer.items);
    this.changed();
  }

  private registered(registrations: readonly Registration[]): void {
    for (const { method, registerOptions } of registrations) {
      if (method !== DocumentDiagnosticRequest.method) continue;
      expect(registerOptions).toMatchObject({ identifier: FOLDER_IDENTIFIER, workspaceDiagnostics: true });
      const { connection } = this.editor;
      const parts = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
      connection.onProgress(parts, "parts", ({ items }) => {
        for (const { uri, ...item } of items) {
          if (this.open.has(uri) || item.kind !== "full") continue;
          this.of(uri).set(FOLDER_IDENTIFIER, item.items);
        }
        this.changed();
      });
      connection
        .sendRequest(WorkspaceDiagnosticRequest.type, {
          identifier: FOLDER_IDENTIFIER,
          previousResultIds: [],
          partialResultToken: "parts",
        })
        // It is held open until the server ends.
        .catch(() => {});
    }
  }

  private changed(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

let client: Client;

beforeEach(async () => {
  const editor = await startEditor({
    capabilities: {
      ...CAPABLE,
      window: { workDoneProgress: true },
      textDocument: { ...CAPABLE.textDocument, diagnostic: { dynamicRegistration: true } },
    },
  });
  client = new Client(editor);
});

afterEach(async () => {
  await client.editor.stop();
});

describe("a folder that the client feeds", () => {
  test("shows every finding once: opened, edited, closed, changed on disk, removed", async () => {
    const own = report(2023, 3, 1);
    const wrong = report(2023, 4, 1);
    const faults = report(2022, 0, 3);
    await client.feed({ [LAST]: faults, [OWN]: wrong });
    await client.until(LAST, ["repeated-word"]);
    await client.until(OWN, ["carried-over", "repeated-word"]);
    await client.openDocument(OWN, wrong);
    expect(client.codes(OWN)).toEqual(["carried-over", "repeated-word"]);
    await client.close(OWN);
    await client.until(OWN, ["carried-over"]);
    await client.feed({ [OWN]: wrong });
    await client.until(OWN, ["carried-over", "repeated-word"]);
    await client.feed({ [OWN]: own });
    await client.until(OWN, ["repeated-word"]);
    await client.feed({ [OWN]: wrong });
    await client.until(OWN, ["carried-over", "repeated-word"]);
    await client.feed({}, [LAST]);
    await client.until(OWN, ["repeated-word"]);
    await client.until(LAST, []);
  });

  test("shows nothing of a document that is there as text, too", async () => {
    const document = "file:///reports/2022.docx";
    const text = report(2022, 0, 3);
    await client.feed({ [document]: text });
    await client.until(document, ["repeated-word"]);
    await client.feed({ [LAST]: text });
    await client.until(document, []);
    await client.until(LAST, ["repeated-word"]);
    const overview: OverviewRequest["result"] = await client.editor.connection.sendRequest(OVERVIEW_REQUEST);
    expect(overview.bodies.flatMap(({ reports }) => reports.map(({ uri }) => uri))).toEqual([LAST]);
    // Other figures are another stage of it.
    await client.feed({ [LAST]: report(2022, 0, 4) });
    await client.until(document, ["repeated-word"]);
    await client.feed({ [LAST]: text });
    await client.until(document, []);
    await client.feed({}, [LAST]);
    await client.until(document, ["repeated-word"]);
  });

  test("editing last year's report changes what is found in this year's, open or not", async () => {
    const last = report(2022, 0, 3);
    const own = report(2023, 3, 1);
    await client.feed({ [LAST]: last, [OWN]: own });
    await client.openDocument(OWN, own);
    await client.openDocument(LAST, last);
    expect(client.codes(OWN)).toEqual(["repeated-word"]);
    const row = "| 四、结转下年度继续办理 | 3";
    const at = last.indexOf(row) + row.length - 1;
    await client.editor.replace(LAST, at, at + 1, "2");
    await client.pullBoth(LAST);
    await client.until(OWN, ["carried-over", "repeated-word"]);
    await client.editor.replace(LAST, at, at + 1, "3");
    await client.pullBoth(LAST);
    await client.until(OWN, ["repeated-word"]);
    await client.close(OWN);
    await client.feed({ [OWN]: own });
    await client.until(OWN, ["repeated-word"]);
    await client.editor.replace(LAST, at, at + 1, "2");
    await client.pullBoth(LAST);
    await client.until(OWN, ["carried-over", "repeated-word"]);
  });

  test("asks for no refresh where nothing changed that another report reads", async () => {
    const last = report(2022, 0, 3);
    await client.feed({ [LAST]: last, [OWN]: report(2023, 4, 1) });
    await client.openDocument(OWN, report(2023, 4, 1));
    await client.openDocument(LAST, last);
    await client.until(OWN, ["carried-over", "repeated-word"]);
    const before = client.refreshes;
    const word = last.indexOf("领导");
    await client.editor.replace(LAST, word, word, "和县委");
    await client.pullBoth(LAST);
    // What is found in a file that comes after it is said after it, had there been something to say.
    await client.feed({ "file:///reports/2024.txt": report(2024, 2, 1) });
    await client.until("file:///reports/2024.txt", ["carried-over", "repeated-word"]);
    expect(client.refreshes).toBe(before);
  });

  test("answers a key by its id where nothing but words changed", async () => {
    const own = report(2023, 4, 1);
    await client.feed({ [LAST]: report(2022, 0, 3) });
    await client.openDocument(OWN, own);
    await client.until(OWN, ["carried-over", "repeated-word"]);
    client.pulls.length = 0;
    const word = own.indexOf("领导");
    await client.editor.replace(OWN, word, word, "县");
    await client.pullBoth(OWN);
    expect(client.pulls.filter(({ identifier }) => identifier === FOLDER_IDENTIFIER).map(({ kind }) => kind)).toEqual([
      "unchanged",
    ]);
  });

  test("tells of every body and year, open ones as they stand", async () => {
    const own = report(2023, 4, 1);
    await client.feed({ [LAST]: report(2022, 0, 3) });
    await client.until(LAST, ["repeated-word"]);
    await client.openDocument(OWN, own);
    const overview: OverviewRequest["result"] = await client.editor.connection.sendRequest(OVERVIEW_REQUEST);
    expect(overview.bodies.map(({ name }) => name)).toEqual(["沙溪县水务局"]);
    const [now, before] = overview.bodies[0]?.reports ?? [];
    expect([now?.uri, now?.year, before?.uri, before?.year]).toEqual([OWN, 2023, LAST, 2022]);
    // 上年结转 differs, and nothing else is found in the one that is not in the other.
    expect((now?.warnings ?? 0) - (before?.warnings ?? 0)).toBe(1);
    expect(overview.csv.split("\r\n")[1]).toMatch(/^沙溪县水务局,2023,\d+,\d+,2023\.txt$/u);
    expect(now?.rules["carried-over"]).toEqual({ count: 1, level: "warning" });
    expect(before?.rules["repeated-word"]).toEqual(now?.rules["repeated-word"]);
  });

  test("holds texts that it is sent beside each other, and refuses what is no text", async () => {
    const { connection } = client.editor;
    const files = [report(2023, 3, 1), report(2022, 0, 3)].map((text, i) => ({ uri: `file:///${i}.txt`, text }));
    const compared: CompareRequest["result"] = await connection.sendRequest(COMPARE_REQUEST, { files });
    expect(compared?.issues.map(({ label }) => label)).toEqual(["2022", "2023"]);
    expect(compared?.trends[0]?.lines.map(({ figures }) => figures)).toEqual([
      [8, 3],
      [0, 3],
      [3, 1],
    ]);
    expect(await connection.sendRequest(COMPARE_REQUEST, { files: files.slice(1) })).toBeNull();
    await expect(connection.sendRequest(COMPARE_REQUEST, { files: [{ uri: "file:///x" }] })).rejects.toThrow("text");
  });

  test("links to the other file's cell and offers last year's figure", async () => {
    const own = report(2023, 3, 1).replace(
      "二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3",
      "二、上年结转政府信息公开申请数量 | 8 | 0 | 0 | 0 | 0 | 0 | 3",
    );
    await client.feed({ [LAST]: report(2022, 0, 3) });
    await client.openDocument(OWN, own);
    await client.until(OWN, ["carried-over", "repeated-word", "row-total"]);
    const finding = [...(client.shown.get(OWN)?.values() ?? [])].flat().find(({ code }) => code === "carried-over");
    expect(finding?.message).toContain("（2022.txt）");
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(LAST);
    if (!finding) return;
    const actions = await client.editor.actions(OWN, finding.range, { only: ["quickfix"] });
    const fix = actions.find(({ diagnostics }) => diagnostics?.some(({ code }) => code === "carried-over"));
    expect(fix).toMatchObject({ title: "按上年年报把“上年结转政府信息公开申请数量·自然人”改为 3", isPreferred: true });
    await client.editor.apply(fix?.edit);
    expect(client.editor.text(OWN)).toBe(report(2023, 3, 1));
  });

  test("reads no further while somebody who writes waits for answers", async () => {
    const { editor } = client;
    const { connection } = editor;
    /** What came from the server, in its order: an answer, or that one file more is read. */
    const came: ("answer" | "file")[] = [];
    const done = new Promise<void>((resolve) => {
      connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
          if (kind === "report") came.push("file");
          if (kind === "end") resolve();
        });
      });
    });
    await client.openDocument(OWN, report(2023, 3, 1));
    const files = Array.from({ length: 60 }, (_, i) => [`file:///reports/n/${i}.txt`, report(1900 + i, 0, 0)] as const);
    await client.feed(Object.fromEntries(files));
    const asked = async (answer: Promise<unknown>): Promise<void> => {
      await answer;
      came.push("answer");
    };
    const textDocument = { uri: OWN };
    const read: number[] = [];
    for (let key = 0; key < 6; key++) {
      came.length = 0;
      const at = editor.text(OWN).indexOf("领导");
      await editor.replace(OWN, at, at, "县");
      await Promise.all([
        asked(client.pullBoth(OWN)),
        asked(connection.sendRequest(STATUS_REQUEST, { textDocument })),
        asked(connection.sendRequest(DocumentSymbolRequest.type, { textDocument })),
        asked(connection.sendRequest("textDocument/codeLens", { textDocument })),
      ]);
      const own = came.slice(came.indexOf("answer"), came.lastIndexOf("answer"));
      read.push(own.filter((what) => what === "file").length);
    }
    expect(Math.max(...read)).toBe(0);
    await done;
    expect(client.codes("file:///reports/n/1.txt")).toEqual(["repeated-word"]);
  });

  test("shows how far the reading of many files is, though it began with one", async () => {
    const { connection } = client.editor;
    let shown = 0;
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => {
      shown++;
    });
    const files = Array.from({ length: 60 }, (_, i) => [`file:///reports/n/${i}.txt`, report(1900 + i, 0, 0)] as const);
    // What the first file waits for, its settings, is answered behind what is told of the others.
    const first = client.feed({ "file:///reports/first.txt": report(2022, 0, 0) });
    await Promise.all([first, client.feed(Object.fromEntries(files))]);
    await client.until("file:///reports/n/59.txt", ["repeated-word"]);
    expect(shown).toBe(1);
  });

  test("reads no file that is removed while the client answers whether it shows how far the reading is", async () => {
    const files = Array.from({ length: 60 }, (_, i) => [`file:///reports/n/${i}.txt`, report(1900 + i, 0, 0)] as const);
    client.editor.connection.onRequest(WorkDoneProgressCreateRequest.type, () =>
      client.feed({}, ["file:///reports/n/0.txt"]),
    );
    await client.feed(Object.fromEntries(files));
    await client.until("file:///reports/n/59.txt", ["repeated-word"]);
    expect(client.codes("file:///reports/n/0.txt")).toEqual([]);
    expect(client.codes("file:///reports/n/1.txt")).toEqual(["repeated-word"]);
  });
});
