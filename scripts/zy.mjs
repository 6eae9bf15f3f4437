// @ts-nocheck
import { pathToFileURL } from "node:url";
import { bundled } from "./bench/bundled.mjs";

const { run } = await import(pathToFileURL(await bundled("zy")).href);
await run(process.argv[2], Number(process.argv[3]));
