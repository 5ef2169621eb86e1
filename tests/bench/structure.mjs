// How the house is built: circles of imports among files and among folders, of values and of types.
import { circlesIn, foldersOf, importsOf } from '../tools/imports.mjs';

/** @returns {import('./run.mjs').Row[]} */
export function structure() {
  const files = importsOf(process.cwd());
  const circles = circlesIn(files);
  const round = circlesIn(foldersOf(files));
  /** @param {string[][]} found */
  const note = (found) => found.map((one) => one.join(' ')).join('; ') || `${files.size} files`;
  return [
    {
      name: 'circles of files',
      value: circles.length,
      unit: 'circles',
      goal: 0,
      better: 'lower',
      note: note(circles),
    },
    {
      name: 'circles of folders',
      value: round.length,
      unit: 'circles',
      goal: 0,
      better: 'lower',
      note: note(round),
    },
  ];
}
