import { choicesOf } from '../choices.mjs';
import { html } from '../html.mjs';

/** @typedef {import('./entry-fields.mjs').Props} Props */
/** @typedef {import('../forms.mjs').Field} Field */

/** @param {Field} field */
export const isFigure = ({ type }) => type === 'count' || type === 'percent';

/** On pages labels point at inputs by id; in modals of old templates nothing does. @param {Props} props @param {string} name */
const idOn = ({ form }, name) => form.dress === 'page' && html`id="${name}"`;

/** @param {Props} props @param {Field} field @param {string} name @param {string} text */
function figure({ parts, form }, field, name, text) {
  const kind =
    form.dress === 'page'
      ? html`type="text" inputmode="numeric" id="${name}" ${field.required && html`required`}`
      : html`type="number" min="0" ${field.type === 'percent' && html`step="any"`}`;
  const input = html`<input
    class="form-control"
    ${kind}
    name="${name}"
    value="${text}"
    autocomplete="off"
    data-guess="1"
  />`;
  return parts.figure(input, field.unit);
}

/**
 * @param {Props} props
 * @param {Field} field
 * @param {string} name
 * @param {string} text
 */
function select(props, field, name, text) {
  const { parts, site, form, draft } = props;
  const choices = choicesOf(field, draft.texts.get(field.dependsOn ?? '') ?? '');
  const parent = field.dependsOn === undefined ? null : site.disguise.name(form.key, field.dependsOn);
  return html`<select
    class="${parts.words.select}"
    name="${name}"
    ${idOn(props, name)}
    ${parent !== null && html`data-induk="${parent}" data-alamat="${form.address}/pilihan"`}
    data-guess="1"
  >
    <option value="">Pilih</option>
    ${choices.map(
      (choice, index) => html`<option value="${index + 1}" ${choice === text && html`selected`}>${choice}</option>`,
    )}
  </select>`;
}

const INPUTS = /** @type {Partial<Record<Field['type'], string>>} */ ({ link: 'url', date: 'date', file: 'file' });

/**
 * The input of one field; which widget the live site has is not known of any.
 * @param {Props} props
 * @param {Field} field
 */
export function fieldInput(props, field) {
  const name = props.site.disguise.name(props.form.key, field.key);
  const text = props.draft.texts.get(field.key) ?? '';
  if (isFigure(field)) return figure(props, field, name, text);
  if (field.type === 'yesno') return props.parts.yesNo({ name, text });
  if (field.type === 'select') return select(props, field, name, text);
  if (field.long)
    return html`<textarea class="form-control" rows="3" name="${name}" ${idOn(props, name)} data-guess="1">
${text}</textarea>`;
  const saved = field.type === 'file' && text !== '' && html`<p class="help-block">Tersimpan: ${text}</p>`;
  return html`<input
      class="form-control"
      type="${INPUTS[field.type] ?? 'text'}"
      name="${name}"
      ${idOn(props, name)}
      ${field.type !== 'file' && html`value="${text}"`}
      autocomplete="off"
      data-guess="1"
    />${saved}`;
}
