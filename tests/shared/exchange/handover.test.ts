import { describe, expect, it } from 'vitest';
import { handoverFileName, handoverText, looksLikeHandover, readHandover } from '@shared/exchange';
import type { HandoverContent } from '@shared/exchange';

const content: HandoverContent = {
  district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
  made: { role: 'Bappeda', at: '2024-02-10T03:00:00Z' },
  stores: [
    { key: 'notes', records: [{ contacts: [], notes: [{ at: '2024-02-10', by: 'Rina', text: 'Lihat grup' }] }] },
  ],
  files: [{ hash: 'a1', type: 'application/pdf', bytes: 'JVBERg==' }],
  left: [],
};
const { text, hash } = handoverText(content);
const message = (changed: string): string => {
  const read = readHandover(changed);
  return read.ok ? 'read' : read.problem.message;
};

describe('a handover file', () => {
  it('gives back what was put in, under its hash', () => {
    expect(readHandover(text)).toEqual({ ok: true, value: { hash, content } });
    expect(looksLikeHandover(text.slice(0, 200))).toBe(true);
  });

  it('is named by its district and day', () => {
    expect(handoverFileName('1702', '2024-02-10')).toBe('serah-terima-1702-2024-02-10.json');
    expect(handoverFileName('', '2024-02-10')).toBe('serah-terima-2024-02-10.json');
  });

  it.each([
    [text.replace('Lihat grup', 'Lihat surat'), 'berubah sesudah dibuat'],
    [text.slice(0, -40), 'terpotong'],
    [text.replace('"format":1', '"format":2'), 'Cermat yang lebih baru'],
    [text.replace('"serah-terima"', '"paket"'), 'bukan berkas serah terima'],
    ['', 'kosong'],
  ])('is refused when it is not whole (%#)', (changed, words) => {
    expect(message(changed)).toContain(words);
  });

  it('is refused when its lists are none', () => {
    const broken = handoverText({ ...content, stores: 'semua' as unknown as HandoverContent['stores'] });
    expect(message(broken.text)).toContain('rusak');
  });

  it('is not taken for a package, nor a package for it', () => {
    expect(looksLikeHandover('{"cermat":"paket"')).toBe(false);
  });
});
