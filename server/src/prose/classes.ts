/**
 * 主动公开 75 件、依申请公开 18 件、不予公开 27 件 divides documents by how they may be disclosed: there neither
 * applications nor what was decided on them are counted.
 */
import { once } from "../common/once.js";
import type { Clause } from "./clauses.js";
import type { Scene } from "./scene.js";
import { has, idsOf, type SenseKind, type Token } from "./tokens.js";

/** What is divided so: documents, and information that is made rather than asked for. */
const DOCUMENTS =
  /公文|发文|办文|行文|收文|印文|(?<!规范性)文件|属性|文电|(?:制发|制作|产生|形成|新增|生成|拟制)(?:的)?(?:政府|政务|各类)*信息|(?:公开|开)类/;

/** Names of applications that are nothing else: 依申请公开 alone is a class of documents too. */
const ASKED = /公开申请|信息申请|(?<!依)申请公开|申请[件事表书]/;

const ASKING: readonly SenseKind[] = ["receive", "handle"];

/** Outcomes that no document has. */
const OUTCOMES = new Set(["partlyGranted", "unavailable", "declined", "otherHandling", "carriedIn", "carriedOut"]);

function asks(clause: Clause, text: (token: Token) => string): boolean {
  return clause.tokens.some(
    (token) =>
      ASKING.some((kind) => has(token, kind)) ||
      (has(token, "application") && ASKED.test(text(token))) ||
      (has(token, "applying") && !has(token, "column")) ||
      idsOf(token, "row").some((id) => OUTCOMES.has(id)),
  );
}

function counts(clause: Clause): boolean {
  return clause.tokens.some((token) => token.numeral?.kind === "quantity");
}

/** The clauses of a scene that divide documents by how they may be disclosed. Only what contradicts asks for them. */
export const classesOf = once(({ passage, clauses }: Scene): ReadonlySet<Clause> => {
  const under = /主动公开|信息管理/.test(passage.heading);
  const found = new Set<Clause>();
  const text = (token: Token) => passage.text.slice(token.start, token.end);
  let on = under;
  let from = 0;
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    if (before && before.sentence !== clause.sentence && !clause.tokens.some((token) => has(token, "among"))) {
      on = under;
      from = index;
    }
    if (asks(clause, text)) {
      on = false;
      from = index + 1;
      return;
    }
    const proactive = clause.tokens.some((token) => has(token, "publish") && text(token).startsWith("主动公开"));
    if (!on && ((proactive && counts(clause)) || DOCUMENTS.test(passage.text.slice(clause.start, clause.end)))) {
      on = true;
      for (const earlier of clauses.slice(from, index)) found.add(earlier);
    }
    if (on) found.add(clause);
  });
  return found;
});
