// The forms this replica knows. A new form is one more entry; everything else follows from it.

/**
 * `path` is the address below /emonev/; `menu` the entry of Master Ansit that leads to it; `dress` whether "Tambah data"
 * is a page of its own or a modal on the list (not known of the live site: both are kept so that both are exercised).
 * Field keys are ours and never reach the markup.
 * @typedef {{ key: string, label: string, type: 'count' | 'percent', unit: string, required: boolean }} Field
 * @typedef {{ key: string, heading: string, subheading: string, path: string, menu: string, dress: 'page' | 'modal', stated: boolean, fields: readonly Field[] }} Form
 */

/** @type {readonly Form[]} */
export const forms = [
  {
    key: 'data-sasaran',
    heading: 'Data Sasaran',
    subheading: '',
    path: 'sasaran',
    menu: 'Data Sasaran',
    dress: 'page',
    stated: true,
    fields: [
      { key: 'jumlah_keluarga', label: 'Jumlah keluarga', type: 'count', unit: 'keluarga', required: true },
      {
        key: 'jumlah_krs',
        label: 'Jumlah keluarga berisiko stunting',
        type: 'count',
        unit: 'keluarga',
        required: true,
      },
      { key: 'jumlah_balita_diukur', label: 'Jumlah balita yang diukur', type: 'count', unit: 'anak', required: true },
      { key: 'jumlah_sangat_pendek', label: 'Balita sangat pendek', type: 'count', unit: 'anak', required: true },
      { key: 'jumlah_pendek', label: 'Balita pendek', type: 'count', unit: 'anak', required: true },
    ],
  },
  {
    key: 'keluarga-berisiko-3',
    heading: 'Keluarga Berisiko 3',
    subheading: 'Keluarga berisiko stunting yang mendapatkan promosi peningkatan konsumsi ikan dalam negeri',
    path: 'cakupan/3',
    menu: 'Data Cakupan Layanan',
    dress: 'modal',
    stated: false,
    fields: [
      {
        key: 'krs_promosi_ikan_n',
        label: 'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan',
        type: 'count',
        unit: 'keluarga',
        required: true,
      },
      {
        key: 'krs_promosi_ikan_d',
        label: 'Jumlah keluarga berisiko keseluruhan (DPPKB)',
        type: 'count',
        unit: 'keluarga',
        required: true,
      },
      { key: 'krs_promosi_ikan_p', label: 'Persentase', type: 'percent', unit: '%', required: false },
    ],
  },
  {
    key: 'keluarga-berisiko-6',
    heading: 'Keluarga Berisiko 6',
    subheading:
      'Keluarga berisiko stunting yang mendapatkan manfaat sumber daya pekarangan untuk peningkatan asupan gizi',
    path: 'cakupan/6',
    menu: 'Data Cakupan Layanan',
    dress: 'modal',
    stated: false,
    fields: [
      {
        key: 'krs_pekarangan_n',
        label: 'Jumlah keluarga berisiko yang mendapat manfaat pekarangan',
        type: 'count',
        unit: 'keluarga',
        required: true,
      },
      {
        key: 'krs_pekarangan_d',
        label: 'Jumlah seluruh keluarga berisiko (DPPKB)',
        type: 'count',
        unit: 'keluarga',
        required: true,
      },
      { key: 'krs_pekarangan_p', label: 'Persentase', type: 'percent', unit: '%', required: false },
    ],
  },
];

/** The alternatives of all form paths, for the patterns of routes. */
export const formPaths = forms.map((form) => form.path).join('|');

/**
 * @param {string | undefined} path
 * @returns {Form}
 */
export function formAt(path) {
  const form = forms.find((entry) => entry.path === path);
  if (!form) throw new Error(`No form at ${path}`);
  return form;
}
