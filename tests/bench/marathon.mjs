// The last marathon on this machine, where there was one: it takes too long to be run here (`npm run marathon`).
import { existsSync, readFileSync } from 'node:fs';

const REPORT = '.output/marathon.json';

/** @returns {import('./run.mjs').Row[]} none without a report */
export const marathon = () => (existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')).rows : []);
