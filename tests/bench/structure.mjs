// How the house is built: circles of imports among files and among folders, of values and of types, and how much of it a
// usual change touches.
import { changesIn } from '../tools/changes.mjs';
import { circlesIn, foldersOf, importsOf } from '../tools/imports.mjs';

/** @returns {import('./run.mjs').Row[]} */
export function structure() {
  const files = importsOf(process.cwd());
  const circles = circlesIn(files);
  const round = circlesIn(foldersOf(files));
  const changes = changesIn(process.cwd());
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
    {
      name: 'files touched by the eight changes',
      value: Math.max(...changes.map(({ touched }) => touched.length)),
      unit: 'existing files',
      goal: 3,
      better: 'lower',
      note: changes.map(({ name, touched }) => `${name} ${touched.length}`).join(', '),
    },
  ];
}
