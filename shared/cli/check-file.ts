import { EDITIONS, editionForYear, formOf, villageNames, type Edition, type VillageList } from '../catalogue';
import { buildDataset, listOfPersons, readTable, splitTables, type Grid } from '../dataset';
import { renderFinding, check } from '../rules';
import { checkLongTable, readLongTable, renderLongFinding, type LongTable } from '../longtable';
import { fail, ok, type Problem, type Result } from '../result';
import { localise, renderLocalisation, withSuspects } from '../rules/localise';
import type { Options } from './arguments';
import { readNeighbourSheet, type Known } from './neighbour-sheets';
import { acceptSheet, districtOf, shortList, variablesOfForm, yearsOf, type Sheet } from './propose-tables';
import type { OpenQuestion, Part, Report } from './report';
import { villagesOf } from './villages.mjs';

/** What the sheets of a file turned out to be. */
interface Sheets {
  readonly villages: readonly Sheet[];
  readonly long: readonly LongTable[];
  readonly unread: readonly { readonly sheet: string; readonly problem: Problem }[];
  /** What exports of neighbouring systems leave open; they are not read before it is answered. */
  readonly questions: readonly OpenQuestion[];
}

/** What is known of a file before its district is. */
const LOOK = { isLook: true } as const;

/**
 * Checks the sheets of one file: village tables together as one dataset, each indicator of a long table for itself.
 * Problems: no table in any sheet, an edition, form or district nobody knows, no village code at all.
 */
export function checkFile(file: string, grids: readonly Grid[], options: Options): Result<Report> {
  const chosen = chooseEdition(options);
  if (!chosen.ok) return chosen;
  let edition = chosen.value;
  let sheets = sortSheets(grids, edition, LOOK);
  const other = options.edition === null && options.year === null ? EDITIONS.find((one) => one !== edition) : undefined;
  if (other && sheets.villages.length + sheets.long.length === 0) {
    const again = sortSheets(grids, other, LOOK);
    if (again.villages.length > 0) [edition, sheets] = [other, again];
  }
  const years = yearsOf(sheets.villages);
  const stated = options.year ?? years.find((year) => editionForYear(year));
  const editionOfYear = options.edition === null && stated !== undefined ? editionForYear(stated) : undefined;
  if (editionOfYear && editionOfYear !== edition) {
    edition = editionOfYear;
    sheets = sortSheets(grids, edition, LOOK);
  }
  if (options.form !== null && !formOf(edition, options.form)) {
    return fail(
      `Formulir "${options.form}" tidak ada di edisi ${edition.id}.`,
      `Pakai salah satu: ${edition.forms.map(({ key }) => key).join(', ')}.`,
    );
  }
  if (sheets.villages.length + sheets.long.length === 0) return noTable(file, sheets.unread);

  const report: Draft = { parts: [], questions: [], notes: [] };
  const head = { file, edition: edition.id, year: options.year, district: null };
  for (const table of sheets.long) addLongTable(report, table, edition);
  if (sheets.villages.length === 0)
    return ok({ ...head, ...report, notes: [...notesOn(grids, sheets), ...report.notes] });

  const district = options.district ?? districtOf(sheets.villages);
  if (district === null) {
    return fail(
      `Tidak ada baris berkode desa di berkas "${file}".`,
      'Isi kolom kode desa dengan kode Kemendagri sepuluh angka, misalnya 17.02.09.1004, atau sebutkan --district KODE.',
    );
  }
  const list = villageListOf(district);
  if (!list.ok) return list;
  const year = options.year ?? years.find((one) => edition.years.includes(one)) ?? Math.max(...edition.years);
  const { answers } = options;
  if (sheets.villages.some(({ neighbour }) => neighbour))
    sheets = sortSheets(grids, edition, { villages: list.value, year, answers });
  report.questions.push(...sheets.questions);
  report.notes.unshift(...notesOn(grids, sheets));
  if (sheets.villages.length === 0) {
    const isAnswerable = sheets.questions.length + sheets.long.length > 0;
    return isAnswerable
      ? ok({ ...head, year, district: list.value.district, ...report })
      : noTable(file, sheets.unread);
  }
  if (options.year === null && !years.includes(year))
    report.notes.push(`Tahun data tidak tertulis di berkas, jadi dianggap ${year}.`);
  const added = addVillageTables(report, file, sheets.villages, {
    edition,
    year,
    villages: list.value,
    form: options.form,
  });
  return added.ok ? ok({ ...head, year, district: list.value.district, ...report }) : added;
}

type Draft = { -readonly [K in 'parts' | 'questions' | 'notes']: Report[K][number][] };

function chooseEdition({ edition, year }: Options): Result<Edition> {
  const known = EDITIONS.map(({ id }) => id).join(', ');
  if (edition !== null) {
    const found = EDITIONS.find(({ id }) => id === edition);
    return found ? ok(found) : fail(`Edisi "${edition}" tidak dikenal.`, `Pakai salah satu: ${known}.`);
  }
  const found = year === null ? EDITIONS[0] : editionForYear(year);
  return found
    ? ok(found)
    : fail(`Belum ada edisi untuk tahun ${year}.`, `Sebutkan edisinya dengan --edition: ${known}.`);
}

