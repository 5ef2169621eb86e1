import type { Edition, Indicator, Variable } from '../catalogue';
import { variableOf } from '../catalogue';
import { normaliseFully } from '../dataset/reading/normalise-heading';
import { kindOf } from '../rules';
import type { LongTable } from './types';

/** The edition's indicator a text names by its key, number-free name or form heading; undefined for other indicators. */
function indicatorNamed(edition: Edition, text: string): Indicator | undefined {
  const wanted = normaliseFully(text);
  const hits = edition.indicators.filter(({ key, name, numerator }) => {
    const form = edition.forms.find(({ fields }) => fields.some((field) => field.variable === numerator));
    return [key, name, ...(form ? [form.key, form.heading] : [])].some((known) => normaliseFully(known) === wanted);
  });
  return hits.length === 1 ? hits[0] : undefined;
}

/**
 * The edition as far as one indicator of a long table is concerned: three variables under the table's own headings, and
 * the rules that apply to them. What the catalogue knows of the indicator (owner, certainty, how its denominator came
 * about) is kept; of an indicator it does not know, nobody knows whether the denominator was counted, so numerators
 * above it warn.
 */
export function indicatorEdition(edition: Edition, table: LongTable, name: string, period: string): Edition {
  const known = indicatorNamed(edition, name);
  const owner = known?.owner ?? 'bappeda';
  const certaintyOf = (key: string | null | undefined): Variable['certainty'] =>
    (key ? variableOf(edition, key)?.certainty : undefined) ?? 'stated';
  const keys = { pembilang: known?.numerator, penyebut: known?.denominator, persen: known?.percent };
  const variables = table.figures.map(({ figure, heading }): Variable => ({
    key: figure,
    label: heading,
    unit: figure === 'persen' ? 'persen' : 'jumlah',
    type: figure === 'persen' ? 'percent' : 'count',
    level: 'desa',
    owner,
    certainty: certaintyOf(keys[figure]),
    synonyms: [],
    ...(figure === 'persen' ? { computed: { numerator: ['pembilang'], denominator: 'penyebut' } } : {}),
  }));
  const heading = period === '' ? name : `${name} ${period}`;
  return {
    ...edition,
    variables,
    indicators: [
      {
        no: known?.no ?? 1,
        key: known?.key ?? 'indikator',
        name,
        kind: known?.kind ?? 'esensial',
        group: known?.group ?? '',
        owner,
        level: 'desa',
        numerator: 'pembilang',
        denominator: 'penyebut',
        percent: variables.some(({ key }) => key === 'persen') ? 'persen' : null,
        direction: known?.direction ?? 'naik',
        denominatorKind: known?.denominatorKind ?? 'proyeksi',
        target: known?.target ?? null,
        targetCertainty: known?.targetCertainty ?? null,
        certainty: known?.certainty ?? 'stated',
        denominatorCertainty: known?.denominatorCertainty ?? null,
      },
    ],
    forms: [
      {
        key: 'tabel',
        heading,
        aliases: [],
        menu: '',
        aksi: '',
        level: 'desa',
        owner,
        after: [],
        fields: variables.map(({ key, label }) => ({
          variable: key,
          label,
          required: key !== 'persen',
          certainty: 'stated',
        })),
      },
    ],
    rules: edition.rules.filter((rule) => kindOf(rule.kind)?.anyRegion === true),
  };
}
