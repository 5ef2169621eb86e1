import type { VillageList } from '@shared/catalogue/schema';
import { seeded } from '../perturb';
import { AROUND, kecamatanLineOf, numeralOf, pick, serviceOf, WORDS, type Random, type Village } from './manners';

/** A name as an officer wrote it, and the village that was meant. */
export interface WrittenName {
  /** Empty: the line is about none of the villages. */
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly manners: readonly string[];
  /** Nothing is tuned on the half that is held back. */
  readonly isHeldBack: boolean;
}

/** Desa of Bengkulu and Java, gampong of Aceh, nagari of Sumatera Barat; each with a neighbour that belongs to it not. */
export const DISTRICTS = [
  { own: '1702', neighbour: '1708' },
  { own: '3305', neighbour: '3304' },
  { own: '1108', neighbour: '1111' },
  { own: '1306', neighbour: '1307' },
] as const;
const PER_VILLAGE = 10;
/** What officers do most, and so oftener here. */
const USUAL = [
  'abbreviated word',
  'number before',
  'kecamatan behind',
  'kind of village',
  'missing letter',
  'other letter',
];
const NUMERAL = /( (?:[IVX]+|\d+|Satu|Dua|Tiga|Empat|Lima))$/;

/**
 * Returns spellings of every village of a list, and lines that are none of its villages: of a puskesmas, of a kecamatan,
 * of the neighbouring district. The same for the same seed.
 */
export function writtenNames(list: VillageList, neighbour: VillageList, seed: number): WrittenName[] {
  const random = seeded(seed);
  const official = new Set(list.villages.map(({ name }) => lettersOf(name)));
  const written = list.villages.flatMap((village): WrittenName[] => {
    const isHeldBack = isInHeldBackHalf(village.code);
    const spelled = Array.from({ length: PER_VILLAGE }, () => spell(village, random)).filter(
      ({ core }) => lettersOf(core) === lettersOf(village.name) || !official.has(lettersOf(core)),
    );
    const service = random() < 0.3 ? [serviceOf(village.name, random)] : [];
    return [
      ...spelled.map(({ name, manners }) => {
        return { code: village.code, name, kecamatan: kecamatanAs(village.kecamatan, random), manners, isHeldBack };
      }),
      ...service.map((name) => noVillage(name, village.kecamatan, 'puskesmas', isHeldBack)),
    ];
  });
  const kecamatans = [...new Set(list.villages.map(({ kecamatan }) => kecamatan))];
  const own = new Set(list.villages.map(({ name }) => heardAs(name)));
  return [
    ...written,
    ...kecamatans.map((name) => noVillage(kecamatanLineOf(name, random), name, 'kecamatan', isInHeldBackHalf(name))),
    ...neighbour.villages
      .filter(({ name }) => !own.has(heardAs(name)))
      .map(({ code, name }) => noVillage(name, pick(random, kecamatans), 'neighbour', isInHeldBackHalf(code))),
  ];
}

const noVillage = (name: string, kecamatan: string, manner: string, isHeldBack: boolean): WrittenName => ({
  code: '',
  name,
  kecamatan,
  manners: [manner],
  isHeldBack,
});

/** A name in one to four manners; `core` is what became of its words, without what stands around them. */
function spell(village: Village, random: Random): { core: string; name: string; manners: string[] } {
  const numeral = NUMERAL.exec(village.name)?.[1] ?? '';
  let words = village.name.slice(0, village.name.length - numeral.length);
  let end = numeral;
  const around: string[] = [];
  const manners: string[] = [];
  const count = pick(random, [1, 1, 1, 2, 2, 2, 3, 4]);
  const all = [
    ...Object.keys(WORDS),
    ...Object.keys(AROUND),
    ...USUAL,
    ...(numeral === '' ? [] : ['numeral', 'numeral']),
  ];
  for (let tries = 0; tries < 40 && manners.length < count; tries++) {
    const manner = pick(random, all);
    const before = words + end;
    if (manners.includes(manner)) continue;
    if (manner === 'numeral') end = numeralOf(numeral, random);
    words = WORDS[manner]?.(words, random, village) ?? words;
    if (manner in AROUND) around.push(manner);
    if (manner in AROUND || words + end !== before) manners.push(manner);
  }
  const core = words + end;
  const name = Object.keys(AROUND)
    .filter((manner) => around.includes(manner))
    .reduce((text, manner) => AROUND[manner]?.(text, random, village) ?? text, core);
  return { core, name, manners };
}

function kecamatanAs(name: string, random: Random): string {
  const manner = pick(random, ['as listed', 'as listed', 'as listed', 'upper', 'kind', 'kind upper', 'slip', 'number']);
  if (manner === 'upper') return name.toUpperCase();
  if (manner === 'kind') return `Kec. ${name}`;
  if (manner === 'kind upper') return `KECAMATAN ${name.toUpperCase()}`;
  if (manner === 'number') return `${1 + Math.floor(random() * 20)}. ${name}`;
  if (manner === 'slip') return WORDS['missing letter']?.(name, random, { code: '', name, kecamatan: name }) ?? name;
  return name;
}

/** A spelling with the letters of another village's official name tells nobody that another one was meant. */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What a neighbour's village sounds like: one that is heard alike cannot be told from ours by any reader. */
export const heardAs = (name: string): string =>
  lettersOf(name.replace(/^(?:Gampong|Kampung|Nagari|Desa) /i, ''))
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');

/** Which half a village belongs to, by a hash of its code (FNV-1a). */
function isInHeldBackHalf(code: string): boolean {
  let hash = 0x811c9dc5;
  for (const sign of code) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % 2 === 1;
}
