// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '@shared/dataset/types';
import { declare } from '@extension/panel/check/decide';
import { chooseOfficer } from '@extension/panel/session/change-settings';
import { App } from '@extension/panel/shell/app';
import type { Session } from '@extension/panel/session/session';
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

async function open(session: Session): Promise<void> {
  session.show({ view: 'periksa' });
  render(<App session={session} />, root);
  await settled();
}
async function press(text: string): Promise<void> {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text);
  if (!found) throw new Error(`No button ${text}`);
  found.click();
  await settled();
}
async function choose(part: string, at: number, value: string): Promise<void> {
  const select = root.querySelectorAll(`${part} select`)[at] as HTMLSelectElement | undefined;
  if (!select) throw new Error('No select');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

/** Families at risk who got the fish promotion: counted, of how many, and the percentage as typed. */
const promotion = (figures: readonly (readonly CellValue[])[]): Grid => ({
  name: 'Keluarga Berisiko 3',
  rows: [
    ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'krs_promosi_ikan_n', 'krs_promosi_ikan_d', 'krs_promosi_ikan_p'],
    ...figures.map((row, at) => {
      const { code = '', kecamatan = '', name = '' } = villages.villages[at] ?? {};
      return [code, kecamatan, name, ...row];
    }),
  ],
});
async function openPromotion(figures: Parameters<typeof promotion>[0]): Promise<Session> {
  const { session } = await openBench();
  await session.commit({ settings: (settings) => ({ ...settings, district: '1702', year: 2024 }) });
  await importGrid(session, promotion(figures));
  return session;
}
const card = (rule: string) => root.querySelector(`[data-rule=${rule}]`);

describe('a finding in Periksa', () => {
  it('lists every repair where none stands out, and offers no figure', async () => {
    const session = await openPromotion([
      [1895, 56000, 2.56],
      [10, 40, 25],
      [12, 48, 25],
    ]);
    await open(session);
    const hint = card('A03')?.querySelector('.hint')?.textContent ?? '';
    for (const said of ['3,38', '1.431–1.436', '73.880–74.168']) expect(hint).toContain(said);
    expect(card('A03')?.textContent).not.toContain('Pakai ');
  });

  it('names the cell most likely wrong by word and offers the figure, which is kept only when it is saved', async () => {
    const session = await openPromotion([
      [1413, 2000, 57.15],
      [10, 40, 25],
      [12, 48, 25],
    ]);
    await open(session);
    const question = [...root.querySelectorAll('button')].find(({ textContent }) =>
      /^Pakai .*\?$/.test(textContent ?? ''),
    );
    expect(root.textContent).toMatch(/[Mm]ungkin salah/);
    const before = session.state().stored.decisions.length;
    expect(question?.textContent).toBe('Pakai 1.143?');
    expect(root.querySelector('.correct')).toBeNull();
    await press('Pakai 1.143?');
    const input = root.querySelector('.correct input');
    expect((input as HTMLInputElement | null)?.value).toBe('1143');
    expect(session.state().stored.decisions).toHaveLength(before);
    input?.closest('form')?.requestSubmit();
    await settled();
    expect(session.state().stored.decisions.at(-1)?.decision).toEqual({
      kind: 'correction',
      village: '1702061004',
      variable: 'krs_promosi_ikan_n',
      from: 1413,
      to: 1143,
      by: 'petugas',
      at: '2026-11-22T03:00:00.000Z',
    });
    expect(card('A03')).toBeNull();
  });

  it('lets a blank cell be declared really none, and all blanks of a column as not applicable with a reason', async () => {
    const figures = SOUND.map(([, ...rest]) => [null, ...rest] as CellValue[]);
    const { session, store } = await openBench(sasaran([figures[0] ?? [], figures[1] ?? [], SOUND[2] ?? []]));
    await open(session);
    await press('Memang nol atau tidak berlaku');
    await press('Memang nol');
    expect(store.stored.decisions.at(-1)?.decision).toMatchObject({
      kind: 'declaration',
      means: 'nol',
      village: '1702061004',
      variable: 'jumlah_keluarga',
    });
    expect(session.state().derived?.dataset.columns.get('jumlah_keluarga')?.values[0]).toBe(0);
    await declare(
      session,
      { village: '', variable: 'jumlah_keluarga' },
      'tidak-berlaku',
      'Desa ini belum didata tahun ini',
    );
    const { progress } = session.state().derived ?? {};
    expect(progress?.byForm.find(({ form }) => form === 'data-sasaran')).toMatchObject({
      notApplicable: 1,
      filled: 14,
    });
  });

  it("is shown to the agencies it concerns, one's own first in the list", async () => {
    const { session } = await openBench(sasaran([[63, 195, 120, 3, 9], [449, 128, 230, 7, 300], SOUND[2] ?? []]));
    await chooseOfficer(session, { name: 'Rina', role: 'Petugas', agency: 'dinas-kesehatan' });
    await open(session);
    const all = root.querySelectorAll('article.finding').length;
    const options = [...(root.querySelector('[data-part=saring] select')?.querySelectorAll('option') ?? [])];
    expect(options[1]?.textContent).toBe('Dinas Kesehatan (Anda)');
    await choose('[data-part=saring]', 0, 'dinas-kesehatan');
    const own = [...root.querySelectorAll('article.finding')];
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all);
    expect(own.every(({ textContent }) => textContent?.includes('Dinas Kesehatan'))).toBe(true);
    expect(root.textContent).toContain(`${own.length} dari ${all} temuan ditampilkan`);
  });
});

