import type { Edition, VillageList } from '@shared/catalogue';
import { agencyName, EDITIONS, formOf, variableOf } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import type { LoggedEntry } from '@extension/store';
import { outcomeText } from './outcome-text';

/** One line of the proof log as people read it; empty where a column does not apply. */
export interface LogLine {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly form: string;
  /** Ten digits, or `total`. */
  readonly code: string;
  readonly village: string;
  readonly field: string;
  readonly before: string;
  readonly written: string;
  readonly readBack: string;
  readonly stored: string;
  /** Where the figure came from, e.g. `Data Sasaran!E12`. */
  readonly source: string;
  /** Title and path of the site's page. */
  readonly page: string;
  /** Fingerprints of all figures and of the form's map, and the hashes of the packages. */
  readonly dataset: string;
  readonly map: string;
  readonly packages: string;
  readonly note: string;
}

const APPROVALS = { siap: 'Ditandai siap', diterima: 'Diterima', dikembalikan: 'Dikembalikan' } as const;

const pageText = ({ page }: { readonly page?: { readonly title: string; readonly path: string } }): string =>
  page ? [page.title, page.path].filter(Boolean).join(' · ') : '';

const MAP_ACTS = {
  saved: 'Peta formulir disimpan',
  repaired: 'Peta formulir diperbaiki',
  imported: 'Peta formulir dibuka dari berkas',
  removed: 'Peta formulir dihapus',
} as const;

interface Context {
  readonly page?: { readonly title: string; readonly path: string };
  readonly dataset?: string;
  readonly map?: string;
  readonly packages?: readonly string[];
}
const contextOf = (entry: Context): Pick<LogLine, 'page' | 'dataset' | 'map' | 'packages'> => ({
  page: pageText(entry),
  dataset: entry.dataset ?? '',
  map: entry.map ?? '',
  packages: (entry.packages ?? []).join(' '),
});

