// The same checks as zod/mini would do them: one object a row, cell checks and the rules across fields in one pass.
import * as z from 'zod/mini';

z.config({ jitless: true });

/**
 * `multipleOf(1)` and not `int()`: an issue of `int()` would make zod skip the rules across fields of that row.
 * @param {any} edition
 */
export function zodSchema(edition) {
  const cell = z.nullable(z.number().check(z.minimum(0), z.multipleOf(1)));
  const shape = Object.fromEntries(edition.variables.map((/** @type {any} */ { key }) => [key, cell]));
  const pairs = edition.indicators.map((/** @type {any} */ one) => ({
    terms: [one.numerator],
    limit: one.denominator,
  }));
  const sums = edition.rules.filter((/** @type {any} */ rule) => rule.kind === 'sum-within');
  const across = [...pairs, ...sums.map((/** @type {any} */ rule) => rule.params)];
  const row = z.object(shape).check(
    z.superRefine(
      (value, context) => {
        for (const { terms, limit } of across) {
          const most = value[limit];
          let sum = 0;
          for (const term of terms) sum += Number(value[term] ?? Number.NaN);
          if (most !== null && sum > Number(most))
            context.addIssue({ code: 'custom', path: [terms[0]], message: 'Melebihi keseluruhannya', input: sum });
        }
      },
      { when: () => true },
    ),
  );
  return z.array(row);
}
