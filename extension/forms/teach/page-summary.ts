import type { PageSnapshot } from '@extension/protocol/messages';

/**
 * Returns what a page is made of, to ask for help with: labels, kinds and counts. No value, no choice, no row text and
 * no address beyond the path, so that no figure, name or session leaves the machine with it.
 */
export function pageSummary({ url, headings, fields, tables }: PageSnapshot): string {
  const path = /^[a-z]+:\/\/([^/?#]+)([^?#]*)/i.exec(url);
  const kinds = new Map<string, number>();
  for (const { label, section, tab = '', columnHeader, unit = '', type, required, editable } of fields) {
    const words = [
      type,
      `label "${label}"`,
      section && `bagian "${section}"`,
      tab && `tab "${tab}"`,
      columnHeader && `kolom "${columnHeader}"`,
      unit && `satuan "${unit}"`,
      required && 'wajib',
      !editable && 'terkunci',
    ];
    const line = words.filter(Boolean).join(', ');
    kinds.set(line, (kinds.get(line) ?? 0) + 1);
  }
  return [
    'Ringkasan halaman dari Cermat, tanpa isi',
    `Alamat: ${path ? `${path[1]}${path[2]}` : ''}`,
    ...headings.map((heading) => `Judul: ${heading}`),
    `Ruas: ${fields.length}`,
    ...[...kinds].map(([line, count]) => `- ${line}${count > 1 ? ` × ${count}` : ''}`),
    `Tabel: ${tables.length}`,
    ...tables.map(
      ({ headers, rows }) => `- ${rows.length} baris, kolom ${headers.map((text) => `"${text}"`).join(', ')}`,
    ),
    '',
  ].join('\n');
}