/** The log entry spelled out, one line per cell; `edition` and `villages` give names to keys and codes. */
export function linesOf(entry: LoggedEntry, edition: Edition | null, villages: VillageList | null): LogLine[] {
  const field = (key: string): string => (edition ? (variableOf(edition, key)?.label ?? key) : key);
  const village = (code: string): Pick<LogLine, 'code' | 'village'> => {
    const name = code === 'total' ? 'Total' : villages?.villages.find((one) => one.code === code)?.name;
    return { code, village: name ?? code };
  };
  const form = (key: string): string => (edition ? (formOf(edition, key)?.heading ?? key) : key);
  const blank = {
    form: '',
    code: '',
    village: '',
    field: '',
    before: '',
    written: '',
    readBack: '',
    stored: '',
    source: '',
    page: '',
    dataset: '',
    map: '',
    packages: '',
    note: '',
  };
  const line = (what: string, rest: Partial<LogLine>): LogLine => ({
    at: entry.at,
    by: entry.by,
    what,
    ...blank,
    ...rest,
  });
  switch (entry.kind) {
    case 'import':
      return [
        line('Berkas dipakai', {
          note: `${entry.file}, lembar ${entry.sheet}, ${entry.rows} baris${entry.replaced ? `, menggantikan ${entry.replaced}` : ''}`,
        }),
        ...entry.changed.map((cell) =>
          line('Angka berubah di berkas', {
            ...village(cell.village),
            field: field(cell.variable),
            before: cell.before,
            written: cell.after,
          }),
        ),
      ];
    case 'correction':
      return [
        line('Angka diperbaiki', {
          ...village(entry.village),
          field: field(entry.variable),
          before: entry.before,
          written: entry.after,
        }),
      ];
    case 'decision':
      return [line('Keputusan', { note: entry.text })];
    case 'overlay':
      return [
        line(entry.used ? 'Penyesuaian daerah dipakai' : 'Penyesuaian daerah dihapus', {
          note: `${EDITIONS.find(({ id }) => id === entry.edition)?.title ?? entry.edition}, dari ${entry.author}`,
        }),
      ];
    case 'map':
      return [
        line(MAP_ACTS[entry.act], {
          form: entry.heading,
          map: entry.map,
          note: `${formatNumber(entry.fields)} ruas, direkam oleh ${entry.author}${entry.replaced ? ', menggantikan peta sebelumnya' : ''}`,
        }),
        ...entry.changed.map((one) =>
          line('Ruas di peta', {
            form: entry.heading,
            field: field(one.variable),
            before: one.before,
            written: one.after,
            map: entry.map,
          }),
        ),
      ];
    case 'package':
      return [
        line(entry.way === 'in' ? 'Paket dipakai' : 'Paket diunduh', {
          note: `${entry.file}, ${entry.figures} angka${entry.conflicts > 0 ? `, ${entry.conflicts} perbedaan diputuskan` : ''}`,
        }),
      ];
    case 'approval':
      return [
        line(APPROVALS[entry.state], {
          form: form(entry.form),
          note: [edition ? agencyName(edition, entry.agency) : entry.agency, entry.note].filter(Boolean).join(': '),
        }),
      ];
    case 'hand-over':
      return [
        line(entry.way === 'in' ? 'Serah terima dipakai' : 'Serah terima diunduh', {
          note: [entry.file, ...entry.told].join(', '),
        }),
      ];
    case 'fill-intent':
      return entry.items.map((item) =>
        line('Akan diisi', {
          form: form(entry.form),
          ...village(item.village),
          field: item.label,
          before: item.before,
          written: item.value,
          source: item.source ?? '',
          ...contextOf(entry),
        }),
      );
    case 'fill-result':
      return entry.items.map((item) =>
        line(outcomeText(item.outcome, item.refusal), {
          form: form(entry.form),
          ...village(item.village),
          field: item.label,
          written: item.value,
          readBack: item.readBack,
        }),
      );
    case 'template-intent':
      return entry.items.map((item) =>
        line('Akan diisi ke templat', {
          ...village(item.village),
          field: item.label,
          before: item.before,
          written: item.value,
          note: `${entry.file}, sel ${item.place}`,
        }),
      );
    case 'template-result':
      return entry.problem !== ''
        ? [line('Templat tidak jadi diisi', { note: entry.problem })]
        : entry.items.map((item) =>
            line(item.equal ? 'Terisi di templat' : 'Berbeda di templat', {
              ...village(item.village),
              field: item.label,
              written: item.value,
              readBack: item.readBack,
              note: `${entry.file}, sel ${item.place}`,
            }),
          );
    case 'template-placed':
      return [
        line(entry.kept ? 'Templat diletakkan di halaman' : 'Templat tidak bertahan di halaman', {
          form: form(entry.form),
          note: entry.file,
        }),
      ];
    case 'stored':
      return entry.items.map((item) =>
        line(item.equal ? 'Tersimpan sama' : 'Tersimpan berbeda', {
          form: form(entry.form),
          ...village(item.village),
          field: item.label,
          written: item.expected,
          stored: item.stored,
          source: item.source ?? '',
          ...contextOf(entry),
        }),
      );
    case 'own-entry':
      return [
        line('Diisi sendiri', {
          form: form(entry.form),
          ...village(entry.village),
          field: entry.label,
          stored: entry.value,
          page: pageText(entry),
        }),
      ];
    case 'evidence':
      return [
        line({ in: 'Bukti didaftarkan', change: 'Bukti diubah', out: 'Bukti dihapus dari daftar' }[entry.way], {
          field: entry.title,
          note: [...entry.files.map(({ name }) => name), entry.link].filter(Boolean).join(', '),
        }),
      ];
    case 'evidence-intent':
      return entry.fields.map((item) =>
        line('Bukti akan diisi', {
          form: entry.form,
          field: item.label,
          before: item.before,
          written: item.value,
          page: pageText(entry),
          note: entry.title,
        }),
      );
    case 'evidence-result':
      return entry.fields.map((item) =>
        line(`Bukti: ${outcomeText(item.outcome, item.refusal).toLowerCase()}`, {
          form: entry.form,
          field: item.label,
          written: item.value,
          readBack: item.readBack,
          note: entry.title,
        }),
      );
    case 'evidence-found':
      return entry.fields.map((item) =>
        line(item.equal ? 'Bukti ditemukan di situs' : 'Bukti berbeda di situs', {
          form: entry.form,
          field: item.label,
          written: item.expected,
          stored: item.stored,
          page: pageText(entry),
          note: entry.title,
        }),
      );
    case 'undo':
      return [line('Isian diurungkan', { form: form(entry.form) })];
    case 'partial':
      return entry.left.map((item) =>
        line('Dipilih tidak diisi', {
          form: form(entry.form),
          ...village(item.village),
          field: item.label,
          note: item.reason,
        }),
      );
    case 'skip':
      return [line('Dilewati', { form: form(entry.form), ...village(entry.village), note: entry.reason })];
    case 'resume':
      return [
        line('Antrean dilanjutkan dengan data lain', {
          note: `${formatNumber(entry.changed.length)} angka berubah${entry.forms.length > 0 ? `, label atau peta berubah di ${entry.forms.map(form).join(', ')}` : ''}`,
        }),
        ...entry.changed.map((cell) =>
          line('Angka berubah sejak antrean terakhir', {
            ...village(cell.village),
            field: field(cell.variable),
            before: cell.before,
            written: cell.after,
          }),
        ),
      ];
  }
}
