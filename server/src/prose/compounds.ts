/**
 * Words of other things in which one of the listed words stands without its meaning: 计划 tells of no total, 应急 of nothing
 * that is due, 征收 of nothing that came in. They say nothing here, as what no list knows.
 */
export const COMPOUNDS: readonly string[] = [
  // 计 and 共: no total.
  "计划 统计 计生 计量 计算 计算机 计价 计分 计时 计税 计票 民计 生计 共治 共赢 共识 共性 共青团 共产党 共管 共用",
  // 等 and 含: no open list.
  "等奖 等候 等待 对等 优等 初等 均等化 含量 隐含 内含",
  // 主要: who leads is no open list.
  "主要负责人 主要负责同志 主要负责 主要领导 主要领导同志",
  // 多, 少, 比, 翻, 超, 增, 减: nothing is compared.
  "多元 多元化 多媒体 多样 多样化 多部门 多渠道 多层次 多角度 多形式 多措并举 众多 少年 少儿 少数民族 少先队 比赛 比选 比武 比对 比拼 比价 比照 评比 " +
    "翻译 翻新 翻修 翻建 超市 超前 超声 增强 增进 增添 增补 增收 增产 增效 增值 增资 增绿 减灾 减排 减税 减负 减贫 减刑 减压 减碳 减量 削减",
  // 未, 无, 没, 零: nothing is denied.
  "未成年 未成年人 无线 无人机 无障碍 无偿 无证 无缝 无纸化 无害化 无党派 无锡 没收 零售 零工 零散 零碳 零星 零距离 零容忍 零就业",
  // 增加: nothing has become more.
  "增加值 工业增加值",
  // 均 and 都: nothing is said of all.
  "均衡 平均 都市 首都 成都 都江堰 古都",
  // 占: no share.
  "占地 占道 占用 占有 侵占 抢占 霸占 占补",
  // 应, 需, 须, 除, 拟, 前, 后: nothing is due, left out or yet to come.
  "应急 应用 应对 应征 应届 响应 供应 适应 效应 反应 对应 相应 应邀 应聘 应战 需求 供需 急需 刚需 须知 除险 除尘 除草 除雪 拆除 清除 解除 排除 消除 扫除 " +
    "扣除 虚拟 模拟 批前 批后 事前 事后 岗前 赛前 产前 婚前 学前 前期 前沿 前列 前台 前端 前置 提前 后续 后期 后勤 后备 后台 售后 善后 落后 灾后",
  // 因, 被: nothing is its cause or done to it.
  "因地制宜 因公 因病 因灾 基因 被征地 被征收 被拆迁 被害 植被 被动",
  // 和, 及, 与, 另: nothing is joined, nothing is left.
  "和谐 和平 和美 饱和 祥和 普及 及格 参与 参与度 与会 与时俱进 另行",
  // 中, 里, 内: nothing is within.
  "中医 中医药 中小 中小学 中小企业 中央 中国 中华 中学 中型 中层 中介 中药 中标 中期 中旬 中秋 集中 初中 高中 中职 中考 里程 公里 邻里 内部 内设 内容 内控 内涝 内科 内河 内网 " +
    "内审 内地 国内 室内 校内",
  // 收: nothing came in.
  "收益 收支 收储 收购 收集 收缴 收治 收养 收据 收容 收回 收藏 收录 收看 收听 收运 收割 税收 回收 验收 吸收 丰收 招收",
  // 办: nothing is dealt with.
  "办公 办学 办事 办法 办案 办税 办证 主办 承办 督办 举办 创办 开办 交办 转办 民办 公办 代办 协办 通办 经办 帮办 联办",
  // 登记, 处理, 公开: no application came in or was dealt with, nothing was published.
  "企业登记 不动产登记 婚姻登记 户籍登记 商事登记 产权登记 土地登记 工商登记 注册登记 法人登记 失业登记 就业登记 变更登记 注销登记 成立登记 设立登记 不予登记 抵押登记 税务登记 污水处理 垃圾处理 事故处理 违章处理 纠纷处理 善后处理 党务公开 村务公开 财务公开 厂务公开 院务公开 校务公开 警务公开",
].flatMap((words) => words.split(" "));
