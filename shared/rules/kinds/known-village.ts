import { z } from '../../zod';
import { defineKind } from '../kind';
import type { CheckContext, Draft } from '../kind';
import { cellsFromSheets, ownersOfCells, sheetOf } from '../parts';
import { COLLAPSE } from '../row-check';

const Params = z.strictObject({});

/** Why a row's code is not one of the district's villages, or null when it is. */
function fault(context: CheckContext, code: string): 'unreadable' | 'elsewhere' | 'unknown' | null {
  if (code === '') return 'unreadable';
  if (context.official.has(code)) return null;
  return code.startsWith(context.villages.district.code) ? 'unknown' : 'elsewhere';
}

function draftOf(context: CheckContext, row: number, sort: string): Draft {
  const { code, name, lines } = context.dataset.rows[row]!;
  const cells = [{ village: code, variable: '' }];
  const filled = cellsFromSheets(context, row, new Set(lines.map(sheetOf)));
  return {
    ...ownersOfCells(context.edition, filled),
    scope: 'row',
    about: `${code}:${lines.join('|')}`,
    cells,
    holds: cells,
    values: { sort, code, name, lines: lines.join('|'), district: context.villages.district.name },
    rests: [],
  };
}

/** A row belongs to a village of the district by its Kemendagri code (W01, W03, W04); names alone do not decide. */
export const knownVillage = defineKind({
  kind: 'known-village',
  title: 'Kode desa tidak dikenali',
  params: Params,
  missing: 'A row without a readable code is wrong, not missing.',
  compile: (_, context) => [
    () => {
      const wrong: { row: number; sort: string }[] = [];
      context.dataset.rows.forEach(({ code }, row) => {
        const sort = fault(context, code);
        if (sort !== null) wrong.push({ row, sort });
      });
      const count = context.dataset.rows.length;
      const counts = { sound: count - wrong.length, wrong: wrong.length, unknown: 0 };
      const drafts = wrong.map(({ row, sort }) => draftOf(context, row, sort));
      const [first] = drafts;
      if (!first || wrong.length < COLLAPSE.rows || wrong.length <= COLLAPSE.share * count)
        return { ...counts, drafts };
      const cells = drafts.flatMap((draft) => draft.cells);
      return {
        ...counts,
        drafts: [
          {
            ...first,
            scope: 'district',
            about: 'kode',
            cells,
            holds: cells,
            values: { ...first.values, wrong: wrong.length, judged: count },
          },
        ],
      };
    },
  ],
  text: (finding, words) => {
    const { sort, code, name, lines, district, wrong, judged } = finding.values;
    const row = `${name === '' ? 'Satu baris' : `Baris "${name}"`}${lines === '' ? '' : ` (${words.lines(String(lines).split('|'))})`}`;
    if (wrong !== undefined)
      return {
        message: `${wrong} dari ${judged} baris tidak berkode desa di ${district}. Contoh: ${code === '' ? row : `kode ${code}`}.`,
        action: 'Periksa apakah berkasnya milik kabupaten/kota lain, atau kolom kodenya keliru dipilih.',
      };
    if (sort === 'unreadable')
      return {
        message: `${row} tidak punya kode desa sepuluh digit.`,
        action: 'Tulis kode Kemendagri sepuluh digit di kolom kode, dengan format teks.',
      };
    if (sort === 'elsewhere')
      return {
        message: `${row}: kode ${code} milik daerah lain, bukan ${district}.`,
        action: 'Hapus baris ini, atau betulkan kodenya.',
      };
    return {
      message: `${row}: kode ${code} tidak ada di daftar desa ${district}.`,
      action: 'Betulkan kodenya. Mungkin ini kode lama atau kode BPS.',
    };
  },
});
