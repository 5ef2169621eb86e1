// @vitest-environment happy-dom
import { render } from 'preact';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '@shared/dataset/types';
import { ok } from '@shared/result';
import { importFile, villageLists } from '@extension/import';
import { codeListXlsx } from '@extension/model/figures/code-list';
import { App } from '@extension/panel/shell/app';
import type { Session } from '@extension/panel/session/session';
import { openBench, sasaran, settled, SOUND, villages } from '../fakes';

let root: HTMLElement;
let saved: { readonly name: string; readonly blob: Blob }[] = [];
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  saved = [];
  let blob = new Blob([]);
  URL.createObjectURL = (made) => {
    blob = made as Blob;
    return 'blob:kode-desa';
  };
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob });
  };
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const button = (text: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text);
async function press(text: string): Promise<void> {
  const found = button(text);
  if (!found) throw new Error(`No button ${text}`);
  found.click();
  await settled();
}
async function open(session: Session): Promise<void> {
  session.show({ view: 'data' });
  render(<App session={session} />, root);
  await settled();
}
const withoutCodes = (): Grid => {
  const { rows, ...grid } = sasaran(SOUND);
  return { ...grid, rows: rows.map((row): CellValue[] => row.slice(1)) };
};
const openGrid = (session: Session, grid: Grid) => {
  const { district, year } = session.state().stored.settings;
  return importFile(new File(['x'], 'rekap.xlsx'), {
    district,
    year,
    overlays: [],
    lists: session.lists,
    readWorkbook: () => Promise.resolve(ok([grid])),
  });
};

describe('the list of codes', () => {
  it('has every village with its kecamatan, and its code as text', async () => {
    const { sheets } = await readXlsx(await codeListXlsx(villages));
    expect(sheets[0]?.rows).toEqual([
      ['Kode desa', 'Kecamatan', 'Desa/Kelurahan'],
      ...villages.villages.map(({ code, kecamatan, name }) => [code, kecamatan, name]),
    ]);
  });

  it('is downloaded where figures are shown', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await open(session);
    await press('Unduh daftar kode desa');
    await expect.poll(() => saved.map(({ name }) => name)).toEqual(['daftar-kode-desa-1702.xlsx']);
    expect(saved[0]?.blob.size).toBeGreaterThan(500);
  });

  it('is offered where a table without codes is confirmed, and not beside one that has them', async () => {
    const { session } = await openBench();
    await session.commit({ settings: (settings) => ({ ...settings, district: '1702', year: 2024 }) });
    for (const [grid, isOffered] of [
      [withoutCodes(), true],
      [sasaran(SOUND), false],
    ] as const) {
      const draft = await openGrid(session, grid);
      if (!draft.ok) throw new Error(draft.problem.message);
      session.show({ draft: draft.value });
      await open(session);
      expect(button('Unduh daftar kode desa') !== undefined).toBe(isOffered);
      session.show({ draft: null });
    }
  });
});

describe('a table without codes on the first day', () => {
  it('is refused with where to say whose it is, and opened by names once that is said', async () => {
    const { session } = await openBench();
    const lists = villageLists((path) =>
      Promise.resolve(path.includes('index') ? [villages.district] : path.includes('1702') ? villages : undefined),
    );
    Object.assign(session.lists, { all: () => lists.all() });
    const refused = await openGrid(session, withoutCodes());
    expect(refused.ok ? '' : refused.problem.remedy).toContain('"Berkas tanpa kode desa"');
    await open(session);
    expect(button('Unduh daftar kode desa')).toBeUndefined();
    const part = root.querySelector('[data-part=pilih-daerah]');
    expect(part?.querySelector('summary')?.textContent).toBe('Berkas tanpa kode desa');
    const select = part?.querySelector('select');
    if (!select) throw new Error('No list of districts');
    select.value = '1702';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await press('Pakai kabupaten/kota ini');
    expect(session.state().stored.settings).toMatchObject({ district: '1702', year: 0 });
    expect(button('Unduh daftar kode desa')).toBeDefined();
    const opened = await openGrid(session, withoutCodes());
    expect(opened.ok && [opened.value.villages.district.code, opened.value.year]).toEqual(['1702', 2024]);
  });
});
