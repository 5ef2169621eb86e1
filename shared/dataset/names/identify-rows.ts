import type { VillageList } from '../../catalogue/schema';
import { villageCode } from '../reading/code';
import { cellText, isBlank } from '../values/text';
import type { DatasetRow, SourceRow, SourceTable } from '../types';
import { yearsIn } from '../reading/years';
import type { Steps } from '../../steps';
import { doubtedKecamatan } from './doubted-kecamatan';
import { NAME_QUESTION, NO_VILLAGE } from './no-village';
import { matcherSteps, type VillageMatch } from './match-village';

/** Which village a row is about, as far as it can be told. */
export interface Identity {
  readonly source: SourceRow;
  /** Empty if none could be found. */
  readonly code: string;
  readonly matched?: DatasetRow['matched'];
  readonly rawCode: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly years: readonly number[];
}

/** A row whose village only a person can tell. */
export interface AskedName {
  readonly key: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly sheet: string;
  readonly address: string;
  readonly match: VillageMatch;
}

/** A row that a person said is no village: it is used nowhere. */
export interface NoVillage {
  readonly key: string;
  readonly name: string;
  readonly kecamatan: string;
  /** `Data Sasaran!12`. */
  readonly line: string;
}

const ROWS_PER_STEP = 500;

interface IdentifiedRows {
  readonly identities: readonly Identity[];
  readonly asked: readonly AskedName[];
  readonly noVillages: readonly NoVillage[];
}

/**
 * Tells the village of every row of a table: by its code; where that is blank or unreadable, by the person's answer;
 * else by its name within the kecamatan. A merely similar name is not accepted for a village that another row of the
 * table stands for. Blank rows are left out, and those that a person said are no village; rows that remain without a
 * village are asked about. A step a name: one takes a millisecond or two where a district has 900 villages, and making
 * the district ready for the first one takes steps of its own.
 */
export function* identifyRows(
  table: SourceTable,
  villages: VillageList,
  answers: ReadonlyMap<string, string>,
): Steps<IdentifiedRows> {
  const written: Identity[] = [];
  for (const row of table.rows) {
    if (row.cells.every(isBlank)) continue;
    if (written.push(readIdentity(table, row)) % ROWS_PER_STEP === 0) yield;
  }
  const repeats = new Map<string, number>();
  const known = new Set(villages.villages.map(({ code }) => code));
  const named = written.filter(({ code, name }) => code === '' && name !== '');
  const matchName = yield* matcherSteps(villages);
  const doubted = yield* doubtedKecamatan(named, matchName);
  const found: Found[] = [];
  const noVillages: NoVillage[] = [];
  for (const identity of written) {
    const { name, kecamatan, source } = identity;
    if (identity.code !== '' || name === '' || known.size === 0) {
      found.push({ identity });
      continue;
    }
    const base = nameKey(identity);
    if (answers.get(base) === NO_VILLAGE) {
      noVillages.push({ key: base, name, kecamatan, line: `${table.sheet}!${source.line}` });
      continue;
    }
    const told = matchName(name, kecamatan);
    const match = doubted.has(kecamatan) && mayLieElsewhere(told) ? { ...told, code: null } : told;
    const repeat = areTwins(match) ? (repeats.get(base) ?? 0) + 1 : 1;
    repeats.set(base, repeat);
    const key = repeat === 1 ? base : `${base}#${repeat}`;
    const answer = answers.get(key) ?? '';
    if (answer === NO_VILLAGE) noVillages.push({ key, name, kecamatan, line: `${table.sheet}!${source.line}` });
    else if (known.has(answer)) found.push({ identity: { ...identity, code: answer, matched: 'jawaban' } });
    else found.push({ identity, key, match });
    yield;
  }

  const claims = new Map<string, number>();
  for (const { identity, match } of found) {
    const code = identity.code || (match?.code ?? '');
    claims.set(code, (claims.get(code) ?? 0) + 1);
  }
  // The only village of a name may be meant by a row that does not say it rightly, too: neither is settled then.
  const disputed = new Set(
    found.flatMap(({ match }) => {
      const [best, second] = match?.candidates ?? [];
      return match?.code === null && best?.score === 1 && second?.score !== 1 ? [best.code] : [];
    }),
  );
  const nameLetter = table.columns.find((column) => column.role === 'desa')?.letter ?? '';
  const asked: AskedName[] = [];
  const identities = found.map(({ identity, key, match }): Identity => {
    if (!match || key === undefined) return identity;
    const isAlone = match.score === 1 || claims.get(match.code ?? '') === 1;
    if (match.code !== null && isAlone && !disputed.has(match.code))
      return { ...identity, code: match.code, matched: 'nama' };
    const { name, kecamatan, source } = identity;
    asked.push({
      key,
      name,
      kecamatan,
      sheet: table.sheet,
      address: `${table.sheet}!${nameLetter}${source.line}`,
      match,
    });
    return identity;
  });
  return { identities, asked, noVillages };
}

interface Found {
  readonly identity: Identity;
  readonly key?: string;
  readonly match?: VillageMatch;
}

function readIdentity(table: SourceTable, source: SourceRow): Identity {
  const at = (role: string) => source.cells[table.columns.findIndex((column) => column.role === role)] ?? null;
  const code = villageCode(at('kode')) ?? '';
  return {
    source,
    code,
    ...(code === '' ? {} : { matched: 'kode' as const }),
    rawCode: cellText(at('kode')),
    name: cellText(at('desa')),
    kecamatan: cellText(at('kecamatan')),
    years: yearsIn(at('tahun')),
  };
}

/** Two villages are called so: a name that stands in two rows may be both. */
const areTwins = ({ candidates: [best, second] }: VillageMatch): boolean => best?.score === 1 && second?.score === 1;

/** What is merely like a name, or the name of villages of several kecamatan, is told by its kecamatan alone. */
const mayLieElsewhere = ({ score, candidates }: VillageMatch): boolean =>
  score < 1 || candidates.filter((one) => one.score === 1).length > 1;

/** One question per written name and kecamatan, whatever sheet and row it stands in; twins get one a row. */
const nameKey = ({ name, kecamatan }: Identity): string =>
  `${NAME_QUESTION}${kecamatan.toLowerCase()}:${name.toLowerCase()}`;
