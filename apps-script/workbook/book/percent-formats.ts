/** How a percentage is shown where nobody changed its format. */
const USUAL = '0.00';

/** A figure that could be a fraction of one shown as a percentage: 0,0338 for 3,38 %. A formula of ours has two decimals. */
const mayBeFraction = (value: unknown): boolean =>
  typeof value === 'number' &&
  value !== 0 &&
  (Math.abs(value) <= 1 || Math.abs(Math.round(value * 100) - value * 100) > 1e-9);

/** `3,38%` → `0.00%`; null for what is not shown as a percentage. */
function formatOfShown(shown: string): string | null {
  const [all, decimals = ''] = /(?:[.,](\d+))?\s?%$/.exec(shown.trim()) ?? [];
  return all === undefined ? null : `0${decimals === '' ? '' : `.${decimals.replace(/\d/g, '0')}`}%`;
}

/**
 * Number formats of the percentages, which alone change what a figure means. What is shown is only asked for where a
 * figure may be a fraction.
 * @param values rows of villages, `isPercent` tells the columns
 */
export function percentFormats(
  values: readonly (readonly unknown[])[],
  isPercent: readonly boolean[],
  shown: () => readonly (readonly string[])[],
): (string | null)[][] {
  const asks = values.some((row) => row.some((value, column) => isPercent[column] && mayBeFraction(value)));
  const texts = asks ? shown() : [];
  return values.map((row, at) =>
    row.map((value, column) => {
      if (!isPercent[column] || typeof value !== 'number') return null;
      return (mayBeFraction(value) ? formatOfShown(texts[at]?.[column] ?? '') : null) ?? USUAL;
    }),
  );
}
