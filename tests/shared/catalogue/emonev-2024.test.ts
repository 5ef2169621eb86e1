import { agencyName, editionForYear, emonev2024, formOf, indicatorUsing, variableOf } from '@shared/catalogue';
import { indexHeadings } from '@shared/dataset/reading/heading-index';
import { recogniseForms } from '@shared/dataset/reading/recognise-forms';
import { describe, expect, it } from 'vitest';

const { variables, forms, indicators, agencies, calendar } = emonev2024;
const essential = indicators.filter(({ kind }) => kind === 'esensial');
const supply = indicators.filter(({ kind }) => kind === 'supply');
/** The target groups of the programme: Data Sasaran's five, then the denominators of the other forms. */
const SASARAN = [
  'jumlah_keluarga jumlah_keluarga_sasaran jumlah_krs jumlah_balita_diukur jumlah_sangat_pendek jumlah_pendek',
  'jumlah_balita jumlah_baduta bayi_lt6 anak_6_23 balita_gizi_buruk balita_gizi_kurang bayi_sasaran_imunisasi',
  'ibu_hamil bumil_kek ibu_bersalin remaja_putri catin pus pus_miskin kpm_pkh kpm_1000hpk rumah_tangga jumlah_desa',
].flatMap((line) => line.split(' '));
const keys = new Set(variables.map((variable) => variable.key));

describe('the edition emonev-2024', () => {
  it('holds for 2022 to 2024 and for no year beside them', () => {
    expect([2021, 2022, 2023, 2024, 2025, 2027].map((year) => editionForYear(year)?.id)).toEqual([
      undefined,
      'emonev-2024',
      'emonev-2024',
      'emonev-2024',
      'konvergensi-2025',
      undefined,
    ]);
  });

  it('lists 64 indicators, 29 essential and 35 of supply, numbered as the programme counts them', () => {
    expect(indicators.map((indicator) => indicator.no)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1));
    expect(essential).toHaveLength(29);
    expect(supply).toHaveLength(35);
    expect(supply[0]?.no).toBe(30);
  });

  it('has three figures for each essential indicator', () => {
    for (const { key, numerator, denominator, percent } of essential)
      expect([numerator, denominator, percent]).toEqual([`${key}_n`, `${key}_d`, `${key}_p`]);
  });

  it('asks supply of the district as a status with its remark and evidence, supply of villages as a figure', () => {
    const ofDistrict = supply.filter(({ level }) => level === 'kabupaten');
    expect(ofDistrict).toHaveLength(15);
    for (const { key, numerator } of ofDistrict) {
      expect(numerator).toBe(`${key}_status`);
      expect([`${key}_status`, `${key}_keterangan`, `${key}_tautan`].map((one) => variableOf(emonev2024, one))).toEqual(
        [
          expect.objectContaining({ type: 'yesno', level: 'kabupaten' }),
          expect.objectContaining({ type: 'text', level: 'kabupaten' }),
          expect.objectContaining({ type: 'link', level: 'kabupaten' }),
        ],
      );
    }
    for (const { key, numerator, denominator } of supply.filter(({ level }) => level === 'desa')) {
      expect(numerator).toBe(`${key}_n`);
      expect([null, 'jumlah_desa', `${key}_d`]).toContain(denominator);
    }
  });

  it('knows the 24 target groups, each as a group of its own', () => {
    expect(SASARAN).toHaveLength(24);
    for (const key of SASARAN) expect(variableOf(emonev2024, key)?.type).toBe('count');
    const own = variables.filter(({ key, sasaran }) => key === sasaran).map(({ key }) => key);
    expect(SASARAN.filter((key) => !own.includes(key))).toEqual(['jumlah_sangat_pendek', 'jumlah_pendek']);
    const groups = new Set(own);
    for (const { sasaran } of variables)
      if (sasaran !== undefined && sasaran !== 'catin_pasangan') expect(groups).toContain(sasaran);
  });

  it('gives the denominator that many indicators share to none of them alone', () => {
    expect(indicatorUsing(emonev2024, 'jumlah_desa')).toBeUndefined();
    expect(indicatorUsing(emonev2024, 'desa_odf_n')?.denominator).toBe('jumlah_desa');
  });

  it('uses every key once, and only keys that exist', () => {
    expect(keys.size).toBe(variables.length);
    expect(new Set(forms.map((form) => form.key)).size).toBe(forms.length);
    for (const form of forms) for (const field of form.fields) expect(keys).toContain(field.variable);
    for (const { numerator, denominator, percent } of indicators)
      for (const key of [numerator, denominator, percent]) if (key !== null) expect(keys).toContain(key);
    for (const { after } of forms) for (const key of after) expect(formOf(emonev2024, key)).toBeDefined();
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

  it('asks nothing twice in one form, neither a variable nor a label', () => {
    for (const { key, fields } of forms) {
      expect(new Set(fields.map(({ variable }) => variable)).size, key).toBe(fields.length);
      expect(new Set(fields.map(({ label }) => label)).size, key).toBe(fields.length);
      expect(fields.length, key).toBeGreaterThan(0);
    }
  });

  it('has a form for every menu of Master Ansit, and none for Aksi 1 to 8, whose fields nobody has seen', () => {
    const menus = [...new Set(forms.map(({ menu }) => menu.replace('Master Ansit > ', '')))];
    expect(menus).toEqual([
      'Data Sasaran',
      'Data Cakupan Layanan',
      'Sosial',
      'Tim Koordinasi',
      'Kesehatan',
      'PMD 1',
      'PMD 2',
      'KOMINFO',
      'Pendidikan 1',
      'Pendidikan 2',
      'Agama',
      'Keluarga Berencana 1',
      'Keluarga Berencana 2',
      'Badan POM',
      'Pemetaan Program',
    ]);
    expect(forms.every(({ aksi }) => aksi === 'master-ansit')).toBe(true);
  });

  it('takes no form for named where a title only names an agency', () => {
    const index = indexHeadings(emonev2024);
    for (const { name, aliases } of agencies)
      for (const title of [name, ...aliases.filter((alias) => alias !== 'Tim Koordinasi')])
        expect([...recogniseForms(`${title} Kabupaten Rejang Lebong`, index)], title).toEqual([]);
    expect([...recogniseForms('Kesehatan - Data Supply', index)]).toEqual(['data-supply-kesehatan']);
  });

  it('presents as fact only what a manual or the news names', () => {
    expect(formOf(emonev2024, 'data-sasaran')?.fields.every((field) => field.certainty === 'stated')).toBe(true);
    const stated = forms
      .filter(({ key }) => key !== 'data-sasaran')
      .flatMap(({ fields }) =>
        fields.filter(({ certainty }) => certainty === 'stated').map(({ variable }) => variable),
      );
    expect(stated).toEqual([
      'bidan_desa_n',
      'desa_bebas_stunting_n',
      'kampanye_nasional_dokumentasi',
      'keamanan_pangan_status',
    ]);
  });

  it('requires no field that is guessed or remembered', () => {
    for (const { fields } of forms)
      for (const { certainty, required, variable } of fields)
        if (certainty !== 'stated' && certainty !== 'inferred') expect(required, variable).toBe(false);
  });

  it('marks the six names of PMD indicators that were put together again', () => {
    const rebuilt = indicators.filter(({ certainty }) => certainty !== 'stated').map(({ no }) => no);
    expect(rebuilt).toEqual([46, 47, 48, 49, 50, 52]);
    expect(variableOf(emonev2024, 'desa_konvergensi_n')).toMatchObject({
      certainty: 'inferred',
      definition: expect.stringContaining('disusun ulang'),
    });
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
