// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { editionForYear } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { readWorkbook } from '@shared/files';
import { logXlsx } from '@extension/log/xlsx';
import { LogEntryLine } from '@extension/panel/proof/log-entry';
import { LogEntry } from '@extension/log';
import type { LoggedEntry } from '@extension/log';
import { expectGolden, rawOf } from '../store/golden-files';
import { villages } from './fakes';

const LOG = (rawOf('full')['log'] ?? []).map(([seq, entry]): LoggedEntry => ({
  ...LogEntry.parse(entry),
  seq: Number(seq),
}));
const editionOf = ({ year }: LoggedEntry): Edition | null => editionForYear(year) ?? null;
const tidy = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What Bukti says of an entry: its line, and unfolded who, where and each cell. */
async function shown(entry: LoggedEntry): Promise<readonly string[]> {
  const root = document.createElement('div');
  document.body.append(root);
  const state = { derived: { edition: editionOf(entry) }, villages } as never;
  await act(() => render(<LogEntryLine entry={entry} state={state} />, root));
  const details = root.querySelector('details');
  if (!details) return [];
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  const words = [...root.querySelectorAll('summary, p, li')].map(tidy);
  render(null, root);
  root.remove();
  return words;
}

/** The headings of the XLSX export when its golden file was made; a column that came later is no part of it. */
const HEADINGS = [
  'Waktu',
  'Petugas',
  'Kejadian',
  'Formulir',
  'Kode desa',
  'Desa',
  'Ruas',
  'Asal angka',
  'Semula',
  'Dimaksud',
  'Dibaca ulang',
  'Tersimpan',
  'Halaman situs',
  'Keterangan',
  'Sidik data',
  'Sidik peta',
  'Sidik paket',
];

/** The rows the XLSX export writes of an entry, under those headings and in their order. */
async function exported(entry: LoggedEntry): Promise<readonly unknown[]> {
  const read = await readWorkbook(await logXlsx([entry], editionOf(entry), villages), 'bukti.xlsx');
  if (!read.ok) throw new Error(read.problem.message);
  const [headings = [], ...rows] = read.value[0]?.rows ?? [];
  const columns = HEADINGS.map((heading) => headings.indexOf(heading));
  return rows.map((row) => columns.map((at) => row[at]));
}

describe('the words of the golden log', () => {
  beforeAll(() => void vi.stubEnv('TZ', 'Asia/Jakarta'));
  afterAll(() => void vi.unstubAllEnvs());

  it('are those Bukti has always shown', async () => {
    const words = [];
    for (const entry of LOG) words.push([entry.seq, entry.kind, ...(await shown(entry))]);
    expect(words.length).toBeGreaterThan(50);
    expectGolden('full/words-bukti.json', { words });
  });

  it('are those the XLSX has always had', async () => {
    const rows = [];
    for (const entry of LOG) for (const row of await exported(entry)) rows.push([entry.seq, entry.kind, row]);
    expect(rows.length).toBeGreaterThan(100);
    expectGolden('full/words-xlsx.json', { headings: HEADINGS, rows });
  });
});
