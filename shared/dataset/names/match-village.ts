import type { VillageList } from '../../catalogue/schema';
import { compared, nameSimilarity, type ComparedName } from './name-similarity';
import { normaliseName } from './normalise-name';

export interface VillageCandidate {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  /** 0–1; 1 = the same name but for spelling. */
  readonly score: number;
}
export interface VillageMatch {
  /** Code of the village meant; null = only a person can tell. */
  readonly code: string | null;
  /** Score of the best candidate. */
  readonly score: number;
  /** How far the second best is behind; names of one kecamatan compete where the kecamatan is known. */
  readonly margin: number;
  /** Up to five, best first. */
  readonly candidates: readonly VillageCandidate[];
}

/** Measured on 4,564 perturbed names: accepts four fifths of them, 0.03 % wrongly. */
const ACCEPT = { score: 0.85, margin: 0.05 };
/** Without a kecamatan a neighbour district's Sindanglaya would pass for our Sindang Jaya (0.88). */
const ACCEPT_ALONE = 0.9;
const CANDIDATES = 5;
/** So many of the candidates may come from other kecamatan than the written one. */
const ELSEWHERE = 2;

interface Place extends ComparedName {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
}
type Matcher = (name: string, kecamatan: string) => VillageMatch;

const matchers = new WeakMap<VillageList, Matcher>();

/**
 * Which village of the list a written name means. Accepted only where it is alike enough and no other village is nearly
 * as alike; villages of one name (twins) are told apart by the kecamatan and by nothing else.
 * @param kecamatan as written; blank = unknown. One that is not in the list makes every match doubtful.
 */
export function matchVillage(name: string, kecamatan: string, list: VillageList): VillageMatch {
  const known = matchers.get(list) ?? matcherOf(list);
  matchers.set(list, known);
  return known(name, kecamatan);
}

/** Remembers its answers: the same sheet is read again after every edit. */
function matcherOf(list: VillageList): Matcher {
  const places = list.villages.map((village): Place => ({ ...village, ...compared(normaliseName(village.name)) }));
  const kecamatanNames = [...new Set(list.villages.map((village) => village.kecamatan))];
  const kecamatans = kecamatanNames.map((name) => ({ name, ...compared(normaliseName(name)) }));
  const remembered = new Map<string, VillageMatch>();
  return (name, kecamatan) => {
    const key = `${kecamatan}\n${name}`;
    const match =
      remembered.get(key) ?? bestOf(places, compared(normaliseName(name)), kecamatanOf(kecamatans, kecamatan));
    remembered.set(key, match);
    return match;
  };
}

/** The kecamatan meant; empty if none is written, null if the written one is not in the list. */
function kecamatanOf(known: readonly (ComparedName & { readonly name: string })[], written: string): string | null {
  const wanted = compared(normaliseName(written));
  if (wanted.key === '') return '';
  const ranked = known
    .map((one) => ({ name: one.name, score: nameSimilarity(wanted, one) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  return best && isClear(best.score, second?.score) ? best.name : null;
}

function bestOf(places: readonly Place[], wanted: ComparedName, kecamatan: string | null): VillageMatch {
  if (wanted.key === '') return { code: null, score: 0, margin: 0, candidates: [] };
  const ranked = places
    .map((place): VillageCandidate => {
      const { code, name } = place;
      return { code, name, kecamatan: place.kecamatan, score: nameSimilarity(wanted, place) };
    })
    .sort((a, b) => b.score - a.score);
  const isNarrow = kecamatan !== null && kecamatan !== '';
  const inside = isNarrow ? ranked.filter((one) => one.kecamatan === kecamatan) : ranked;
  const outside = isNarrow ? ranked.filter((one) => one.kecamatan !== kecamatan) : [];
  const [best, second] = inside;
  if (!best) return { code: null, score: 0, margin: 0, candidates: [] };
  const isBetterElsewhere = (outside[0]?.score ?? 0) > best.score;
  const isEnough = isNarrow || best.score >= ACCEPT_ALONE;
  const isAccepted = kecamatan !== null && isEnough && !isBetterElsewhere && isClear(best.score, second?.score);
  const others = outside.filter((one) => one.score >= ACCEPT.score).slice(0, ELSEWHERE);
  return {
    code: isAccepted ? best.code : null,
    score: best.score,
    margin: best.score - (second?.score ?? 0),
    candidates: [...inside.slice(0, CANDIDATES - others.length), ...others].sort((a, b) => b.score - a.score),
  };
}

const isClear = (best: number, second = 0): boolean => best >= ACCEPT.score && best - second >= ACCEPT.margin;
