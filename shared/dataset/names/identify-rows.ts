import type { VillageList } from '../../catalogue/schema';
import { villageCode } from '../reading/code';
import { cellText, isBlank } from '../values/text';
import type { DatasetRow, SourceRow, SourceTable } from '../types';
import { yearsIn } from '../reading/years';
import { matchVillage, type VillageMatch } from './match-village';

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

/** The answer that a written name is none of the candidates: the row keeps no code. */
export const NONE_OF_THEM = 'bukan';

/**
 * Tells the village of every row of a table: by its code; where that is blank or unreadable, by the person's answer;
 * else by its name within the kecamatan. A merely similar name is not accepted for a village that another row of the
 * table stands for. Blank rows are left out; rows that remain without a village are asked about.
 */
export function identifyRows(
  table: SourceTable,
  villages: VillageList,
  answers: ReadonlyMap<string, string>,
): { readonly identities: readonly Identity[]; readonly asked: readonly AskedName[] } {
  const written = table.rows.filter((row) => !row.cells.every(isBlank)).map((row) => readIdentity(table, row));
  const repeats = new Map<string, number>();
  const known = new Set(villages.villages.map(({ code }) => code));
  const found = written.map((identity): Found => {
    if (identity.code !== '' || identity.name === '' || known.size === 0) return { identity };
    const base = nameKey(identity);
    const repeat = (repeats.get(base) ?? 0) + 1;
    repeats.set(base, repeat);
    const key = repeat === 1 ? base : `${base}#${repeat}`;
    const answer = answers.get(key) ?? '';
    if (known.has(answer)) return { identity: { ...identity, code: answer, matched: 'jawaban' } };
    if (answer === NONE_OF_THEM) return { identity };
    return { identity, key, match: matchVillage(identity.name, identity.kecamatan, villages) };
  });

  const claims = new Map<string, number>();
  for (const { identity, match } of found) {
    const code = identity.code || (match?.code ?? '');
    claims.set(code, (claims.get(code) ?? 0) + 1);
  }
  const nameLetter = table.columns.find((column) => column.role === 'desa')?.letter ?? '';
  const asked: AskedName[] = [];
  const identities = found.map(({ identity, key, match }): Identity => {
    if (!match || key === undefined) return identity;
    const isAlone = match.score === 1 || claims.get(match.code ?? '') === 1;
    if (match.code !== null && isAlone) return { ...identity, code: match.code, matched: 'nama' };
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
  return { identities, asked };
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

/** One question per written name and kecamatan, whatever sheet it stands in; a name repeated in a sheet gets its own. */
const nameKey = ({ name, kecamatan }: Identity): string =>
  `village-name:${kecamatan.toLowerCase()}:${name.toLowerCase()}`;
