import type { Counts, FormState } from '@apps-script/calls/protocol';
import { describe, expect, it } from 'vitest';
import { nextForAgency, nextForCoordinator } from '@apps-script/calls/next-step';

const NONE: Counts = { kesalahan: 0, pertanyaan: 0, peringatan: 0, catatan: 0 };
const form = (heading: string, more: Partial<FormState> = {}): FormState => ({
  form: heading.toLowerCase(),
  heading,
  agency: 'dinas-kesehatan',
  expected: 20,
  filled: 20,
  sound: 20,
  state: 'diterima',
  changed: 0,
  by: 'Rahmat',
  note: '',
  steps: [],
  ...more,
});
const coordinator = (...forms: readonly FormState[]) => nextForCoordinator(NONE, forms, () => 'Dinas Kesehatan');
const agency = (...forms: readonly FormState[]) => nextForAgency(NONE, forms);

describe('what comes next', () => {
  it('is the package once every form is accepted', () => {
    expect(coordinator(form('Gizi'))).toMatch(/^Semua formulir sudah diterima/);
    expect(agency(form('Gizi'))).toMatch(/^Semua sudah diterima/);
  });

  it.each(['siap', 'diterima'] as const)('is no package while figures changed after a form was %s', (state) => {
    const forms = [form('Gizi'), form('Imunisasi', { state, changed: 2 })];
    expect(coordinator(...forms)).toMatch(/^Angka Imunisasi berubah sesudah .*minta Dinas Kesehatan/);
    expect(agency(...forms)).toMatch(
      state === 'siap' ? /Imunisasi terisi benar: tandai siap/ : /^Angka Imunisasi berubah/,
    );
  });

  it('is the form that waits for a decision before one that changed', () => {
    const forms = [form('Gizi', { state: 'siap' }), form('Imunisasi', { changed: 1 })];
    expect(coordinator(...forms)).toMatch(/^Gizi menunggu keputusan Anda/);
  });
});
