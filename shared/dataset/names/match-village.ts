import type { VillageList } from '../../catalogue/schema';
import { finish } from '../../steps';
import type { Steps } from '../../steps';
import { SAME } from './name-cost';
import type { NameForm } from './name-forms';
import { placeFinder, type Finder } from './near-places';
import { isLikeNoVillage, officialForms, readName, type NameReading } from './read-name';
import { kecamatanTeller, leastCost, NOT_WRITTEN, type WrittenKecamatan } from './which-kecamatan';

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
  /** How far the second best is behind, as a share of the name's letters. */
  readonly margin: number;
  /** Up to five, best first. */
  readonly candidates: readonly VillageCandidate[];
}

/**
 * How much may be written otherwise, as a share of the letters and at most, and how far behind the next village must be;
 * without a kecamatan a neighbour district's Sindanglaya would pass for our Sindang Jaya. Measured by `tests/bench/names.mjs`.
 */
const ACCEPT = { share: 0.16, most: 1.45, margin: 0.75 };
const ACCEPT_ALONE = { share: 0.08, most: 1, margin: 0.9 };
/** The more is written otherwise, the farther behind the next village must be. */
const DOUBT = 0.5;
const CANDIDATES = 5;
/** Beyond this share of its letters a name is another one, however far. */
const OTHER_NAME = 0.7;

interface Place {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly forms: readonly NameForm[];
}
interface Ranked {
  readonly place: Place;
  /** What its letters cost, and that with what speaks against its kecamatan. */
  readonly letters: number;
  readonly cost: number;
  readonly kecamatan: string | null;
}
/** Tells which village of its list a written name means, as {@link matchVillage} does. */
export type Matcher = (name: string, kecamatan: string) => VillageMatch;

const NONE: VillageMatch = { code: null, score: 0, margin: 0, candidates: [] };

/**
 * Which village of the list a written name means. Accepted only where little is written otherwise and no other village is
 * nearly as near; villages of one name (twins) are told apart by the kecamatan and by nothing else.
 * @param kecamatan as written; blank = unknown, or written behind the name. One that is not in the list makes every match
 *   doubtful.
 */
export function matchVillage(name: string, kecamatan: string, list: VillageList): VillageMatch {
  return finish(matcherSteps(list))(name, kecamatan);
}

const matchers = new WeakMap<VillageList, Matcher>();

/** So many villages are made ready in a step. */
const STEP = 50;

/**
 * Makes a list ready to be matched with, once and some villages a step: all of a large district at once would be felt. It
 * remembers its answers: the same sheet is read again after every edit.
 */
export function* matcherSteps(list: VillageList): Steps<Matcher> {
  const made = matchers.get(list);
  if (made) return made;
  const places: Place[] = [];
  for (const village of list.villages) {
    if (places.push({ ...village, forms: officialForms(village.name) }) % STEP === 0) yield;
  }
  const tellKecamatan = kecamatanTeller([...new Set(list.villages.map(({ kecamatan }) => kecamatan))]);
  const findPlaces = yield* placeFinder(places);
  const remembered = new Map<string, VillageMatch>();
  const matcher: Matcher = (name, kecamatan) => {
    const key = `${kecamatan}\n${name}`;
    const match = remembered.get(key) ?? bestOf(findPlaces, name, readingsOf(readName(name), kecamatan, tellKecamatan));
    remembered.set(key, match);
    return match;
  };
  matchers.set(list, matcher);
  return matcher;
}

interface PlacedReading {
  readonly forms: readonly NameForm[];
  readonly kecamatan: WrittenKecamatan;
}

/**
 * The readings with the kecamatan that is meant; where its column and the name say different ones, neither is. What may be
 * a note or a kecamatan is the kecamatan where the list has it.
 */
function readingsOf(
  readings: readonly NameReading[],
  column: string,
  tell: (written: string) => WrittenKecamatan,
): PlacedReading[] {
  const stated = column === '' ? NOT_WRITTEN : tell(column);
  const isNamedBehind = new Set(
    readings.flatMap(({ forms, kecamatan, isPerhaps }) =>
      isPerhaps && tell(kecamatan).name ? forms.map(({ key }) => key) : [],
    ),
  );
  return readings.flatMap(({ forms, kecamatan, isPerhaps }): PlacedReading[] => {
    if (kecamatan === '') {
      const [first] = forms;
      return first && isNamedBehind.has(first.key) ? [] : [{ forms, kecamatan: stated }];
    }
    const behind = tell(kecamatan);
    if (isPerhaps && !behind.name) return [];
    if (stated.name === '') return [{ forms, kecamatan: behind }];
    if (stated.name === behind.name) return [{ forms, kecamatan: stated }];
    return [{ forms, kecamatan: { name: null, against: behind.name === null ? stated.against : new Map() } }];
  });
}

function bestOf(findPlaces: Finder<Place>, written: string, readings: readonly PlacedReading[]): VillageMatch {
  const forms = readings.flatMap((reading) => reading.forms);
  const letters = Math.max(0, ...forms.map(({ key }) => key.length));
  const inside = new Set(readings.flatMap(({ kecamatan: { name } }) => name ?? []));
  const ranked: Ranked[] = [];
  for (const place of findPlaces(forms, ({ kecamatan }) => inside.has(kecamatan))) {
    const one = rank(place, readings, ranked[CANDIDATES - 1]?.cost ?? Infinity);
    const at = ranked.findIndex(({ cost }) => cost > one.cost);
    ranked.splice(at < 0 ? ranked.length : at, 0, one);
  }
  const [best, second] = ranked;
  if (!best || letters === 0) return NONE;
  const margin = (second?.cost ?? Infinity) - best.cost;
  const isAccepted = isEnough(best, margin) && (!isLikeNoVillage(written) || isLikeNoVillage(best.place.name));
  const candidates = ranked.slice(0, CANDIDATES).map(({ place: { code, name, kecamatan }, letters: cost }) => {
    return { code, name, kecamatan, score: cost <= SAME ? 1 : Math.max(0, 1 - cost / letters) };
  });
  return {
    code: isAccepted ? best.place.code : null,
    score: candidates[0]?.score ?? 0,
    margin: Math.min(1, margin / letters),
    candidates,
  };
}

function rank(place: Place, readings: readonly PlacedReading[], limit: number): Ranked {
  let best: Ranked = { place, letters: Infinity, cost: Infinity, kecamatan: null };
  for (const { forms, kecamatan } of readings) {
    const against = kecamatan.against.get(place.kecamatan) ?? 0;
    const length = forms[0]?.key.length ?? 0;
    const letters = leastCost(
      forms,
      place.forms,
      Math.min(OTHER_NAME * length + 1, limit - against, best.cost - against),
    );
    if (letters + against < best.cost) best = { place, letters, cost: letters + against, kecamatan: kecamatan.name };
  }
  return best;
}

function isEnough({ place, letters, kecamatan }: Ranked, margin: number): boolean {
  if (kecamatan === null || (kecamatan !== '' && kecamatan !== place.kecamatan)) return false;
  const accept = kecamatan === '' ? ACCEPT_ALONE : ACCEPT;
  const length = place.forms[0]?.key.length ?? 0;
  return letters <= Math.min(accept.most, accept.share * length) && margin >= accept.margin + DOUBT * letters;
}
