/**
 * By what words chapter one tells of its five subjects, and chapters five and six of what they are for. Patterns are
 * matched against text without blanks, in simplified characters; one match is enough.
 */

export const SUBJECT_WORDS: Readonly<Record<string, readonly RegExp[]>> = {
  proactive: [
    /主动公开|(?:公开|发布|公布|公示)(?:了|各类|各项|政府|政务|相关|有关|工作|动态|部门|重点)*(?:信息|内容|文件|事项|动态)|信息(?:公开|发布)[^申]{0,12}\d+(?:余|多)?[条篇件]/,
  ],
  onRequest: [/依申请|申请公开|公开申请|申请人|信息申请|受理[^。]{0,12}申请|申请[^。]{0,8}受理|收到[^。]{0,20}申请/],
  management: [
    /信息管理|信息资源管理|信息(?:的)?(?:规范化|标准化|动态|日常|全生命周期|全流程|分类)管理|规范性文件(?:的)?(?:统一|集中|动态|规范|备案|清理|管理|审核|公开)|信息(?:的)?(?:制作|获取|保存|存档|归档|动态调整)|公开属性|(?:发布|公开)(?:的)?(?:审查|审核|审批)(?:制度|机制|程序|流程)|三审三校|三审制|保密审查(?:制度|机制)|源头(?:认定|管理)|(?:信息|公开|基本|事项|标准)目录(?:的)?(?:编制|管理|调整|更新|动态)|(?:完善|更新|调整|编制|修订|优化|梳理|规范)[^，。；,;]{0,16}(?:目录|指南)/,
  ],
  platform: [/平台|网站|公众号|新媒体|载体|专栏|栏目|渠道|政务服务网|微博|公开栏|公示栏|查阅(?:点|场所)|客户端|公报/],
  supervision: [/监督|保障|考核|评议|培训|责任追究|督查|督导|检查|领导小组|组织领导|专人负责|自查|问责|评估/],
};

/** Chapter five names what is wrong. */
export const PROBLEM_WORDS =
  /问题|不足|不够|短板|差距|薄弱|有待|欠缺|欠佳|不强|不高|不到位|不及时|不全|不多|不深|不细|不畅|不规范|不完善|不均衡|不平衡|不丰富|滞后|困难|缺乏|缺少|单一|较少|偏少|较弱|较低|有限|仍需|还需|尚需|需进一步|需要进一步|需加强|需要加强|隐患|漏洞|弱项|瓶颈/;

/** Chapter five says what is done about it. */
export const IMPROVEMENT_WORDS =
  /改进|整改|措施|下一步|下步|今后|将|加强|强化|提升|提高|完善|健全|加大|推进|优化|规范|拓宽|拓展|深化|落实|改善|增强|解决|克服|努力|继续/;

/** Words that say that there is nothing to say. */
export const NOTHING_WORDS =
  /^(?:本年度|今年|目前|本单位|本机关|我局|我单位|我镇|\d{4}年(?:度)?)*(?:暂|均)?(?:无|没有|不存在|未发现)(?:存在)?(?:的)?(?:主要|明显|其他|突出)?(?:问题)?(?:及|和|与)?(?:改进)?(?:情况|措施|需要报告的事项)?$/;

/** What chapter six says of the fees of 国办函〔2020〕109号. */
export const FEE_WORDS =
  /信息处理费|处理费|(?:收取|收费|收缴|征收)[^。]{0,24}费|收费(?:情况|标准|金额|通知)|(?:未|没有|无|不)(?:产生|发生|存在|涉及|收取|收)?[^。]{0,16}(?:收费|费用)|费用/;

/** The fee itself, by its name. */
export const FEE_NAME = "信息处理费";
