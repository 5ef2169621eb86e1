// Small helpers of the command scripts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** @param {string} tool a package's program, e.g. `wxt` */
const bin = (tool) => join('node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);

/**
 * Runs one of the project's tools; on failure prints what it said.
 * @param {string} tool
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {boolean} whether it succeeded
 */
export function runTool(tool, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(bin(tool), args, {
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // A whole suite's failures are longer than Node's megabyte, at which it would stop the tool.
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, WXT_TELEMETRY: '0', ...env },
  });
  if (quiet && result.status !== 0) process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
  return result.status === 0;
}

/** Builds the extension for the replica; with Firefox if wanted. @param {{ firefox: boolean }} options */
export function buildForTests({ firefox }) {
  const chrome = runTool('wxt', ['build', '--mode', 'test', '--level', 'error'], { quiet: true });
  return (
    chrome &&
    (!firefox ||
      runTool('wxt', ['build', '--mode', 'test', '-b', 'firefox', '--mv3', '--level', 'error'], { quiet: true }))
  );
}

export const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  !!process.env.DISPLAY ||
  !!process.env.WAYLAND_DISPLAY;
