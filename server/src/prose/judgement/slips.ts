/** What says that a figure of a list was written wrongly: one digit of the sum is another one, or two are changed over. */
import { isExchange } from "../relations/digits.js";
import { roleOf } from "../syntax/roles.js";
import { BESIDE, EXCEEDS, LED, LESS_THAN_MOST, NEAR, SEVERAL, SLIP, TWO, WITHIN } from "./given.js";
import {
  count,
  type Divided,
  dividesInTwo,
  everyPart,
  inParts,
  isDigitApart,
  share,
  slips,
  tied,
  total,
  whole,
} from "./list.js";
import { closedByRest } from "./rest.js";
import type { Evidence } from "./weigh.js";

/** 4600 and 3000, 1200: is a whole of four digits or more told to its second, and no part more exactly? */
function isRound(one: Divided): boolean {
  const place = 10 ** (Math.trunc(whole(one)).toString().length - 2);
  const { parts } = one.division;
  return place >= 100 && whole(one) % place === 0 && parts.every(({ quantity }) => quantity.value % place === 0);
}

export const SLIPS: readonly Evidence<Divided>[] = [
  { name: "slip", weight: 3, needs: SLIP },
  {
    name: "slipOfMany",
    weight: 2,
    needs: SLIP | SEVERAL,
    holds: (one) => whole(one) >= 1000 && !tied("beside")(one),
  },
  { name: "exchanged", weight: 2, needs: SLIP | SEVERAL, holds: (one) => isExchange(total(one), whole(one)) },
  {
    // 信访50件，听证12件，维持31件，其他13件: no digit of one figure written wrong makes them come to it.
    name: "noSlipInBeside",
    weight: -2,
    needs: BESIDE | EXCEEDS | SEVERAL,
    holds: (one) => !isDigitApart(one) && !slips(one),
  },
  { name: "slipInBeside", weight: -1.2, needs: SLIP | BESIDE },
  { name: "slipInAmong", weight: -2.3, needs: SLIP | LED },
  {
    // 186篇，其中甲41篇，乙97篇，丙38篇: less than their whole by ten may be all that is told of it.
    name: "slipBelowFew",
    weight: -0.5,
    needs: SLIP | LED | WITHIN,
    holds: (one) => share(one) < 0.98 && count(one) < 4 && !inParts("rest")(one),
  },
  {
    // 21件，其中予以公开10件，部分公开2件: of two digits one is soon another, and what is open may come to that.
    name: "slipBelowHundred",
    weight: -1.5,
    needs: SLIP | LED,
    holds: (one) => whole(one) < 100 && share(one) < 0.9 && !closedByRest(one),
  },
  {
    // 286条，其中网站160条，公告栏120条: two channels need not be all there are.
    name: "twoChannelsBelow",
    weight: -1,
    needs: LED | TWO | WITHIN,
    words: roleOf("channel"),
    holds: (one) => whole(one) < 1000 && everyPart("channel")(one),
  },
  {
    // 126件中，网络80件，信函36件: nor where they are told within all.
    name: "twoChannelsWithin",
    weight: -4,
    needs: TWO | WITHIN,
    words: roleOf("channel"),
    holds: (one) => tied("of")(one) && everyPart("channel")(one),
  },
  {
    // 386套，其中一居室120套、两居室166套: less than their whole by a hundred, too.
    name: "slipFarBelowFew",
    weight: -1.5,
    needs: SLIP | LED | LESS_THAN_MOST,
    holds: (one) => count(one) < 4 && !inParts("rest")(one),
  },
  {
    // 4600份，其中明白纸3000份、手册1200份: of two round figures and their whole one digit is soon another.
    name: "slipOfRound",
    weight: -4,
    needs: SLIP | LED | TWO | WITHIN,
    holds: (one) => isRound(one) && !dividesInTwo(one) && !inParts("rest")(one),
  },
  {
    name: "slipOfManyParts",
    weight: 2.1,
    needs: SLIP | SEVERAL,
    holds: (one) => count(one) > 4 && !tied("beside")(one) && !inParts("row")(one),
  },
  { name: "digitApart", weight: 0.7, holds: (one) => whole(one) >= 100 && isDigitApart(one) },
  {
    name: "digitApartNear",
    weight: 1.2,
    needs: NEAR,
    holds: (one) => whole(one) >= 100 && share(one) >= 0.9 && share(one) <= 1.1 && isDigitApart(one),
  },
  { name: "slipExceeds", weight: 1.1, needs: SLIP | EXCEEDS },
];
