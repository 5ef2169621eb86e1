// Opens one hostile file in a process of its own: how long the processor was at it, whatever else
// the machine does, and what is wrong with the answer.
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';

const [file = '', name = ''] = process.argv.slice(2);
const { HOSTILE_FILES, faultsOf, outcomeOf } = await import(pathToFileURL(file).href);
const one = HOSTILE_FILES.find((/** @type {{ file: string }} */ each) => each.file === name);
const bytes = one.bytes();
const villages = villagesOf('1702');
const start = process.cpuUsage();
const outcome = await outcomeOf(name, bytes, villages, 2024);
const { user, system } = process.cpuUsage(start);
const ms = (user + system) / 1000;
console.log(JSON.stringify({ ms, faults: faultsOf(one, outcome) }));
