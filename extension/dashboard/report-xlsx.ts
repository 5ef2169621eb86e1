import { agencyName, formHeading } from '@shared/catalogue';
import { AKSI_WORDS, FIGURE_TITLES, FILL_WORDS, SAVED_WORD } from '@shared/completeness';
import type { AgencyProgress, FormProgress, Gain } from '@shared/completeness';
import { TOTAL } from '@shared/dataset';
import { placeName } from '@extension/model/figures/cells';
import { sentenceCase } from '@shared/sentence-case';
import type { DashboardData, Shares } from './dashboard-service';
import { signOf, villagesOf } from './words';

type Value = string | number | null;
interface Sheet {
  readonly name: string;
  readonly heading: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Value[])[];
}

const LACKING = [sentenceCase(FILL_WORDS.empty), sentenceCase(FILL_WORDS.faulty)];
const FIGURES = [
  FIGURE_TITLES.expected,
  FIGURE_TITLES.filled,
  FIGURE_TITLES.sound,
  FIGURE_TITLES.onTime,
  'Sah terlambat',
  'Waktu tidak diketahui',
  ...LACKING,
  sentenceCase(SAVED_WORD),
  'Desa yang kurang',
  'Batas',
  'Sisa hari',
  'Keadaan',
];

const figuresOf = (one: AgencyProgress | FormProgress, villages: number): Value[] => [
  one.expected,
  one.filled,
  one.sound,
  one.onTime,
  one.late,
  one.timeUnknown,
  one.empty,
  one.held,
  one.saved,
  villages,
  one.deadline,
  one.daysLeft,
  signOf(one).word,
];

const sinceHeading = ({ trend }: DashboardData): string[] => (trend ? [`Sah sejak ${trend.since}`] : []);
const gained = ({ trend }: DashboardData, gain: Gain | undefined): Value[] => (trend ? [gain?.sound ?? null] : []);
const numbers = (count: number): number[] => Array.from({ length: count }, () => 11);

function agencySheet(data: DashboardData): Sheet {
  return {
    name: 'OPD',
    heading: ['OPD', ...FIGURES, ...sinceHeading(data)],
    widths: [36, ...numbers(FIGURES.length + 1)],
    rows: data.agencies.map((one) => [
      agencyName(data.edition, one.agency),
      ...figuresOf(one, one.villages),
      ...gained(data, data.trend?.byAgency.get(one.agency)),
    ]),
  };
}

function formSheet(data: DashboardData): Sheet {
  const { edition, trend, site } = data;
  const word = (form: string) => site?.forms.find((one) => one.form === form);
  return {
    name: 'Formulir',
    heading: ['OPD', 'Formulir', ...FIGURES, ...sinceHeading(data), 'Terisi kata situs (%)', 'Status kata situs'],
    widths: [30, 26, ...numbers(FIGURES.length + 3)],
    rows: data.agencies.flatMap(({ agency, forms }) =>
      forms.map((one) => [
        agencyName(edition, agency),
        formHeading(edition, one.form),
        ...figuresOf(one, villagesOf(one)),
        ...gained(data, trend?.byForm.get(`${agency} ${one.form}`)),
        word(one.form)?.percent ?? null,
        word(one.form)?.status ?? '',
      ]),
    ),
  };
}

function villageSheet(data: DashboardData): Sheet {
  const { edition, villages, agencies } = data;
  const kecamatan = new Map(villages.villages.map((one) => [one.code, one.kecamatan]));
  return {
    name: 'Desa yang kurang',
    heading: ['OPD', 'Formulir', 'Kecamatan', 'Kode desa', 'Desa', ...LACKING],
    widths: [30, 26, 20, 13, 24, 9, 15],
    rows: agencies.flatMap(({ agency, forms }) =>
      forms.flatMap((one) =>
        one.lacking.map(({ village, empty, held }) => [
          agencyName(edition, agency),
          formHeading(edition, one.form),
          kecamatan.get(village) ?? '',
          village === TOTAL ? villages.district.code : village,
          placeName(data, village),
          empty,
          held,
        ]),
      ),
    ),
  };
}

function calendarSheet({ calendar }: DashboardData): Sheet {
  return {
    name: 'Kalender',
    heading: [
      'Aksi',
      'Dari',
      'Sampai',
      'Keadaan',
      'Sisa hari',
      FIGURE_TITLES.expected,
      FIGURE_TITLES.sound,
      'Menunggu',
    ],
    widths: [44, 12, 12, 20, 10, 10, 10, 40],
    rows: calendar.map(({ name, window, state, daysLeft, figures, blockedBy }) => [
      name,
      window?.from ?? '',
      window?.until ?? '',
      AKSI_WORDS[state],
      daysLeft,
      figures?.expected ?? null,
      figures?.sound ?? null,
      blockedBy.map((one) => one.name).join(', '),
    ]),
  };
}

function shareSheet(data: DashboardData, { shares, surveys }: Shares): Sheet {
  const survey = surveys.map(({ source, year, percent }): Value[] => [
    `Survei ${source}`,
    '',
    String(year),
    null,
    null,
    percent,
  ]);
  return {
    name: 'Persentase',
    heading: ['Indikator', 'OPD', 'Periode', 'Pembilang', 'Penyebut', 'Persen', 'Desa yang dihitung', 'Target (%)'],
    widths: [60, 30, 8, 12, 12, 10, 18, 11],
    rows: [
      ...shares.flatMap(({ measure, points }) =>
        points.map(({ label, n, d, percent, villages }) => [
          measure.name,
          agencyName(data.edition, measure.owner),
          label,
          n,
          d,
          percent === null ? null : Math.round(percent * 100) / 100,
          villages,
          measure.target,
        ]),
      ),
      ...survey.map((row) => [...row, null, null]),
    ],
  };
}

function locusSheet({ loci }: Shares): Sheet[] {
  if (loci.length === 0) return [];
  return [
    {
      name: 'Lokus',
      heading: ['Lokus', 'Periode', 'Balita pendek dan sangat pendek', 'Balita diukur', 'Desa berangka', 'Desa lokus'],
      widths: [24, 8, 30, 14, 14, 12],
      rows: loci.flatMap(({ locus, points }) =>
        points.map(({ label, cases, measured, known }) => [
          locus.name,
          label,
          cases,
          measured,
          known,
          locus.villages.length,
        ]),
      ),
    },
  ];
}

/** The report as an XLSX workbook, from the same figures the screen shows; counts are numbers, so that they can be summed. */
export async function reportXlsx(data: DashboardData, shares: Shares): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheets = [
    agencySheet(data),
    formSheet(data),
    villageSheet(data),
    calendarSheet(data),
    shareSheet(data, shares),
    ...locusSheet(shares),
  ];
  return new Uint8Array(
    await writeXlsx({
      sheets: sheets.map(({ name, heading, widths, rows }) => ({
        name,
        columns: widths.map((width) => ({ width })),
        rows: [[...heading], ...rows.map((row) => [...row])],
        freezePane: { rows: 1 },
      })),
      properties: { title: `Laporan ${data.villages.district.name} ${data.year}`, creator: 'Cermat' },
    }),
  );
}
