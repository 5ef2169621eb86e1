import { inflateRawSync } from 'node:zlib';
import { readEntry } from '@shared/files/zip-entry';
import { guardZip } from '@shared/files/zip-guard';
import { rewriteZip } from '@shared/files/zip-rewrite';
import { describe, expect, it } from 'vitest';
import { rawParts } from './raw-parts';
import { zip } from './zip-bytes';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const SOME = zip([
  { name: 'a.xml', data: bytesOf('satu') },
  { name: 'b.xml', data: bytesOf('dua') },
  { name: 'c.xml', data: bytesOf('tiga') },
]);

async function rewritten(file: Uint8Array, contents: Readonly<Record<string, string>>) {
  const entries = guardZip(file);
  if (!entries.ok) return entries;
  return rewriteZip(
    file,
    entries.value,
    new Map(Object.entries(contents).map(([name, text]) => [name, bytesOf(text)])),
  );
}
async function textsIn(file: Uint8Array): Promise<Record<string, string>> {
  const entries = guardZip(file);
  const texts: Record<string, string> = {};
  for (const entry of entries.ok ? entries.value : []) {
    const content = await readEntry(file, entry);
    texts[entry.name] = content.ok ? Buffer.from(content.value).toString() : 'damaged';
  }
  return texts;
}

describe('a ZIP with parts written anew', () => {
  it('has what was written, what is new, and every other part byte for byte', async () => {
    const made = await rewritten(SOME, { 'b.xml': 'DUA, jauh lebih panjang daripada semula', 'd/baru.xml': 'empat' });
    if (!made.ok) throw new Error(made.problem.message);
    expect(await textsIn(made.value)).toEqual({
      'a.xml': 'satu',
      'b.xml': 'DUA, jauh lebih panjang daripada semula',
      'c.xml': 'tiga',
      'd/baru.xml': 'empat',
    });
    const [before, after] = [rawParts(SOME), rawParts(made.value)];
    for (const name of ['a.xml', 'c.xml']) expect(after.get(name)).toBe(before.get(name));
  });

  it('is written of bytes that lie in a larger buffer, which stay as they were', async () => {
    const larger = Buffer.concat([Buffer.alloc(64), SOME, Buffer.alloc(64)]);
    const before = Buffer.from(larger).toString('base64');
    const made = await rewritten(larger.subarray(64, 64 + SOME.length), { 'b.xml': 'empat belas' });
    expect(made.ok && (await textsIn(made.value))).toEqual({
      'a.xml': 'satu',
      'b.xml': 'empat belas',
      'c.xml': 'tiga',
    });
    expect(larger.toString('base64')).toBe(before);
  });

  it('is the same file where nothing is written', async () => {
    const made = await rewritten(SOME, {});
    expect(made.ok && Buffer.from(made.value).equals(SOME)).toBe(true);
  });

  it('has local headers that say what the directory says', async () => {
    const made = await rewritten(SOME, { 'd.xml': 'empat' });
    const entries = made.ok ? guardZip(made.value) : made;
    if (!made.ok || !entries.ok) throw new Error('not made');
    const last = entries.value.at(-1);
    const data = Buffer.from(made.value);
    const local = last?.localAt ?? 0;
    const name = data.readUInt16LE(local + 26);
    expect(data.toString('latin1', local, local + 4)).toBe('PK\u0003\u0004');
    expect([data.readUInt32LE(local + 18), data.readUInt32LE(local + 22)]).toEqual([last?.packed, 5]);
    const packed = data.subarray(local + 30 + name, local + 30 + name + (last?.packed ?? 0));
    expect(inflateRawSync(packed).toString()).toBe('empat');
  });

  it('is refused where parts lie over each other, or two have one name', async () => {
    const twice = zip([
      { name: 'a.xml', data: bytesOf('satu') },
      { name: 'a.xml', data: bytesOf('dua') },
    ]);
    expect((await rewritten(twice, { 'a.xml': 'x' })).ok).toBe(false);
    const over = SOME.slice();
    const entries = guardZip(over);
    const [first, second] = entries.ok ? entries.value : [];
    new DataView(over.buffer).setUint32((second?.centralAt ?? 0) + 42, first?.localAt ?? 0, true);
    expect((await rewritten(over, { 'c.xml': 'x' })).ok).toBe(false);
  });
});
