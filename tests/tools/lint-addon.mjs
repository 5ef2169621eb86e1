// What Mozilla's store would say of the add-on as it ships: the production build for Firefox through its own linter. Works
// without a network.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { judgeLint } from './lint-judge.mjs';
import { runTool } from './run.mjs';

const BUILD = '.output/firefox-mv3';
const LISTED = 'tests/lint-addon.json';

/** @returns {boolean} whether it says nothing but what is listed */
export function lintAddon() {
  if (!runTool('wxt', ['build', '-b', 'firefox', '--mv3', '--level', 'error'], { quiet: true })) return false;
  const program = 'node_modules/addons-linter/bin/addons-linter';
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--output', 'json', BUILD], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const faults = stdout.startsWith('{')
    ? judgeLint(JSON.parse(stdout), JSON.parse(readFileSync(LISTED, 'utf8')))
    : [`The linter said nothing that can be read: ${stderr || stdout}`];
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}