describe('a line that is no village', () => {
  const recap = (name: string): Grid => {
    const { rows, ...grid } = sasaran(SOUND);
    const withoutCodes = rows.map((row): CellValue[] => row.slice(1));
    return { ...grid, rows: [...withoutCodes, ['Kota Padang', name, 2024, 300, 90, 80, 2, 3]] };
  };
  const withoutVillage = (session: Session) => session.state().derived?.dataset.rows.filter(({ code }) => code === '');

  async function answerNoVillage(): Promise<void> {
    const answers = [...root.querySelectorAll('[data-question] label')];
    const none = answers.find(({ textContent }) => textContent?.startsWith('Bukan desa'));
    none?.querySelector('input')?.click();
    await settled();
    await press('Simpan jawaban');
  }

  it('is said once, holds nothing back any more, and holds for later files and years', async () => {
    const { session } = await openBench();
    await session.commit({ settings: (settings) => ({ ...settings, district: '1702', year: 2024 }) });
    await importGrid(session, recap('PUSKESMAS KOTA PADANG'));
    await open(session);
    expect(root.querySelectorAll('[data-question]')).toHaveLength(1);
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain(
      'Unduh daftar kode desa',
    );
    const isAboutRow = () =>
      session
        .state()
        .derived?.findings.filter(({ values }) => String(values['lines'] ?? '').includes('Data Sasaran!5')) ?? [];
    expect(isAboutRow().length).toBeGreaterThan(0);
    await answerNoVillage();
    expect(session.state().derived?.questions).toEqual([]);
    expect(withoutVillage(session)).toEqual([]);
    expect(isAboutRow()).toEqual([]);
    expect([...(session.state().derived?.holds.keys() ?? [])].filter((key) => key.startsWith(' '))).toEqual([]);
    expect(root.querySelector('[data-part=bukan-desa]')?.textContent).toContain('1 baris bukan desa, tidak dipakai');

    await importGrid(session, recap('Puskesmas Kota Padang'), 'juni.xlsx');
    expect(session.state().derived?.questions).toEqual([]);
    expect(withoutVillage(session)).toEqual([]);
  });

  it('is asked about again when that is taken back', async () => {
    const { session } = await openBench();
    await session.commit({ settings: (settings) => ({ ...settings, district: '1702', year: 2024 }) });
    await importGrid(session, recap('Sumber: Dinas Kesehatan'));
    await open(session);
    await answerNoVillage();
    expect(root.querySelector('[data-question]')).toBeNull();
    await press('Tanyakan lagi');
    expect(root.querySelectorAll('[data-question]')).toHaveLength(1);
    expect(root.querySelector('[data-part=bukan-desa]')).toBeNull();
    expect(session.state().stored.decisions.map(({ decision }) => decision)).toMatchObject([
      { kind: 'answer', answer: 'bukan' },
      { kind: 'answer', answer: '' },
    ]);
  });
});
