import type { Edition, VillageList } from '@shared/catalogue';
import { formHeading, labelOf } from '@shared/catalogue';
import { TOTAL } from '@shared/dataset';

/** One line of the proof log as people read it; empty where a column does not apply. */
export interface LogLine {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly form: string;
  /** Ten digits, or `total`. */
  readonly code: string;
  readonly village: string;
  readonly field: string;
  readonly before: string;
  readonly written: string;
  readonly readBack: string;
  readonly stored: string;
  /** Where the figure came from, e.g. `Data Sasaran!E12`. */
  readonly source: string;
  /** Title and path of the site's page. */
  readonly page: string;
  /** Fingerprints of all figures and of the form's map, and the hashes of the packages. */
  readonly dataset: string;
  readonly map: string;
  readonly packages: string;
  readonly note: string;
}

const BLANK = {
  form: '',
  code: '',
  village: '',
  field: '',
  before: '',
  written: '',
  readBack: '',
  stored: '',
  source: '',
  page: '',
  dataset: '',
  map: '',
  packages: '',
  note: '',
};

/** A line of an entry: what happened, and the columns that apply. */
export const line = ({ at, by }: Pick<LogLine, 'at' | 'by'>, what: string, rest: Partial<LogLine>): LogLine => ({
  at,
  by,
  what,
  ...BLANK,
  ...rest,
});

/** Names for keys and codes; those nothing is known of stay as they are. */
export interface Names {
  readonly edition: Edition | null;
  readonly field: (key: string) => string;
  readonly form: (key: string) => string;
  readonly village: (code: string) => Pick<LogLine, 'code' | 'village'>;
}

export const namesOf = (edition: Edition | null, villages: VillageList | null): Names => ({
  edition,
  field: (key) => labelOf(edition, key),
  form: (key) => formHeading(edition, key),
  village: (code) => ({
    code,
    village: code === TOTAL ? 'Total' : (villages?.villages.find((one) => one.code === code)?.name ?? code),
  }),
});

export const pageText = ({ page }: { readonly page?: { readonly title: string; readonly path: string } }): string =>
  page ? [page.title, page.path].filter(Boolean).join(' · ') : '';

interface Context {
  readonly page?: { readonly title: string; readonly path: string };
  readonly dataset?: string;
  readonly map?: string;
  readonly packages?: readonly string[];
}
/** On which page, and with which figures and map. */
export const contextOf = (entry: Context): Pick<LogLine, 'page' | 'dataset' | 'map' | 'packages'> => ({
  page: pageText(entry),
  dataset: entry.dataset ?? '',
  map: entry.map ?? '',
  packages: (entry.packages ?? []).join(' '),
});
