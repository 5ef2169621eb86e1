import { storedZip } from '@shared/files/stored-zip';
import { readEntry } from '@shared/files/zip-entry';
import { guardZip } from '@shared/files/zip-guard';
import { expect, it } from 'vitest';

it('a ZIP of stored parts gives back each of them', async () => {
  const parts = [
    { name: 'xl/a.xml', content: new TextEncoder().encode('<a/>') },
    { name: 'xl/dusun “é”.xml', content: new Uint8Array(0) },
    { name: 'xl/b.xml', content: new Uint8Array(70_000).fill(7) },
  ];
  const bytes = storedZip(parts);
  const entries = guardZip(bytes);
  if (!entries.ok) throw new Error(entries.problem.message);
  expect(entries.value.map(({ unpacked }) => unpacked)).toEqual([4, 0, 70_000]);
  const contents = await Promise.all(entries.value.map((entry) => readEntry(bytes, entry)));
  expect(contents).toEqual(parts.map(({ content }) => ({ ok: true, value: content })));
});
