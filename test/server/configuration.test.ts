/** Settings over the wire: asked for, sent, missing, broken, by document and changed. */
import { describe, expect, it } from "vitest";
import { type ClientCapabilities, DiagnosticRefreshRequest } from "vscode-languageserver/node";
import { generateReport } from "../support/generate.js";
import { CAPABLE, type EditorOptions, startEditor } from "./editor.js";

const URI = "file:///a/report.txt";
const TEXT = `${generateReport(9, { otherQuirks: "none" }).text}\n[bookmark: _GoBack]`;

/** An object in an object, so many times, each under the name of the settings. */
function deep(levels: number): unknown {
  return JSON.parse(`${'{"disclosureReport":'.repeat(levels)}{}${"}".repeat(levels)}`);
}

const huge = (): object => Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`rule-${i}`, "off"]));

const exceptionOf = (text: string): object => ({ rule: "residue", report: "", text, reason: "" });

const MUTE: ClientCapabilities = { ...CAPABLE, workspace: {} };

/** The severities of what is found in the text under such settings, of which `logged` is said. */
async function severities(options: EditorOptions, logged: readonly unknown[] = []): Promise<unknown[]> {
  const editor = await startEditor(options);
  await editor.open(URI, TEXT);
  const found = (await editor.findings(URI)).map(({ code, severity }) => [code, severity]);
  void editor.refreshed();
  await editor.configure(null);
  expect((await editor.findings(URI)).map(({ code, severity }) => [code, severity])).toEqual(found);
  expect(editor.logged).toEqual(logged);
  expect(await editor.stop()).toBe(0);
  return found;
}

describe("the settings are", () => {
  it.each([
    ["null", null, []],
    ["empty", {}, []],
    ["unknown", { levels: { nonsense: "off" }, other: [] }, []],
    ["no object", "off", [/no object/]],
    ["a list", [1], [/no object/]],
    ["of a wrong kind", { levels: { residue: 3 } }, [/that of residue is none of error, /]],
    ["wrong throughout", { messages: 1, levels: [], exceptions: {} }, [/messages/, /levels is no/, /exceptions is no/]],
    ["another's prototype", JSON.parse('{"__proto__": {"levels": {"residue": "off"}}}'), []],
    ["levels by a prototype", JSON.parse('{"levels": {"__proto__": {"residue": "off"}}}'), []],
    ["named again and again", deep(1000), []],
    ["huge", { levels: huge(), exceptions: Array.from({ length: 200_000 }, () => ({})) }, [/exceptions holds more/]],
    ["exceptions that are none", { exceptions: [null, 3, { rule: "residue" }, deep(1000)] }, [/4 of 4 cannot/]],
    ["a text without end", { exceptions: [exceptionOf("长".repeat(5_000_000))] }, [/1 of 1 cannot/]],
  ])("the defaults where the editor's answer is %s, and what is wrong is said once", async (_, answer, logged) => {
    const said = logged.map((words) => expect.stringMatching(words));
    expect(await severities({ configuration: () => answer }, said)).toEqual([["residue", 2]]);
  });

  it("what the editor answers", async () => {
    expect(await severities({ configuration: () => ({ levels: { residue: "hint" } }) })).toEqual([["residue", 4]]);
    expect(await severities({ configuration: () => ({ levels: { residue: "off" } }) })).toEqual([]);
  });

  it("what an editor that cannot be asked sent at first", async () => {
    const initializationOptions = { levels: { residue: "error" } };
    expect(await severities({ capabilities: MUTE, initializationOptions })).toEqual([["residue", 1]]);
    const named = { disclosureReport: initializationOptions };
    expect(await severities({ capabilities: MUTE, initializationOptions: named })).toEqual([["residue", 1]]);
  });

  it("what was sent at first where the editor's answer is null", async () => {
    expect(await severities({ initializationOptions: { levels: { residue: "error" } } })).toEqual([["residue", 1]]);
  });
});

