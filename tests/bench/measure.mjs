// Small helpers of the benches: medians of interleaved runs, bytes allocated, and child processes that tell JSON.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** @param {readonly number[]} values */
export function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of one run. @param {() => unknown} task */
export function timeOf(task) {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/**
 * Median milliseconds of several tasks that take turns, so that a busy moment of the machine meets all of them.
 * @template {string} K
 * @param {Record<K, { run: () => unknown, times: number }>} tasks `times`: runs in each round
 * @param {number} rounds the first fifth warms up
 * @returns {Record<K, number>}
 */
export function interleaved(tasks, rounds) {
  const names = /** @type {K[]} */ (Object.keys(tasks));
  const times = new Map(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names)
      for (let i = 0; i < tasks[name].times; i += 1) {
        const time = timeOf(tasks[name].run);
        if (round >= rounds / 5) times.get(name)?.push(time);
      }
  return /** @type {Record<K, number>} */ (
    Object.fromEntries(names.map((name) => [name, medianOf(times.get(name) ?? [])]))
  );
}

/** Median kilobytes one run allocates; needs --expose-gc and room for a whole run. @param {() => unknown} task */
export function allocatedBy(task) {
  const inUse = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const runs = Array.from({ length: 9 }, () => {
    globalThis.gc?.();
    const before = inUse();
    task();
    return (inUse() - before) / 1000;
  });
  return medianOf(runs);
}

/**
 * Runs a bench script in a fresh process; it prints one JSON value.
 * @param {string} script under tests/bench
 * @param {readonly string[]} [args]
 * @param {readonly string[]} [flags] of Node
 */
export function inFreshProcess(script, args = [], flags = []) {
  const result = spawnSync(process.execPath, [...flags, resolve('tests/bench', script), ...args], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${script} failed:\n${result.stdout}${result.stderr}`);
  return JSON.parse(result.stdout);
}
