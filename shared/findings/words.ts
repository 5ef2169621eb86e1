import { formAsking } from '../catalogue/lookup';
import { formHeading, labelOf } from '../catalogue/names';
import type { Edition, VillageList } from '../catalogue/schema';
import { formatNumber } from '../dataset/values/format';
import { TOTAL } from '../dataset/place';
import { listInWords } from '../list-in-words';
import { memoByObject } from '../once';

/** Names and figures as people read them; what a rule kind needs to tell its finding. */
export interface Words {
  /** `Desa Talang Belitar`, `Kelurahan Sukarasa`, `Baris total`. */
  village(code: string): string;
  /** The label of a variable on its form. */
  label(variable: string): string;
  /** The heading of the form that asks for a variable, e.g. `Keluarga Berisiko 3`; else the variable's label. */
  form(variable: string): string;
  /** The heading of a form. */
  heading(form: string): string;
  /** Indonesian notation, at most so many decimals (2 if not told). */
  number(value: number, maxDecimals?: number): string;
  /** `Desa A, Desa B dan 3 lainnya`. */
  list(names: readonly string[], count?: number): string;
  /** `Data Sasaran baris 12 dan 40` from lines such as `Data Sasaran!12`. */
  lines(lines: readonly string[]): string;
}

// The seventh digit of a Kemendagri code: 1 kelurahan, 2 desa, 3 desa adat.
const kindOf = (code: string): string => (code[6] === '1' ? 'Kelurahan' : 'Desa');

/** Built once per list: a long list of findings asks for the same names again and again. */
const villageNames = memoByObject(
  ({ villages }: VillageList): ReadonlyMap<string, string> =>
    new Map(villages.map((village) => [village.code, village.name])),
);

/** Words for one edition and district. */
export function wordsFor(edition: Edition, villages: VillageList): Words {
  const names = villageNames(villages);
  const label = (variable: string) => labelOf(edition, variable);
  return {
    village: (code) => {
      if (code === TOTAL) return 'Baris total';
      const name = names.get(code);
      return name === undefined ? `Kode ${code}` : `${kindOf(code)} ${name}`;
    },
    label,
    form: (variable) => formAsking(edition, variable)?.heading ?? label(variable),
    heading: (form) => formHeading(edition, form),
    number: formatNumber,
    list: (shown, count = shown.length) => {
      const more = count - shown.length;
      return more > 0 ? `${shown.join(', ')} dan ${more} lainnya` : listInWords(shown);
    },
    lines: (lines) => {
      const bySheet = new Map<string, string[]>();
      for (const line of lines) {
        const mark = line.lastIndexOf('!');
        const sheet = mark < 0 ? '' : line.slice(0, mark);
        bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), line.slice(mark + 1)]);
      }
      return listInWords([...bySheet].map(([sheet, numbers]) => `${sheet} baris ${listInWords(numbers)}`.trim()));
    },
  };
}
