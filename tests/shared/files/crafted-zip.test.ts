import { patchWorkbook, readWorkbook } from '@shared/files';
import { guardZip } from '@shared/files/zip-guard';
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { zip } from './zip-bytes';
import type { ZipEntry } from './zip-bytes';

const SHEET = 'xl/worksheets/sheet1.xml';
const rowsOf = (first: number) => [
  ['Kode Desa', 'Jumlah keluarga'],
  ...Array.from({ length: 40 }, (_, at) => [`17020610${at + 10}`, first + at]),
];

/** A workbook of one sheet, each part of it by name. */
async function partsOf(first: number): Promise<ZipEntry[]> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Data', rows: rowsOf(first) }] });
  return Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data }));
}
/** What reading it and writing a cell into it come to: the figure read first, or a sentence. */
async function both(bytes: Uint8Array): Promise<readonly [unknown, unknown]> {
  const read = await readWorkbook(bytes, 'berkas.xlsx');
  const patched = await patchWorkbook(bytes, 'Data', [{ row: 1, column: 1, value: 7 }]);
  return [read.ok ? read.value[0]?.rows[1]?.[1] : read.problem.message, patched.ok || patched.problem.message];
}
const claiming = (parts: readonly ZipEntry[], claims: ZipEntry['claims']): Uint8Array =>
  zip(parts.map((part) => (part.name === SHEET && claims ? { ...part, claims } : part)));
const REFUSED = [expect.stringContaining('rusak'), expect.stringContaining('rusak')];

describe('a workbook that was made by hand', () => {
  it('is read and written to where its directory tells the truth', async () => {
    expect(await both(zip(await partsOf(300)))).toEqual([300, true]);
  });

  it.each([
    ['a letter less than a part has', -1],
    ['a letter more', 1],
    ['half of it', -1500],
    ['twice as much', 3000],
  ])('is refused by reader and writer alike where it tells %s', async (_, more) => {
    const parts = await partsOf(300);
    const { length } = parts.find(({ name }) => name === SHEET)!.data;
    expect(await both(claiming(parts, { unpacked: length + more }))).toEqual(REFUSED);
  });

  it('is refused where it tells that less is packed than is', async () => {
    expect(await both(claiming(await partsOf(300), { packed: 20 }))).toEqual(REFUSED);
  });

  it('is refused where a part comes twice, in whichever order, and whatever both say', async () => {
    const [parts, others] = [await partsOf(300), await partsOf(900)];
    const [own, other] = [parts, others].map((all) => all.filter(({ name }) => name === SHEET));
    expect(await both(zip([...parts, ...(other ?? [])]))).toEqual(REFUSED);
    expect(await both(zip([...(other ?? []), ...parts]))).toEqual(REFUSED);
    expect(await both(zip([...parts, ...(own ?? [])]))).toEqual(REFUSED);
  });

  it('is one thing to reader and writer where a part calls itself otherwise than its directory does', async () => {
    const bytes = zip(await partsOf(300)).slice();
    const entries = guardZip(bytes);
    const entry = entries.ok ? entries.value.find(({ name }) => name === SHEET) : undefined;
    bytes.set(Buffer.from('xl/worksheets/sheet9.xml', 'latin1'), entry!.localAt + 30);
    const [read, written] = await both(bytes);
    expect([300, expect.stringContaining('rusak')]).toContainEqual(read);
    expect(written === true).toBe(read === 300);
  });

  it('is refused where two lines of its directory point at one part', async () => {
    const bytes = zip([...(await partsOf(300)), { name: 'xl/worksheets/sheet2.xml', data: new Uint8Array(9) }]).slice();
    const entries = guardZip(bytes);
    const all = entries.ok ? entries.value : [];
    const [first, last] = [all.find(({ name }) => name === SHEET)!, all.at(-1)!];
    new DataView(bytes.buffer).setUint32(last.centralAt + 42, first.localAt, true);
    const [, written] = await both(bytes);
    expect(written).toEqual(expect.stringContaining('rusak'));
  });
});
