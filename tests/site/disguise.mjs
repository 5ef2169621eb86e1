// Input names, element ids and village numbers of one run. The live site's are unknown, so nothing may match by them:
// they are drawn anew from the seed of each run and never contain a field key or a village code.
import { createHash } from 'node:crypto';

/** @typedef {{ name: (...what: string[]) => string, numberOf: (village: string) => number, villageOf: (number: string | null) => string | null }} Disguise */

/**
 * @param {number} seed
 * @param {readonly string[]} villages ten-digit codes
 * @returns {Disguise}
 */
export function createDisguise(seed, villages) {
  /** @param {string} text */
  const hash = (text) => createHash('sha256').update(`${seed}|${text}`).digest('hex');
  const order = villages.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1));
  const numbers = new Map(order.map((village, rank) => [village, 101 + rank]));
  const codes = new Map(order.map((village, rank) => [String(101 + rank), village]));
  return {
    name: (...what) => `i${hash(what.join('|')).slice(0, 8)}`,
    numberOf: (village) => numbers.get(village) ?? 0,
    villageOf: (number) => codes.get(number ?? '') ?? null,
  };
}
