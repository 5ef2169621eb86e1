// What the server accepts: the same checks for one village's form and for each row of the table or template.
import { choicesOf } from './choices.mjs';
import { parseEntered } from './notation.mjs';

/** @typedef {{ values: Map<string, import('./store.mjs').Value>, missing: string[], malformed: string[], blank: boolean }} Submission */

/**
 * @param {import('./forms.mjs').Form} form
 * @param {import('./forms.mjs').Field} field
 * @param {string} text what was posted
 * @param {Submission['values']} values of the fields before it
 * @returns {import('./store.mjs').Value | null} null where the text is none such
 */
function valueOf(form, field, text, values) {
  if (field.type === 'count' || field.type === 'percent') return parseEntered(text, field.type);
  if (field.type === 'yesno') return text === 'Ya' || text === 'Tidak' ? text : null;
  if (field.type === 'link') return /^https?:\/\/[^\s]+\.[^\s]+$/.test(text) ? text : null;
  if (field.type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
  if (field.type === 'select') {
    const choices = choicesOf(field, String(values.get(field.dependsOn ?? '') ?? ''));
    return choices[Number(text) - 1] ?? null;
  }
  return text;
}

const COMPLAINTS = new Map([
  ['count', 'harus berupa angka'],
  ['percent', 'harus berupa angka'],
  ['link', 'harus berupa alamat tautan'],
  ['date', 'harus berupa tanggal'],
]);

/**
 * @param {import('./forms.mjs').Form} form
 * @param {(field: import('./forms.mjs').Field) => string} textOf what was posted for a field
 * @returns {Submission} `missing` holds labels, `malformed` complaints
 */
export function readSubmission(form, textOf) {
  /** @type {Submission} */
  const submission = { values: new Map(), missing: [], malformed: [], blank: true };
  for (const field of form.fields) {
    const text = textOf(field).trim();
    if (text !== '') submission.blank = false;
    const value = text === '' ? null : valueOf(form, field, text, submission.values);
    if (value !== null) submission.values.set(field.key, value);
    else if (text !== '')
      submission.malformed.push(`${field.label} ${COMPLAINTS.get(field.type) ?? 'bukan salah satu pilihan'}`);
    else if (field.required) submission.missing.push(field.label);
  }
  return submission;
}
