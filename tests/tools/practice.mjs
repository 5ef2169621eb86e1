// The practice job: which file, what the officer mends, and which truth it is judged by.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SITE_FORMS } from './main-job.mjs';

export const PRACTICE_FILE = resolve('tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx');
export const PRACTICE_TRUTH = JSON.parse(readFileSync(resolve('tests/fixtures/practice/truth.json'), 'utf8'));

/** Three kecamatan with 35 villages, worked through form by form. */
const BY_FORM = ['Kota Padang', 'Padang Ulak Tanding', 'Sindang Kelingi'];

/** @type {import('./main-job.mjs').Job} */
export const PRACTICE_JOB = {
  file: PRACTICE_FILE,
  year: PRACTICE_TRUTH.year,
  forms: [
    { form: SITE_FORMS['data-sasaran'], kecamatan: BY_FORM, table: true },
    { form: SITE_FORMS['keluarga-berisiko-3'], kecamatan: BY_FORM, table: true },
    { form: SITE_FORMS['keluarga-berisiko-6'], kecamatan: [], table: true },
  ],
  corrections: [
    {
      village: 'Air Rambai',
      label: 'Jumlah keluarga berisiko yang mendapat manfaat pekarangan',
      finding: 'Pembilang melebihi penyebut',
      to: PRACTICE_TRUTH.corrections[0].to,
    },
  ],
  recompute: true,
};
