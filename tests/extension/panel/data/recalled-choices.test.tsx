// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseColumn } from '@extension/import';
import { ConfirmImport } from '@extension/panel/data/confirm-import';
import { openFile, useDraft } from '@extension/panel/data/import-file';
import { RememberedSettings } from '@extension/panel/data/remembered-settings';
import type { Session } from '@extension/panel/session/session';
import { openBench, settled, villages } from '../fakes';

const CODES = villages.villages.map(({ code }) => code);
const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

const csv = (headings: readonly string[], years: readonly number[] = []): File => {
  const lines =
    years.length > 0 ? years.flatMap((year) => CODES.map((code) => [code, year])) : CODES.map((code) => [code]);
  const head = ['Kode Desa', ...(years.length > 0 ? ['Tahun'] : []), ...headings];
  const rows = lines.map((line, at) => [...line, ...headings.map((_, column) => (at % 3) + column + 1)].join(';'));
  return new File([[head.join(';'), ...rows].join('\n')], 'rekap.csv');
};
const HEADINGS = ['Balita pendek', 'Cebol', 'Kurus sekali'];

async function benchOf(agency?: string) {
  const bench = await openBench();
  await bench.session.commit({
    settings: (settings) => ({
      ...settings,
      district: '1702',
      year: 2024,
      edition: 'emonev-2024',
      officer: { name: 'Rina', role: 'Operator', ...(agency && { agency }) },
    }),
  });
  return bench;
}
const choose = (session: Session, heading: string, choice: string): void => {
  const { draft } = session.state();
  const [sheet] = draft?.sheets ?? [];
  const column = sheet?.proposal.columns.find((one) => one.heading === heading);
  if (!draft || !sheet || !column) throw new Error(heading);
  session.show({ draft: chooseColumn(draft, sheet.grid.name, column.index, choice) });
};
/** Opens the file, chooses what "Cebol" and "Kurus sekali" are, and uses it. */
async function useOnce(session: Session): Promise<void> {
  await openFile(session, csv(HEADINGS));
  choose(session, 'Cebol', 'jumlah_krs');
  choose(session, 'Kurus sekali', 'jumlah_keluarga');
  await useDraft(session);
  expect(session.state().notice?.tone).toBe('good');
}
const draw = async (session: Session): Promise<void> => {
  const { draft } = session.state();
  await act(() => render(draft ? <ConfirmImport session={session} draft={draft} /> : null, root));
};
const press = async (session: Session, words: string): Promise<void> => {
  const button = [...root.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label')?.includes(words),
  );
  if (!button) throw new Error(words);
  await act(() => button.click());
  await settled();
  await draw(session);
};
const recalled = (): string[] =>
  [...root.querySelectorAll('[data-status=recalled] li > span')].map((one) => one.textContent ?? '');