describe("exceptions", () => {
  it("suppress a finding, and are told of when they suppress nothing any more", async () => {
    const exceptions: unknown[] = [];
    const editor = await startEditor({ configuration: () => ({ exceptions }) });
    await editor.open(URI, TEXT);
    const textDocument = { uri: URI };
    const [finding] = await editor.findings(URI);
    const passage = await editor.connection.sendRequest("disclosureReport/passage", {
      textDocument,
      range: finding?.range,
    });
    const exception = { ...(passage as object), rule: "residue", reason: "留作书签" };
    exceptions.push(exception);
    await editor.configure(null);
    expect(await editor.findings(URI)).toEqual([]);
    const status = () => editor.connection.sendRequest("disclosureReport/status", { textDocument });
    expect(await status()).toMatchObject({ unusedExceptions: [] });
    await editor.replace(URI, TEXT.length, TEXT.length, "完。");
    expect(await editor.findings(URI)).toHaveLength(1);
    expect(await status()).toMatchObject({ unusedExceptions: [exception] });
    expect(await editor.stop()).toBe(0);
  });
});

describe("a change of settings", () => {
  it("drops what was asked and has the editor pull again, for each document by its own", async () => {
    const levels: Record<string, string> = { "file:///a/report.txt": "hint", "file:///b/report.txt": "error" };
    const asked: (string | undefined)[] = [];
    const editor = await startEditor({
      configuration: ({ scopeUri, section }) => {
        asked.push(scopeUri);
        expect(section).toBe("disclosureReport");
        return { levels: { residue: levels[scopeUri ?? ""] } };
      },
    });
    const refreshed = new Promise<void>((resolve) => {
      editor.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve());
    });
    const severity = async (uri: string) => (await editor.findings(uri)).map((finding) => finding.severity);
    for (const uri of Object.keys(levels)) await editor.open(uri, TEXT);
    for (const uri of Object.keys(levels)) await editor.pull(uri);
    expect(await severity("file:///a/report.txt")).toEqual([4]);
    expect(await severity("file:///b/report.txt")).toEqual([1]);
    expect(asked).toEqual(Object.keys(levels));
    const { resultId } = await editor.pull("file:///a/report.txt");
    levels["file:///a/report.txt"] = "off";
    await editor.configure(null);
    await refreshed;
    expect(await editor.pull("file:///a/report.txt", resultId)).toMatchObject({ kind: "full", items: [] });
    expect(await severity("file:///b/report.txt")).toEqual([1]);
    expect(await editor.stop()).toBe(0);
  });

  it("is pushed to an editor that knows neither asking nor pulling", async () => {
    const editor = await startEditor({ capabilities: {} });
    await editor.open(URI, TEXT);
    expect((await editor.nextPublished()).diagnostics).toHaveLength(1);
    await editor.configure({ disclosureReport: { levels: { residue: "off" } } });
    expect((await editor.nextPublished()).diagnostics).toEqual([]);
    await editor.configure(null);
    expect((await editor.nextPublished()).diagnostics).toEqual([]);
    expect(await editor.stop()).toBe(0);
  });
});

describe("messages", () => {
  const messageIn = async (messages: string | undefined, locale: string): Promise<unknown> => {
    const editor = await startEditor({ configuration: () => ({ messages }), locale });
    await editor.open(URI, TEXT);
    const [finding] = await editor.findings(URI);
    expect(await editor.stop()).toBe(0);
    return finding?.message;
  };

  it("are Chinese unless told otherwise, English when wanted", async () => {
    expect(await messageIn(undefined, "en")).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(await messageIn("en", "zh-cn")).toMatch(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
  });

  it("follow the editor's language on auto", async () => {
    expect(await messageIn("auto", "fr")).toBe(await messageIn("en", "fr"));
    expect(await messageIn("auto", "zh-cn")).toBe(await messageIn("zh", "zh-cn"));
  });
});
