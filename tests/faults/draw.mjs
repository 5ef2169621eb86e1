// Seeded draws: one fault is the same fault whenever its number is run again.

/** @typedef {ReturnType<typeof drawOf>} Draw */

/** Mulberry32. @param {number} seed */
export function drawOf(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (/** @type {number} */ below) => Math.floor(next() * below);
  return {
    /** In [0, 1). */
    share: next,
    whole,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[whole(list.length)]),
  };
}
