import { expect, it } from "vitest";
import { fingerprint } from "../../server/src/common/fingerprint.js";

it("begins with the FNV-1a of the text, as it is published", () => {
  expect(fingerprint("").slice(0, -7)).toBe((0x811c9dc5).toString(36));
  expect(fingerprint("a").slice(0, -7)).toBe((0xe40c292c).toString(36));
  expect(fingerprint("foobar").slice(0, -7)).toBe((0xbf9cf968).toString(36));
});

it("tells many texts apart in either half", () => {
  const texts = Array.from({ length: 5000 }, (_, i) => [`${i}`, `件${i}。`, `${i}，${5000 - i}`]).flat();
  const prints = texts.map(fingerprint);
  expect(new Set(prints).size).toBe(new Set(texts).size);
  expect(new Set(prints.map((print) => print.slice(-7))).size).toBe(new Set(texts).size);
});

it("tells the order of letters", () => {
  const orders = ["甲乙丙", "甲丙乙", "乙甲丙", "乙丙甲", "丙甲乙", "丙乙甲"];
  expect(new Set(orders.map(fingerprint)).size).toBe(orders.length);
});
