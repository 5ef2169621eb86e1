// Many villages at once: what the rows of the table page or of a template say.
import { placesOf } from './areas.mjs';
import { chainBroken } from './chain.mjs';
import { readSubmission } from './submission.mjs';

/**
 * Entries to save, and lines about the rows that are not.
 * @param {import('./context.mjs').Context} context
 * @param {import('./forms.mjs').Form} form
 * @param {(village: string, field: import('./forms.mjs').Field) => string} textOf
 */
export function readRows(context, form, textOf) {
  const { site, session } = context;
  /** @type {import('./store.mjs').Entry[]} */
  const entries = [];
  /** @type {string[]} */
  const problems = [];
  placesOf(context, form).forEach(({ code }, index) => {
    const { values, missing, malformed, blank } = readSubmission(form, (field) => textOf(code, field));
    if (blank) return;
    if (malformed.length > 0) problems.push(`Baris ${index + 1}: ${malformed.join(', ')}`);
    else if (missing.length > 0) problems.push(`Baris ${index + 1} belum lengkap`);
    else if (chainBroken(site, session.year, form, code)) problems.push(`Baris ${index + 1}: Data Sasaran belum diisi`);
    else entries.push({ desa: code, values });
  });
  return { entries, problems };
}
