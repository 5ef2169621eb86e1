import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { main } from '@shared/cli/main';
import { describe, expect, it } from 'vitest';
import { edition, packed } from '../exchange/packages';
import { packageText } from '@shared/exchange';
import { put, run } from './run';

const GOLDEN = resolve('tests/fixtures/packages/paket-1.json');
const text = readFileSync(GOLDEN, 'utf8');

describe('checking a package', () => {
  it('finds what is wrong in it and tells the places in the files it was made from', async () => {
    const { code, report } = await run(GOLDEN);
    expect(code).toBe(1);
    expect(report).toMatchObject({ edition: 'emonev-2024', year: 2024, district: { code: '1702' } });
    const unread = report.findings.find(({ rule }) => rule === 'F01')!;
    expect(unread).toMatchObject({ sheet: 'Keluarga Berisiko 3' });
    expect(report.notes.join()).toContain('Paket dari Dinas Ketahanan Pangan');
    expect(report.notes.join()).toContain('Penyesuaian daerah dari Bappeda');
    expect(report.notes.join()).toContain('1 temuan sudah diberi alasan');
    expect((await main([GOLDEN])).stdout).toContain('paket-1.json');
  });

  it('knows it by its content, not by its name, and keeps to one form where asked', async () => {
    const path = put('dari-wa.txt', `\uFEFF${text}`);
    const { report } = await run(path, '--form', 'keluarga-berisiko-6');
    expect(report.counts.cells).toBe(4);
    expect((await run(path, '--form', 'tidak-ada')).error).toContain('tidak ada di edisi');
  });

  it('refuses what is damaged, of an unknown edition or otherwise than asked', async () => {
    expect(await run(put('potong.json', text.slice(0, 500)))).toMatchObject({
      code: 2,
      error: expect.stringContaining('terpotong'),
    });
    expect((await run(put('ubah.json', text.replace('41', '42')))).error).toContain('berubah sesudah dibuat');
    expect((await run(put('asing.json', '{"a":1}'))).error).toContain('bukan paket Cermat');
    const era = packed([], { edition: { ...edition, id: 'emonev-2030' } });
    expect((await run(put('era.json', packageText(era)))).error).toContain('belum dikenal');
    expect((await run(GOLDEN, '--year', '2023')).error).toContain('berisi tahun 2024');
    expect((await run(GOLDEN, '--district', '1707')).error).toContain('bukan 1707');
    expect((await run(GOLDEN, '--edition', 'konvergensi-2025')).error).toContain('bukan konvergensi-2025');
  });
});
