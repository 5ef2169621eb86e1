// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '@extension/import';
import { App } from '@extension/panel/shell/app';
import { PlanTable } from '@extension/panel/fill/plan-table';
import { refreshPage } from '@extension/panel/session/follow-page';
import type { Session } from '@extension/panel/session/session';
import { fillPage } from '@extension/panel/fill/fill-page';
import { formPage, listPage, openBench, sasaran, settled, SOUND } from '../fakes';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function open(session: Session, view: 'data' | 'periksa' | 'isi' | 'bukti'): Promise<void> {
  session.show({ view });
  render(<App session={session} />, root);
  await settled();
}
const button = (text: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text);
async function press(text: string): Promise<void> {
  const found = button(text);
  if (!found) throw new Error(`No button ${text}`);
  found.click();
  await settled();
}
async function type(control: Element | null, value: string): Promise<void> {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) throw new Error('No field');
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

describe('the panel', () => {
  it('without figures asks for a file and offers nothing to fill', async () => {
    const { session } = await openBench();
    await open(session, 'data');
    expect(root.querySelector('input[type=file]')?.getAttribute('accept')).toBe('.xlsx,.csv,.json,.cermat');
    session.show({ view: 'isi' });
    await settled();
    expect(button('Isi halaman ini')).toBeUndefined();
  });

  it('changes tabs with the arrow keys and around the end', async () => {
    const { session } = await openBench();
    await open(session, 'bukti');
    const tabs = root.querySelector('[role=tablist]');
    tabs?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(session.state().view).toBe('data');
    tabs?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(session.state().view).toBe('bukti');
  });

  it('counts questions and errors beside Periksa', async () => {
    const { session } = await openBench(sasaran([[63, 195, 120, 3, 9], ...SOUND.slice(1)]));
    await open(session, 'data');
    expect(root.querySelector('#tab-periksa .badge')?.textContent).toBe('1');
  });
});

describe('Data', () => {
  it('tells before anything is kept what a person should know about a sheet', async () => {
    const { session } = await openBench();
    const draft = await importFile(new File(['x'], 'praktik.xlsx'), {
      district: '',
      year: 0,
      overlays: [],
      lists: session.lists,
      readWorkbook: () => Promise.resolve({ ok: true, value: [{ ...sasaran(SOUND), hiddenRows: [2] }] }),
    });
    if (!draft.ok) throw new Error(draft.problem.message);
    session.show({ draft: draft.value });
    await open(session, 'data');
    expect(root.querySelector('[data-status=notes]')?.textContent).toContain('1 baris desa tersembunyi');
  });

  it('says "belum pasti" beside forms no source states, and not beside those that are stated', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await open(session, 'data');
    expect(root.querySelector('[data-form=keluarga-berisiko-3]')?.textContent).toContain('belum pasti');
    expect(root.querySelector('[data-form=data-sasaran]')?.textContent).not.toContain('belum pasti');
  });

  it('keeps a survey figure in Indonesian notation and explains what is none', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await open(session, 'data');
    const [year, percent] = root.querySelectorAll('[data-part=survei] input');
    await type(year ?? null, '2022');
    await type(percent ?? null, 'dua puluh');
    await press('Simpan angka survei');
    expect(root.querySelector('[data-part=survei] .problem')?.textContent).toContain('misalnya 20,2');
    await type(percent ?? null, '20,2');
    await press('Simpan angka survei');
    expect(store.stored.settings.surveys).toEqual([{ district: '1702', source: 'SSGI', year: 2022, percent: 20.2 }]);
  });
});

