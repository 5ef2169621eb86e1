import type { Finding } from '../../findings/types';
import type { Linear } from '../kit/kind';
import { kindOf } from '../kinds';

const isOnFigures = (kind: string): boolean => kindOf(kind)?.linear !== undefined || kind === 'same-percent-everywhere';

/**
 * Whether a rule may speak against single cells. Where a whole column breaks it (a percentage left at 100, two columns
 * exchanged, forms that mean different groups) it says nothing about the one village.
 */
export function witnesses(findings: readonly Finding[]): (form: Linear) => boolean {
  const columns = findings
    .filter(({ scope, kind, cells }) => scope === 'column' && cells.length > 1 && isOnFigures(kind))
    .map(({ cells }) => new Set(cells.map(({ variable }) => variable)));
  return ({ terms, given }) =>
    !columns.some(
      (variables) =>
        (given !== undefined && variables.has(given)) || terms.every(({ variable }) => variables.has(variable)),
    );
}
