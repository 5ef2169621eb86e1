import type { VillageList } from '../../catalogue/schema';
import { matchVillage } from './match-village';
import { compared, nameSimilarity } from './name-similarity';
import { normaliseName } from './normalise-name';

type Village = VillageList['villages'][number];

/** Another village is meant where its name is by so much more like the written one, and at least so like it. */
const LIKER = { than: 0.25, least: 0.6 };

/**
 * What the name in a row is to the village of the row's code: its own in some spelling, that of `other` village of the list,
 * or `none` that a village could have (a figure, the kecamatan), as where cells have moved to another column.
 */
export function nameBesideCode(
  name: string,
  kecamatan: string,
  official: Village,
  list: VillageList,
): 'own' | 'other' | 'none' {
  const written = compared(normaliseName(name));
  const own = compared(normaliseName(official.name));
  if (written.key === own.key) return 'own';
  if (!/[a-z]/.test(written.key)) return 'none';
  const { code, candidates } = matchVillage(name, kecamatan, list);
  const [best] = candidates;
  const isLiker =
    best !== undefined &&
    best.code !== official.code &&
    (best.score === 1 || (best.score >= LIKER.least && best.score - nameSimilarity(written, own) >= LIKER.than));
  if ((code !== null && code !== official.code) || isLiker) return 'other';
  return written.key === normaliseName(official.kecamatan).key ? 'none' : 'own';
}
