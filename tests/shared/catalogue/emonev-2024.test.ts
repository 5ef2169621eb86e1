import { agencyName, editionForYear, emonev2024, formOf, indicatorUsing, variableOf } from '@shared/catalogue';
import { describe, expect, it } from 'vitest';

const { variables, forms, indicators, agencies, calendar } = emonev2024;
const keys = new Set(variables.map((variable) => variable.key));

describe('the edition emonev-2024', () => {
  it('holds for 2022 to 2024 and for no year beside them', () => {
    expect([2021, 2022, 2023, 2024, 2025].map((year) => editionForYear(year)?.id)).toEqual([
      undefined,
      'emonev-2024',
      'emonev-2024',
      'emonev-2024',
      undefined,
    ]);
  });

  it('has the six figures of Data Sasaran and three for each of the 29 essential indicators', () => {
    expect(variables).toHaveLength(6 + 3 * 29);
    expect(indicators.map((indicator) => indicator.no)).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
    for (const { key, numerator, denominator, percent } of indicators)
      expect([numerator, denominator, percent]).toEqual([`${key}_n`, `${key}_d`, `${key}_p`]);
  });

  it('uses every key once, and only keys that exist', () => {
    expect(keys.size).toBe(variables.length);
    expect(new Set(forms.map((form) => form.key)).size).toBe(forms.length);
    for (const form of forms) for (const field of form.fields) expect(keys).toContain(field.variable);
    for (const { computed } of variables)
      for (const key of computed ? [...computed.numerator, computed.denominator] : []) expect(keys).toContain(key);
    const owners = new Set(agencies.map((agency) => agency.key));
    for (const { owner } of [...variables, ...forms, ...indicators]) expect(owners).toContain(owner);
  });

  it('keeps prevalensi off the form of Data Sasaran, and asks percentages of the other forms without requiring them', () => {
    expect(formOf(emonev2024, 'data-sasaran')?.fields.map((field) => field.variable)).toEqual([
      'jumlah_keluarga',
      'jumlah_krs',
      'jumlah_balita_diukur',
      'jumlah_sangat_pendek',
      'jumlah_pendek',
    ]);
    const yard = formOf(emonev2024, 'keluarga-berisiko-6');
    expect(yard?.heading).toBe('Keluarga Berisiko 6');
    expect(yard?.fields.map((field) => field.required)).toEqual([true, true, false]);
    expect(yard?.fields[0]?.label).toBe('Jumlah keluarga berisiko yang mendapat manfaat pekarangan');
  });

  it('never presents the labels of a mirror app as fact', () => {
    for (const form of forms.filter(({ key }) => key !== 'data-sasaran'))
      for (const field of form.fields) expect(field.certainty).toBe('inferred');
    expect(formOf(emonev2024, 'data-sasaran')?.fields.every((field) => field.certainty === 'stated')).toBe(true);
  });

  it('knows families at risk as one target group of four forms, and never joins households to families', () => {
    const group = (sasaran: string) => variables.filter((one) => one.sasaran === sasaran).map((one) => one.key);
    expect(group('jumlah_krs')).toEqual(['jumlah_krs', 'krs_promosi_ikan_d', 'krs_pendampingan_d', 'krs_pekarangan_d']);
    expect(group('jumlah_keluarga')).not.toContain('rt_air_minum_layak_d');
  });

  it('knows the headings of a published table, and no heading twice for one variable', () => {
    expect(variableOf(emonev2024, 'krs_promosi_ikan_p')?.synonyms).toContain('persen_ikan_tertulis');
    expect(variableOf(emonev2024, 'krs_pekarangan_n')?.synonyms).toContain('krs_pekarangan');
    for (const { label, synonyms } of variables) expect(new Set([label, ...synonyms]).size).toBe(synonyms.length + 1);
  });

  it('says whose figure a denominator is, apart from who fills the form', () => {
    expect(variableOf(emonev2024, 'krs_pekarangan_d')?.owner).toBe('dinas-kb');
    expect(indicatorUsing(emonev2024, 'krs_pekarangan_d')?.owner).toBe('dinas-ketahanan-pangan');
    expect(agencyName(emonev2024, 'dinas-ketahanan-pangan')).toBe('Dinas Ketahanan Pangan');
  });

  it('marks the review of the following year as not stated', () => {
    expect(calendar).toHaveLength(8);
    expect(calendar.filter((entry) => entry.certainty !== 'stated')).toMatchObject([{ aksi: '8', yearOffset: 1 }]);
  });
});
