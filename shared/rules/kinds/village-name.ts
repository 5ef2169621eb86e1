import { editDistance } from '../../dataset/names/name-similarity';
import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { listed } from '../kit/phrases';
import { plainName } from '../kit/village-names';

const SHOWN = 3;
/** Up to two letters apart is a spelling; more may be a wrong code. */
const NEAR = 2;

type Values = Readonly<{ sort: 'near' | 'far'; count: number; examples: string }>;

/**
 * The name written beside a code is that village's official name (W07); small spellings inform, far ones warn.
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
      let sound = 0;
      context.dataset.rows.forEach(({ code, name }, row) => {
        const official = context.official.get(code);
        if (!official || name === '' || context.rows.judged[row] !== 1) return;
        const [written, right] = [plainName(name), plainName(official.name)];
        if (written === right) sound += 1;
        else (editDistance(written, right) <= NEAR ? near : far).push(row);
      });
      const draft = (rows: readonly number[], sort: Values['sort']): Draft<Values> => ({
        scope: 'district',
        about: sort,
        cells: rows.map((row) => ({ village: context.rows.villages[row]!, variable: '' })),
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
        ...(sort === 'near' ? { severity: 'catatan' } : {}),
      });
      const wrong = near.length + far.length;
      return {
        sound,
        wrong,
        unknown: context.rows.count - sound - wrong,
        drafts: [...(far.length > 0 ? [draft(far, 'far')] : []), ...(near.length > 0 ? [draft(near, 'near')] : [])],
      };
    },
  ],
  text: (finding, words) => {
    const { sort, count, examples } = finding.values;
    return {
      message: `${count} nama desa ${sort === 'near' ? 'dieja lain dari' : 'berbeda dari'} nama resmi menurut kodenya: ${words.list(listed(examples), count)}.`,
      action:
        sort === 'near'
          ? 'Tidak perlu diubah: yang dipakai adalah kodenya.'
          : 'Periksa apakah kode dan nama di baris itu milik desa yang sama.',
    };
  },
});
