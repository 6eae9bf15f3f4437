/** The made-up bodies that the sentences are told by, with the figures of their tables. */
import type { Body, Figures } from "../support.js";

const NEW_12: Figures = {
  applications: {
    received: [9, 2, 0, 0, 1, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    granted: [4, 0, 0, 0, 0, 0],
    partlyGranted: [1, 1, 0, 0, 0, 0],
    "refused.thirdParty": [1, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [1, 1, 0, 0, 0, 0],
    "declined.petition": [1, 0, 0, 0, 0, 0],
    "otherHandling.other": [0, 0, 0, 0, 1, 0],
    carriedOut: [3, 0, 0, 0, 0, 0],
  },
  reviews: [
    [2, 1, 0, 1],
    [1, 0, 0, 0],
    [1, 1, 0, 0],
  ],
  disclosure: {
    "normativeDocuments/issued": 3,
    "normativeDocuments/repealed": 1,
    "normativeDocuments/inForce": 21,
    "licences/decisions": 346,
    "penalties/decisions": 57,
    "coercion/decisions": 2,
    "charges/amount": "12.6",
  },
};

const NEW_8: Figures = {
  applications: {
    received: [7, 1, 0, 0, 0, 0],
    granted: [5, 0, 0, 0, 0, 0],
    "unavailable.notReady": [2, 1, 0, 0, 0, 0],
  },
};

const NO_NEW: Figures = {};

const NEW_2: Figures = {
  applications: {
    received: [2, 0, 0, 0, 0, 0],
    granted: [1, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [1, 0, 0, 0, 0, 0],
  },
  disclosure: { "licences/decisions": 41, "penalties/decisions": 6 },
};

const NEW_100: Figures = {
  applications: {
    received: [86, 11, 0, 0, 3, 0],
    carriedIn: [4, 1, 0, 0, 0, 0],
    granted: [31, 5, 0, 0, 1, 0],
    partlyGranted: [10, 2, 0, 0, 0, 0],
    "refused.internalAffairs": [2, 0, 0, 0, 0, 0],
    "refused.deliberative": [4, 1, 0, 0, 0, 0],
    "refused.inquiry": [3, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [20, 2, 0, 0, 1, 0],
    "unavailable.notReady": [5, 0, 0, 0, 0, 0],
    "declined.petition": [3, 0, 0, 0, 0, 0],
    "declined.repeated": [2, 0, 0, 0, 0, 0],
    "otherHandling.notCorrected": [3, 0, 0, 0, 0, 0],
    "otherHandling.other": [2, 1, 0, 0, 0, 0],
    carriedOut: [5, 1, 0, 0, 1, 0],
  },
  reviews: [
    [5, 1, 2, 1],
    [2, 0, 0, 1],
    [3, 1, 0, 0],
  ],
  disclosure: {
    "normativeDocuments/issued": 4,
    "normativeDocuments/repealed": 2,
    "normativeDocuments/inForce": 33,
    "licences/decisions": 2150,
    "penalties/decisions": 118,
  },
};

const NEW_47: Figures = {
  applications: {
    received: [40, 6, 0, 1, 0, 0],
    granted: [22, 4, 0, 1, 0, 0],
    partlyGranted: [5, 0, 0, 0, 0, 0],
    "refused.thirdParty": [2, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [8, 2, 0, 0, 0, 0],
    other: [3, 0, 0, 0, 0, 0],
  },
  reviews: [
    [2, 0, 0, 0],
    [0, 0, 0, 0],
    [1, 0, 0, 0],
  ],
  disclosure: {
    "normativeDocuments/made": 7,
    "normativeDocuments/published": 7,
    "normativeDocuments/publishedTotal": 64,
  },
};

const NEW_25: Figures = {
  applications: {
    received: [21, 3, 0, 1, 0, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    granted: [8, 1, 0, 0, 0, 0],
    partlyGranted: [3, 0, 0, 0, 0, 0],
    "refused.stateSecret": [1, 0, 0, 0, 0, 0],
    "refused.thirdParty": [2, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [4, 1, 0, 1, 0, 0],
    "declined.confirmation": [1, 0, 0, 0, 0, 0],
    "otherHandling.notCorrected": [1, 1, 0, 0, 0, 0],
    carriedOut: [2, 0, 0, 0, 0, 0],
  },
  reviews: [
    [1, 0, 0, 1],
    [0, 0, 0, 0],
    [1, 0, 0, 0],
  ],
  disclosure: {
    "normativeDocuments/issued": 2,
    "normativeDocuments/inForce": 9,
    "licences/decisions": 64,
    "penalties/decisions": 3,
  },
};

const NEW_16: Figures = {
  applications: { received: [14, 2, 0, 0, 0, 0], granted: [14, 2, 0, 0, 0, 0] },
  reviews: [
    [2, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 0],
  ],
};

const NEW_39: Figures = {
  applications: {
    received: [33, 5, 0, 0, 1, 0],
    carriedIn: [3, 1, 0, 0, 0, 0],
    granted: [12, 2, 0, 0, 0, 0],
    partlyGranted: [6, 1, 0, 0, 1, 0],
    "refused.prohibitedByLaw": [1, 0, 0, 0, 0, 0],
    "refused.thirdParty": [2, 1, 0, 0, 0, 0],
    "refused.enforcementFile": [2, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [5, 1, 0, 0, 0, 0],
    "unavailable.unclear": [1, 0, 0, 0, 0, 0],
    "declined.petition": [2, 0, 0, 0, 0, 0],
    "otherHandling.other": [1, 0, 0, 0, 0, 0],
    carriedOut: [4, 1, 0, 0, 0, 0],
  },
  reviews: [
    [3, 2, 1, 2],
    [2, 1, 0, 1],
    [1, 0, 0, 1],
  ],
  disclosure: {
    "normativeDocuments/issued": 5,
    "normativeDocuments/repealed": 3,
    "normativeDocuments/inForce": 27,
    "licences/decisions": 1893,
    "penalties/decisions": 412,
    "coercion/decisions": 16,
    "charges/amount": "356.27",
  },
};

const NEW_37: Figures = {
  applications: {
    received: [30, 5, 0, 1, 1, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    granted: [12, 1, 0, 0, 0, 0],
    partlyGranted: [3, 1, 0, 0, 0, 0],
    "refused.thirdParty": [1, 0, 0, 0, 0, 0],
    "refused.deliberative": [2, 0, 0, 0, 0, 0],
    "refused.inquiry": [1, 0, 0, 0, 0, 0],
    "unavailable.notHeld": [8, 1, 0, 1, 0, 0],
    "unavailable.notReady": [1, 0, 0, 0, 0, 0],
    "declined.petition": [2, 0, 0, 0, 0, 0],
    "declined.confirmation": [0, 1, 0, 0, 0, 0],
    "otherHandling.other": [0, 0, 0, 0, 1, 0],
    carriedOut: [2, 1, 0, 0, 0, 0],
  },
  reviews: [
    [3, 0, 1, 1],
    [1, 0, 0, 0],
    [0, 0, 1, 0],
  ],
  disclosure: {
    "normativeDocuments/issued": 4,
    "normativeDocuments/repealed": 2,
    "normativeDocuments/inForce": 19,
    "licences/decisions": 326,
    "penalties/decisions": 58,
    "coercion/decisions": 3,
    "charges/amount": "12.6",
  },
};

export const QINGHE_WATER: Body = { agency: "清河县水务局", year: 2023, figures: NEW_12 };
export const QINGHE_WATER_CALM: Body = { agency: "清河县水务局", year: 2023, figures: NEW_8 };
export const QINGHE_WATER_IDLE: Body = { agency: "清河县水务局", year: 2023, figures: NO_NEW };
export const LINCHUAN_CITY: Body = { agency: "临川市人民政府", year: 2023, figures: NEW_12 };
export const QINGXI_TOWN: Body = { agency: "大埔县青溪镇人民政府", year: 2022, figures: NEW_2 };
export const QINGZHOU_LAND: Body = { agency: "青州市自然资源和规划局", year: 2024, figures: NEW_100 };
export const ANPING_COUNTY: Body = { agency: "安平县人民政府", year: 2020, figures: NEW_47 };
export const ANPING_REGION: Body = { agency: "安平县", year: 2020, figures: NEW_47 };
export const ANPING_ARCHIVES: Body = { agency: "安平县档案局", year: 2023, figures: NO_NEW };
export const YUNXI_CIVIL: Body = { agency: "云溪区民政局", year: 2023, figures: NEW_25 };
export const YUNXI_CIVIL_GENEROUS: Body = { agency: "云溪区民政局", year: 2023, figures: NEW_16 };
export const YONGNING_MARKET: Body = { agency: "永宁市市场监督管理局", year: 2022, figures: NEW_39 };
export const YONGNING_JUSTICE: Body = { agency: "永宁市司法局", year: 2022, figures: NEW_39 };
export const YONGNING_COUNTY: Body = { agency: "永宁县人民政府", year: 2022, figures: NEW_39 };
export const YONGNING_CITY: Body = { agency: "永宁市人民政府", year: 2022, figures: NEW_39 };
export const NANGUAN_STREET: Body = { agency: "永宁市人民政府南关街道办事处", year: 2022, figures: NEW_39 };
export const NANPING_LAND: Body = { agency: "南坪县自然资源局", year: 2023, figures: NEW_37 };
export const NANPING_COUNTY: Body = { agency: "南坪县人民政府", year: 2023, figures: NEW_37 };
export const YUNXI_HOUSING: Body = { agency: "云溪县住房和城乡建设局", year: 2023, figures: NEW_37 };
export const YUNXI_COUNTY: Body = { agency: "云溪县人民政府", year: 2023, figures: NEW_37 };
export const LINCHUAN_EDUCATION: Body = { agency: "临川市教育局", year: 2024, figures: NEW_37 };
export const BAISHI_TOWN: Body = { agency: "云溪县白石镇人民政府", year: 2022, figures: NEW_37 };
export const FOREST_PRODUCTS: Body = { agency: "国家林产品管理总局", year: 2024, figures: NEW_37 };
export const SONGYUAN_WATER: Body = { agency: "松原县水利局", year: 2023, figures: NEW_37 };
export const SONGYUAN_HEALTH: Body = { agency: "松原市卫生健康委员会", year: 2024, figures: NEW_37 };
export const SONGYUAN_POLICE: Body = { agency: "松原市公安局", year: 2022, figures: NEW_37 };
export const SONGYUAN_OFFICE: Body = { agency: "松原县人民政府办公室", year: 2023, figures: NEW_37 };
export const SONGYUAN_CITY: Body = { agency: "松原市人民政府", year: 2023, figures: NEW_37 };
export const CHENGGUAN_STREET: Body = { agency: "松原县城关街道办事处", year: 2023, figures: NEW_37 };
export const JIANGCHUAN_LABOUR: Body = { agency: "江川县人力资源和社会保障局", year: 2023, figures: NEW_37 };
export const JIANGCHUAN_LAND: Body = { agency: "江川市自然资源和规划局", year: 2024, figures: NEW_37 };
export const DATANG_TOWNSHIP: Body = { agency: "江川县大塘乡人民政府", year: 2022, figures: NEW_37 };
export const NANHU_DISTRICT: Body = { agency: "江川市南湖区人民政府", year: 2023, figures: NEW_37 };
export const STANDARDS: Body = { agency: "国家标准计量局", year: 2024, figures: NEW_37 };
export const ANHE_TRANSPORT: Body = { agency: "安河县交通运输局", year: 2023, figures: NEW_37 };
export const ANHE_AUDIT: Body = { agency: "安河市审计局", year: 2024, figures: NEW_37 };
export const SHUANGQIAO_TOWN: Body = { agency: "安河县双桥镇人民政府", year: 2022, figures: NEW_37 };
export const NINGYANG_FORESTRY: Body = { agency: "宁阳县林业局", year: 2023, figures: NEW_37 };
export const NINGYANG_TAX: Body = { agency: "国家税务总局宁阳市税务局", year: 2024, figures: NEW_37 };
export const NINGYANG_PARK: Body = { agency: "宁阳经济开发区管理委员会", year: 2022, figures: NEW_37 };
export const NINGYANG_COUNTY: Body = { agency: "宁阳县人民政府", year: 2023, figures: NEW_37 };
