/** What says whether a list tells of all there is: words that close or open it, what is left over, what may be counted twice. */
import type { Said } from "../scene.js";
import { meet, roleOf } from "../syntax/roles.js";
import { any, has } from "../tokens.js";
import { isBeyondPart, isOfOtherHead, isOfOtherTimes, leavesCarried, tellsEarly } from "./besideLists.js";
import { isDeniedOfWhole } from "./denied.js";
import {
  ANEW,
  BARE,
  BESIDE,
  BRACKET,
  EXCEEDS,
  LED,
  NEAR,
  OTHER_UNIT,
  SEVERAL,
  SHARED,
  SUMS_UP,
  TOTAL,
  WITHIN,
} from "./given.js";
import {
  count,
  type Divided,
  isClosed,
  isContaining,
  isDigitApart,
  isExplained,
  isRestated,
  last,
  mixesQualities,
  namesOnly,
  overlaps,
  REST,
  share,
  slips,
  tied,
  total,
  whole,
  words,
} from "./list.js";
import { areBothShort, firstsHold } from "./pairs.js";
import {
  closedByRest,
  countsAgain,
  holdsMore,
  isAnsweredOfReceived,
  isExplainedBehind,
  isOpenAgain,
  isOverChannels,
  leavesOver,
  leavesRest,
  sharesLeave,
  takesAway,
  tellsCommon,
  toldSoMany,
} from "./rest.js";
import { type Evidence, NEVER } from "./weigh.js";

/** So near that a slip can be meant. */
const isNear = (one: Divided): boolean =>
  (share(one) >= 0.8 && share(one) < 1.25) || Math.abs(total(one) - whole(one)) === 1;

const OPEN = roleOf("open");

export const CLOSING: readonly Evidence<Divided>[] = [
  {
    name: "open",
    weight: -7,
    words: OPEN,
    holds: (one) =>
      one.division.parts.some((item) =>
        words(item).some((token) => has(token, "open") && !isContaining(token, one) && !namesOnly(token, item, one)),
      ),
  },
  {
    name: "contains",
    weight: 1,
    words: OPEN,
    // 公告96条（含招标公告23条、公示35条）: what a bracket holds of it need not be all.
    holds: (one) =>
      !(tied("bracket")(one) && share(one) < 1) &&
      (one.division.parts[0]?.left.some((token) => has(token, "open") && isContaining(token, one)) ?? false),
  },
  { name: "overlaps", weight: NEVER, needs: EXCEEDS, holds: overlaps },
  { name: "beyondPart", weight: NEVER, needs: LED | EXCEEDS, holds: isBeyondPart },
  { name: "mixesQualities", weight: NEVER, needs: SEVERAL, dear: true, holds: mixesQualities },
  { name: "deniedOfWhole", weight: NEVER, dear: true, holds: isDeniedOfWhole },
  { name: "early", weight: NEVER, needs: SEVERAL, dear: true, holds: tellsEarly },
  { name: "otherTimes", weight: NEVER, words: roleOf("part"), dear: true, holds: isOfOtherTimes },
  { name: "otherHead", weight: NEVER, words: roleOf("review"), dear: true, holds: isOfOtherHead },
  { name: "leavesCarried", weight: NEVER, needs: WITHIN, dear: true, holds: leavesCarried },
  { name: "firstsHold", weight: 3, needs: BARE, dear: true, holds: firstsHold },
  { name: "openAgain", weight: NEVER, needs: ANEW, dear: true, holds: isOpenAgain },
  {
    name: "openAfter",
    weight: -3,
    words: OPEN,
    holds: ({ division }) => any((division.parts.at(-1) as Said).right, "open"),
  },
  { name: "leavesRest", weight: -4.6, holds: leavesRest },
  { name: "sharesLeave", weight: NEVER, needs: SHARED, holds: sharesLeave },
  { name: "answeredOfReceived", weight: NEVER, needs: ANEW, holds: isAnsweredOfReceived },
  { name: "closedByRest", weight: 1.9, words: REST, dear: true, holds: closedByRest },
  {
    name: "closedByRestAmong",
    weight: 1,
    words: REST,
    dear: true,
    holds: (one) => !tied("beside")(one) && closedByRest(one),
  },
  {
    // 58件申请中，执法类13件、登记类14件、维权类8件、其他5件: who tells of the rest as well tells of all.
    name: "closedByRestOfMany",
    weight: 3,
    words: REST,
    dear: true,
    holds: (one) => !tied("beside", "total")(one) && count(one) > 2 && closedByRest(one),
  },
  {
    name: "leavesOver",
    weight: 6.5,
    needs: BESIDE | SEVERAL,
    words: roleOf("leftOver"),
    dear: true,
    holds: (one) => isNear(one) && leavesOver(one),
  },
  {
    name: "tellsSoMany",
    weight: 4,
    needs: SEVERAL | NEAR,
    dear: true,
    holds: (one) => share(one) < 1.25 && toldSoMany(one),
  },
  { name: "countsAgain", weight: NEVER, needs: WITHIN | OTHER_UNIT, dear: true, holds: countsAgain },
  { name: "holdsMore", weight: -6, needs: TOTAL, dear: true, holds: holdsMore },
  { name: "takesAway", weight: -4, needs: TOTAL, words: REST, dear: true, holds: takesAway },
  { name: "explainedBehind", weight: -4, dear: true, holds: isExplainedBehind },
  { name: "tellsCommon", weight: -6, needs: SEVERAL, dear: true, holds: tellsCommon },
  { name: "bothShort", weight: -3, dear: true, holds: (one) => share(one) < 1 && areBothShort(one) },
  {
    // 412条，其中文件60条，动态281条，通知48条: less than their whole by more than a digit may be all that is told of it.
    name: "shortAmong",
    weight: -1,
    needs: LED,
    holds: (one) => share(one) < 0.98 && !slips(one) && !isDigitApart(one),
  },
  {
    name: "overChannels",
    weight: -6,
    needs: EXCEEDS,
    words: roleOf("channel"),
    dear: true,
    holds: (one) => share(one) > 1.03 && isOverChannels(one),
  },
  {
    name: "bracketOfMany",
    weight: 1.5,
    needs: BRACKET | SEVERAL | NEAR,
    holds: (one) => count(one) > 2 && share(one) >= 0.85 && share(one) <= 1.15,
  },
  {
    name: "restWithin",
    weight: -1.8,
    words: REST,
    holds: (one) => one.division.parts.some((item) => item !== last(one) && meet(item.around, REST)),
  },
  { name: "restated", weight: 6, needs: SEVERAL | SUMS_UP, holds: isRestated },
  { name: "closedInWords", weight: 4.1, needs: SUMS_UP, holds: isClosed },
  { name: "explained", weight: -3.4, dear: true, holds: isExplained },
];
