/** Of what kind a body is, by its name. */
import { expect, it } from "vitest";
import { agencyKind } from "../../server/src/form/index.js";

it.each([
  ["清河县人民政府", "government"],
  ["清河县政府", "government"],
  ["柳林镇人民政府", "town"],
  ["白桦乡政府", "town"],
  ["清河县东街街道办事处", "town"],
  ["清河县水务局", "department"],
  ["清河县人民政府办公室", "department"],
  ["清河县人民政府柳林镇国土所", "department"],
])("%s is a %s", (name, kind) => {
  expect(agencyKind(name)).toBe(kind);
});
