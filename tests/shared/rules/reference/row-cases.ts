import { emonev2024 } from '@shared/catalogue';
import type { VillageList } from '@shared/catalogue';
import { buildDataset } from '@shared/dataset';
import type { CellValue, ColumnRole, SourceTable } from '@shared/dataset';
import type { CheckInput } from '@shared/rules';
import { villagesOf } from '../../../../shared/cli/villages.mjs';
import { EDITION_WITH_DATE } from '../examples-rows';

type Figure = number | string | readonly string[];

/** The figures of a rule's passing and failing case, and the tables that hold them. */
export interface RowCase {
  readonly passes: readonly Figure[];
  readonly fails: readonly Figure[];
  readonly build: (figures: readonly Figure[]) => CheckInput;
  /** Another severity than the reference's, and why. */
  readonly severity?: readonly ['kesalahan' | 'peringatan' | 'catatan', string];
}

const REJANG_LEBONG = villagesOf('1702') as VillageList;
const BANDUNG = villagesOf('3273') as VillageList;
const SERANG = villagesOf('3604') as VillageList;
const [FIRST] = REJANG_LEBONG.villages;

/** Column headings: a role of the row's identity, or a variable. */
type Sheet = Readonly<Record<string, CellValue>>;
const ROLES: readonly string[] = ['kode', 'desa', 'kecamatan', 'tahun'];

/** Rows as an officer's sheet has them, and the district's own line, read as the product reads them. */
function input(
  rows: readonly Sheet[],
  more: { total?: Sheet; villages?: VillageList; year?: number; edition?: CheckInput['edition'] } & Pick<
    CheckInput,
    'facts'
  > = {},
): CheckInput {
  const { total, villages = REJANG_LEBONG, year = 2024, edition = emonev2024, facts } = more;
  const headings = [...new Set([...rows, ...(total ? [total] : [])].flatMap((row) => Object.keys(row)))];
  const cells = (row: Sheet) => headings.map((heading) => row[heading] ?? null);
  const table: SourceTable = {
    file: 'Contoh.xlsx',
    sheet: 'Lembar 1',
    columns: headings.map((heading, i) => ({
      heading,
      role: (ROLES.includes(heading) ? heading : 'variable') as ColumnRole,
      ...(ROLES.includes(heading) ? {} : { variable: heading }),
      letter: String.fromCharCode(65 + i),
    })),
    rows: rows.map((row, i) => ({ line: i + 2, cells: cells(row) })),
    total: total ? { line: rows.length + 2, cells: cells(total) } : null,
  };
  const { dataset } = buildDataset({ edition, year, villages, tables: [table], decisions: [] });
  return { edition, dataset, villages, ...(facts ? { facts } : {}) };
}

const FAMILIES = { jumlah_krs: 300 };
const inVillage = (cells: Sheet, more?: Parameters<typeof input>[1]) => input([{ kode: FIRST!.code, ...cells }], more);
const onLine = (total: Sheet, more?: Parameters<typeof input>[1]) => input([], { ...more, total });
const coded = (kode: CellValue, villages = REJANG_LEBONG, desa = '') =>
  input([{ kode, desa, ...FAMILIES }], { villages });
/** The first so many villages of a list, by their codes. */
const first = (count: number, villages: VillageList): Sheet[] =>
  villages.villages.slice(0, count).map(({ code }) => ({ kode: code, ...FAMILIES }));
const shortened = (count: number, villages: VillageList): VillageList => ({
  ...villages,
  villages: villages.villages.slice(0, count),
});
const countOf = (figure: Figure | undefined): number => Number(figure);
const textOf = (figure: Figure | undefined): string => String(figure);

/** This period's figures with the period before beside them. */
const after = (before: Sheet, now: Sheet, place: (cells: Sheet, more?: Parameters<typeof input>[1]) => CheckInput) =>
  place(now, { facts: { previous: [place(before, { year: 2023 }).dataset] } });
const surveys = (a: Figure | undefined, b: Figure | undefined, years: number) => ({
  facts: {
    surveys: [
      { source: 'SSGI', year: 2024 - years, percent: countOf(a) },
      { source: 'SSGI', year: 2024, percent: countOf(b) },
    ],
  },
});
const column = (sort: Figure | undefined): string => (sort === 'persen' ? 'prevalensi' : 'jumlah_krs');
const named = (name: string, villages: VillageList) => villages.villages.find((village) => village.name === name)!;

const UNREADABLE = 'a cell that cannot be read is held, so there is nothing to let stand';
const ASKED = 'a question waits for the answer, or the reading is told; a reason is not demanded';

