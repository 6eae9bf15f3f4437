/** What leads to a group of parts: by what a whole is divided, and not how something was done. */
import { expect, it } from "vitest";
import { passageOf, placesIn, stretchesOf } from "../../../server/src/prose/passages.js";
import { isIntroduced } from "../../../server/src/prose/relations/groups.js";
import { sceneOf } from "../../../server/src/prose/scene.js";
import { Asked, settingOf } from "../../../server/src/prose/setting.js";
import { packed } from "../../prose/cut.js";
import { bodyNamed, reportOf, say } from "../../prose/support.js";

/** Is the last figure of a sentence led to by what the whole before it is divided by? */
function isLast(text: string): boolean {
  const report = reportOf(bodyNamed("water"), 1, text);
  const setting = settingOf(report);
  const scenes = stretchesOf(report).map((stretch) => {
    const passage = passageOf(report, stretch, placesIn(report)(stretch));
    return sceneOf(passage, packed(passage.text), setting, new Asked(setting));
  });
  const scene = scenes.find(({ passage }) => passage.text.startsWith("受理168件"));
  const last = scene?.items.at(-1);
  if (!scene || !last) throw new Error(`no figure in ${text}`);
  return isIntroduced(scene, last);
}

it.each([
  "按渠道分，窗口74件",
  "按照来源分类，窗口74件",
  "按时限分，三日内74件",
  "按期间分，上半年74件",
  "从内容看，水价74件",
  "其中按渠道划分，窗口74件",
  "按渠道统计：窗口74件",
])("受理168件，%s: by what it is divided", (text) => {
  expect(isLast(`受理168件，${text}。`)).toBe(true);
});

it.each([
  "按规定分类，窗口74件",
  "按要求分类，窗口74件",
  "按程序分类，窗口74件",
  "按法定程序分，窗口74件",
  "按时分送，窗口74件",
  "按期分类，窗口74件",
  "从严分类，窗口74件",
  "从快分类，窗口74件",
  "从节前看望的住户74件",
  "按渠道登记，窗口74件",
])("受理168件，%s: how it was done", (text) => {
  expect(isLast(`受理168件，${text}。`)).toBe(false);
});

it("takes what was dealt with for no part of what came in, whatever it comes to", () => {
  const text = "全年新收政府信息公开申请15件，其中自然人9件，商业企业3件；办结8件，予以公开7件。";
  expect(say(reportOf(bodyNamed("water"), 1, text)).map((one) => one.text)).toContain("7件");
});
