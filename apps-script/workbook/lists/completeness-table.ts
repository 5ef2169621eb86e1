import { agencyName, formHeading, formOf } from '@shared/catalogue';
import { AKSI_WORDS, FIGURE_TITLES, FILL_WORDS, fillStateOf } from '@shared/completeness';
import type { Completeness, Figures } from '@shared/completeness';
import { APPROVAL_WORDS, approvalText } from '@shared/exchange';
import type { ApprovalStatus } from '@shared/exchange';
import { dayInFigures } from '@shared/dates/words';
import { sentenceCase } from '@shared/sentence-case';
import type { Setup } from '../book/setup';

/** Rows of the completeness sheet, 0-based, and where its parts stand. */
export interface CompletenessTable {
  readonly rows: readonly (readonly (string | number)[])[];
  /** The agencies with their shares, for the chart: first row (its heading) and how many. */
  readonly chart: { readonly first: number; readonly count: number };
  /** Rows of headings. */
  readonly headings: readonly number[];
}

export const WIDTH = 9;
const FORM_HEADINGS = [
  'Formulir',
  FIGURE_TITLES.expected,
  FIGURE_TITLES.filled,
  FIGURE_TITLES.sound,
  FIGURE_TITLES.onTime,
  sentenceCase(AKSI_WORDS.terlambat),
  'Batas waktu',
  'Keadaan',
];
const SHARE_HEADINGS = [FIGURE_TITLES.sound, sentenceCase(FILL_WORDS.faulty), sentenceCase(FILL_WORDS.empty)];

type FormFigures = Pick<Figures, 'expected' | 'filled' | 'sound'>;

const fillWord = (figures: FormFigures): string => sentenceCase(FILL_WORDS[fillStateOf(figures)]);

/** How far the figures of a form are, and its approval where one was given or could be. */
function stateOf(status: ApprovalStatus | undefined, figures: FormFigures): string {
  if (!status || status.state === 'belum')
    return fillWord(figures) + (fillStateOf(figures) === 'complete' ? `, ${APPROVAL_WORDS.belum}` : '');
  return `${fillWord(figures)}, ${approvalText(status.state, status.changed.length)}`;
}

/** `31-12-2024`. */
const dayText = (iso: string | null): string => (iso === null ? '' : dayInFigures(iso));

/** The completeness of a workbook as people read it: by agency, by agency and form, by kecamatan and form. */
export function completenessTable(
  { settings, agencies, villages }: Setup,
  completeness: Completeness,
  statuses: readonly ApprovalStatus[],
  title: string,
): CompletenessTable {
  const { edition } = settings;
  const isHere = new Set(agencies.map(({ agency }) => agency));
  const wide = (row: readonly (string | number)[]): (string | number)[] => [
    ...row,
    ...Array.from({ length: WIDTH - row.length }, () => ''),
  ];
  const heading = (form: string): string => formHeading(edition, form);
  const deadlines = new Map(completeness.cells.fields.map(({ form, deadline }) => [form, deadline]));
  const shares = completeness.byAgency
    .filter(({ agency, expected }) => isHere.has(agency) && expected > 0)
    .map(({ agency, expected, filled, sound }) => [
      agencyName(edition, agency),
      sound,
      filled - sound,
      expected - filled,
    ]);
  /** The figures of a line under the headings of forms. */
  const figuresOf = ({ form, expected, filled, sound, onTime, late }: Figures & { readonly form: string }) => [
    heading(form),
    expected,
    filled,
    sound,
    onTime,
    late,
    dayText(deadlines.get(form) ?? null),
  ];
  const forms = completeness.byOwner
    // Figures that an agency outside this workbook owes to a form in it are listed under that agency.
    .filter(({ form, owner }) => isHere.has(owner) || isHere.has(formOf(edition, form)?.owner ?? ''))
    .map((one) => [
      agencyName(edition, one.owner),
      ...figuresOf(one),
      stateOf(
        statuses.find(({ form, agency }) => form === one.form && agency === one.owner),
        one,
      ),
    ]);
  const kecamatan = completeness.byKecamatanForm
    .filter(({ form, expected }) => expected > 0 && isHere.has(formOf(edition, form)?.owner ?? ''))
    .map((one) => [one.kecamatan, ...figuresOf(one), fillWord(one)]);
  const rows = [
    [`Kelengkapan ${villages.district.name} · ${title}`],
    [],
    ['OPD', ...SHARE_HEADINGS],
    ...shares,
    [],
    ['OPD', ...FORM_HEADINGS],
    ...forms,
    [],
    ['Kecamatan', ...FORM_HEADINGS],
    ...kecamatan,
    ...(completeness.notes.length > 0 ? [[], ...completeness.notes.map((note) => [note])] : []),
  ].map(wide);
  const second = 4 + shares.length;
  return {
    rows,
    chart: { first: 2, count: shares.length + 1 },
    headings: [2, second, second + forms.length + 2],
  };
}
