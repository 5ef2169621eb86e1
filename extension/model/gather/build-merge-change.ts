import { buildDataset, columnsOf, formatNumber, rowIn } from '@shared/dataset';
import type { Dataset, SourceTable } from '@shared/dataset/types';
import type { CellConflict, Decision, DenominatorConflict } from '@shared/exchange';
import { agencyName, labelOf } from '@shared/catalogue';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { changesBetween, saysTheSame, tablesOfPackage } from '@extension/import';
import { decisionsToAdd, latest, tableKey } from '@extension/store';
import type { Stored, StoredTable } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import type { LogEntry } from '@extension/log';
import { cellWords } from '../figures/cells';
import { chosenSide } from './chosen';
import type { Compared } from './compare';
import type { Source } from './source';
import { denominatorKey } from './types';
import type { Choices, Settled, Stamp } from './types';

/** Names other files have taken here; a taken one is told apart by whose it is. */
function free(taken: Set<string>, name: string, label: string): string {
  let unique = name;
  for (let again = 1; taken.has(unique); again += 1)
    unique = again === 1 ? `${name} (${label})` : `${name} (${label} ${again})`;
  taken.add(unique);
  return unique;
}

/** The sources' tables as they are kept, each sheet under a name of its own. */
function tablesToKeep(compared: Compared, stamp: LogStamp): StoredTable[] {
  const { edition, villages, used, rest } = compared;
  const sheets = new Set(rest.map(({ table }) => table.sheet));
  const files = new Set(rest.map(({ table }) => table.file));
  const put: StoredTable[] = [];
  const keep = (source: Source, table: SourceTable): void => {
    if ([...rest, ...put].some((kept) => saysTheSame(kept.table, table))) return;
    const { hash, content } = source.package;
    put.push({
      key: tableKey(stamp, table.file, table.sheet),
      ...stamp,
      size: source.tables === null ? 0 : source.size,
      ...(source.tables === null && {
        package: { hash, agencies: [...content.agencies], made: content.made.at },
      }),
      table: table as StoredTable['table'],
    });
  };
  for (const source of used) {
    const { agencies } = source.package.content;
    const who = agencies.map((key) => agencyName(edition, key));
    const label = who.length === 0 ? 'berkas lain' : who.length > 2 ? `${who.length} OPD` : who.join('/');
    const mine = new Map<string, string>();
    const rename = (sheet: string): string => {
      const known = mine.get(sheet) ?? free(sheets, sheet, source.tables === null ? label : source.file);
      mine.set(sheet, known);
      return known;
    };
    if (source.tables === null) {
      for (const table of tablesOfPackage(source.package, { edition, villages, rename })) keep(source, table);
      continue;
    }
    const file = free(files, source.file, label);
    for (const table of source.tables) keep(source, { ...table, file, sheet: rename(table.sheet) });
  }
  return put;
}

interface Settlement {
  readonly decision: Decision;
  readonly log: LogEntry;
}

/** Figures that were chosen, as corrections of what the files together say, each with its line in the log. */
class Settlements {
  readonly list: Settlement[] = [];
  private readonly rowOf: ReadonlyMap<string, number>;
  constructor(
    private readonly compared: Compared,
    private readonly dataset: Dataset,
    private readonly stamp: LogStamp,
  ) {
    this.rowOf = new Map(dataset.rows.map(({ code }, row) => [code, row]));
  }

  private add(village: string, variable: string, to: number, why: string): void {
    const column = columnsOf(this.dataset, village).get(variable);
    const from = column?.raw[rowIn(this.rowOf, village) ?? -1] ?? null;
    const { by, at } = this.stamp;
    const decision: Decision = { kind: 'correction', village, variable, from, to, by, at };
    const text = `${cellWords(this.compared, { village, variable })}: dipakai ${formatNumber(to)} ${why}`;
    this.list.push({ decision, log: { kind: 'decision', ...this.stamp, decision, text } });
  }

  cell({ village, variable, sides }: CellConflict, hash: string): void {
    const to = sides.find((side) => side.package === hash)?.value ?? null;
    if (to === null) return;
    const { labels } = this.compared.view;
    const said = sides.map(
      (side) => `${labels[side.package] ?? ''} ${side.value === null ? 'tidak terbaca' : formatNumber(side.value)}`,
    );
    this.add(village, variable, to, `dari ${labels[hash] ?? ''} (${said.join(', ')})`);
  }

