// What the server accepts: the same checks for one village's form and for each row of the table.
import { parseEntered } from './notation.mjs';

/** @typedef {{ values: Map<string, number>, missing: string[], malformed: string[], blank: boolean }} Submission */

/**
 * @param {import('./forms.mjs').Form} form
 * @param {(field: import('./forms.mjs').Field) => string} textOf what was posted for a field
 * @returns {Submission} `missing` and `malformed` hold labels
 */
export function readSubmission(form, textOf) {
  /** @type {Submission} */
  const submission = { values: new Map(), missing: [], malformed: [], blank: true };
  for (const field of form.fields) {
    const text = textOf(field).trim();
    if (text !== '') submission.blank = false;
    const value = parseEntered(text, field.type);
    if (value !== null) submission.values.set(field.key, value);
    else if (text !== '') submission.malformed.push(field.label);
    else if (field.required) submission.missing.push(field.label);
  }
  return submission;
}
