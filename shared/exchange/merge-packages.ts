import { indexBy } from '../collections';
import type { Overlay } from '../catalogue/overlay';
import { periodName, type Period } from '../catalogue/period';
import { agencyName } from '../catalogue/names';
import type { Edition, VillageList } from '../catalogue/schema';
import { clockFault, type SoundSince } from '../completeness';
import { formatNumber } from '../dataset/values/format';
import { sentenceCase } from '../sentence-case';
import type { Approval } from './approval';
import { canonicalJson } from '../hashing/canonical-json';
import { compareCells, compareDenominators, type CellConflict, type DenominatorConflict } from './conflicts';
import type { Decision } from '../decisions/decisions';
import { distinct, joinPackages } from './join';
import { packageName } from './package-words';
import type { Package } from './package-schema';

/** What packages are merged for. */
export interface MergeTarget {
  readonly edition: Edition;
  readonly villages: VillageList;
  readonly year: number;
  readonly period: Period;
  /** Day of today, `2024-02-10`, by which clocks are judged; null where it is not known. */
  readonly today: string | null;
}

/** Packages beside each other, everything they say kept: nothing in it was chosen between two sides. */
export interface Merged {
  /** One of each, in a fixed order; `datasetOf` takes them. Merging them again with others gives the merge of all. */
  readonly packages: readonly Package[];
  /** Packages that do not belong to the target, and why, in words for people. */
  readonly refused: readonly { readonly package: Package; readonly message: string; readonly remedy: string }[];
  readonly conflicts: readonly CellConflict[];
  readonly denominators: readonly DenominatorConflict[];
  /** Of all packages, each once, oldest first. */
  readonly decisions: readonly Decision[];
  readonly approvals: readonly Approval[];
  /** The district's overlays in them: more than one is for a person to settle. */
  readonly overlays: readonly Overlay[];
  /** Since when each cell is sound: the earliest that is known and can be believed; cells in conflict are not sound. */
  readonly soundSince: SoundSince;
  /** What a person should know, as sentences. */
  readonly notes: readonly string[];
}

/**
 * Lays packages over each other. It does not matter in which order they come, how often, or how they were grouped before.
 * Figures that differ are listed with who says what and resolved by nobody here.
 */
export function mergePackages(list: readonly Package[], target: MergeTarget): Merged {
  const { edition } = target;
  const packages: Package[] = [];
  const refused: Merged['refused'][number][] = [];
  for (const one of distinct(list)) {
    const message = strangeness(one, target);
    if (message === null) packages.push(one);
    else refused.push({ package: one, message, remedy: 'Muat paket ini untuk daerah dan periodenya sendiri.' });
  }
  const joined = joinPackages(packages);
  const { bySource, conflicts } = compareCells(joined);
  const { soundSince, doubted } = earliest(packages, [...conflicts, ...bySource], target);
  const overlays = eachOnce(packages.flatMap(({ content }) => content.overlay ?? []));
  return {
    packages,
    refused,
    conflicts,
    denominators: compareDenominators(joined, edition),
    decisions: byTime(eachOnce(packages.flatMap(({ content }) => content.decisions))),
    approvals: eachOnce(packages.flatMap(({ content }) => content.approvals)),
    overlays,
    soundSince,
    notes: notesOn(packages, overlays, doubted, target),
  };
}