  denominator({ village, sides, sasaran }: DenominatorConflict, variable: string): void {
    const to = sides.find((side) => side.variable === variable)?.value;
    if (to === undefined) return;
    const { edition } = this.compared;
    const name = (key: string): string => labelOf(edition, key);
    for (const side of sides)
      if (side.variable !== variable && side.value !== to)
        this.add(
          village,
          side.variable,
          to,
          `mengikuti ${name(variable)}, karena sasarannya sama (${sasaran}); semula ${formatNumber(side.value)}`,
        );
  }
}
type LogStamp = Stamp & Scope;

/** Everything to keep, with what was decided and its log; refused while a difference is not settled. */
export function buildMergeChange(compared: Compared, choices: Choices, who: Stamp, stored: Stored): Result<Settled> {
  const { view, edition, villages, used, rest, replaced, merged, overlay } = compared;
  const { scope } = view;
  const stamp: LogStamp = { ...who, ...scope };
  const open = merged.conflicts.filter(
    (conflict, at) =>
      conflict.sides.some(({ value }) => value !== null) &&
      chosenSide(conflict, choices, at < view.conflicts.length) === undefined,
  ).length;
  if (view.undecided > 0)
    return fail('Masih ada paket atau OPD yang belum dipilih.', 'Jawab dahulu yang ditanyakan di atas.');
  if (open > 0)
    return fail(`${formatNumber(open)} angka berbeda belum dipilih.`, 'Pilih angka yang benar untuk tiap sel.');
  const putTables = tablesToKeep(compared, stamp);
  const removeTables = replaced.map(({ key }) => key).filter((key) => !putTables.some((put) => put.key === key));
  const scoped = decisionsToAdd(
    stored.decisions,
    used.flatMap(({ package: { content } }) => content.decisions.map((decision) => ({ ...scope, decision }))),
  );
  const { dataset } = buildDataset({
    edition,
    year: scope.year,
    villages,
    tables: [...rest, ...putTables].map(({ table }) => table),
    decisions: latest([...stored.decisions, ...scoped], scope),
  });
  const settlements = new Settlements(compared, dataset, stamp);
  merged.conflicts.forEach((conflict, at) => {
    const side = chosenSide(conflict, choices, at < view.conflicts.length);
    if (side !== undefined) settlements.cell(conflict, side);
  });
  for (const conflict of view.denominators) {
    const variable = choices.denominators[denominatorKey(conflict)];
    if (variable !== undefined) settlements.denominator(conflict, variable);
  }
  const settled = settlements.list;
  const approvals = used.flatMap(({ package: { content } }) =>
    content.approvals.map((approval) => ({ ...scope, approval })),
  );
  const log: LogEntry[] = [
    ...settled.map((one) => one.log),
    ...used.flatMap((source) => fileLog(source, compared, stamp, putTables, settled.length)),
  ];
  if (overlay) log.push({ kind: 'overlay', ...stamp, edition: edition.id, author: overlay.author, used: true });
  return ok({
    scope,
    edition: edition.id,
    putTables,
    removeTables,
    addDecisions: [...scoped, ...settled.map(({ decision }) => ({ ...scope, decision }))],
    settledOn: { decisions: stored.decisions.length },
    approvals,
    soundSince: merged.soundSince,
    overlay: overlay ?? null,
    log,
    settled: settled.length,
  });
}

/** How a source entered the log: a package as one line, a table file sheet by sheet with the figures it changed. */
function fileLog(
  source: Source,
  { replaced }: Compared,
  stamp: LogStamp,
  putTables: readonly StoredTable[],
  conflicts: number,
): LogEntry[] {
  const { file, tables, facts } = source;
  const { hash, content } = source.package;
  if (tables === null)
    return [
      {
        kind: 'package',
        ...stamp,
        way: 'in',
        file,
        hash,
        agencies: [...content.agencies],
        figures: facts.figures,
        conflicts,
      },
    ];
  return putTables
    .filter(({ table }) => table.file === file || table.file.startsWith(`${file} (`))
    .map(({ table }) => {
      const before = replaced.filter((old) => old.package === undefined && old.table.file === file);
      const old = before.find((one) => one.table.sheet === table.sheet) ?? before[0];
      return {
        kind: 'import' as const,
        ...stamp,
        file: table.file,
        sheet: table.sheet,
        rows: table.rows.length,
        replaced: old ? `${old.table.file}, lembar ${old.table.sheet}` : '',
        changed: old ? changesBetween(old.table, table) : [],
      };
    });
}
