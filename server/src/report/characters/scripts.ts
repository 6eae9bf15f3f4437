/** Characters that stand for others: radicals, look-alikes, the Traditional script. */

/** Radicals of U+2E80–2EFF that NFKC leaves alone, and the characters they stand for. */
export const RADICALS_SUPPLEMENT: Readonly<Record<string, string>> = pairs(
  "⺠民⻔门⻓长⻅见⻬齐⻛风⻥鱼⻚页⻢马⻋车⻉贝⻘青⻝食⻆角⻣骨⻩黄⻰龙⻳龟⻦鸟⻙韦⻧卤⻨麦⺟母⻄西⻑长⻒镸⻁虎⻌辶⻏阝⻖阝⻤鬼⻮齿⻫齐⻜飞⻞饣⺁厂⺄乙⺊卜⺌小⺍小⺕彐⺗心⺝月⺡氵⺥爪⺨犭⺩王⺪疋⺫目⺬示⺮竹⺯糸⺰纟⺱网⺶羊⺷羊⺸羊⺹老⺻聿⺼肉⺾艹⻂衤⻃西⻊足⻎辶⻐钅⻗雨⻟食⻠食⻡首⻪黾⻯龙⻲龟⻱龟⻐钅⺎兀⺏尣⺑尢⺒巳⺓幺⺖忄⺘扌⺙攴⺛旡⺜日⺞歺⺣灬⺤爪⺦丬⺧牛⺅亻⺆冂⺇几⺈刀⺉刂⺋㔾⺃乚⺀冫⺂乛",
);

/** Characters that are taken for another in scanned or retyped text, with the one that is meant. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = pairs("釆采");

/** Traditional characters whose simplified forms stand in the form or are usual around it, with those forms. */
export const TRADITIONAL: Readonly<Record<string, string>> = pairs(
  [
    "並并乾干佈布佔占併并來来侷局係系俬私個个們们倖幸備备傢家傳传僅仅價价億亿儘尽優优兒儿內内兩两別别則则創创劃划動动務务勝胜勞劳勢势勵励區区協协卽即厤历參参員员問问喫吃單单噹当嚮向嚴严國国圍围圖图團团垻坝",
    "埰采執执堅坚報报場场壓压壩坝夠够奬奖婦妇學学寀采實实寧宁審审寫写寬宽將将專专尋寻對对導导屆届層层屬属嶺岭師师帶带幷并幹干廠厂廢废廣广廳厅張张強强彆别彔录後后徑径從从復复徵征徹彻愛爱態态慶庆應应戶户捲卷",
    "掃扫採采揮挥損损摺折撫抚擊击擔担據据擬拟擴扩敎教敗败數数斷断於于昇升時时暢畅暫暂曆历曉晓曏向書书會会東东査查條条棗枣楊杨業业極极榦干構构樂乐樑梁樓楼標标樣样樹树橋桥機机檔档檢检檯台欄栏權权歡欢歲岁歷历",
    "歸归殘残氣气氾泛汎泛決决沒没況况洩泄涼凉減减測测渾浑準准溝沟溫温滄沧滅灭滿满漢汉漲涨澤泽濟济濱滨瀏浏灣湾為为烏乌無无熱热營营爭争爲为牽牵狀状獎奖獨独獲获現现環环產产産产畢毕畫画異异當当療疗發发盡尽監监",
    "眞真眾众睏困確确碼码礄硚礎础祕秘禮礼稅税種种稱称穀谷積积穩稳穫获竊窃箇个節节範范篩筛簡简簽签籤签粵粤糾纠紀纪約约納纳紙纸級级紮扎細细終终組组結结絕绝絡络給给統统絶绝綏绥經经綜综綫线維维網网綵彩綿绵緊紧",
    "線线編编練练緻致縣县縮缩總总績绩織织繞绕繫系繳缴繼继續续纍累纔才罰罚羣群義义習习聞闻聯联職职聽听脈脉脩修脫脱膽胆臨临臺台與与興兴舉举舊旧莊庄華华萬万葯药蓆席蓋盖蔘参藥药蘭兰處处號号衆众術术衕同衛卫裏里",
    "補补裝装裡里製制複复覈核見见規规視视親亲覺觉覽览觀观訂订計计訊讯訓训託托記记訟讼訪访設设許许訴诉註注証证評评詞词詢询試试話话該该詳详誌志認认語语誤误說说説说誰谁課课調调談谈請请論论諮咨諸诸講讲證证識识",
    "譯译議议護护讀读變变讓让谿溪豐丰負负財财貧贫貨货貫贯責责貳贰貴贵買买費费貼贴貿贸資资賓宾賠赔賣卖質质購购贈赠贏赢趕赶趨趋踰逾車车軍军軟软較较載载輔辅輯辑輸输輻辐輿舆轄辖轉转辦办農农迴回逕径這这週周進进",
    "遊游運运過过達达違违遞递遠远適适遶绕遷迁選选遺遗還还邊边郵邮鄉乡鄰邻醫医釋释針针銀银銅铜銷销錄录錢钱錯错録录錶表鍵键鍼针鎭镇鎮镇鏈链鐘钟鐵铁鑒鉴長长門门閉闭開开間间閤合閱阅閲阅闆板關关陞升陰阴陸陆陽阳",
    "隊队階阶際际隨随險险隱隐隸隶隻只雖虽雙双雜杂難难雲云電电靜静響响頁页頂顶項项順顺須须預预領领頭头頻频題题額额願愿類类顧顾顯显風风颱台飛飞養养餘余館馆餵喂饋馈饒饶駐驻驗验體体髮发鬆松鬚须鶴鹤鹹咸鹽盐麗丽",
    "麪面麫面麵面黃黄點点黨党齊齐齡龄齣出龍龙",
  ].join(""),
);

function pairs(text: string): Record<string, string> {
  const map: Record<string, string> = {};
  const characters = [...text];
  for (let i = 0; i + 1 < characters.length; i += 2) {
    const from = characters[i] as string;
    if (from !== characters[i + 1]) map[from] = characters[i + 1] as string;
  }
  return map;
}

/** @returns whether a text holds characters of the Traditional script */
export function isTraditional(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (TRADITIONAL[text.charAt(i)] !== undefined) return true;
  return false;
}
