// What goes wrong on a site under load, drawn from the run's seed so that a run can be repeated.
import { createHash } from 'node:crypto';

/**
 * Shares are 0–1. `failures` of saves end in a 500 (nothing kept) or a 504 (kept or not: the person cannot know);
 * `slow` of all pages take `slowMs`; `half` of saves keep only the first half of the fields and still say "berhasil".
 * @typedef {{ failures?: number, slow?: number, slowMs?: number, half?: number }} TroubleOptions
 */
/** @typedef {ReturnType<typeof createTroubles>} Troubles */

/** @param {number} seed @param {TroubleOptions} options */
export function createTroubles(seed, { failures = 0, slow = 0, slowMs = 800, half = 0 }) {
  let drawn = 0;
  /** @param {string} what */
  const draw = (what) =>
    createHash('sha256')
      .update(`${seed}|${what}|${(drawn += 1)}`)
      .digest()
      .readUInt32BE(0) /
    2 ** 32;
  return {
    /** Milliseconds to wait before this page. */
    wait: () => (slow > 0 && draw('slow') < slow ? slowMs : 0),
    /** How this save ends: `null` as it should.
     * @returns {{ status: 500 | 504, kept: boolean } | null} */
    failure() {
      if (failures === 0 || draw('failure') >= failures) return null;
      const kind = draw('kind');
      return kind < 1 / 3 ? { status: 500, kept: false } : { status: 504, kept: kind < 2 / 3 };
    },
    /**
     * What is kept of a save.
     * @param {readonly import('./store.mjs').Entry[]} entries
     * @returns {readonly import('./store.mjs').Entry[]}
     */
    kept(entries) {
      if (half === 0 || draw('half') >= half) return entries;
      return entries.map(({ desa, values }) => ({
        desa,
        values: new Map([...values].slice(0, Math.ceil(values.size / 2))),
      }));
    },
  };
}
