import type { VillageList } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import type { Package } from '@shared/exchange';
import { sentenceCase } from '@shared/sentence-case';
import type { Source } from './source';
import type { UnknownVillage } from './types';

/** How what is kept on this machine is called beside the files. */
export const HERE = 'data di sini';

/** Villages that are not on the list, with who counts them and who does not: a split, a merger, a slip. */
export function unknownVillagesIn(
  sources: readonly Source[],
  own: Package | null,
  { villages }: VillageList,
): UnknownVillage[] {
  const known = new Set(villages.map(({ code }) => code));
  const all = [
    ...sources.map((source) => ({ label: source.facts.label, package: source.package })),
    ...(own ? [{ label: HERE, package: own }] : []),
  ];
  const codes = all.map((one) => new Set(one.package.content.rows.map(({ code }) => code)));
  const names = new Map<string, string>();
  for (const { package: one } of all)
    for (const { code, name } of one.content.rows) if (code !== '' && !known.has(code)) names.set(code, name);
  return [...names.keys()].sort().map((code) => ({
    code,
    name: names.get(code) ?? '',
    said: all.filter((_, at) => codes[at]?.has(code)).map(({ label }) => label),
    missing: all.filter((_, at) => !codes[at]?.has(code)).map(({ label }) => label),
  }));
}

/** Villages of the list that a source leaves out, as a sentence per source. */
export function gapsIn(sources: readonly Source[], { villages }: VillageList): string[] {
  return sources.flatMap(({ facts, package: one }) => {
    const there = new Set(one.content.rows.map(({ code }) => code));
    const gone = villages.filter(({ code }) => !there.has(code));
    if (gone.length === 0) return [];
    const first = gone.slice(0, 3).map(({ name }) => name);
    return [
      `${sentenceCase(facts.label)} tidak memuat ${formatNumber(gone.length)} desa (${first.join(', ')}${gone.length > 3 ? ', …' : ''}). Desa itu tetap kosong.`,
    ];
  });
}
