/** What is asked before a new report: one run of questions, with a way back; to leave one leaves nothing. */
import { type Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from "vscode";
import { AGENCY_KINDS, type AgencyKind, agencyKind, FIRST_YEAR } from "../../server/src/form/index.js";
import { type Message, message } from "../../server/src/messages/message.js";
import { isAgencyName } from "../../server/src/report/title.js";
import { NEW_LAYOUTS, type NewLayout, type NewReport } from "../../server/src/writing/wish.js";
import { say } from "./words.js";

const TITLE = message("新建年报", "New annual report");

const KINDS: Readonly<Record<AgencyKind, Message>> = {
  government: message("县级以上政府", "A government of a county or above"),
  department: message("部门", "A department"),
  town: message("乡镇、街道", "A town or street"),
};

const LAYOUTS: Readonly<Record<NewLayout, Message>> = {
  tabbed: message("一行一行，以 TAB 分隔", "A row a line, parted by TABs"),
  vertical: message("一格一行，如 Word 转成的文本", "A cell a line, as Word makes them"),
  piped: message("以竖线分隔，如 Markdown", "Parted by bars, as in Markdown"),
};

/** What was answered so far. Who goes back finds it again. */
type Answers = { -readonly [Key in keyof NewReport]?: NewReport[Key] };

/** An answer, or the wish to go back; undefined where the question was left. */
type Answer<T> = { readonly value: T } | "back" | undefined;

/** Where a question stands among the others, from 1. */
interface Place {
  readonly step: number;
  readonly totalSteps: number;
}

/** The questions. Each puts its answer among the others. @returns what is to be done next; undefined: nothing more */
const QUESTIONS: readonly ((answers: Answers, place: Place) => Promise<"on" | "back" | undefined>)[] = [
  (answers, place) => askAgency(answers, place).then(keep(answers, "agency")),
  (answers, place) => askKind(answers, place).then(keep(answers, "kind")),
  (answers, place) => askYear(answers, place).then(keep(answers, "year")),
  (answers, place) => askLayout(answers, place).then(keep(answers, "layout")),
];

/** @returns what people want; undefined where they left */
export async function askForReport(): Promise<NewReport | undefined> {
  const answers: Answers = {};
  for (let at = 0; at < QUESTIONS.length; ) {
    const next = await QUESTIONS[at]?.(answers, { step: at + 1, totalSteps: QUESTIONS.length });
    if (!next) return undefined;
    at += next === "on" ? 1 : -1;
  }
  const { agency, kind, year, layout } = answers;
  return agency && kind && year && layout ? { agency, kind, year, layout } : undefined;
}

function keep<Key extends keyof NewReport>(answers: Answers, key: Key) {
  return (answer: Answer<NewReport[Key]>): "on" | "back" | undefined => {
    if (typeof answer !== "object") return answer;
    Object.assign(answers, { [key]: answer.value });
    return "on";
  };
}

function askAgency({ agency = "" }: Answers, place: Place): Promise<Answer<string>> {
  const no = message(
    "请写单位全称，不带年份、空格和标点",
    "The full name in Chinese, without a year, blanks and stops",
  );
  return askText(message("单位全称，如：清河县水务局", "The body's full name"), agency, place, (text) =>
    isAgencyName(text.trim()) ? text.trim() : say(no),
  );
}

function askYear({ year }: Answers, place: Place): Promise<Answer<number>> {
  const thisYear = new Date().getFullYear();
  const no = message("请写 {0} 至 {1} 之间的年份", "A year from {0} to {1}", String(FIRST_YEAR), String(thisYear));
  return askText(message("报告年度", "The year reported on"), String(year ?? thisYear - 1), place, (text) => {
    const written = Number(text.trim());
    return Number.isInteger(written) && written >= FIRST_YEAR && written <= thisYear ? written : say(no);
  });
}

function askKind({ agency = "", kind = agencyKind(agency) }: Answers, place: Place): Promise<Answer<AgencyKind>> {
  return askChoice(message("机关的种类", "What kind of body it is"), AGENCY_KINDS, KINDS, kind, place);
}

function askLayout({ layout = NEW_LAYOUTS[0] }: Answers, place: Place): Promise<Answer<NewLayout>> {
  return askChoice(message("表格的排版方式", "How the tables are written"), NEW_LAYOUTS, LAYOUTS, layout, place);
}

/** @param read what is written, as its value; a string that is not what was written says what is wrong with it */
function askText<T extends string | number>(
  prompt: Message,
  value: string,
  { step, totalSteps }: Place,
  read: (text: string) => T | string,
): Promise<Answer<T>> {
  const input = window.createInputBox();
  Object.assign(input, { title: say(TITLE), prompt: say(prompt), value, step, totalSteps });
  const problem = (): string | undefined => {
    const answer = read(input.value);
    return String(answer) === input.value.trim() ? undefined : String(answer);
  };
  input.onDidChangeValue(() => {
    // Nobody is told off while writing: only what was refused is judged again.
    if (input.validationMessage) input.validationMessage = problem();
  });
  return asked(input, step, (answer) =>
    input.onDidAccept(() => {
      input.validationMessage = problem();
      if (!input.validationMessage) answer({ value: read(input.value) as T });
    }),
  );
}

function askChoice<T extends string>(
  prompt: Message,
  choices: readonly T[],
  names: Readonly<Record<T, Message>>,
  chosen: T,
  { step, totalSteps }: Place,
): Promise<Answer<T>> {
  const pick = window.createQuickPick<QuickPickItem & { readonly choice: T }>();
  const items = choices.map((choice) => ({ label: say(names[choice]), choice }));
  Object.assign(pick, { title: say(TITLE), placeholder: say(prompt), items, step, totalSteps });
  pick.activeItems = items.filter(({ choice }) => choice === chosen);
  return asked(pick, step, (answer) =>
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item) answer({ value: item.choice });
    }),
  );
}

/** Shows a question until it is answered, gone back from, or left. */
function asked<T>(
  input: QuickInput & {
    buttons: readonly unknown[];
    onDidTriggerButton: (heard: (button: unknown) => void) => Disposable;
  },
  step: number,
  listen: (answer: (answer: Answer<T>) => void) => Disposable,
): Promise<Answer<T>> {
  return new Promise<Answer<T>>((resolve) => {
    input.ignoreFocusOut = true;
    input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
    input.onDidTriggerButton((button) => {
      if (button === QuickInputButtons.Back) resolve("back");
    });
    input.onDidHide(() => resolve(undefined));
    listen(resolve);
    input.show();
  }).finally(() => input.dispose());
}
