import type { CheckedSpreadsheet } from '../workbook/check/check-spreadsheet';
import { checkSpreadsheet } from '../workbook/check/check-spreadsheet';
import type { ListedOfficer } from '../workbook/book/officers';
import { currentOfficer, readOfficers } from '../workbook/book/officers';
import type { Records } from '../workbook/check/record-sheet';
import { readMemory } from '../workbook/lists/findings-sheet';
import { readRecords } from '../workbook/check/record-sheet';
import type { Setup } from '../workbook/book/setup';
import { readSetup } from '../workbook/book/setup';
import type { Answer, Spreadsheet } from './handler';
import { refuse } from './handler';

/** The workbook's settings and who is at work in it. */
export interface AtWork {
  readonly setup: Setup;
  readonly officers: readonly ListedOfficer[];
  readonly me: ListedOfficer | null;
}

export function atWork(spreadsheet: Spreadsheet): Answer<AtWork> {
  const read = readSetup(spreadsheet);
  if ('problems' in read) return read;
  const officers = readOfficers(spreadsheet, read.setup.settings.edition);
  return { value: { setup: read.setup, officers, me: currentOfficer(spreadsheet, officers) } };
}

/** Refused to whoever did not say who they are: what they do is signed. */
export function asSomeone(spreadsheet: Spreadsheet): Answer<AtWork & { readonly me: ListedOfficer }> {
  const answer = atWork(spreadsheet);
  if ('problems' in answer) return answer;
  const { me } = answer.value;
  return me
    ? { value: { ...answer.value, me } }
    : refuse('Belum ada nama petugas.', 'Pilih nama Anda di bagian atas bilah ini, lalu ulangi.');
}

/** The workbook checked as it stands now, with what people decided in it; writes nothing. */
export function checkedNow(
  spreadsheet: Spreadsheet,
): Answer<{ readonly result: CheckedSpreadsheet; readonly records: Records }> {
  const records = readRecords(spreadsheet);
  const result = checkSpreadsheet(spreadsheet, records.decisions, readMemory(spreadsheet));
  return 'problems' in result ? result : { value: { result, records } };
}

const LOCK_WAIT = 10_000;

/** Two people writing at once would take each other's turn. */
export function inTurn<T>(work: () => Answer<T>): Answer<T> {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_WAIT))
    return refuse('Pemeriksaan lain sedang berjalan di spreadsheet ini.', 'Tunggu sampai selesai, lalu ulangi.');
  try {
    return work();
  } finally {
    lock?.releaseLock();
  }
}
