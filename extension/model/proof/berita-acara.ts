import type { Edition, VillageList } from '@shared/catalogue';
import { formHeading } from '@shared/catalogue';
import { formatNumber, TOTAL } from '@shared/dataset';
import { sameScope } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import type { LoggedEntry } from '@extension/log';
import { interruptedIn } from '@extension/log/interrupted';
import { dayOfMoment } from '@shared/dates/words';
import { isOnPage } from '@extension/log/outcomes';
import { afterUndo, undoneIn } from '@extension/log/undone';

/** One form in numbers of fields; `villages` are those that anything was written or found saved for. */
interface FormCount {
  readonly heading: string;
  readonly villages: number;
  readonly filled: number;
  readonly notFilled: number;
  readonly stored: number;
  readonly different: number;
  readonly unseen: number;
  readonly own: number;
}
/** A field of which the saved list says something else than what was meant. */
interface Difference {
  readonly heading: string;
  readonly village: string;
  readonly label: string;
  readonly expected: string;
  readonly stored: string;
  readonly at: string;
}
interface LeftOut {
  readonly heading: string;
  readonly village: string;
  readonly reason: string;
}

/** What the printed report says, counted from the log alone. */
export interface BeritaAcara {
  readonly officers: readonly string[];
  /** First and last day anything was filled or compared, `2026-11-22`; empty where nothing was. */
  readonly from: string;
  readonly until: string;
  readonly forms: readonly FormCount[];
  readonly differences: readonly Difference[];
  readonly leftOut: readonly LeftOut[];
  /**
   * Fills cut off in the middle, with the villages neither filled nor compared since, or the line of documents. One that
   * another panel may still be doing is `mayGoOn`.
   */
  readonly interrupted: readonly {
    readonly heading: string;
    readonly of: string;
    readonly at: string;
    readonly mayGoOn: boolean;
  }[];
  /** Fingerprints of the figures that were filled. */
  readonly datasets: readonly string[];
  readonly files: readonly string[];
}

interface ReportInput {
  readonly log: readonly LoggedEntry[];
  readonly scope: Scope;
  /** First and last day to count, `2026-11-22`; empty = no limit. */
  readonly from: string;
  readonly until: string;
  readonly edition: Edition | null;
  readonly villages: VillageList | null;
  /** Whether a panel fills at this moment; false if not told. */
  readonly fillsNow?: boolean;
}

const WORK = new Set<LoggedEntry['kind']>([
  'fill-intent',
  'fill-result',
  'template-intent',
  'template-placing',
  'template-placed',
  'stored',
  'own-entry',
  'skip',
  'undo',
]);

/** The last word of the log on each field of one form. */
class FormTally {
  readonly written = new Map<string, boolean>();
  readonly saved = new Map<string, Difference | null>();
  readonly own = new Set<string>();
  readonly villages = new Set<string>();

  note(entry: LoggedEntry, difference: (item: StoredItem, at: string) => Difference): void {
    if (entry.kind === 'fill-result') {
      for (const item of entry.items) {
        this.villages.add(item.village);
        this.written.set(`${item.village} ${item.variable}`, isOnPage(item));
      }
    }
    if (entry.kind === 'template-placed') {
      for (const { village, variable } of entry.items) {
        this.villages.add(village);
        this.written.set(`${village} ${variable}`, true);
      }
    }
    if (entry.kind === 'stored') {
      for (const item of entry.items) {
        this.villages.add(item.village);
        this.saved.set(`${item.village} ${item.variable}`, item.equal ? null : difference(item, entry.at));
      }
    }
    if (entry.kind === 'own-entry') {
      this.villages.add(entry.village);
      this.own.add(`${entry.village} ${entry.variable}`);
    }
  }
}
type StoredItem = (LoggedEntry & { kind: 'stored' })['items'][number];

