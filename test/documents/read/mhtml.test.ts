import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../../../server/src/documents/documents.js";

const HEAD =
  'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--=_a"\r\n\r\n';
const PICTURE = "\r\n----=_a\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";
const END = "\r\n----=_a--\r\n<p>behind</p>";

const quoted = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
const textOf = async (saved: string): Promise<string> => (await readDocument(strToU8(saved, true), "mhtml")).text;
const page = (headers: string, body: string): string => `${HEAD}${PICTURE}----=_a\r\n${headers}\r\n\r\n${body}${END}`;

/** 总 in GB 18030. */
const GB = Uint8Array.of(0xd7, 0xdc);

test("the page is read wherever it stands among the parts, with lines that were broken softly", async () => {
  const body = `<p>=\r\n${quoted(strToU8("一、"))}=\r\n${quoted(strToU8("总体情况"))}</p>`;
  const headers = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable";
  expect(await textOf(page(headers, body))).toBe("一、总体情况\n");
});

test("its encoding is the one that its part names, or the page inside", async () => {
  const coded = "Content-Transfer-Encoding: quoted-printable";
  expect(await textOf(page(`Content-Type: text/html;\r\n charset="gb2312"\r\n${coded}`, quoted(GB)))).toBe("总\n");
  const named = `<meta charset=3D"gbk">${quoted(GB)}`;
  expect(await textOf(page(`Content-Type: text/html\r\n${coded}`, named))).toBe("总\n");
});

test("base64 and bytes as they are are read as well", async () => {
  const base64 = btoa(strFromU8(strToU8("<p>总</p>"), true)).replace(/(.{6})/g, "$1\r\n");
  expect(await textOf(page("Content-Type: text/html\r\nContent-Transfer-Encoding: base64", base64))).toBe("总\n");
  expect(await textOf(page("Content-Type: text/html", strFromU8(strToU8("<p>总</p>"), true)))).toBe("总\n");
});

test("a page may stand in a part of parts, or alone", async () => {
  const inner =
    "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>12</p>\r\n--b--";
  expect(await textOf(`${HEAD}----=_a\r\n${inner}${END}`)).toBe("12\n");
  expect(await textOf("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>12</p>")).toBe("12\n");
});

test("without a page it is refused", async () => {
  await expect(textOf(`${HEAD}${PICTURE}${END}`)).rejects.toMatchObject({ name: "DocumentError" });
});
