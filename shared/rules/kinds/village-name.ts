import { editDistance } from '../../dataset/names/edit-distance';
import { nameBesideCode } from '../../dataset/names/name-beside-code';
import type { VillageList } from '../../catalogue/schema';
import { groupBy } from '../../collections';
import { memoByObject } from '../../once';
import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';
import type { Severity } from '../../catalogue/schema';
import { NoParams } from '../kit/no-params';
import { listed } from '../kit/phrases';
import { plainName } from '../kit/village-names';

const SHOWN = 3;
/** Up to two letters apart is a spelling; more may be a wrong code. */
const NEAR = 2;

/** `other`: the name is that of another village; `none`: what stands there is no name of a village at all. */
type Sort = 'near' | 'far' | 'other' | 'none';
const SEVERITY: Readonly<Record<Sort, Severity>> = {
  other: 'kesalahan',
  none: 'kesalahan',
  far: 'peringatan',
  near: 'catatan',
};
type Village = VillageList['villages'][number];

const isNamed = ({ kecamatan }: Village, written: string): boolean =>
  written !== '' && plainPlace(kecamatan) === plainPlace(written);
const plainPlace = (text: string): string => plainName(text.replace(/^\s*kec(?:amatan)?\b\.?\s*/i, ''));

const twinsOf = memoByObject((list: VillageList): ReadonlyMap<string, readonly Village[]> =>
  groupBy(list.villages, ({ name }) => plainName(name)),
);

type Values = Readonly<{ sort: Sort; count: number; examples: string }>;

/**
 * The name written beside a code is that village's official name (W07); small spellings inform, far ones warn. A name that
 * another village of the district goes by, and what is no name at all, block: whose figures those are, and of which columns,
 * cannot be told from the row.
 * Missing figures: a row without a name or without a known code is not judged.
 */
export const villageName = defineKind({
  kind: 'village-name',
  title: 'Nama desa berbeda dari nama resmi',
  aboutRows: true,
  params: NoParams,
  compile: (_, context) => [
    () => {
      const found: Record<Sort, number[]> = { near: [], far: [], other: [], none: [] };
      const twins = twinsOf(context.villages);
      // Of villages of one name the kecamatan tells which is meant.
      const isInOtherKecamatan = (official: Village, kecamatan: string): boolean =>
        twins.get(plainName(official.name))?.some((one) => one !== official && isNamed(one, kecamatan)) === true &&
        !isNamed(official, kecamatan);
      let sound = 0;
      context.dataset.rows.forEach(({ code, name, kecamatan }, row) => {
        const official = context.official.get(code);
        if (!official || name === '' || context.rows.judged[row] !== 1) return;
        const [written, right] = [plainName(name), plainName(official.name)];
        const isTwin = written === right && isInOtherKecamatan(official, kecamatan);
        if (isTwin) return found.other.push(row);
        if (written === right) return (sound += 1);
        const whose = nameBesideCode(name, kecamatan, official, context.villages);
        const spelled = editDistance(written, right) <= NEAR ? 'near' : 'far';
        return found[whose === 'own' ? spelled : whose].push(row);
      });
      const draft = (rows: readonly number[], sort: Sort): Draft<Values> => {
        const cells = rows.map((row) => ({ village: context.rows.villages[row]!, variable: '' }));
        return {
          scope: 'district',
          about: sort,
          cells,
          holds: cells,
          severity: SEVERITY[sort],
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
      // Where codes and names have come apart in several rows, a name like none is no spelling either.
      if (found.other.length > 1) found.other.push(...found.far.splice(0));
      const sorts = (Object.keys(SEVERITY) as Sort[]).filter((sort) => found[sort].length > 0);
      const wrong = sorts.reduce((sum, sort) => sum + found[sort].length, 0);
      return {
        sound,
        wrong,
        unknown: context.rows.count - sound - wrong,
        drafts: sorts.map((sort) => draft(found[sort], sort)),
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
    if (sort === 'none') {
      return {
        message: `${count} baris tidak memuat nama desa di kolom nama: ${found}. Isinya mungkin bergeser ke kolom lain.`,
        action: 'Periksa letak isinya di sumbernya, lalu betulkan. Sampai itu jelas, angkanya tidak diisikan.',
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
