import type { Variable } from '../../catalogue/schema';
import type { HeadingPart } from './heading-parts';
import { normaliseFully } from './normalise-heading';

const OF_WOMEN = /\b(?:ibu|hamil|bumil|nifas|bufas|menyusui|busui|putri|rematri|wanita|perempuan|wus)\b/;

/**
 * Whether what is said of a column is what its figure is anyway: `%` of a percentage, `0-23 bulan` of a figure of that age,
 * `P` of women.
 */
export function isOwnPart(part: HeadingPart, { key, label, synonyms, type }: Variable): boolean {
  if (part.kind === 'whole' || part.kind === 'unit') return true;
  if (part.kind === 'share') return type === 'percent';
  const names = [key, label, ...synonyms].map(normaliseFully);
  const said = normaliseFully(part.text);
  if (part.kind === 'sex' && /\b(?:p|pr|perempuan|wanita|putri)$/.test(said))
    return names.some((name) => OF_WOMEN.test(name));
  return part.kind !== 'year' && said.length > 1 && names.some((name) => ` ${name} `.includes(` ${said} `));
}