function sortSheets(grids: readonly Grid[], edition: Edition, known: Known): Sheets {
  const villages: Sheet[] = [];
  const questions: OpenQuestion[] = [];
  const long: LongTable[] = [];
  const unread: Sheets['unread'][number][] = [];
  for (const grid of grids) {
    const persons = listOfPersons(grid);
    if (persons) {
      unread.push({ sheet: grid.name, problem: persons });
      continue;
    }
    const longTable = readLongTable(grid);
    if (longTable.ok) {
      long.push(longTable.value);
      continue;
    }
    const neighbour = readNeighbourSheet(grid, edition, known);
    if (neighbour) {
      villages.push(...neighbour.sheets);
      questions.push(...neighbour.questions);
      if (neighbour.problem) unread.push({ sheet: grid.name, problem: neighbour.problem });
      continue;
    }
    for (const part of splitTables(grid, edition)) {
      const table = readTable(part, edition);
      if (table.ok) villages.push({ grid: part, proposal: table.value });
      else unread.push({ sheet: part.name, problem: table.problem });
    }
  }
  return { villages, long, unread, questions };
}

const LONG =
  'Angka per kecamatan atau kabupaten dapat diperiksa sebagai tabel panjang dengan kolom indikator, wilayah, tahun, pembilang, penyebut, dan persen.';

function noTable(file: string, unread: Sheets['unread']): Result<never> {
  const [first] = unread;
  if (first && unread.length === 1) return fail(first.problem.message, `${first.problem.remedy} ${LONG}`);
  const sheets = unread.map(({ sheet }) => sheet);
  return fail(
    `Tidak ada tabel yang dikenal di berkas "${file}" (lembar ${shortList(sheets)}). ${first?.problem.message ?? ''}`.trim(),
    `${first?.problem.remedy ?? 'Muat berkas yang memuat kolom kode desa.'} ${LONG}`,
  );
}

function notesOn(grids: readonly Grid[], { unread }: Sheets): string[] {
  const hidden = grids[0]?.hiddenSheets ?? [];
  return [
    ...unread.map(({ problem }) => `Tidak diperiksa: ${problem.message}`),
    ...(hidden.length > 0 ? [`Lembar tersembunyi tidak diperiksa: ${hidden.join(', ')}.`] : []),
  ];
}

/** The villages of a district's code. */
export function villageListOf(district: string): Result<VillageList> {
  try {
    return ok(villagesOf(district));
  } catch {
    return fail(
      `Kode kabupaten/kota ${district} tidak ada di daftar wilayah.`,
      'Periksa kode desa di berkas, atau sebutkan kabupaten/kotanya dengan --district, misalnya --district 1702.',
    );
  }
}

function addLongTable(report: Draft, table: LongTable, edition: Edition): void {
  const { parts, questions, assumptions } = checkLongTable(table, edition);
  report.questions.push(...questions);
  report.notes.push(...assumptions.map((note) => `Lembar "${table.sheet}": ${note}`));
  for (const part of parts) {
    const names = villageNames(part.regions);
    report.parts.push({
      edition: part.edition,
      dataset: part.dataset,
      findings: part.findings,
      textOf: (finding) => renderLongFinding(finding, part),
      nameOf: (code) => names.get(code) ?? '',
      hasCodes: false,
    });
  }
}

function addVillageTables(
  report: Draft,
  file: string,
  sheets: readonly Sheet[],
  { edition, year, villages, form }: { edition: Edition; year: number; villages: VillageList; form: string | null },
): Result<null> {
  const only = form === null ? null : variablesOfForm(edition, form);
  const accepted = sheets.map((sheet) => acceptSheet(file, sheet, edition, only));
  const tables = accepted
    .map(({ table }) => table)
    .filter(({ columns }) => columns.some(({ role }) => role === 'variable'));
  report.questions.push(...accepted.flatMap(({ questions }) => questions));
  report.notes.push(...accepted.flatMap(({ notes }) => notes));
  if (tables.length === 0 && report.questions.length === 0) {
    return fail(
      form === null
        ? `Tidak ada kolom angka yang dikenal di berkas "${file}".`
        : `Berkas "${file}" tidak memuat kolom formulir ${form}.`,
      'Tulis judul kolom seperti di formulir situs, atau pilih formulir lain.',
    );
  }
  const { dataset, questions } = buildDataset({ edition, year, villages, tables, decisions: [] });
  const names = villageNames(villages);
  report.questions.push(...questions);
  const found = check({ edition, dataset, villages });
  const told = localise({ edition, dataset, villages, findings: found });
  const part: Part = {
    edition,
    dataset,
    findings: withSuspects(found, told, edition),
    textOf: (finding) => {
      const text = renderFinding(finding, edition, villages);
      const known = told.get(finding.key);
      const { question, why } = known ? renderLocalisation(known, edition, villages) : {};
      return question === undefined ? text : { ...text, action: `${question} ${why}` };
    },
    nameOf: (code) => names.get(code) ?? '',
    hasCodes: true,
  };
  report.parts.push(part);
  return ok(null);
}
