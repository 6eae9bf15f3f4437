import { describe, expect, test } from "vitest";
import { TYPOS } from "../../../server/src/rules/text/data/typos.js";
import { typo } from "../../../server/src/rules/text/typo.js";
import { afterFix, said } from "./said.js";

describe("the list", () => {
  test("holds sixty wordings at least, each once, each different from its right one", () => {
    expect(TYPOS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(TYPOS.map(({ wrong }) => wrong)).size).toBe(TYPOS.length);
    for (const { wrong, right } of TYPOS) expect(right).not.toBe(wrong);
  });

  test.each(TYPOS.map(({ wrong, sound }) => [wrong, sound]))("%s is not found in %s", (_, sound) => {
    expect(said(typo, sound)).toEqual([]);
  });

  test.each(TYPOS.filter(({ before, after }) => !before && !after).map(({ wrong, right }) => [wrong, right]))(
    "%s is set to %s",
    (wrong, right) => {
      expect(said(typo, `经核实，${wrong}。`)).toEqual([wrong]);
      expect(afterFix(typo, `经核实，${wrong}。`)).toBe(`经核实，${right}。`);
    },
  );
});

describe("wordings that are wrong only among certain neighbours", () => {
  test.each([
    ["截止2023年12月31日，共公开信息20条。", "截至2023年12月31日，共公开信息20条。"],
    ["数据统计截止 12 月 31 日。", "数据统计截至 12 月 31 日。"],
    ["认真落实党中、省、市要求。", "认真落实党中央、省、市要求。"],
    ["宣传《政府信息公开条列》。", "宣传《政府信息公开条例》。"],
    ["作出行政处法二件。", "作出行政处罚二件。"],
    ["保障公众知请权。", "保障公众知情权。"],
    ["开通微信公众好。", "开通微信公众号。"],
    ["更新信息公开拦。", "更新信息公开栏。"],
    ["畅通申请渠到。", "畅通申请渠道。"],
    ["群众登陆县政府网站查询。", "群众登录县政府网站查询。"],
    ["梳理群众反应的问题。", "梳理群众反映的问题。"],
    ["做到应公开进公开。", "做到应公开尽公开。"],
    ["严谨泄露国家秘密。", "严禁泄露国家秘密。"],
    ["对工作作了部暑。", "对工作作了部署。"],
    ["认真布暑工作。", "认真部署工作。"],
    ["由专人按排发布。", "由专人安排发布。"],
    ["申请己办结，答复己公开。", "申请已办结，答复已公开。"],
    ["以经全部公开。", "已经全部公开。"],
    ["本年度末收到申请，末发生诉讼。", "本年度未收到申请，未发生诉讼。"],
    ["进一部加强管理，近一步规范流程，逐部完善制度。", "进一步加强管理，进一步规范流程，逐步完善制度。"],
    ["积及推进公开，切时提升质量，不段优化服务。", "积极推进公开，切实提升质量，不断优化服务。"],
    ["确保即使更新。", "确保及时更新。"],
    ["公众关注成度高。", "公众关注程度高。"],
    ["本报告在将县政府网站公布。", "本报告将在县政府网站公布。"],
    ["受里申请一件。", "受理申请一件。"],
    ["加强组织领到。", "加强组织领导。"],
    ["各街道办事外均已公开。", "各街道办事处均已公开。"],
  ])("%s", (wrong, right) => {
    expect(afterFix(typo, wrong)).toBe(right);
  });
});

describe("right sentences near to them", () => {
  test.each([
    "申请截止时间为12月31日，报名截止到年底，征集已于11月截止。",
    "以经济建设为中心，以经验促提升，由部门自己公开、自己办结。",
    "年末收到申请一件，期末发生额已公布，周末发布信息二条。",
    "购进一部服务器，引进一部自助终端，最近一步加强了管理。",
    "完成度、集成度、达成度较高。",
    "台风登陆后，及时发布预警。",
    "应急反应迅速，群众反应强烈的问题已经解决。",
    "占地面积及组织方式已公开，一切时间节点明确。",
    "用语严谨，违规的予以纠正。",
    "按排名、排序公布。",
    "即使公开后仍有疑问，也可来电咨询。",
    "国务院办公厅政府信息与政务公开办公室，国办公开办函〔2021〕30号。",
    "微信公众好友，行政处法制审核，公开条目二十个。",
  ])("%s", (line) => {
    expect(said(typo, line)).toEqual([]);
  });
});
