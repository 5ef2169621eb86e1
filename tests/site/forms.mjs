// The forms this replica knows, one JSON file per menu. A new form is one more entry there; everything else follows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Field keys are ours and never reach the markup. `options` is a list, or for a dependent select one list per choice of
 * `dependsOn`; `long` texts are typed into a textarea; `number` stands in a node of its own before the label.
 * @typedef {{
 *   key: string, label: string, type: 'count' | 'percent' | 'yesno' | 'text' | 'link' | 'date' | 'file' | 'select',
 *   unit: string, required: boolean, long?: boolean, number?: string, dependsOn?: string,
 *   options?: readonly string[] | Readonly<Record<string, readonly string[]>>,
 * }} Field
 */
/**
 * `path` is the address below /emonev/ or /index.php/ and `address` the whole of it; `menu` the entry that leads to it;
 * `dress` whether "Tambah data" is a page of its own or a modal on the list (not known of the live site: both are kept so
 * that both are exercised); `level` whether it is entered per village or once for the district; `stated` whether a source
 * tells its fields; `period` the part of the year it is for.
 * @typedef {{
 *   key: string, heading: string, subheading: string, path: string, address: string, menu: string, dress: 'page' | 'modal',
 *   level: 'desa' | 'kabupaten', stated: boolean, period: 'tahun' | 'semester-1' | 'semester-2', fields: readonly Field[],
 * }} Form
 */
/** @typedef {'emonev' | 'konvergensi'} Era */
/** @typedef {Omit<Form, 'address' | 'period'>} Written a form as it stands in its file */

/** Sasaran stands before everything else in both eras; the rest follows by name. @param {string} name */
const rank = (name) => (name.startsWith('data-sasaran') || name.startsWith('sasaran') ? 0 : 1);

/** @param {string} folder @returns {Written[]} */
const readForms = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).forms);

const FOLDER = join(import.meta.dirname, 'forms');

/** @type {readonly Form[]} */
export const forms = readForms(FOLDER).map((form) => ({ ...form, period: 'tahun', address: `/emonev/${form.path}` }));

/** From 2025: each form once per semester; the last part of the address is the form id of the page's `<select>`.
 * @type {readonly Form[]} */
export const kecamatanForms = readForms(join(FOLDER, 'konvergensi')).flatMap((form, index) =>
  /** @type {const} */ (['semester-1', 'semester-2']).map((period, semester) => ({
    ...form,
    heading: `${form.heading} Semester ${semester + 1}`,
    period,
    address: `/index.php/${form.path}/${2 * index + semester + 1}`,
  })),
);

/** @param {Era} era */
export const formsOf = (era) => (era === 'emonev' ? forms : kecamatanForms);

const all = [...forms, ...kecamatanForms];

/** A pattern of all addresses of forms, for the patterns of routes; `only` keeps some of them.
 * @param {(form: Form) => boolean} [only] */
export const addressesOf = (only = () => true) =>
  `(?<form>${all
    .filter(only)
    .map(({ address }) => address)
    .join('|')})`;

/**
 * @param {string | undefined} address
 * @returns {Form}
 */
export function formAt(address) {
  const form = all.find((entry) => entry.address === address);
  if (!form) throw new Error(`No form at ${address}`);
  return form;
}