export const ROW_CASES: Readonly<Record<string, RowCase>> = {
  G04: {
    passes: [151, 151],
    fails: [151, 150],
    build: ([rows, codes]) => {
      const distinct = first(countOf(codes), BANDUNG);
      return input([...distinct, ...distinct.slice(0, countOf(rows) - countOf(codes))], { villages: BANDUNG });
    },
  },
  G05: {
    passes: [46, 46],
    fails: [150, 151],
    build: ([rows, official]) => {
      const villages = shortened(countOf(official), BANDUNG);
      return input(first(countOf(rows), villages), { villages });
    },
  },
  G06: {
    passes: [29, 29],
    fails: [31, 29],
    build: ([rows, kecamatan]) => {
      const names = [...new Set(SERANG.villages.map((village) => village.kecamatan))].slice(0, countOf(kecamatan));
      const all = [...names, ...names.slice(0, countOf(rows) - names.length)];
      return input(
        all.map((name) => ({ kecamatan: name, ...FAMILIES })),
        { villages: SERANG },
      );
    },
  },
  W01: { passes: ['17.02.06.1004'], fails: ['170206100'], build: ([kode]) => coded(textOf(kode)) },
  W02: { passes: ['1702061004'], fails: ['1,70206E+09'], build: ([kode]) => coded(textOf(kode)) },
  W03: {
    passes: ['3673011001', '3673'],
    fails: ['3604291001', '3673'],
    build: ([kode, district]) => coded(textOf(kode), villagesOf(textOf(district)) as VillageList),
  },
  W04: {
    passes: ['3273011001', ['3273011001']],
    fails: ['3273250002', ['3273011001']],
    build: ([kode, official]) =>
      coded(textOf(kode), {
        ...BANDUNG,
        villages: BANDUNG.villages.filter(({ code }) => (official as readonly string[]).includes(code)),
      }),
  },
  W05: {
    passes: ['327301', '3273250'],
    fails: ['3273250', '3273250'],
    // The reference compares kecamatan; a village's code is the kecamatan's with its number, four digits or three.
    build: ([kecamatan]) =>
      coded(textOf(kecamatan).padEnd(7, '1').padEnd(9, '0') + (kecamatan === '327301' ? '1' : '2'), BANDUNG),
  },
  W06: {
    passes: ['1', 'kelurahan'],
    fails: ['2', 'kelurahan'],
    build: ([digit, word]) => {
      const { code, name } = REJANG_LEBONG.villages.find((village) => village.code[6] === digit)!;
      return coded(code, REJANG_LEBONG, `${textOf(word)} ${name}`);
    },
  },
  W07: {
    passes: ['Sukarasa', 'Sukarasa'],
    fails: ['Husen Sastranegara', 'Husein Sastranegara'],
    build: ([written, official]) => coded(named(textOf(official), BANDUNG).code, BANDUNG, textOf(written)),
    severity: ['catatan', 'two letters or less are a spelling; the code decides'],
  },
  W08: {
    passes: [1],
    fails: [3],
    build: ([times]) => {
      const { name } = SERANG.villages.find(
        (one) => SERANG.villages.filter(({ name: other }) => other === one.name).length === times,
      )!;
      return input([{ desa: name, ...FAMILIES }], { villages: SERANG });
    },
  },
  W09: {
    passes: [326, 326],
    fails: [325, 326],
    build: ([rows, official]) => {
      const villages = shortened(countOf(official), SERANG);
      return input(first(countOf(rows), villages), { villages });
    },
    severity: ['catatan', 'which villages are missing or repeated is told by G04, G05 and W04'],
  },
  F01: { passes: ['1.234,5'], fails: ['1.23.45'], build: ([raw]) => inVillage({ jumlah_krs: textOf(raw) }) },
  F02: {
    passes: ['394.129'],
    fails: ['394,129'],
    build: ([raw]) => inVillage({ jumlah_krs: textOf(raw) }),
    severity: ['catatan', ASKED],
  },
  F03: {
    passes: ['1.234', 'cacahan'],
    fails: ['1,234', 'persen'],
    build: ([raw, sort]) => inVillage({ [column(sort)]: textOf(raw) }),
    severity: ['catatan', ASKED],
  },
  F04: {
    passes: ['12 %', 'persen'],
    fails: ['12 %', 'cacahan'],
    build: ([raw, sort]) => inVillage({ [column(sort)]: textOf(raw) }),
    severity: ['kesalahan', UNREADABLE],
  },
  F05: {
    passes: ['0', 0],
    fails: ['-', 0],
    build: ([raw]) => inVillage({ jumlah_krs: textOf(raw) }),
    severity: ['catatan', 'a dash is read as blank and never as 0, so nothing is wrong with the figures'],
  },
  F06: { passes: ['3,38'], fails: ['#DIV/0!'], build: ([raw]) => inVillage({ prevalensi: textOf(raw) }) },
  F07: {
    passes: ['1.895'],
    fails: ['9O'],
    build: ([raw]) => inVillage({ jumlah_krs: textOf(raw) }),
    severity: ['kesalahan', UNREADABLE],
  },
  F08: { passes: ['ya'], fails: ['sudah dilaksanakan'], build: ([raw]) => onLine({ rembuk_kab_status: textOf(raw) }) },
  F09: {
    passes: [2024, 2024],
    fails: [2034, 2024],
    build: ([year, period]) =>
      onLine({ tanggal_rembuk: `23/02/${textOf(year)}` }, { year: countOf(period), edition: EDITION_WITH_DATE }),
  },
  P06: { passes: [26.2, 23.9], fails: [23.8, 4.1], build: ([a, b]) => inVillage(FAMILIES, surveys(a, b, 1)) },
  P07: {
    passes: [37, 26.2, 3],
    fails: [37, 3.7, 3],
    build: ([a, b, years]) => inVillage(FAMILIES, surveys(a, b, countOf(years))),
  },
  P08: {
    passes: [7.99, 5.46],
    fails: [19.26, 3.97],
    build: ([a, b]) => {
      const measured = (percent: Figure | undefined): Sheet => ({
        jumlah_sangat_pendek: 0,
        jumlah_pendek: Math.round(100 * countOf(percent)),
        jumlah_balita_diukur: 10_000,
      });
      return after(measured(a), measured(b), inVillage);
    },
  },
  P09: {
    passes: [8, 60, 13, 62],
    fails: [120, 500, 20, 500],
    build: ([n1, d1, n2, d2]) =>
      after(
        { rematri_hb_n: countOf(n1), rematri_hb_d: countOf(d1) },
        { rematri_hb_n: countOf(n2), rematri_hb_d: countOf(d2) },
        inVillage,
      ),
  },
  P10: {
    passes: [89.2, 81, 35],
    fails: [24.1, 89.2, 35],
    build: ([a, b]) => {
      const share = (percent: Figure | undefined): Sheet => ({
        bumil_ttd90_n: Math.round(10 * countOf(percent)),
        bumil_ttd90_d: 1_000,
      });
      return after(share(a), share(b), onLine);
    },
  },
  P11: {
    passes: [4441, 4683, 0.75, 1.25],
    fails: [300, 2646, 0.4, 2.5],
    build: ([a, b, low]) => {
      const key = low === 0.4 ? 'asi_eksklusif_d' : 'bumil_ttd90_d';
      return after({ [key]: countOf(a) }, { [key]: countOf(b) }, onLine);
    },
  },
  P12: {
    passes: [3963, 4441, 3792, 4683],
    fails: [3963, 4441, 3963, 4441],
    build: ([n1, d1, n2, d2]) =>
      after(
        { bumil_ttd90_n: countOf(n1), bumil_ttd90_d: countOf(d1) },
        { bumil_ttd90_n: countOf(n2), bumil_ttd90_d: countOf(d2) },
        inVillage,
      ),
  },
  T01: {
    passes: ['analisis_situasi', 2],
    fails: ['analisis_situasi', 5],
    // Data Sasaran belongs to the analysis of the situation.
    build: ([, month]) => inVillage(FAMILIES, { facts: { today: `2024-0${textOf(month)}-23` } }),
  },
  T02: {
    passes: [2023, 2024],
    fails: [2020, 2022],
    build: ([stated, period]) => inVillage({ tahun: countOf(stated), ...FAMILIES }, { year: countOf(period) }),
    severity: ['kesalahan', "another year's figures in one row would be sent as this year's"],
  },
  T03: {
    passes: ['ya', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    fails: ['ya', '-'],
    build: ([status, link]) => onLine({ rembuk_kab_status: textOf(status), rembuk_kab_tautan: textOf(link) }),
  },
  T04: {
    passes: ['https://youtu.be/dQw4w9WgXcQ'],
    fails: ['https://youtube.com/@diskominfo'],
    build: ([link]) => onLine({ rembuk_kab_tautan: textOf(link) }),
  },
  T05: {
    passes: ['https://rejanglebongkab.go.id/berita/123'],
    fails: ['file:///C:/Users/operator/foto.jpg'],
    build: ([link]) => onLine({ rembuk_kab_tautan: textOf(link) }),
  },
  T06: {
    passes: ['https://a.go.id/1', 'https://a.go.id/2'],
    fails: ['https://a.go.id/1', 'https://a.go.id/1'],
    build: ([a, b]) => onLine({ rembuk_kab_tautan: textOf(a), rembuk_kec_tautan: textOf(b) }),
  },
  T07: { passes: [2, 2], fails: [1, 2], build: ([times]) => onLine({ rembuk_kec_jumlah: countOf(times) }) },
  T08: {
    passes: ['kampanye_nasional', 'Kominfo'],
    fails: ['bumil_kek_pmt', 'Kominfo'],
    build: ([indicator, agency]) => {
      const { numerator } = emonev2024.indicators.find(({ key }) => key === indicator)!;
      const filler = emonev2024.agencies.find(({ name, aliases }) => [name, ...aliases].includes(textOf(agency)))!.key;
      return onLine({ [numerator]: 1 }, { facts: { filler } });
    },
  },
  T09: {
    passes: ['12 balita'],
    fails: ['1234567890123456'],
    build: ([remark]) => onLine({ rembuk_kab_keterangan: textOf(remark) }),
  },
  T10: { passes: [2024, 64], fails: [2025, 64], build: ([year]) => inVillage(FAMILIES, { year: countOf(year) }) },
};
