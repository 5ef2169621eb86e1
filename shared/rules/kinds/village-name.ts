import { matchVillage } from '../../dataset/names/match-village';
import { editDistance } from '../../dataset/names/name-similarity';
import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';
import type { Severity } from '../../findings/types';
import { NoParams } from '../kit/no-params';
import { listed } from '../kit/phrases';
import { plainName } from '../kit/village-names';

const SHOWN = 3;
/** Up to two letters apart is a spelling; more may be a wrong code. */
const NEAR = 2;

/** `other`: the name is that of another village. */
type Sort = 'near' | 'far' | 'other';
type Values = Readonly<{ sort: Sort; count: number; examples: string }>;

/**
 * The name written beside a code is that village's official name (W07); small spellings inform, far ones warn. A name that
 * another village of the district goes by blocks: whose figures those are cannot be told from the row.
 * Missing figures: a row without a name or without a known code is not judged.
 */
export const villageName = defineKind({
  kind: 'village-name',
  title: 'Nama desa berbeda dari nama resmi',
  aboutRows: true,
  params: NoParams,
  compile: (_, context) => [
    () => {
      const near: number[] = [];
      const far: number[] = [];
      const other: number[] = [];
      const means = (row: number): string | null => {
        const { name, kecamatan } = context.dataset.rows[row]!;
        return matchVillage(name, kecamatan, context.villages).code;
      };
      let sound = 0;
      context.dataset.rows.forEach(({ code, name }, row) => {
        const official = context.official.get(code);
        if (!official || name === '' || context.rows.judged[row] !== 1) return;
        const [written, right] = [plainName(name), plainName(official.name)];
        if (written === right) return (sound += 1);
        const meant = means(row);
        if (meant !== null && meant !== code) return other.push(row);
        return (editDistance(written, right) <= NEAR ? near : far).push(row);
      });
      const draft = (rows: readonly number[], sort: Sort, severity: Severity): Draft<Values> => {
        const cells = rows.map((row) => ({ village: context.rows.villages[row]!, variable: '' }));
        return {
          scope: 'district',
          about: sort,
          cells,
          holds: cells,
          severity,
          values: {
            sort,
            count: rows.length,
            examples: rows
              .slice(0, SHOWN)
              .map((row) => {
                const { name, code } = context.dataset.rows[row]!;
                return `"${name}" resminya ${context.official.get(code)!.name}`;
              })
              .join('|'),
          },
        };
      };
      const wrong = near.length + far.length + other.length;
      return {
        sound,
        wrong,
        unknown: context.rows.count - sound - wrong,
        drafts: [
          ...(other.length > 0 ? [draft(other, 'other', 'kesalahan')] : []),
          ...(far.length > 0 ? [draft(far, 'far', 'peringatan')] : []),
          ...(near.length > 0 ? [draft(near, 'near', 'catatan')] : []),
        ],
      };
    },
  ],
  text: (finding, words) => {
    const { sort, count, examples } = finding.values;
    const found = words.list(listed(examples), count);
    if (sort === 'other') {
      return {
        message: `${count} baris memakai kode satu desa dan nama desa lain: ${found}.`,
        action: 'Betulkan kode atau nama di baris itu. Sampai itu jelas, angkanya tidak diisikan.',
      };
    }
    return {
      message: `${count} nama desa ${sort === 'near' ? 'dieja lain dari' : 'berbeda dari'} nama resmi menurut kodenya: ${found}.`,
      action:
        sort === 'near'
          ? 'Tidak perlu diubah: yang dipakai adalah kodenya.'
          : 'Periksa apakah kode dan nama di baris itu milik desa yang sama.',
    };
  },
});