describe('Periksa', () => {
  it('lets a figure be corrected beside its finding, and the finding goes', async () => {
    const { session, store } = await openBench(sasaran([[63, 195, 120, 3, 9], ...SOUND.slice(1)]));
    await open(session, 'periksa');
    await press('Perbaiki angka');
    const label = [...root.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.startsWith('Jumlah keluarga,'),
    );
    await type(label?.querySelector('input') ?? null, '1.195');
    label?.closest('form')?.requestSubmit();
    await settled();
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'correction', before: '63', after: '1.195' });
    expect(root.querySelector('[data-view=periksa]')?.getAttribute('data-kesalahan')).toBe('0');
  });

  it('explains what cannot be read instead of keeping it', async () => {
    const { session, store } = await openBench(sasaran([[63, 195, 120, 3, 9], ...SOUND.slice(1)]));
    await open(session, 'periksa');
    await press('Perbaiki angka');
    const before = store.stored.decisions.length;
    const input = root.querySelector('.correct input');
    await type(input, 'dua belas');
    input?.closest('form')?.requestSubmit();
    await settled();
    expect(root.querySelector('.problem')?.textContent).toContain('"dua belas" belum terbaca sebagai angka');
    expect(store.stored.decisions).toHaveLength(before);
  });

  it('takes a reason of 15 letters and not one of 14', async () => {
    const { session, store } = await openBench(sasaran([[null, 63, 120, 3, 9], ...SOUND.slice(1)]));
    await open(session, 'periksa');
    await press('Beri alasan');
    await type(root.querySelector('textarea'), 'empat belas ab');
    expect(button('Simpan alasan')?.disabled).toBe(true);
    await type(root.querySelector('textarea'), 'lima belas abcd');
    expect(button('Simpan alasan')?.disabled).toBe(false);
    await press('Simpan alasan');
    expect(store.stored.decisions.at(-1)?.decision).toMatchObject({ kind: 'justification', reason: 'lima belas abcd' });
  });
});

describe('Isi', () => {
  it('says what to do when the officer is logged out', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = { ...formPage(), login: true };
    await refreshPage(session);
    await open(session, 'isi');
    expect(root.textContent).toContain('Anda keluar dari situs');
    expect(button('Isi halaman ini')).toBeUndefined();
  });

  it('names both years when the site is at another one', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = formPage(2023);
    await refreshPage(session);
    await open(session, 'isi');
    expect(root.textContent).toContain('Halaman ini tahun 2023, data Anda tahun 2024. Pilih tahun 2024 di situs.');
    expect(button('Isi halaman ini')).toBeUndefined();
  });

  it('asks the officer to look at the year where the page states none', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = { ...formPage(), context: [] };
    await refreshPage(session);
    await open(session, 'isi');
    expect(button('Isi halaman ini')?.disabled).toBe(true);
  });

  it('fills on the press and says what was read back', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = formPage();
    await refreshPage(session);
    await open(session, 'isi');
    await press('Isi halaman ini');
    await settled();
    expect(root.textContent).toContain('Terisi 5 dari 5, dibaca ulang sama 5');
    expect(root.textContent).toContain('Tekan Simpan di situs');
    expect(root.querySelector('[data-view=isi]')?.getAttribute('data-readback')).toBe('5');
  });

  it('says "belum pasti" beside a field no source states, and not beside one that is stated', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const item = {
      village: '1702061004',
      field: null,
      before: '',
      value: 1,
      text: '1',
      write: '1',
      status: 'fill' as const,
    };
    const items = ['jumlah_keluarga', 'prevalensi'].map((variable) => ({ ...item, variable, label: variable }));
    render(<PlanTable session={session} leaving={new Set()} items={items} />, root);
    const [stated, unsure] = [...root.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
    expect(stated).not.toContain('belum pasti');
    expect(unsure).toContain('belum pasti');
  });

  it('asks for the permission where none is given yet', async () => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.tab = { kind: 'permission' };
    await refreshPage(session);
    await open(session, 'isi');
    expect(button('Izinkan')).toBeDefined();
  });
});

describe('Isi beside the saved list of a form', () => {
  const beside = async (whole: boolean): Promise<string> => {
    const { session, link } = await openBench(sasaran(SOUND));
    link.snapshot = formPage();
    await refreshPage(session);
    await fillPage(session);
    const list = listPage([['1702061015', '449', '128', '230', '7', '15']]);
    link.snapshot = { ...list, tables: list.tables.map((table) => ({ ...table, whole })) };
    await refreshPage(session);
    await open(session, 'isi');
    return root.querySelector('[data-status=absent]')?.textContent ?? '';
  };

  it('says of a whole list what is not saved, and of one page of it only where to look on', async () => {
    expect(await beside(true)).toContain('Belum ada di daftar: Kota Padang. Simpan di situs, atau isi lagi.');
    const page = await beside(false);
    expect(page).toContain('Tidak tampak di halaman daftar ini: Kota Padang. Buka halaman daftar berikutnya');
    expect(page).not.toContain('isi lagi');
  });
});
