/** Code actions: which of them are wanted, each kind made by a file of its own. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type Range,
} from "vscode-languageserver-types";
import { CODE_ACTION_KINDS, FIX_ALL_KIND, FORM_KIND, LAYOUT_KIND, TOTAL_KIND } from "../protocol.js";
import { offsetsOf } from "../service/positions.js";
import type { CodeActionSource, Wish } from "./actionSource.js";
import { betweenFixes } from "./betweenFixes.js";
import { fixAll } from "./fixAll.js";
import { layoutActions } from "./layoutActions.js";
import { quickFixes } from "./quickFix.js";
import { rewrites } from "./rewrite.js";
import { totals } from "./totals.js";

type Kind = (typeof CODE_ACTION_KINDS)[number];

const PROVIDERS: Readonly<Record<Kind, (source: CodeActionSource, wish: Wish) => CodeAction[]>> = {
  quickfix: (source, wish) => [...quickFixes(source, wish), ...betweenFixes(source, wish)],
  [FORM_KIND]: rewrites,
  [TOTAL_KIND]: totals,
  [LAYOUT_KIND]: layoutActions,
  [FIX_ALL_KIND]: fixAll,
};

/**
 * @param source the document as it stands now; the findings that the client sends along are not trusted
 * @param range where actions are wanted
 * @param context the kinds that are wanted, and whether a person asked
 */
export function codeActions(source: CodeActionSource, range: Range, context: CodeActionContext): CodeAction[] {
  const automatic = context.triggerKind === CodeActionTriggerKind.Automatic;
  const wish: Wish = {
    span: offsetsOf(source.document, range),
    asked: !automatic,
    named: Boolean(context.only),
    only: context.only ?? [],
  };
  return CODE_ACTION_KINDS.filter((kind) => wants(context, kind)).flatMap((kind) => {
    // Not at every move of the cursor: it is work, and an editor shows it only to a person who asks.
    if (kind === FIX_ALL_KIND && automatic && !context.only) return [];
    return PROVIDERS[kind](source, wish);
  });
}

/** Is this kind, or one that it is a part of, among those asked for? Some clients send null for no wish. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((asked) => asked === "" || asked === kind || kind.startsWith(`${asked}.`));
}
