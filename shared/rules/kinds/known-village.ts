import { codeProblem } from '../../dataset/reading/code';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach } from '../kit/kind';
import { cellsFromSheets, ownersOfCells, sheetOf } from '../kit/owners-and-cells';
import { listed } from '../kit/phrases';
import { COLLAPSE } from '../kit/row-check';

/** `format` and `rusak`: no code could be read; the others: a code of another district, and one that is no village's. */
const Fault = once(() => z.enum(['format', 'rusak', 'luar-daerah', 'tidak-ada']));
type Fault = ParamsOf<typeof Fault>;
const Params = once(() => z.strictObject({ fault: Fault() }));

type Values = Reach &
  Readonly<Record<'code' | 'written' | 'name' | 'lines' | 'district', string> & { fault: Fault; found: number }>;

/** Why a row's code is not one of the district's villages, or null when it is. */
function faultOf({ dataset, official, villages }: CheckContext, row: number): Fault | null {
  const { code, rawCode } = dataset.rows[row]!;
  const written = codeProblem(rawCode);
  if (code === '') return written === 'rusak' ? 'rusak' : 'format';
  if (!official.has(code)) return code.startsWith(villages.district.code) ? 'tidak-ada' : 'luar-daerah';
  // Found by its name or chosen by a person, while something else stands in the code column.
  return written === 'rusak' || written === 'format' ? written : null;
}

function draftOf(context: CheckContext, row: number, fault: Fault): Draft<Values> {
  const { code, rawCode = '', name, lines } = context.dataset.rows[row]!;
  const cells = [{ village: code, variable: '' }];
  const filled = cellsFromSheets(context, row, new Set(lines.map(sheetOf)));
  const isFound = context.official.has(code);
  return {
    ...ownersOfCells(context.edition, filled),
    scope: 'row',
    about: `${code}:${lines.join('|')}`,
    cells,
    holds: isFound ? [] : cells,
    values: {
      fault,
      code,
      written: rawCode,
      name,
      lines: lines.join('|'),
      district: context.villages.district.name,
      found: isFound ? 1 : 0,
    },
    ...(isFound ? { severity: 'peringatan' } : {}),
  };
}

/**
 * A row belongs to a village of the district by its Kemendagri code: it has the form of one (W01), was not damaged
 * by a spreadsheet (W02), is of this district (W03) and in the official list (W04). A name alone does not decide.
 * Missing figures: a row without a readable code is wrong, not missing.
 */
export const knownVillage = defineKind({
  kind: 'known-village',
  title: 'Kode desa tidak dikenali',
  aboutRows: true,
  params: Params,
  compile: ({ fault }, context) => [
    () => {
      const count = context.dataset.rows.length;
      const faults = context.dataset.rows.map((_, row) => faultOf(context, row));
      const wrong = [...faults.keys()].filter((row) => faults[row] === fault);
      const sound = faults.filter((one) => one === null).length;
      const counts = { sound, wrong: wrong.length, unknown: count - sound - wrong.length, rows: wrong };
      const drafts = wrong.map((row) => draftOf(context, row, fault));
      const [first] = drafts;
      if (!first || wrong.length < COLLAPSE.rows || wrong.length <= COLLAPSE.share * count)
        return { ...counts, drafts };
      const { severity: _, ...together } = first;
      return {
        ...counts,
        drafts: [
          {
            ...together,
            ...(drafts.every((draft) => draft.severity !== undefined) ? { severity: 'peringatan' as const } : {}),
            scope: 'district',
            about: 'kode',
            cells: drafts.flatMap((draft) => draft.cells),
            holds: drafts.flatMap((draft) => draft.holds ?? []),
            values: { ...first.values, wrong: wrong.length, judged: count },
          },
        ],
      };
    },
  ],
  text: (finding, words) => {
    const { fault, code, written, name, lines, district, found, wrong, judged } = finding.values;
    const row = `${name === '' ? 'Satu baris' : `Baris "${name}"`}${lines === '' ? '' : ` (${words.lines(listed(lines))})`}`;
    const stands = written === '' ? '' : `: "${written}"`;
    const byName = found === 1 ? ' Untuk sementara dicocokkan dari namanya.' : '';
    if (fault === 'rusak')
      return {
        message: `${wrong === undefined ? row : `${wrong} dari ${judged} baris`}: kode desa berubah bentuk di lembar kerja${wrong === undefined ? '' : ', misalnya'}${stands}.${byName}`,
        action: 'Format kolom kode sebagai teks, lalu tulis lagi kode sepuluh digitnya.',
      };
    if (wrong !== undefined)
      return {
        message: `${wrong} dari ${judged} baris tidak berkode desa di ${district}. Contoh: ${code === '' || found === 1 ? row : `kode ${code}`}.`,
        action: 'Periksa apakah berkasnya milik kabupaten/kota lain, atau kolom kodenya keliru dipilih.',
      };
    if (fault === 'format')
      return {
        message: `${row} tidak punya kode desa sepuluh digit${stands}.${byName}`,
        action: 'Tulis kode Kemendagri sepuluh digit di kolom kode, dengan format teks.',
      };
    if (fault === 'luar-daerah')
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
