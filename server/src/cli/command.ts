/** The command as a function: arguments in, text out, an exit code back. What takes long to load is loaded when asked for. */
import { localise } from "../messages/localise.js";
import { message } from "../messages/message.js";
import { readArguments } from "./arguments.js";
import { type Environment, EXIT } from "./environment.js";
import { printable } from "./format/printable.js";
import { VERSION } from "./version.js";

/**
 * Runs the command.
 *
 * @param args the command line behind the command's own name
 * @returns the exit code: 130 where the user broke it off, else 2 for wrong usage or some unreadable input, else 1 for
 *   some finding of level error, else 0
 */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { request, language } = readArguments(args, environment.env);
  const { out, err } = environment;
  switch (request.kind) {
    case "help": {
      const { help, helpInBoth } = await import("./help.js");
      out.write(language ? help(language) : helpInBoth());
      return EXIT.clean;
    }
    case "version":
      out.write(`${VERSION}\n`);
      return EXIT.clean;
    case "usage": {
      const problem = localise(request.problem, language ?? "zh");
      const hint = localise(
        message("用法见 disclosure-report --help", "disclosure-report --help tells how it is used"),
        language ?? "zh",
      );
      err.write(`disclosure-report: ${printable(problem)}\n${hint}\n`);
      return EXIT.unusable;
    }
    case "check": {
      const { check } = await environment.engine();
      return check(request, language ?? "zh", environment);
    }
    case "convert": {
      const { convert } = await import("./converter.js");
      return convert(request, language ?? "zh", environment);
    }
    case "compare": {
      const { compare } = await import("./converter.js");
      return compare(request, language ?? "zh", environment);
    }
    case "next": {
      const { createNext } = await environment.engine();
      return createNext(request, language ?? "zh", environment);
    }
    case "new": {
      const { create } = await environment.engine();
      return create(request.report, language ?? "zh", environment);
    }
  }
}
