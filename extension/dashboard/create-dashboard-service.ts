import { groupBy } from '@shared/collections';
import { dayOf } from '@shared/dates/words';
import type { VillageList } from '@shared/catalogue';
import {
  calendarOf,
  cellsOf,
  CompletenessState,
  dayBefore,
  dayFiguresOf,
  gainsSince,
  agencyProgress,
  withDay,
} from '@shared/completeness';
import type { AgencyProgress, ExpectedCell, Gain, SavedOf } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import type { CellValue } from '@shared/dataset/types';
import { cellKey } from '@shared/findings';
import { heaviest, locusSeries, measuresOf, momentOf, movers, seriesOf } from '@shared/plausibility';
import type { Measure, TimedFigures } from '@shared/plausibility';
import { ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { VillageLists } from '@extension/import';
import { periodOf, sameScope, scopeKey, scopeOf, timeInWords } from '@shared/catalogue/scope';
import type { Store, Stored, StoredLocus, WholeChanges } from '@extension/store';
import { addressOf, rawOf, valueOf } from '@extension/model/figures/cells';
import { derive, figuresOf } from '@extension/model/figures/derive';
import type { Derived } from '@extension/model/figures/derive';
import { savedOf } from '@extension/model/queue/saved-of';
import type { DashboardService, DashboardCell, DashboardData, Trend } from './dashboard-service';

interface Work {
  readonly stored: Stored;
  readonly derived: Derived;
  readonly agencies: readonly AgencyProgress[];
  readonly isSaved: SavedOf;
}

function trendOf({ stored, derived, agencies }: Work): Trend | null {
  const before = dayBefore(stored.days, { ...scopeOf(stored.settings), day: derived.today });
  if (!before) return null;
  const { byAgency, of } = gainsSince(before, agencies);
  const whole = [...byAgency.values()].reduce(
    (sum: Gain, one) => ({ sound: sum.sound + one.sound, saved: sum.saved + one.saved }),
    { sound: 0, saved: 0 },
  );
  const byForm = new Map(
    agencies.flatMap(({ agency, forms }) => forms.map(({ form }) => [`${agency} ${form}`, of(agency, form)] as const)),
  );
  return { since: before.day, whole, byAgency, byForm };
}

function textOf(raw: CellValue, value: number): string {
  if (!Number.isNaN(value)) return formatNumber(value);
  if (raw === null) return '';
  if (typeof raw === 'object') return raw.kind === 'date' ? raw.iso : raw.code;
  return String(raw).trim();
}

function dashboardCell(work: Work, cell: ExpectedCell): DashboardCell {
  const { derived, isSaved } = work;
  const { village, variable, state, timing, since, form } = cell;
  const held = derived.holds.get(cellKey(village, variable))?.reason ?? '';
  return {
    variable,
    state,
    timing,
    value: textOf(rawOf(derived, cell), valueOf(derived, cell)),
    reason: state === CompletenessState.bermasalah ? held || 'Isian tidak dapat dipakai' : cell.reason,
    address: addressOf(derived, cell),
    since,
    saved: (state === CompletenessState.sah || state === CompletenessState.nol) && isSaved(form, variable, village),
  };
}

/** The prevalence of the edition: the share that cases of a locus are counted by. */
const prevalenceIn = (measures: readonly Measure[]): Measure | undefined =>
  measures.find(({ key }) => key === 'prevalensi');

/** The figures of every period that is kept up to the one shown, oldest first. */
function periodsOf({ stored, derived }: Work): readonly TimedFigures[] {
  const { scope, villages } = derived;
  const place = momentOf({ year: scope.year, period: periodOf(scope) }).at;
  const kept = new Map(
    stored.tables.filter(({ district }) => district === scope.district).map((one) => [scopeKey(one), scopeOf(one)]),
  );
  return [...kept.values()]
    .map((one) => ({ one, time: { year: one.year, period: periodOf(one) } }))
    .filter(({ time }) => momentOf(time).at <= place)
    .sort((a, b) => momentOf(a.time).at - momentOf(b.time).at)
    .flatMap(({ one, time }) => {
      const dataset = sameScope(one, scope) ? derived.dataset : figuresOf(stored, villages, one)?.dataset;
      return dataset ? [{ ...time, dataset }] : [];
    });
}

/** The service itself, wherever it works. `now`: the moment on this computer's clock. */
export function createDashboardService(parts: {
  store: Store;
  lists: VillageLists;
  now?: () => Date;
}): DashboardService {
  const { store, lists, now = () => new Date() } = parts;
  let work: Work | null = null;

  const villagesOf = async (district: string): Promise<VillageList | null> => {
    const list = district === '' ? null : await lists.of(district);
    return list?.ok ? list.value : null;
  };
  const keep = async (change: WholeChanges): Promise<Result<null>> => {
    const kept = await store.commit(change);
    if (!kept.ok) return kept;
    if (work) work = { ...work, stored: { ...work.stored, ...kept.value.wholes } };
    return ok(null);
  };
  /** The district's priority villages changed, those of other districts left as they are. */
  const keepLoci = (district: string, change: (mine: readonly StoredLocus[]) => readonly StoredLocus[]) =>
    keep({
      settings: (settings) => {
        const { loci = [] } = settings;
        const others = loci.filter((one) => one.district !== district);
        return { ...settings, loci: [...others, ...change(loci.filter((one) => one.district === district))] };
      },
    });

  return {
    async data() {
      const loaded = await store.load();
      if (!loaded.ok) return loaded;
      const stored = loaded.value;
      const villages = await villagesOf(stored.settings.district);
      const at = now();
      const today = dayOf(at);
      const derived = derive(stored, villages, today, at.toISOString());
      if (!derived) {
        work = null;
        return ok(null);
      }
      const isSaved = savedOf(stored, derived);
      work = { stored, derived, isSaved, agencies: agencyProgress(derived.progress, today, isSaved) };
      const { district, year, loci = [] } = stored.settings;
      const { progress, edition } = derived;
      const data: DashboardData = {
        year,
        period: periodOf(stored.settings),
        time: timeInWords(stored.settings),
        today,
        edition,
        villages: derived.villages,
        whole: progress.whole,
        agencies: work.agencies,
        calendar: calendarOf(edition, today, progress),
        notes: progress.notes,
        trend: trendOf(work),
        site: stored.siteProgress.find((one) => sameScope(one, stored.settings)) ?? null,
        loci: loci
          .filter((locus) => locus.district === district)
          .map(({ name, villages: set }) => ({ name, villages: set })),
      };
      return ok(data);
    },

    async cellsOf(owner, form) {
      if (!work) return [];
      const current = work;
      const { decisions, soundSince, progress } = current.derived;
      const cells = cellsOf(progress, (cell) => cell.form === form && cell.owner === owner, { decisions, soundSince });
      return [...groupBy(cells, ({ village }) => village)].map(([village, list]) => ({
        village,
        cells: list.map((cell) => dashboardCell(current, cell)),
      }));
    },

    async shares() {
      if (!work) return { periods: [], shares: [], surveys: [], loci: [] };
      const { derived, stored } = work;
      const { district, surveys = [], loci = [] } = stored.settings;
      const until = periodsOf(work);
      const measures = measuresOf(derived.edition);
      const before = until[until.length - 2];
      const prevalence = prevalenceIn(measures);
      return {
        periods: until.map((one) => momentOf(one).label),
        shares: measures
          .map((measure) => ({
            ...seriesOf(measure, until),
            movers: before ? movers(measure, before.dataset, derived.dataset) : [],
            heaviest: heaviest(measure, derived.dataset),
          }))
          .filter(({ points }) => points.length > 0),
        surveys: surveys.filter((survey) => survey.district === district),
        loci: prevalence
          ? loci.filter((locus) => locus.district === district).map((locus) => locusSeries(locus, prevalence, until))
          : [],
      };
    },

    async keepDay() {
      if (!work) return ok(null);
      const { stored, agencies, derived } = work;
      const about = { ...scopeOf(stored.settings), day: derived.today };
      const today = dayFiguresOf(agencies, about);
      if (withDay(stored.days, today) === null) return ok(null);
      return keep({ days: (days) => withDay(days, today) ?? days });
    },

    async keepLocus({ name, villages }) {
      if (!work) return ok(null);
      const { district } = work.stored.settings;
      const locus = { district, name, villages: [...villages] };
      return keepLoci(district, (mine) => [...mine.filter((one) => one.name !== name), locus]);
    },

    async removeLocus(name) {
      if (!work) return ok(null);
      return keepLoci(work.stored.settings.district, (mine) => mine.filter((one) => one.name !== name));
    },

    async keepSite(forms) {
      if (!work) return ok(null);
      const { settings } = work.stored;
      const read = { ...scopeOf(settings), at: now().toISOString(), forms };
      return keep({ siteProgress: (all) => [...all.filter((one) => !sameScope(one, settings)), read] });
    },
  };
}
