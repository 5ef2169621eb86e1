// Apart from the schema, so that a cold run may have the rows before zod is loaded.

/** The figures as a sheet's rows would reach zod: one object a village, blanks as null. @param {any} dataset */
export function objectRows(dataset) {
  const columns = [...dataset.columns.values()];
  return dataset.rows.map((/** @type {unknown} */ _, /** @type {number} */ i) =>
    Object.fromEntries(columns.map(({ variable, values }) => [variable, Number.isNaN(values[i]) ? null : values[i]])),
  );
}
