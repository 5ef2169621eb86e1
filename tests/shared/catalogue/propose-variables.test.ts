import {
  applyOverlay,
  emonev2024,
  formOf,
  konvergensi2025,
  overlayWithProposals,
  parseOverlay,
  proposeVariables,
  variableOf,
} from '@shared/catalogue';
import type { Overlay, ProposalInput } from '@shared/catalogue';
import { readTable } from '@shared/dataset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const head = { district: '1702', author: 'Bappeda', date: '2025-08-10', source: 'Templat cakupan.xlsx' };
const proposed = (headings: readonly string[], edition = konvergensi2025) =>
  proposeVariables(edition, headings).map((one) => ({
    ...one,
    owner: 'dinas-kesehatan',
    form: 'cakupan-rumah-tangga',
  }));
const overlayOf = (input: Partial<ProposalInput>): Overlay => {
  const made = parseOverlay(
    overlayWithProposals({ ...head, edition: konvergensi2025, overlay: undefined, added: [], synonyms: [], ...input }),
  );
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
};
const editionWith = (overlay: Overlay) => {
  const own = applyOverlay(konvergensi2025, overlay);
  if (!own.ok) throw new Error(own.problem.message);
  return own.value;
};

describe('proposals for headings nobody knows', () => {
  it('take key, kind and unit from the wording, and leave owner and form to the person', () => {
    const [count, percent, desa] = proposeVariables(konvergensi2025, [
      '12 Balita gizi buruk yang mendapat tata laksana',
      'Persentase balita ditimbang (%)',
      'Jumlah desa bebas BAB sembarangan',
    ]);
    expect(count).toMatchObject({
      key: 'balita_gizi_buruk_yang_mendapat_tata_laksana',
      type: 'count',
      unit: 'orang',
      owner: '',
      form: '',
    });
    expect(percent).toMatchObject({ type: 'percent', unit: '%' });
    expect(desa).toMatchObject({ type: 'count', unit: 'desa' });
  });

  it('never take a key that is taken, by the edition, by another heading, or by every object', () => {
    const keys = proposeVariables(konvergensi2025, ['Jumlah PAUD', 'Jumlah PAUD!', 'constructor', '%', '12']).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(5);
    expect(keys.filter((key) => variableOf(konvergensi2025, key) !== undefined || key in {})).toEqual([]);
  });

  it('make an overlay that every check of overlays accepts, whatever the headings are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 80 }), { maxLength: 20 }), (texts) => {
        const headings = texts.filter((text) => text.trim() !== '');
        const own = editionWith(overlayOf({ added: proposed(headings) }));
        expect(own.variables.length).toBe(konvergensi2025.variables.length + headings.length);
      }),
    );
  });

  it('join an overlay in use and change nothing else of it', () => {
    const before = overlayOf({ added: proposed(['Balita ditimbang']) });
    const both = overlayOf({ overlay: before, added: proposed(['Balita diukur'], editionWith(before)) });
    expect(both.addedVariables?.map(({ key }) => key)).toEqual(['balita_ditimbang', 'balita_diukur']);
    expect(both.addedFields).toHaveLength(2);
  });

  it('may be another wording of a variable of the edition or of the overlay', () => {
    const before = overlayOf({ added: proposed(['Balita ditimbang']) });
    const own = editionWith(
      overlayOf({
        overlay: before,
        synonyms: [
          { heading: 'PAUD seluruhnya', variable: 'jumlah_paud' },
          { heading: 'Timbang balita', variable: 'balita_ditimbang' },
        ],
      }),
    );
    expect(variableOf(own, 'jumlah_paud')?.synonyms).toContain('PAUD seluruhnya');
    expect(variableOf(own, 'balita_ditimbang')?.synonyms).toContain('Timbang balita');
  });

  it('bring the other 21 of the 31 indicators in: the template they came from is known from then on', () => {
    const forms = ['cakupan-ibu-hamil', 'cakupan-baduta', 'cakupan-rumah-tangga'];
    const fields = (edition: typeof konvergensi2025) => forms.flatMap((key) => formOf(edition, key)?.fields ?? []);
    const known = fields(konvergensi2025).map(({ label }) => label);
    const missing = Array.from({ length: 31 - known.length }, (_, at) => `${at + 9} Layanan contoh nomor ${at + 9}`);
    const rows = [
      ['Kode Desa', 'Kecamatan', 'Nama Desa', ...known, ...missing],
      ['1702061004', 'Kota Padang', 'Kota Padang', ...[...known, ...missing].map(() => null)],
    ];
    const grid = { name: 'Cakupan layanan', rows };
    const sure = (edition: typeof konvergensi2025) => {
      const read = readTable(grid, edition);
      return read.ok ? read.value.columns.filter(({ role, sure: is }) => role === 'variable' && is).length : 0;
    };
    expect([known.length, sure(konvergensi2025)]).toEqual([10, 10]);
    const own = editionWith(overlayOf({ added: proposed(missing) }));
    expect(sure(own)).toBe(31);
    expect(fields(own)).toHaveLength(31);
  });

  it('are refused where they name an agency nobody knows', () => {
    const added = proposeVariables(emonev2024, ['Balita ditimbang']).map((one) => ({ ...one, owner: 'tidak-ada' }));
    const overlay = overlayWithProposals({ ...head, edition: emonev2024, overlay: undefined, added, synonyms: [] });
    expect(applyOverlay(emonev2024, overlay).ok).toBe(false);
  });
});
