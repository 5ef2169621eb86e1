import type { VillageList } from '../../catalogue/schema';
import { cleanText } from '../values/text';
import { matchVillage } from './match-village';
import { SAME } from './name-cost';
import { nameForms, type NameForm } from './name-forms';
import { officialForms, readName } from './read-name';
import { leastCost } from './which-kecamatan';

type Village = VillageList['villages'][number];

/** A figure as people write it: `259`, `259 orang`, `259,-`. */
const FIGURE = /^\d[\d.,]*(?:,-|\s*(?:orang|org|jiwa|anak|balita|kk|keluarga))?$/i;
/** Another village is meant where its name is by so much more like the written one, and at least so like it. */
const LIKER = [
  { than: 0.1, least: 0.7 },
  { than: 0.4, least: 0.6 },
];

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
  const written = readName(name).flatMap(({ forms }) => forms);
  const letters = Math.max(1, ...written.map(({ key }) => key.length));
  const cost = leastCost(written, officialForms(official.name), letters);
  if (cost <= SAME) return 'own';
  if (!/[a-z\d]/i.test(name)) return 'own';
  if (FIGURE.test(name.trim())) return 'none';
  if (!written.some(({ key }) => /[a-z]/.test(key))) return 'none';
  const { code, candidates } = matchVillage(name, kecamatan, list);
  const [best] = candidates;
  const isKecamatan = leastCost(written, plainForms(official.kecamatan), letters) === 0;
  // A village may go by its kecamatan's name for short, where the kecamatan stands in a column of its own.
  const isShort = best?.code === official.code && cleanText(kecamatan) !== '';
  if (isKecamatan && best?.score !== 1) return isShort ? 'own' : 'none';
  const isLiker =
    best !== undefined &&
    best.code !== official.code &&
    (best.score === 1 ||
      LIKER.some(({ than, least }) => best.score >= least && best.score - (1 - cost / letters) >= than));
  if ((code !== null && code !== official.code) || isLiker) return 'other';
  return isKecamatan ? 'none' : 'own';
}

const plainForms = (name: string): NameForm[] => nameForms(cleanText(name).toLowerCase());
