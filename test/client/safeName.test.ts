/** Names of files that are made of words of reports. */
import { describe, expect, it } from "vitest";
import { safeName } from "../../client/src/safeName.js";

const bytesOf = (name: string): number => new TextEncoder().encode(name).length;

describe("safeName", () => {
  it("keeps what any disk takes", () => {
    expect(safeName("清河县水务局（2023）")).toBe("清河县水务局（2023）");
  });

  it("puts hyphens for what none may hold", () => {
    expect(safeName('甲/乙\\丙:丁*?"<>|\n')).toBe("甲-乙-丙-丁-------");
  });

  it.each(["局", "a", "é", "😀", "𠮷a"])("cuts a name of %s alone so that what is behind it has room", (one) => {
    const name = safeName(one.repeat(300));
    // The longest that is put behind a name: （1000）.问题清单.html
    expect(bytesOf(`${name}（1000）.问题清单.html`)).toBeLessThanOrEqual(255);
    expect(bytesOf(name)).toBeLessThanOrEqual(200);
    expect(bytesOf(name)).toBeGreaterThan(195);
    expect(one.repeat(300).startsWith(name)).toBe(true);
    expect(name).not.toMatch(/\p{Cs}/u);
  });
});
