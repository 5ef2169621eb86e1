import { emonev2024, konvergensi2025 } from '@shared/catalogue';
import type { PageSnapshot, PageTable } from '@extension/protocol/messages';
import { readProgress } from '@extension/forms';
import { readSite, takeSite } from '@extension/dashboard/read-site';
import type { DashboardService, DashboardData } from '@extension/dashboard/dashboard-service';
import { ok } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { fakeLink } from '../../panel/fakes';

const HEADERS = ['Kelompok', 'Nomor', 'Nama Form', 'Terisi', 'Status', 'Catatan'];
const table = (rows: readonly (readonly string[])[], headers = HEADERS): PageTable => ({
  caption: '',
  headers: [...headers],
  rows: rows.map((row) => [...row]),
  whole: true,
});
const page = (tables: readonly PageTable[], more: Partial<PageSnapshot> = {}): PageSnapshot => ({
  url: 'http://127.0.0.1/emonev/pantau-aksi',
  title: 'Web Aksi',
  headings: ['Pantau Aksi'],
  context: ['2024'],
  login: false,
  fields: [],
  tables: [...tables],
  ...more,
});
const ROWS = [
  ['Master Ansit', '1', 'Data Sasaran', '43 %', 'Approved', 'Lengkapi Curup'],
  ['Master Ansit', '2', 'Keluarga Berisiko 3', '-', '-', ''],
  ['Master Ansit', '3', 'Formulir Lain', '1 %', '', ''],
];

describe('the site’s own progress page', () => {
  it('is read by its headers, in its own words', () => {
    expect(readProgress(page([table(ROWS)]), emonev2024)).toEqual({
      forms: [
        { form: 'data-sasaran', percent: 43, status: 'Approved', note: 'Lengkapi Curup' },
        { form: 'keluarga-berisiko-3', percent: null, status: '', note: '' },
      ],
      unknown: ['Formulir Lain'],
    });
  });

  it('is no page of another name, and no table without names of forms', () => {
    expect(readProgress(page([table(ROWS)], { headings: ['Data Sasaran'] }), emonev2024)).toBeNull();
    expect(readProgress(page([table(ROWS, ['A', 'B', 'C', 'D', 'E', 'F'])]), emonev2024)).toBeNull();
    expect(readProgress(page([]), emonev2024)).toBeNull();
  });

  it('reads shares in both notations, and nothing that is no share', () => {
    const shares = ['43,5%', '43.5', '100 %', '101 %', '1.234', 'x'].map((text) => {
      const read = readProgress(page([table([['', '', 'Data Sasaran', text, '', '']])]), emonev2024);
      return read?.forms[0]?.percent;
    });
    expect(shares).toEqual([43.5, 43.5, 100, null, null, null]);
  });

  it('is read for the semester of the figures where forms stand there once per semester', () => {
    const rows = ['1', '2'].map((part) => ['', part, `Data Pendukung (Semester ${part})`, `${part}0 %`, '', '']);
    const read = (period: 'semester-1' | 'semester-2') =>
      readProgress(page([table(rows)]), konvergensi2025, period)?.forms.map(({ percent }) => percent);
    expect(read('semester-1')).toEqual([10]);
    expect(read('semester-2')).toEqual([20]);
  });

  it('takes a form once: a second line of the same name is told, not mixed in', () => {
    const twice = [ROWS[0]!, ['', '', 'Data Sasaran', '9 %', '', '']];
    expect(readProgress(page([table(twice)]), emonev2024)).toMatchObject({
      forms: [{ percent: 43 }],
      unknown: ['Data Sasaran'],
    });
  });
});

describe('taking it over', () => {
  const picture = { edition: emonev2024, year: 2024, period: 'tahun', time: 'tahun 2024', site: null } as DashboardData;
  const open = (snapshot: PageSnapshot) => Object.assign(fakeLink(), { snapshot });

  it('happens for the year of the figures only', async () => {
    const read = await readSite(open(page([table(ROWS)])), picture);
    expect(read).toMatchObject({ kind: 'read', forms: [{ form: 'data-sasaran' }, {}] });
    const other = await readSite(open(page([table(ROWS)], { context: ['2023'] })), picture);
    expect(other).toMatchObject({ kind: 'not-read' });
    expect(other.kind === 'not-read' && other.why).toContain('2023');
  });

  it('says what to do where the page is not open', async () => {
    expect(await readSite(open(page([])), picture)).toMatchObject({ kind: 'not-read' });
    const none = Object.assign(fakeLink(), { tab: { kind: 'elsewhere' } });
    expect(await readSite(none, picture)).toMatchObject({ kind: 'not-read' });
  });

  it('keeps it only when it is news', async () => {
    const kept: unknown[] = [];
    const desk = {
      keepSite: (forms: unknown) => Promise.resolve((kept.push(forms), ok(null))),
    } as unknown as DashboardService;
    const link = open(page([table(ROWS)]));
    expect(await takeSite(desk, link, picture)).toBe(true);
    const known = { district: '1702', year: 2024, at: '', forms: kept[0] } as unknown as DashboardData['site'];
    expect(await takeSite(desk, link, { ...picture, site: known })).toBe(false);
    expect(kept).toHaveLength(1);
  });
});
