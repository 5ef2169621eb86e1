import type { Edition, Period, VillageList } from '@shared/catalogue';
import type { AksiOnCalendar, AgencyProgress, CompletenessState, Figures, Gain, Timing } from '@shared/completeness';
import type { Contributor, Locus, LocusSeries, Series } from '@shared/plausibility';
import type { Result } from '@shared/result';
import type { SiteProgress, Survey } from '@extension/store';

/** How far the agencies came since an earlier day. */
export interface Trend {
  /** `2024-02-03`. */
  readonly since: string;
  readonly whole: Gain;
  readonly byAgency: ReadonlyMap<string, Gain>;
  /** `<owner> <form>`. */
  readonly byForm: ReadonlyMap<string, Gain>;
}

/** What the dashboard's first view shows. */
export interface DashboardData {
  readonly year: number;
  /** The part of the year; `tahun` where it is entered as a whole. */
  readonly period: Period;
  /** `tahun 2024`, `semester 1 tahun 2025`. */
  readonly time: string;
  readonly today: string;
  readonly edition: Edition;
  readonly villages: VillageList;
  readonly whole: Figures;
  readonly agencies: readonly AgencyProgress[];
  readonly calendar: readonly AksiOnCalendar[];
  /** What a person should know, as sentences. */
  readonly notes: readonly string[];
  readonly trend: Trend | null;
  readonly site: SiteProgress | null;
  readonly loci: readonly Locus[];
}

/** One cell of a form, as the drill-down shows it. */
export interface DashboardCell {
  readonly variable: string;
  readonly state: CompletenessState;
  readonly timing: Timing;
  /** What stands in the file, in Indonesian notation; empty where nothing does. */
  readonly value: string;
  /** Why it may not be used yet, or does not apply; empty otherwise. */
  readonly reason: string;
  /** Where it stands in the file; empty where it is in none. */
  readonly address: string;
  /** Since when it is sound; null = tidak diketahui, or not sound. */
  readonly since: string | null;
  readonly saved: boolean;
}
export interface DashboardVillage {
  /** Village code or `total`. */
  readonly village: string;
  readonly cells: readonly DashboardCell[];
}

/** One share with who made it so. */
export interface Share extends Series {
  /** Villages that moved it most since the period before, in percentage points of the district's share. */
  readonly movers: readonly Contributor[];
  /** Villages with most people beyond the target; without a target with most that are not reached, or counted. */
  readonly heaviest: readonly Contributor[];
}
export interface Shares {
  /** Periods with figures, oldest first: `2024`, `2025/2`. */
  readonly periods: readonly string[];
  readonly shares: readonly Share[];
  /** Published prevalences of the district: another way of measuring, never part of a series. */
  readonly surveys: readonly Survey[];
  readonly loci: readonly LocusSeries[];
}

/** What the dashboard asks for. It is worked out beside the page, so that the page itself is never held up. */
export interface DashboardService {
  /** Reads what is kept and works everything out; null where no figures are kept. */
  data(): Promise<Result<DashboardData | null>>;
  /** The cells of one agency in one form, by village in the order of the list. */
  cellsOf(owner: string, form: string): Promise<readonly DashboardVillage[]>;
  shares(): Promise<Shares>;
  /** Keeps how far the agencies are today, for the weeks to come. */
  keepDay(): Promise<Result<null>>;
  /** In place of one of the same name. */
  keepLocus(locus: Locus): Promise<Result<null>>;
  removeLocus(name: string): Promise<Result<null>>;
  keepSite(forms: SiteProgress['forms']): Promise<Result<null>>;
}
