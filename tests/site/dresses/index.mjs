// All front ends the replica can wear, one file per dress. Which one the live site has is unknown.
import { adminlte2 } from './adminlte2.mjs';
import { adminlte3 } from './adminlte3.mjs';
import { react } from './react.mjs';

/** @type {readonly import('./dress.mjs').Dress[]} */
export const DRESSES = [adminlte2, adminlte3, react];

/** @param {string} name */
export function dressOf(name) {
  const dress = DRESSES.find((one) => one.name === name);
  if (!dress) throw new Error(`There is no dress ${name}, only ${DRESSES.map((one) => one.name).join(', ')}`);
  return dress;
}
