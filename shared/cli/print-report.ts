import { groupBy } from '../collections';
import type { Severity } from '../catalogue';
import type { FindingRecord, JsonReport } from './records';

const WIDTH = 96;
const WORDS: Readonly<Record<Severity, string>> = {
  kesalahan: 'KESALAHAN',
  peringatan: 'PERINGATAN',
  catatan: 'CATATAN',
};

/** A report for people at a terminal: by severity and kind, each finding with its village, place and what to do. */
export function printReport(report: JsonReport): string {
  const lines = [head(report), ''];
  for (const severity of Object.keys(WORDS) as Severity[]) {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    if (findings.length > 0) lines.push(`${WORDS[severity]} (${findings.length})`, ...groups(findings), '');
  }
  if (report.questions.length > 0) lines.push(`PERTANYAAN (${report.questions.length})`, ...questions(report), '');
  if (report.notes.length > 0) lines.push('KETERANGAN', ...report.notes.flatMap((note) => wrap(note, '  ')), '');
  const { kesalahan, peringatan, catatan, pertanyaan, rows } = report.counts;
  lines.push(
    `${rows} baris diperiksa: ${kesalahan} kesalahan, ${peringatan} peringatan, ${catatan} catatan, ${pertanyaan} pertanyaan.`,
  );
  return `${lines.join('\n')}\n`;
}

function head({ file, edition, year, district }: JsonReport): string {
  const where = district ? `${district.name} (${district.code})` : '';
  return [file, where, year === null ? '' : `tahun ${year}`, `edisi ${edition}`]
    .filter((part) => part !== '')
    .join(' · ');
}

function groups(findings: readonly FindingRecord[]): string[] {
  return [...groupBy(findings, ({ title, rule }) => `${title} [${rule}]`)].flatMap(([title, group]) => {
    const places = group.map(place);
    const wide = Math.min(44, Math.max(...places.map((text) => text.length)));
    return [
      `  ${title}${group.length > 1 ? ` (${group.length})` : ''}`,
      ...group.flatMap((finding, at) => row(finding, places[at] ?? '', wide)),
    ];
  });
}

/** One finding: where on the left, what and what to do on the right. */
function row({ message, suggestion }: FindingRecord, where: string, wide: number): string[] {
  const left = `    ${where.padEnd(wide)}  `;
  const indent = ' '.repeat(wide + 6);
  const [first = '', ...rest] = [...wrap(message, indent), ...wrap(suggestion, `${indent}→ `, `${indent}  `)];
  return [where.length > wide ? `${left}\n${first}` : left + first.slice(indent.length), ...rest];
}

function place({ name, village, address, sheet, row: line, scope, cells }: FindingRecord): string {
  const who = scope === 'column' && cells.length > 1 ? `${cells.length} sel` : (name ?? village ?? '');
  const where = address ?? (sheet === null ? '' : `${sheet}!${line ?? ''}`);
  return (
    [who, scope === 'column' && cells.length > 1 && where !== '' ? `mulai ${where}` : where]
      .filter((text) => text !== '')
      .join(', ') || 'Seluruh berkas'
  );
}

function questions({ questions: open }: JsonReport): string[] {
  return open.flatMap(({ key, kind, column, sheet, examples, count, answers }) => {
    const shown = examples.map(
      ({ raw, address, village }) => `${raw} (${[village, address].filter((text) => text !== '').join(', ')})`,
    );
    const offered = answers.map(({ value, label }) =>
      kind === 'neighbour' ? `${label} (--answer ${key}=${/\s/.test(value) ? `"${value}"` : value})` : label,
    );
    const ask =
      kind === 'neighbour'
        ? `Lembar "${sheet}": ${column}`
        : kind === 'column'
          ? `Kolom "${column}" di lembar "${sheet}" berisi apa?`
          : `Bagaimana membaca ${count} isian di kolom "${column}", lembar "${sheet}"?`;
    return [
      ...wrap(ask, '  '),
      ...(shown.length > 0 ? wrap(`Contoh: ${shown.join('; ')}`, '    ') : []),
      ...wrap(`Pilihan: ${offered.join(' / ')}`, '    '),
    ];
  });
}

/** Words over lines of the terminal's usual width; a narrow remainder still gets forty characters. */
function wrap(text: string, indent: string, next = indent): string[] {
  const width = Math.max(40, WIDTH - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one, at) => (at === 0 ? indent : next) + one);
}
