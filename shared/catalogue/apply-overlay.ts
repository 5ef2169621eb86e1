import { fail, ok, type Result } from '../result';
import { editionFault } from './edition-fault';
import type { Overlay } from './overlay';
import { clashIn, strangerIn } from './overlay-conflict';
import { confirm, fieldFrom, together, variableFrom, written } from './overlay-parts';
import { Edition } from './schema';
import type { Form, Variable } from './schema';

type Field = Form['fields'][number];

/**
 * Puts a district's overlay on an edition. The edition itself stays as it is; the same overlay put on twice changes
 * nothing more. Fails in words for people where the overlay is for another edition, names what the edition does not have,
 * or would make it contradict itself.
 */
export function applyOverlay(edition: Edition, overlay: Overlay): Result<Edition> {
  if (overlay.edition !== edition.id)
    return fail(
      `Penyesuaian ini dibuat untuk "${overlay.edition}", bukan untuk ${edition.title}.`,
      'Buka tahun yang sesuai, atau minta penyesuaian untuk tahun ini.',
    );
  const fault = strangerIn(edition, overlay) ?? clashIn(edition, overlay);
  if (fault !== null) return fail(fault, 'Betulkan berkas penyesuaiannya, lalu muat ulang.');

  const result = Edition.safeParse({
    ...edition,
    agencies: edition.agencies.map((agency) => {
      const change = overlay.agencies?.find(({ key }) => key === agency.key);
      return change ? { ...agency, ...written(change), aliases: together(agency.aliases, change.aliases) } : agency;
    }),
    variables: [...edition.variables.map((one) => changedVariable(one, overlay)), ...newVariables(edition, overlay)],
    indicators: edition.indicators.map((indicator) => {
      const change = overlay.indicators?.find(({ key }) => key === indicator.key);
      if (!change) return indicator;
      const { confirmed, ...rest } = written(change);
      const target = rest.target === undefined ? {} : { targetCertainty: 'stated' as const };
      return confirm(confirmed, { ...indicator, ...rest, ...target });
    }),
    forms: edition.forms.map((form) => changedForm(form, overlay)),
  });
  if (!result.success)
    return fail('Penyesuaian ini tidak cocok dengan daftar isian.', 'Minta berkas aslinya kepada pembuatnya.');
  const contradiction = editionFault(result.data);
  return contradiction === null
    ? ok(result.data)
    : fail(`Dengan penyesuaian ini daftar isian bertentangan: ${contradiction}`, 'Betulkan berkas penyesuaiannya.');
}

function changedVariable(variable: Variable, { variables = [] }: Overlay): Variable {
  const change = variables.find(({ key }) => key === variable.key);
  if (!change) return variable;
  const { confirmed, synonyms, ...rest } = written(change);
  const words = together(variable.synonyms, synonyms?.add, synonyms?.remove);
  return confirm(confirmed, { ...variable, ...rest, synonyms: words });
}

const newVariables = (edition: Edition, { addedVariables = [] }: Overlay): Variable[] =>
  addedVariables.filter(({ key }) => !edition.variables.some((one) => one.key === key)).map(variableFrom);

function changedForm(form: Form, { forms = [], fields = [], addedFields = [] }: Overlay): Form {
  const { aliases, ...rest } = written(forms.find(({ key }) => key === form.key) ?? {}) as Partial<Form>;
  const own = form.fields.map((field): Field => {
    const change = fields.find((one) => one.form === form.key && one.variable === field.variable);
    if (!change) return field;
    const { label = field.label, required = field.required, confirmed } = change;
    return confirm(confirmed, { ...field, label, required });
  });
  const added = addedFields
    .filter((one) => one.form === form.key && !form.fields.some(({ variable }) => variable === one.variable))
    .map(fieldFrom);
  return { ...form, ...rest, aliases: together(form.aliases, aliases), fields: [...own, ...added] };
}
