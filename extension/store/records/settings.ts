import { scopeOf } from '@shared/catalogue/scope';
import { z } from '@shared/zod';
import { formatNumber } from '@shared/dataset';
import { parseRecords } from '../kit/parse-records';
import { wholeOf } from '../kit/whole';
import type { Clash } from '../record';
import { Officer, Settings, StoredLocus, Survey } from '../schemas';

export const NO_SETTINGS: Settings = {
  district: '',
  year: 0,
  edition: '',
  officer: { name: '', role: '' },
  officers: [],
};

/** The figures at work: district, time and edition are of each other. */
const Work = z.omit(Settings, { officer: true, officers: true, surveys: true, loci: true, guide: true });
const Guide = z.enum(['terbuka', 'tertutup']);
/** The settings one by one. */
interface Singles {
  readonly scope: z.infer<typeof Work>;
  readonly officer: Officer;
  readonly guide: z.infer<typeof Guide>;
  readonly officers: Officer;
  readonly survey: Survey;
  readonly locus: StoredLocus;
}

const locusKey = ({ district, name }: StoredLocus): string => `lokus ${district} ${name}`;
const membersOf = ({ villages }: StoredLocus): string => [...villages].sort().join(' ');
const surveyKey = ({ district, source, year }: Survey): string => `survei ${district} ${source} ${year}`;

/** Two settings together, and in what they differ. `theirs`: keys of differences for which the file's is taken. */
function together(here: Settings, there: Settings, theirs: ReadonlySet<string>) {
  const names = new Set(here.officers.map(({ name }) => name));
  const officers = there.officers.filter(({ name }) => !names.has(name));
  const clashes: Clash[] = [];
  const surveys = new Map((here.surveys ?? []).map((one) => [surveyKey(one), one]));
  let added = officers.length;
  for (const survey of there.surveys ?? []) {
    const key = surveyKey(survey);
    const own = surveys.get(key);
    if (own && own.percent !== survey.percent)
      clashes.push({
        key,
        title: `${survey.source} ${survey.year}`,
        here: `${formatNumber(own.percent)} %`,
        there: `${formatNumber(survey.percent)} %`,
      });
    if (!own) added += 1;
    if (!own || theirs.has(key)) surveys.set(key, survey);
  }
  const loci = new Map((here.loci ?? []).map((one) => [locusKey(one), one]));
  for (const locus of there.loci ?? []) {
    const key = locusKey(locus);
    const own = loci.get(key);
    if (own && membersOf(own) !== membersOf(locus))
      clashes.push({
        key,
        title: `Lokus ${locus.name}`,
        here: `${formatNumber(own.villages.length)} desa`,
        there: `${formatNumber(locus.villages.length)} desa`,
      });
    if (!own) added += 1;
    if (!own || theirs.has(key)) loci.set(key, locus);
  }
  const { district, edition } = there;
  const isNew = here.district === '' && district !== '';
  const next: Settings = {
    ...here,
    ...(isNew && { ...scopeOf(there), edition }),
    officers: [...here.officers, ...officers],
    ...(surveys.size > 0 && { surveys: [...surveys.values()] }),
    ...(loci.size > 0 && { loci: [...loci.values()] }),
  };
  return { next, added, clashes, isNew };
}

/**
 * The settings, or the empty ones where none are kept. Another computer's officers, survey figures and priority villages
 * join; and where the predecessor was, on a computer that has no district yet.
 */
export const settings = wholeOf<'settings', Settings, Singles>({
  part: 'settings',
  old: { place: 'settings', key: 'settings' },
  parser: Settings,
  none: NO_SETTINGS,
  kinds: { scope: Work, officer: Officer, guide: Guide, officers: Officer, survey: Survey, locus: StoredLocus },
  split: ({ officer, guide, officers, surveys = [], loci = [], ...work }) => ({
    scope: [['', work]],
    officer: [['', officer]],
    guide: guide === undefined ? [] : [['', guide]],
    officers: officers.map((one) => [one.name, one]),
    survey: surveys.map((one) => [`${one.district} ${one.source} ${one.year}`, one]),
    locus: loci.map((one) => [`${one.district} ${one.name}`, one]),
  }),
  join: ({ scope: [work], officer: [officer], guide: [guide], officers, survey, locus }) => ({
    ...NO_SETTINGS,
    ...work,
    ...(officer && { officer }),
    officers,
    ...(survey.length > 0 && { surveys: survey }),
    ...(locus.length > 0 && { loci: locus }),
    ...(guide && { guide }),
  }),
  merge: {
    key: 'settings',
    name: 'Petugas, angka survei, lokus',
    rule: 'Petugas di komputer ini tetap; nama lain masuk ke daftar. Angka survei dan lokus yang berbeda ditanyakan.',
    records: (kept) => [kept],
    merge(here, records, theirs) {
      const { read, unreadable } = parseRecords(Settings, records);
      const [there] = read;
      if (!there) return { added: 0, same: 0, unreadable, clashes: [], change: {} };
      const { added, clashes, isNew } = together(here, there, theirs);
      const changes = isNew || added > 0 || theirs.size > 0;
      const came = there.officers.length + (there.surveys?.length ?? 0) + (there.loci?.length ?? 0);
      return {
        added,
        same: came - added - clashes.length,
        unreadable,
        clashes,
        change: changes ? { settings: (kept) => together(kept, there, theirs).next } : {},
      };
    },
  },
});
