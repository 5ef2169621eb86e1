import { agencyName, formOf } from '@shared/catalogue';
import type { Completeness } from '@shared/completeness';
import type { ApprovalStatus } from '@shared/exchange';
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
const FORM_HEADINGS = ['Formulir', 'Diminta', 'Terisi', 'Sah', 'Tepat waktu', 'Terlambat', 'Batas waktu', 'Keadaan'];
const SHARE_HEADINGS = ['Sah', 'Perlu diperbaiki', 'Kosong'];

const WORDS = { siap: 'Siap', diterima: 'Diterima', dikembalikan: 'Dikembalikan' } as const;

/** What stands behind a form: the approval where one was given, else how far its figures are. */
function stateOf(status: ApprovalStatus | undefined, filled: number, sound: number, expected: number): string {
  if (status && status.state !== 'belum') {
    const word = WORDS[status.state];
    return status.changed.length > 0 ? `${word}, lalu ${status.changed.length} angka berubah` : word;
  }
  if (expected === 0) return 'Tidak ada yang diminta';
  if (filled === 0) return 'Kosong';
  if (sound < filled) return 'Perlu diperbaiki';
  return sound < expected ? 'Belum lengkap' : 'Lengkap, belum ditandai siap';
}

/** `31-12-2024`. */
const dayText = (iso: string | null): string => (iso === null ? '' : iso.split('-').reverse().join('-'));

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
  const heading = (form: string): string => formOf(edition, form)?.heading ?? form;
  const deadlines = new Map(completeness.cells.fields.map(({ form, deadline }) => [form, deadline]));
  const shares = completeness.byAgency
    .filter(({ agency, expected }) => isHere.has(agency) && expected > 0)
    .map(({ agency, expected, filled, sound }) => [
      agencyName(edition, agency),
      sound,
      filled - sound,
      expected - filled,
    ]);
  const forms = completeness.byOwner
    // Figures that an agency outside this workbook owes to a form in it are listed under that agency.
    .filter(({ form, owner }) => isHere.has(owner) || isHere.has(formOf(edition, form)?.owner ?? ''))
    .map(({ form, owner, expected, filled, sound, onTime, late }) => [
      agencyName(edition, owner),
      heading(form),
      expected,
      filled,
      sound,
      onTime,
      late,
      dayText(deadlines.get(form) ?? null),
      stateOf(
        statuses.find((one) => one.form === form && one.agency === owner),
        filled,
        sound,
        expected,
      ),
    ]);
  const kecamatan = completeness.byKecamatanForm
    .filter(({ form, expected }) => expected > 0 && isHere.has(formOf(edition, form)?.owner ?? ''))
    .map(({ kecamatan: name, form, expected, filled, sound, onTime, late }) => [
      name,
      heading(form),
      expected,
      filled,
      sound,
      onTime,
      late,
      dayText(deadlines.get(form) ?? null),
      stateOf(undefined, filled, sound, expected).replace(', belum ditandai siap', ''),
    ]);
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
