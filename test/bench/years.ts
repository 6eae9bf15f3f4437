/**
 * A folder of bodies over years with planted faults: is every one found, and nothing else? Prints what was found and how
 * long it took in processor time. Exit 1: something was missed, or found that is none.
 */
import { cpuUsage, memoryUsage } from "node:process";
import { folderOf } from "../support/collections.js";
import { missedAndWrong } from "../support/foundFaults.js";
import { reportFolder } from "../support/reportFolder.js";

const [bodies = 400, years = 3, seed = 1] = process.argv.slice(2).map(Number);
const folder = reportFolder(seed, bodies, years, 8);
const files = Object.keys(folder.texts).length;
const seconds = (since: NodeJS.CpuUsage): string => {
  const { user, system } = cpuUsage(since);
  return ((user + system) / 1e6).toFixed(2);
};

const reading = cpuUsage();
const read = folderOf(folder.texts);
console.log(`${files} reports read in ${seconds(reading)} s`);
const comparing = cpuUsage();
const { missed, wrong, found } = missedAndWrong(read, folder);
console.log(`held against each other in ${seconds(comparing)} s: ${folder.planted.length} planted, ${found} found`);
console.log(`memory: ${Math.round(memoryUsage().rss / 1e6)} MB`);
for (const line of missed.slice(0, 20)) console.log(`missed:  ${line}`);
for (const line of wrong.slice(0, 20)) console.log(`no fault: ${line}`);
if (missed.length + wrong.length > 0) process.exitCode = 1;
