// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { acceptDraft, acceptProposals, choosePart, chooseYear, draftProblems, importFile } from '@extension/import';
import { ConfirmImport } from '@extension/panel/data/confirm-import';
import { readWorkbook } from '@shared/files';
import { openBench, villages } from '../fakes';

const FILE = resolve(import.meta.dirname, '../../../fixtures/import/desa_dua_baris_LP.xlsx');
const CODES = ['17.02.09.1012', '17.02.09.1013', '17.02.09.1023'];
const lists = {
  of: () => Promise.resolve({ ok: true as const, value: villages }),
  all: () => Promise.resolve({ ok: true as const, value: [] }),
};

async function opened() {
  const { session } = await openBench();
  const file = new File([new Uint8Array(readFileSync(FILE))], 'desa.xlsx');
  const draft = await importFile(file, { district: '1702', year: 2024, overlays: [], lists, readWorkbook });
  if (!draft.ok) throw new Error(draft.problem.message);
  session.show({ draft: draft.value });
  return session;
}
const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

/** Draws the draft, presses a button of it, and hands over what would be kept then. */
async function pressed(words: string) {
  const session = await opened();
  const now = () => session.state().draft!;
  await act(() => render(<ConfirmImport session={session} draft={now()} />, root));
  const text = root.textContent;
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
  await act(() => button?.click());
  await act(() => render(<ConfirmImport session={session} draft={now()} />, root));
  const [table] = acceptDraft(acceptProposals(now()));
  return { text, problems: draftProblems(now()), rows: table?.rows.map(({ line, cells }) => [line, ...cells]) };
}

describe('a sheet with a row of girls and one of boys for each village', () => {
  it('is asked about in one sentence, and nothing of it is kept before', async () => {
    const session = await opened();
    expect(draftProblems(session.state().draft!).map(({ message }) => message)).toEqual([
      'Lembar "Data" memuat baris L dan P untuk tiap desa.',
    ]);
    expect(acceptDraft(session.state().draft!)).toEqual([]);
  });

  it('is summed up where a person says so', async () => {
    const { text, problems, rows } = await pressed('Jumlahkan L dan P');
    expect(text).toContain('Lembar Data memuat baris L dan P untuk tiap desa. Angka mana yang dipakai?');
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      [2, CODES[0], 'Dwi Tunggal', 9],
      [4, CODES[1], 'Air Putih Lama', 11],
      [6, CODES[2], 'Adirejo', 13],
    ]);
  });

  it('is asked about its years too where it has rows of several', async () => {
    const rows = [
      'Kode Desa;JK;Tahun;Balita pendek',
      ...[2023, 2024].flatMap((year) => CODES.flatMap((code) => [`${code};L;${year};4`, `${code};P;${year};5`])),
    ];
    const file = new File([rows.join('\n')], 'tahun.csv');
    const draft = await importFile(file, { district: '1702', year: 2024, overlays: [], lists, readWorkbook });
    if (!draft.ok) throw new Error(draft.problem.message);
    const summed = choosePart(draft.value, 'tahun', { take: 'sum' });
    expect(draftProblems(summed).map(({ message }) => message)).toEqual([
      'Berkas ini memuat tahun 2023, 2024. Pakai yang mana?',
    ]);
    const [table] = acceptDraft(chooseYear(summed, 2024));
    expect(table?.rows.map(({ line, cells }) => [line, cells.at(-1)])).toEqual([
      [8, 9],
      [10, 9],
      [12, 9],
    ]);
  });

  it('is read by one of them where a person says so', async () => {
    const { rows } = await pressed('Hanya P');
    expect(rows?.map(([, , , figure]) => figure)).toEqual([5, 6, 7]);
  });
});
