import { canonicalJson, sha256 } from '@shared/exchange';
import type { FormMap } from '@extension/maps';
import type { Derived } from './derive';

const datasets = new WeakMap<Derived, string>();

/** SHA-256 of all figures of a district and year: equal figures have it equal, whichever files they came from. */
export function datasetFingerprint(derived: Derived): string {
  const known = datasets.get(derived);
  if (known !== undefined) return known;
  const { edition, year, district, rows, columns, totals } = derived.dataset;
  const order = rows.map((_, index) => index).sort((a, b) => compare(rows[a]?.code ?? '', rows[b]?.code ?? ''));
  const lines = [`${edition} ${year} ${district}`, order.map((index) => rows[index]?.code).join(' ')];
  for (const key of [...columns.keys()].sort()) {
    const values = columns.get(key)?.values;
    lines.push(`${key} ${order.map((index) => values?.[index]).join(' ')}`);
  }
  for (const key of [...totals.keys()].sort()) lines.push(`total ${key} ${totals.get(key)?.values[0]}`);
  const print = sha256(lines.join('\n'));
  datasets.set(derived, print);
  return print;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const maps = new WeakMap<FormMap, string>();

/** SHA-256 of a form's map: what a person reads on the page and which variable stands for it. */
export function mapFingerprint(map: FormMap): string {
  const known = maps.get(map) ?? sha256(canonicalJson(map) ?? map.form);
  maps.set(map, known);
  return known;
}