/** Counts the report of one district and time. */
export function beritaAcara(input: ReportInput): BeritaAcara {
  const { edition, villages, scope } = input;
  const names = new Map(villages?.villages.map(({ code, name, kecamatan }) => [code, `${name}, ${kecamatan}`]));
  if (villages) names.set(TOTAL, villages.district.name);
  const nameOf = (code: string): string => names.get(code) ?? code;
  const headingOf = (key: string): string => formHeading(edition, key);
  const log = input.log.filter((entry) => {
    const day = dayOfMoment(entry.at);
    const inPeriod = (!input.from || day >= input.from) && (!input.until || day <= input.until);
    return sameScope(entry, scope) && inPeriod;
  });
  // Panels fill one at a time, so that only the newest of all can still go on.
  const mayGoOn = input.fillsNow ? interruptedIn(input.log).at(-1)?.intent : undefined;
  const work = log.filter(({ kind }) => WORK.has(kind));
  const undone = undoneIn(work);
  const tallies = new Map<string, FormTally>();
  const skips = new Map<string, LeftOut>();
  for (const said of work) {
    const entry =
      said.kind === 'fill-result' ? { ...said, items: [...afterUndo(said.items, undone.get(said.intent))] } : said;
    if (!('form' in entry) || (entry.kind === 'fill-result' && entry.items.length === 0)) continue;
    if (entry.kind === 'template-placed' && !entry.kept) continue;
    const heading = headingOf(entry.form);
    if (entry.kind === 'skip') {
      skips.set(`${entry.form} ${entry.village}`, { heading, village: nameOf(entry.village), reason: entry.reason });
      continue;
    }
    const tally = tallies.get(entry.form) ?? new FormTally();
    tallies.set(entry.form, tally);
    tally.note(entry, ({ village, label, expected, stored }, at) => ({
      heading,
      village: nameOf(village),
      label,
      expected,
      stored,
      at,
    }));
    // Filled or found saved after all.
    if ('items' in entry) for (const { village } of entry.items) skips.delete(`${entry.form} ${village}`);
  }
  const days = work
    .map(({ at }) => dayOfMoment(at))
    .filter(Boolean)
    .sort();
  return {
    officers: [...new Set(work.map(({ by }) => by))],
    from: days[0] ?? '',
    until: days[days.length - 1] ?? '',
    forms: [...tallies].map(([form, tally]) => countOf(headingOf(form), tally)),
    differences: [...tallies.values()].flatMap(({ saved }) => [...saved.values()].filter((one) => one !== null)),
    leftOut: [...skips.values()],
    interrupted: interruptedIn(log).map(({ intent, villages: left }) => ({
      heading: 'form' in intent ? headingOf(intent.form) : `Templat ${intent.file}`,
      of: 'title' in intent ? `dokumen “${intent.title}”` : someOf(left.map(nameOf)),
      at: intent.at,
      mayGoOn: intent === mayGoOn,
    })),
    datasets: [...new Set(work.flatMap((one) => ('dataset' in one && one.dataset ? [one.dataset] : [])))],
    files: [...new Set(log.flatMap((entry) => (entry.kind === 'import' ? [entry.file] : [])))],
  };
}

function countOf(heading: string, { written, saved, own, villages }: FormTally): FormCount {
  const filled = [...written].filter(([, kept]) => kept).map(([cell]) => cell);
  const proved = [...saved.values()];
  return {
    heading,
    villages: villages.size,
    filled: filled.length,
    notFilled: written.size - filled.length,
    stored: proved.filter((difference) => difference === null).length,
    different: proved.filter((difference) => difference !== null).length,
    unseen: filled.filter((cell) => !saved.has(cell)).length,
    own: own.size,
  };
}

/** Places by name; of many their number and the first of them. */
const someOf = (places: readonly string[]): string =>
  places.length > 3
    ? `${formatNumber(places.length)} desa, antara lain ${places.slice(0, 3).join('; ')}`
    : places.join('; ');
