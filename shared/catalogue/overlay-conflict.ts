import type { Overlay } from './overlay';
import { fieldFrom, variableFrom } from './overlay-parts';
import type { Edition } from './schema';

/** A key the overlay names and the edition does not have. */
export function strangerIn(edition: Edition, overlay: Overlay): string | null {
  const { variables = [], addedVariables = [], indicators = [], forms = [], fields = [], addedFields = [] } = overlay;
  const known = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key));
  const variable = known([...edition.variables, ...addedVariables]);
  const form = known(edition.forms);
  const agency = known(edition.agencies);
  const ofForm = (key: string) => edition.forms.find((one) => one.key === key)?.fields ?? [];
  const named: [what: string, key: string, isKnown: boolean][] = [
    ...variables.map(({ key }): [string, string, boolean] => ['isian', key, variable.has(key)]),
    ...indicators.map(({ key }): [string, string, boolean] => ['indikator', key, known(edition.indicators).has(key)]),
    ...(overlay.agencies ?? []).map(({ key }): [string, string, boolean] => ['OPD', key, agency.has(key)]),
    ...[...variables, ...addedVariables, ...indicators, ...forms].flatMap(({ owner }): [string, string, boolean][] =>
      owner === undefined ? [] : [['OPD', owner, agency.has(owner)]],
    ),
    ...[...forms.map(({ key }) => key), ...[...fields, ...addedFields].map((one) => one.form)].map(
      (key): [string, string, boolean] => ['formulir', key, form.has(key)],
    ),
    ...fields.map((one): [string, string, boolean] => [
      `kolom formulir ${one.form}`,
      one.variable,
      ofForm(one.form).some((field) => field.variable === one.variable),
    ]),
    ...addedFields.map((one): [string, string, boolean] => ['isian', one.variable, variable.has(one.variable)]),
  ];
  const stranger = named.find(([, , isKnown]) => !isKnown);
  return stranger ? `Penyesuaian menyebut ${stranger[0]} "${stranger[1]}" yang tidak ada di ${edition.title}.` : null;
}

/** Two parts of the overlay about the same thing, or something added that is already there with another content. */
export function clashIn(edition: Edition, overlay: Overlay): string | null {
  const { variables = [], addedVariables = [], fields = [], addedFields = [] } = overlay;
  const named = [
    [...variables, ...addedVariables].map(({ key }) => `isian "${key}"`),
    (overlay.indicators ?? []).map(({ key }) => `indikator "${key}"`),
    (overlay.forms ?? []).map(({ key }) => `formulir "${key}"`),
    (overlay.agencies ?? []).map(({ key }) => `OPD "${key}"`),
    [...fields, ...addedFields].map(({ form, variable }) => `kolom "${variable}" di formulir "${form}"`),
  ].flat();
  const double = named.find((name, at) => named.indexOf(name) !== at);
  if (double !== undefined) return `Penyesuaian mengatur ${double} dua kali.`;

  const same = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
  const taken = addedVariables.find((added) => {
    const known = edition.variables.find(({ key }) => key === added.key);
    return known !== undefined && !same(known, variableFrom(added));
  });
  if (taken) return `Isian baru "${taken.key}" sudah ada di ${edition.title} dengan isi lain.`;
  const asked = addedFields.find((added) => {
    const known = edition.forms.find(({ key }) => key === added.form)?.fields;
    const field = known?.find(({ variable }) => variable === added.variable);
    return field !== undefined && !same(field, fieldFrom(added));
  });
  return asked ? `Kolom "${asked.variable}" sudah ada di formulir "${asked.form}" dengan isi lain.` : null;
}

const sorted = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
