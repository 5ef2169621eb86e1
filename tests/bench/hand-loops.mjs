// What one would write by hand for exactly these rules: straight loops over typed arrays, one bit per check and row.

/**
 * @typedef {{ counts: Float64Array[], pairs: [Float64Array, Float64Array][],
 *   sums: { terms: Float64Array[], limit: Float64Array }[], rows: number, bits: Uint8Array }} Hand
 */

/** The columns of every check, and room for its bits. @returns {Hand} @param {any} edition @param {any} dataset */
export function handPlan(edition, dataset) {
  const at = (/** @type {string} */ key) => dataset.columns.get(key).values;
  const sums = edition.rules.filter((/** @type {any} */ rule) => rule.kind === 'sum-within');
  const rows = dataset.rows.length;
  const checks = edition.variables.length + edition.indicators.length + sums.length;
  return {
    rows,
    counts: edition.variables.map((/** @type {any} */ { key }) => at(key)),
    pairs: edition.indicators.map((/** @type {any} */ one) => [at(one.numerator), at(one.denominator)]),
    sums: sums.map((/** @type {any} */ { params }) => ({ terms: params.terms.map(at), limit: at(params.limit) })),
    bits: new Uint8Array(checks * rows),
  };
}

/** @param {Float64Array} values @param {Uint8Array} bits @param {number} from */
function notCounts(values, bits, from) {
  for (let i = 0; i < values.length; i += 1) {
    const value = /** @type {number} */ (values[i]);
    bits[from + i] = value < 0 || value !== Math.floor(value) ? (value === value ? 1 : 0) : 0;
  }
}

/** @param {Float64Array} a @param {Float64Array} b @param {Uint8Array} bits @param {number} from */
function above(a, b, bits, from) {
  for (let i = 0; i < a.length; i += 1)
    bits[from + i] = /** @type {number} */ (a[i]) > /** @type {number} */ (b[i]) ? 1 : 0;
}

/** @param {Float64Array} a @param {Float64Array} b @param {Float64Array} c @param {Uint8Array} bits @param {number} from */
function sumAbove(a, b, c, bits, from) {
  for (let i = 0; i < a.length; i += 1)
    bits[from + i] = /** @type {number} */ (a[i]) + /** @type {number} */ (b[i]) > /** @type {number} */ (c[i]) ? 1 : 0;
}

/** 1 = wrong, per check and row: counts, then pairs, then sums. A missing figure breaks nothing. @param {Hand} hand */
export function handLoops({ counts, pairs, sums, rows, bits }) {
  let from = 0;
  for (const values of counts) {
    notCounts(values, bits, from);
    from += rows;
  }
  for (const [n, d] of pairs) {
    above(n, d, bits, from);
    from += rows;
  }
  for (const { terms, limit } of sums) {
    const [first, second] = /** @type {[Float64Array, Float64Array | undefined]} */ (/** @type {unknown} */ (terms));
    if (second) sumAbove(first, second, limit, bits, from);
    else above(first, limit, bits, from);
    from += rows;
  }
  return bits;
}

/** The engine's rows found wrong as the same bits. @param {readonly any[]} outcomes @param {number} rows */
export function bitsOf(outcomes, rows) {
  const checks = outcomes.flatMap((outcome) => outcome.rows);
  const bits = new Uint8Array(checks.length * rows);
  checks.forEach((wrong, k) => {
    for (const row of wrong) bits[k * rows + row] = 1;
  });
  return bits;
}