/** Each once, in the order of their spelling. */
function eachOnce<T>(list: readonly T[]): T[] {
  const once = indexBy(list, (one) => canonicalJson(one) ?? '');
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const byTime = (list: readonly Decision[]): Decision[] =>
  [...list].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

function strangeness(one: Package, { edition, villages, year, period }: MergeTarget): string | null {
  const { content } = one;
  const { district } = villages;
  const isSame =
    content.edition === edition.id &&
    content.district.code === district.code &&
    content.year === year &&
    content.period === period;
  if (isSame) return null;
  const editions = content.edition === edition.id ? ['', ''] : [`, edisi ${content.edition}`, `, edisi ${edition.id}`];
  const theirs = `${content.district.name} (${content.district.code}) ${periodName(content.year, content.period)}`;
  const ours = `${district.name} (${district.code}) ${periodName(year, period)}`;
  const name = packageName(one, edition);
  return `${sentenceCase(name)} untuk ${theirs}${editions[0]}, sedangkan yang digabung ${ours}${editions[1]}.`;
}

function earliest(
  packages: readonly Package[],
  conflicts: readonly CellConflict[],
  { edition, today }: MergeTarget,
): { soundSince: SoundSince; doubted: ReadonlyMap<string, number> } {
  const soundSince = new Map<string, Map<string, string | null>>();
  const doubted = new Map<string, number>();
  for (const { hash, content } of packages) {
    const times = content.times.map((time) => (clockFault(time, edition, today) === null ? time : null));
    const take = (group: 'columns' | 'totals', villageOf: (row: number) => string): void => {
      for (const { variable, since } of content[group]) {
        const known = soundSince.get(variable) ?? new Map<string, string | null>();
        soundSince.set(variable, known);
        since.forEach((at, row) => {
          const village = at < -1 ? '' : villageOf(row);
          if (village === '') return;
          const time = at < 0 ? null : times[at]!;
          if (at >= 0 && time === null) doubted.set(hash, (doubted.get(hash) ?? 0) + 1);
          const before = known.get(village);
          if (before === undefined || before === null || (time !== null && time < before))
            known.set(village, time ?? before ?? null);
        });
      }
    };
    take('columns', (row) => content.rows[row]!.code);
    take('totals', () => 'total');
  }
  for (const { village, variable } of conflicts) soundSince.get(variable)?.delete(village);
  return { soundSince, doubted };
}

function notesOn(
  packages: readonly Package[],
  overlays: readonly Overlay[],
  doubted: ReadonlyMap<string, number>,
  { edition, year, period, today }: MergeTarget,
): string[] {
  const notes = packages.flatMap((one) => {
    const { content, hash } = one;
    const strangers = content.agencies.filter((key) => !edition.agencies.some((agency) => agency.key === key));
    const name = packageName(one, edition);
    const isMadeWrong = content.made.at !== null && clockFault(content.made.at, edition, today) !== null;
    return [
      ...strangers.map(
        (key) => `OPD "${key}" di ${name} tidak ada di daftar OPD. Angkanya tetap ikut; sepakati nama OPD-nya.`,
      ),
      ...(isMadeWrong ? [`Jam komputer pembuat ${name} tidak cocok dengan program ini. Periksa jamnya.`] : []),
      ...(doubted.has(hash)
        ? [
            `${formatNumber(doubted.get(hash)!)} angka di ${name} mencatat waktu yang tidak mungkin, jadi sejak kapan beresnya dianggap tidak diketahui.`,
          ]
        : []),
    ];
  });
  for (const agency of [...new Set(packages.flatMap(({ content }) => content.agencies))].sort()) {
    const own = packages.filter(({ content }) => content.agencies.includes(agency));
    if (own.length < 2) continue;
    const { conflicts, oneSided } = compareCells(joinPackages(own));
    notes.push(
      `Ada ${own.length} paket dari ${agencyName(edition, agency)} untuk ${periodName(year, period)}: ${formatNumber(conflicts.length)} angka berbeda dan ${formatNumber(oneSided)} angka tidak ada di semuanya. Pilih yang terbaru bila yang lama sudah tidak berlaku.`,
    );
  }
  const days = [...new Set(packages.map(({ content }) => content.villagesAsOf ?? 'tidak diketahui'))].sort();
  if (days.length > 1) notes.push(`Paket-paket ini memakai daftar desa bertanggal berbeda: ${days.join(', ')}.`);
  if (overlays.length > 1)
    notes.push(
      `Paket-paket ini membawa ${overlays.length} penyesuaian daerah yang berbeda. Sepakati satu untuk dipakai.`,
    );
  return notes;
}
