import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readWorkbook } from '@shared/files';
import { recogniseNeighbour, recognisedAs } from '@shared/neighbours';
import { monthColumn } from '@shared/neighbours/recognise';
import { RECIPES } from '@shared/neighbours/recipes';
import { describe, expect, it } from 'vitest';
import { BUMIL, entry, grid } from './kit';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const recipesIn = async (folder: string): Promise<(readonly [string, string])[]> => {
  const found: (readonly [string, string])[] = [];
  for (const file of readdirSync(resolve(FIXTURES, folder)).filter((name) => /\.(?:xlsx|csv)$/.test(name))) {
    const read = await readWorkbook(new Uint8Array(readFileSync(resolve(FIXTURES, folder, file))), file);
    for (const sheet of read.ok ? read.value : []) found.push([file, recogniseNeighbour(sheet)?.recipe.key ?? '']);
  }
  return found;
};

describe('an export of a neighbouring system', () => {
  it('is recognised by its headings, each recipe by a sample of its own', async () => {
    const found = await recipesIn('neighbours');
    expect(found.filter(([, key]) => key === '').map(([file]) => file)).toEqual(['dukcapil_dkb.xlsx']);
    expect(RECIPES.map(({ key }) => key).filter((key) => !found.some((one) => one[1] === key))).toEqual([]);
  });

  it('is not seen in tables of other kinds', async () => {
    const others = [...(await recipesIn('import')), ...(await recipesIn('practice'))];
    expect(others.length).toBeGreaterThan(25);
    expect(others.filter(([, key]) => key !== '')).toEqual([]);
  });

  it('is not recognised where a sign or the months lack', () => {
    const row = entry('DWI TUNGGAL', 'Juni', [70, 9]);
    const without = (heading: string) => BUMIL.map((one) => (one === heading ? 'Lain' : one));
    const found = recogniseNeighbour(grid(BUMIL, row));
    expect(found && [recognisedAs(found), monthColumn(found.headings)]).toEqual([
      'Berkas ini dikenali sebagai SIGIZI Kesga, Daftar Entry Indikator Ibu Hamil.',
      6,
    ]);
    expect(recogniseNeighbour(grid(without('Bulan'), row))).toBeNull();
    expect(recogniseNeighbour(grid(without('Jumlah Sasaran Ibu Hamil'), row))).toBeNull();
  });

  it('of a portal is left to the other reading where rows are of girls and boys', () => {
    const codes = ['kemendagri_kode_desa_kelurahan', 'bps_kode_desa_kelurahan', 'jumlah_balita', 'tahun'];
    expect(recogniseNeighbour(grid(codes))?.recipe.key).toBe('satu-data');
    expect(recogniseNeighbour(grid([...codes, 'jenis_kelamin']))).toBeNull();
  });
});
