import type { Evidence } from '../../evidence/schema';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft } from '../kit/kind';
import { plainLink } from '../kit/links';
import { NoParams } from '../kit/no-params';

interface Use {
  readonly what: 'berkas' | 'tautan';
  readonly name: string;
  readonly lines: Evidence[];
}

type Values = Readonly<{ what: Use['what']; name: string; count: number; one: string; other: string }>;

/** Every document (by what is in it) and every link (by where it leads) with the lines that show it. */
function uses(lines: readonly Evidence[]): Map<string, Use> {
  const found = new Map<string, Use>();
  const add = (key: string, what: Use['what'], name: string, line: Evidence): void => {
    const use = found.get(key) ?? { what, name, lines: [] };
    use.lines.push(line);
    found.set(key, use);
  };
  for (const line of lines) {
    for (const { hash, name } of line.files) add(`berkas ${hash}`, 'berkas', name, line);
    if (line.link !== '') add(`tautan ${plainLink(line.link)}`, 'tautan', line.link, line);
  }
  return found;
}

function checkOf({ facts }: CheckContext) {
  const all = [...uses(facts.evidence ?? [])];
  const repeated = all.filter(([, { lines }]) => lines.length > 1);
  return {
    sound: all.length - repeated.length,
    wrong: repeated.length,
    unknown: 0,
    drafts: repeated.map(([key, { what, name, lines }]): Draft<Values> => {
      const [first, second] = lines;
      return {
        scope: 'district',
        about: `bukti:${lines.map(({ id }) => id).join('+')} ${key}`,
        cells: [],
        values: { what, name, count: lines.length, one: first?.title ?? '', other: second?.title ?? '' },
        ...(first && { owner: first.agency }),
        others: [...new Set(lines.map(({ agency }) => agency))].filter((agency) => agency !== first?.agency),
      };
    }),
  };
}

/**
 * One document and one link stand in the evidence register once: the same bytes under another name, or another spelling
 * of the same address, are the same evidence (B03).
 * Missing figures: lines without documents and links are not judged.
 */
export const evidenceOnce = defineKind({
  kind: 'evidence-once',
  title: 'Dokumen yang sama didaftarkan lebih dari sekali',
  params: NoParams,
  compile: (_, context) => [() => checkOf(context)],
  text: ({ values }) => {
    const { what, name, count, one, other } = values;
    const where = one === other ? `${count} kali di "${one}"` : `di "${one}" dan "${other}"`;
    return {
      message: `${what === 'berkas' ? 'Berkas' : 'Tautan'} ${name} didaftarkan ${where}.`,
      action: 'Hapus yang rangkap. Tulis alasan bila satu dokumen memang menunjukkan keduanya.',
    };
  },
});
