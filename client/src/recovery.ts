/** What happens when the server ends by itself: it is started anew, and where that does not help people are told. */
import { window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";
import { message } from "../../server/src/messages/message.js";
import { Deaths } from "./deaths.js";
import { logged } from "./log.js";
import { say } from "./words.js";

/** What can be done once the server is not started any more. */
export interface Remedies {
  readonly showOutput: () => void;
  readonly restart: () => Promise<void>;
}

/** @returns the client's handler; a new one for each start by hand, so that it counts anew */
export function recovery(remedies: Remedies): ErrorHandler {
  const deaths = new Deaths();
  return {
    // The log has it. A message that was lost is no reason to end: the server's own end is.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      if (deaths.happened(Date.now())) return { action: CloseAction.Restart, handled: true };
      logged(tell(remedies));
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tell({ showOutput, restart }: Remedies): Promise<void> {
  const [log, again] = [message("查看日志", "Show the log"), message("重新启动", "Start it again")].map((words) =>
    say(words),
  ) as [string, string];
  const words = message(
    "年报检查服务三分钟内五次意外退出，已不再自动启动。",
    "The checker ended unexpectedly five times within three minutes and is not started any more.",
  );
  const answer = await window.showErrorMessage(say(words), log, again);
  if (answer === log) showOutput();
  if (answer === again) await restart();
}