describe('choices of an earlier file', () => {
  it('are kept with its figures, without the name of whoever made them', async () => {
    const { session, store } = await benchOf('dinas-kb');
    await useOnce(session);
    expect(store.stored.importChoices.map(({ agency, about }) => [agency, about])).toMatchObject([
      ['dinas-kb', { heading: 'Cebol', variable: 'jumlah_krs' }],
      ['dinas-kb', { heading: 'Kurus sekali', variable: 'jumlah_keluarga' }],
    ]);
    expect(JSON.stringify(store.stored.importChoices)).not.toContain('Rina');
  });

  it('are not kept of a file that was not used', async () => {
    const { session, store } = await benchOf('dinas-kb');
    await openFile(session, csv(HEADINGS));
    choose(session, 'Cebol', 'jumlah_krs');
    session.show({ draft: null });
    expect(store.stored.importChoices).toEqual([]);
  });

  it('are shown with their day before they are used, and used by the usual press', async () => {
    const { session, store } = await benchOf('dinas-kb');
    await useOnce(session);
    await openFile(session, csv(HEADINGS));
    await draw(session);
    expect(root.querySelector('[data-status=recalled]')?.textContent).toContain('Dipakai lagi dari 22 November 2026');
    expect(recalled()[0]).toBe('kolom "Cebol" → Jumlah keluarga berisiko stunting');
    await useDraft(session);
    const columns = store.stored.tables[0]?.table.columns.map(({ variable }) => variable);
    expect(columns).toEqual([undefined, 'jumlah_pendek', 'jumlah_krs', 'jumlah_keluarga']);
  });

  it('are taken back one by one, for good, and at once on the screen', async () => {
    const { session, store } = await benchOf('dinas-kb');
    await useOnce(session);
    await openFile(session, csv(HEADINGS));
    await draw(session);
    await press(session, 'Lupakan: kolom "Cebol"');
    expect(recalled()).toHaveLength(1);
    expect(store.stored.importChoices.map(({ about }) => about)).toMatchObject([{ heading: 'Kurus sekali' }]);
    await press(session, 'Lupakan: kolom "Kurus sekali"');
    expect(root.querySelector('[data-status=recalled]')).toBeNull();
  });

  it('are taken back all at once', async () => {
    const { session, store } = await benchOf('dinas-kb');
    await useOnce(session);
    await openFile(session, csv(HEADINGS));
    await draw(session);
    await press(session, 'Lupakan semua');
    expect([recalled(), store.stored.importChoices]).toEqual([[], []]);
  });

  it("are not offered with another agency's file, until a person says that it is theirs", async () => {
    const { session } = await benchOf('dinas-kb');
    await useOnce(session);
    await session.commit({
      settings: (settings) => ({ ...settings, officer: { ...settings.officer, agency: 'bappeda' } }),
    });
    await openFile(session, csv(HEADINGS));
    await draw(session);
    expect(recalled()).toEqual([]);
    const owner = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Berkas dari OPD'));
    const select = owner?.querySelector('select');
    expect(select?.value).toBe('bappeda');
    await act(() => {
      select!.value = 'dinas-kb';
      select!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await draw(session);
    expect(recalled()).toHaveLength(2);
  });
});

describe('what is remembered on this computer', () => {
  it('is listed by agency, and taken back there without a file', async () => {
    const { session, store } = await benchOf('dinas-kb');
    const drawSettings = async () =>
      act(() => render(<RememberedSettings session={session} state={session.state()} />, root));
    await drawSettings();
    expect(root.textContent).toBe('');
    await useOnce(session);
    await drawSettings();
    const details = root.querySelector('details');
    expect(details?.textContent).toBe('Pilihan kolom yang diingat: 2');
    await act(() => {
      details!.open = true;
      details!.dispatchEvent(new Event('toggle'));
    });
    expect(root.querySelector('[data-agency=dinas-kb]')?.textContent).toContain(
      'kolom "Cebol" → Jumlah keluarga berisiko stunting 22 November 2026',
    );
    const forget = [...root.querySelectorAll('button')].find((one) =>
      one.getAttribute('aria-label')?.includes('Cebol'),
    );
    await act(() => forget?.click());
    await settled();
    expect(store.stored.importChoices.map(({ about }) => about)).toMatchObject([{ heading: 'Kurus sekali' }]);
    await drawSettings();
    const all = () =>
      [...root.querySelectorAll('button')].find((one) => /Lupakan semua|Ya, lupakan/.test(one.textContent));
    await act(() => all()?.click());
    expect(root.textContent).toContain('1 pilihan dilupakan. Angka yang sudah dipakai tetap.');
    await act(() => all()?.click());
    await settled();
    expect(store.stored.importChoices).toEqual([]);
    expect(store.stored.tables).toHaveLength(1);
  });
});

describe('a column on the screen', () => {
  it('has its path and three samples with their places, but for one that is refused', async () => {
    const { session } = await benchOf();
    const lines = [
      'Kode Desa;Desa;Balita pendek;;Keluarga;No HP',
      ';;L;Jumlah;;',
      ...villages.villages.map(({ code, name }, at) => [code, name, 1, 2 + at, 3, `08123456789${at}`].join(';')),
    ];
    await openFile(session, new File([lines.join('\n')], 'rekap.csv'));
    await draw(session);
    const texts = [...root.querySelectorAll('.columns > li')].map((one) => one.textContent ?? '');
    const total = texts.find((text) => text.includes('Balita pendek › Jumlah'));
    expect(total).toContain('2 Kota Padang D3');
    expect(total).toContain('4 Pelalo D5');
    expect(root.textContent).toContain('No HP: Kolom F berisi nomor telepon');
    expect(root.textContent).not.toContain('0812');
  });
});

describe('the years of a file', () => {
  it('are asked about once, the year worked on first, and the one before is kept to compare with', async () => {
    const { session, store } = await benchOf();
    await openFile(session, csv(['Balita pendek'], [2022, 2023, 2024]));
    await draw(session);
    const card = root.querySelector('[data-status=years]');
    expect(card?.textContent).toContain('Berkas ini memuat tahun 2022, 2023, 2024. Pakai yang mana?');
    expect([...card!.querySelectorAll('button')].map((one) => one.textContent)).toEqual(['2024', '2023', '2022']);
    await press(session, '2024');
    const offer = root.querySelector<HTMLInputElement>('[data-status=earlier] input');
    expect(offer?.parentElement?.textContent).toBe('Pakai 2023 sebagai pembanding');
    expect(offer?.checked).toBe(false);
    await act(() => offer?.click());
    await useDraft(session);
    expect(new Set(store.stored.tables.map(({ year }) => year))).toEqual(new Set([2023, 2024]));
    expect(session.state().stored.settings.year).toBe(2024);
    expect(session.state().notice?.message).toContain('Angka 2023 di berkas itu disimpan sebagai pembanding.');
    // Figures of that year are here now: they are not replaced unasked.
    await openFile(session, csv(['Balita pendek'], [2022, 2023, 2024]));
    await draw(session);
    await press(session, '2024');
    expect(root.querySelector('[data-status=earlier]')).toBeNull();
  });

  it('leave only the one chosen where nothing else is said', async () => {
    const { session, store } = await benchOf();
    await openFile(session, csv(['Balita pendek'], [2023, 2024]));
    await draw(session);
    await press(session, '2024');
    await useDraft(session);
    expect(store.stored.tables.map(({ year }) => year)).toEqual([2024]);
  });
});
