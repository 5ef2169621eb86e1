// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cellKey } from '@shared/findings';
import { readWorkbook } from '@shared/files';
import { App } from '@extension/panel/shell/app';
import type { Session } from '@extension/panel/session/session';
import { openSources, sourceChoices } from '@extension/model/figures/source-choices';
import { chooseSource } from '@extension/panel/sources/choose-source';
import { comparisonXlsx } from '@extension/panel/sources/comparison-xlsx';
import { importGrid, openBench, sasaran, settled, SOUND, villages } from '../fakes';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const FIRST = villages.villages[0]!.code;
/** The same sheet with two more families in the first village. */
const OTHER = sasaran(SOUND.map((figures, at) => (at === 0 ? [197, ...figures.slice(1)] : figures)));

async function twoFiles(): Promise<Session> {
  const { session } = await openBench(sasaran(SOUND));
  await importGrid(session, sasaran(SOUND), 'sasaran puskesmas.xlsx');
  await importGrid(session, OTHER, 'DKB dukcapil 31-12-2024.xlsx');
  session.show({ view: 'periksa' });
  render(<App session={session} />, root);
  await settled();
  return session;
}
const derivedOf = (session: Session) => session.state().derived!;
const held = (session: Session): boolean => derivedOf(session).holds.has(cellKey(FIRST, 'jumlah_keluarga'));
const part = () => root.querySelector('[data-sources=jumlah_keluarga]')!;

function type(input: Element | null, value: string): void {
  (input as HTMLInputElement).value = value;
  input?.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('figures of a target group from two files', () => {
  it('are both kept, and what differs is held and counted as a question', async () => {
    const session = await twoFiles();
    expect(session.state().stored.tables.map(({ table }) => table.sheet)).toEqual([
      'Data Sasaran',
      'Data Sasaran (Dukcapil)',
    ]);
    expect(held(session)).toBe(true);
    expect(openSources(derivedOf(session))).toBe(1);
    expect(root.querySelector('[data-view=periksa]')?.getAttribute('data-pertanyaan')).toBe('1');
    expect(sourceChoices(derivedOf(session)).map(({ comparison }) => comparison.variable)).toEqual([
      'jumlah_keluarga',
      'jumlah_krs',
      'jumlah_balita_diukur',
    ]);
  });

  it('are shown in sum and by village, and one is chosen once for the column with its reason', async () => {
    const session = await twoFiles();
    expect(part().textContent).toContain('Dukcapil, 31-12-2024');
    expect(part().textContent).toContain('1 desa berbeda.');
    expect(part().textContent).toContain('Puskesmas −2 terhadap Dukcapil, 31-12-2024');
    const button = part().querySelector<HTMLButtonElement>('button.main')!;
    expect(button.disabled).toBe(true);
    part().querySelectorAll<HTMLInputElement>('input[type=radio]')[0]!.click();
    type(part().querySelector('input:not([type=radio])'), 'pendek');
    await settled();
    expect(button.disabled).toBe(true);
    type(part().querySelector('input:not([type=radio])'), 'Arahan Kemendagri: penyebut dari Dukcapil');
    await settled();
    expect(button.disabled).toBe(false);
    button.click();
    await settled();
    expect(held(session)).toBe(false);
    expect(derivedOf(session).dataset.columns.get('jumlah_keluarga')?.values[0]).toBe(197);
    expect(openSources(derivedOf(session))).toBe(0);
    expect(session.state().stored.log.at(-1)).toMatchObject({
      kind: 'decision',
      text: 'Jumlah keluarga: dipakai angka dari Dukcapil, 31-12-2024, Arahan Kemendagri: penyebut dari Dukcapil',
    });
  });

  it('wait again once the choice is taken back, which is logged', async () => {
    const session = await twoFiles();
    const source = { name: 'Dukcapil', asOf: '2024-12-31' };
    await chooseSource(session, 'jumlah_keluarga', source, 'Arahan Kemendagri: penyebut dari Dukcapil');
    await settled();
    expect(held(session)).toBe(false);
    const button = [...root.querySelectorAll<HTMLButtonElement>('[data-sources=jumlah_keluarga] button')].find(
      ({ textContent }) => textContent?.trim() === 'Cabut pilihan',
    );
    // What is settled lies folded.
    expect(button).toBeUndefined();
    root.querySelector<HTMLElement>('[data-part=sumber-sasaran] > details > summary')!.click();
    await settled();
    [...part().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Cabut pilihan')!.click();
    await settled();
    expect(held(session)).toBe(true);
    expect(openSources(derivedOf(session))).toBe(1);
    expect(part().getAttribute('data-status')).toBe('open');
    expect(session.state().stored.log.at(-1)).toMatchObject({
      kind: 'decision',
      text: 'Jumlah keluarga: pilihan sumber dicabut',
    });
  });

  it('are saved for the offices with every village and the sums', async () => {
    const session = await twoFiles();
    const grids = await readWorkbook(await comparisonXlsx(derivedOf(session), 'jumlah_keluarga'), 'beda.xlsx');
    const rows = grids.ok ? (grids.value[0]?.rows ?? []) : [];
    expect(rows[1]).toEqual([
      'Kode desa',
      'Kecamatan',
      'Desa',
      'Dukcapil, 31-12-2024',
      'Puskesmas',
      'Selisih Puskesmas',
    ]);
    expect(rows[2]).toEqual([FIRST, 'Kota Padang', 'Kota Padang', 197, 195, -2]);
    expect(rows.at(-1)?.slice(2)).toEqual(['Jumlah', 966, 964, -2]);
  });

  it('are not told of where one file has them', async () => {
    const { session } = await openBench(sasaran(SOUND));
    session.show({ view: 'periksa' });
    render(<App session={session} />, root);
    await settled();
    expect(root.querySelector('[data-part=sumber-sasaran]')).toBeNull();
    expect(openSources(derivedOf(session))).toBe(0);
  });
});

describe('the form of an opened file', () => {
  it('asks once whose figures its target groups are', async () => {
    const { session } = await openBench();
    const { importFile } = await import('@extension/import');
    const draft = await importFile(new File(['x'], 'rekap.xlsx'), {
      district: '1702',
      year: 2024,
      overlays: [],
      lists: session.lists,
      readWorkbook: () => Promise.resolve({ ok: true, value: [sasaran(SOUND)] }),
    });
    if (!draft.ok) throw new Error(draft.problem.message);
    session.show({ draft: draft.value });
    render(<App session={session} />, root);
    await settled();
    const card = () => root.querySelector('[data-status=source]')!;
    expect(root.querySelectorAll('[data-status=source]')).toHaveLength(1);
    const select = card().querySelector('select')!;
    expect(select.value).toBe('');
    select.value = 'Dukcapil';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(session.state().draft?.source).toEqual({ name: 'Dukcapil', asOf: null });
    expect(card().querySelector('input[type=date]')).not.toBeNull();
  });
});
