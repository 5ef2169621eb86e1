import {
  EDITIONS,
  emonev2024,
  formOf,
  indicatorUsing,
  knownIndicators,
  konvergensi2025,
  periodsOf,
  statusMeaning,
  variableOf,
} from '@shared/catalogue';
import { describe, expect, it } from 'vitest';

const { agencies, aksi, calendar, forms, indicators, unseenForms, variables } = konvergensi2025;

describe('the edition konvergensi-2025', () => {
  it('shares no year with another edition', () => {
    const years = EDITIONS.flatMap((edition) => edition.years);
    expect(new Set(years).size).toBe(years.length);
    expect(konvergensi2025.years).toEqual([2025, 2026]);
  });

  it('lists 10 of 31 indicators and invents none of the other 21', () => {
    expect(knownIndicators(konvergensi2025)).toEqual({ known: 10, of: 31 });
    expect(indicators).toHaveLength(10);
    expect(knownIndicators(emonev2024)).toEqual({ known: 64, of: 64 });
  });

  it('numbers only the two indicators whose number a source shows', () => {
    expect(indicators.flatMap(({ no }) => no ?? [])).toEqual([30, 31]);
    expect(indicators.filter(({ certainty }) => certainty === 'stated').map(({ no }) => no)).toEqual([30, 31]);
  });

  it('claims no numerators and denominators, which no source shows', () => {
    for (const { denominator, percent, denominatorCertainty } of indicators)
      expect([denominator, percent, denominatorCertainty]).toEqual([null, null, 'unknown']);
  });

  it('names all six groups of indicators, also those of which none is known', () => {
    const used = new Set(indicators.map(({ group }) => group));
    expect(konvergensi2025.indicatorGroups).toHaveLength(6);
    for (const group of used) expect(konvergensi2025.indicatorGroups).toContain(group);
    expect(used).not.toContain('remaja putri');
  });

  it('has four main and two supporting aksi, two semesters, and is entered per kecamatan', () => {
    expect(aksi?.filter(({ kind }) => kind === 'utama')).toHaveLength(4);
    expect(aksi?.filter(({ kind }) => kind === 'pendukung').map(({ key }) => key)).toEqual(['regulasi', 'publikasi']);
    expect(periodsOf(konvergensi2025)).toEqual(['semester-1', 'semester-2']);
    expect(periodsOf(emonev2024)).toEqual(['tahun']);
    expect([emonev2024.entryLevel, konvergensi2025.entryLevel]).toEqual(['kabupaten', 'kecamatan']);
  });

  it('states no deadline, because none is known', () => {
    expect(calendar).toEqual([]);
  });

  it('uses every key once, and only keys that exist', () => {
    const keys = new Set(variables.map(({ key }) => key));
    const owners = new Set(agencies.map(({ key }) => key));
    expect(keys.size).toBe(variables.length);
    for (const { fields, owner, aksi: of } of forms) {
      expect(owners).toContain(owner);
      expect(aksi?.map(({ key }) => key)).toContain(of);
      expect(fields.length).toBeGreaterThan(0);
      expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
      for (const { variable } of fields) expect(keys).toContain(variable);
    }
    for (const { numerator, owner } of indicators) {
      expect(keys).toContain(numerator);
      expect(owners).toContain(owner);
    }
    for (const { owner } of variables) expect(owners).toContain(owner);
  });

  it('requires no field, because no source says which are required', () => {
    expect(forms.flatMap(({ fields }) => fields).filter(({ required }) => required)).toEqual([]);
  });

  it('knows pages whose fields nobody has seen, and makes no form of them', () => {
    expect(unseenForms?.map(({ heading }) => heading)).toEqual(['Data Sasaran 2', 'Data Sasaran 3']);
    expect(formOf(konvergensi2025, 'data-sasaran-2')).toBeUndefined();
    const old = emonev2024.unseenForms?.map(({ heading }) => heading);
    expect(old).toEqual(expect.arrayContaining(['Form 1.1', 'Form 2.1', 'Aksi 3', 'Aksi 8']));
    for (const { heading } of emonev2024.unseenForms ?? [])
      expect(emonev2024.forms.map((form) => form.heading)).not.toContain(heading);
  });

  it('marks the headings of the placed fields as not stated where only the name of the figure is', () => {
    expect(variableOf(konvergensi2025, 'jumlah_penduduk')?.certainty).toBe('stated');
    expect(formOf(konvergensi2025, 'data-sasaran-1')?.fields.map(({ certainty }) => certainty)).toEqual([
      'inferred',
      'inferred',
    ]);
  });

  it('counts villages with a yard programme, no longer families', () => {
    expect(indicatorUsing(konvergensi2025, 'desa_pekarangan_n')?.no).toBe(31);
    expect(variableOf(konvergensi2025, 'desa_pekarangan_n')?.unit).toBe('desa');
    expect(variableOf(konvergensi2025, 'krs_pekarangan_n')).toBeUndefined();
  });
});

describe('a word of the status column', () => {
  it.each(['Approved', 'approved', ' APPROVED ', 'Approved 12-08-2025'])('means accepted: %s', (word) => {
    expect(statusMeaning(konvergensi2025, word)).toBe('disetujui');
  });

  it.each(['', 'Pending', 'Revisi', 'Not approved', 'Belum approved', 'Approvedx'])('stays unknown: %s', (word) => {
    expect(statusMeaning(konvergensi2025, word)).toBeUndefined();
  });

  it('stays unknown on the site of the years before, whose words nobody noted', () => {
    expect(statusMeaning(emonev2024, 'Approved')).toBeUndefined();
  });
});
