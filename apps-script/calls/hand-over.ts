import { agencyName } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { dayOfTime } from '@shared/exchange';
import { justificationsOf } from '@shared/findings';
import type { CheckedSpreadsheet } from '../workbook/check/check-spreadsheet';
import { moveColumns } from '../workbook/agency-sheets/move-columns';
import { officerSheet, readOfficers, replaceOfficer, roleName } from '../workbook/book/officers';
import type { Handover } from '../workbook/book/record-schema';
import type { Records } from '../workbook/check/record-sheet';
import { appendRecords } from '../workbook/check/record-sheet';
import { completenessNow, now } from '../workbook/check/completeness-now';
import { asSomeone, checkedNow, inTurn } from './at-work';
import { deskOf } from './desk';
import type { Handler } from './handler';
import { refuse } from './handler';

/** Returns what the successor finds: open findings, blank cells, and the reasons that stay in force. */
function leftBehind(
  { setup, checked, memory }: CheckedSpreadsheet,
  records: Records,
  agency: string,
): Pick<Handover, 'open' | 'reasons'> {
  const mine = checked.findings.filter(({ owner, others }) => owner === agency || others.includes(agency));
  const inForce = justificationsOf(checked.dataset, mine, records.decisions);
  const open = mine.filter(({ key }) => !inForce.has(key));
  const count = (severity: string): number => open.filter((one) => one.severity === severity).length;
  const { completeness } = completenessNow(setup, checked, records, memory);
  const own = completeness.byAgency.find((one) => one.agency === agency);
  const variables = new Set(
    setup.settings.edition.variables.filter(({ owner }) => owner === agency).map(({ key }) => key),
  );
  return {
    open: {
      kesalahan: count('kesalahan'),
      peringatan: count('peringatan'),
      pertanyaan: checked.questions.filter(({ variable }) => variables.has(variable)).length,
      kosong: own ? own.expected - own.filled : 0,
    },
    reasons: inForce.size,
  };
}

const summaryOf = (name: string, { from, to, at, open, reasons, note }: Handover): string =>
  [
    `Serah terima ${name} dari ${from} kepada ${to}, ${dayOfTime(at)}.`,
    `Yang ditinggalkan: ${formatNumber(open.kesalahan)} kesalahan, ${formatNumber(open.pertanyaan)} pertanyaan, ` +
      `${formatNumber(open.peringatan)} peringatan, ${formatNumber(open.kosong)} sel kosong, ` +
      `dan ${formatNumber(reasons)} alasan yang tetap berlaku.`,
    note === '' ? '' : `Pesan: ${note}`,
  ]
    .filter(Boolean)
    .join('\n');

/**
 * Moves an agency's columns from one officer to another: who may write them, the name on the list, and a note of what stands
 * open. The coordinator does it, because only the workbook's owner may change protections.
 */
export const handOver: Handler<'handOver'> = (input, spreadsheet) =>
  inTurn(() => {
    const { agency, from, oldAddress, newAddress } = input;
    const to = input.to.trim();
    const answer = asSomeone(spreadsheet);
    if ('problems' in answer) return answer;
    const { me, officers } = answer.value;
    if (me.agency !== null)
      return refuse('Serah terima dijalankan oleh koordinator.', 'Minta koordinator membuka bilah ini.');
    const gone = officers.find((one) => one.agency === agency && one.name === from && !one.left);
    if (!gone) return refuse(`${from} tidak ada di lembar Petugas.`, 'Pilih nama yang ada di daftar.');
    if (to === '' || officers.some((one) => one.agency === agency && one.name === to && !one.left))
      return refuse(
        to === '' ? 'Belum ada nama pengganti.' : `${to} sudah menjadi petugas OPD ini.`,
        'Tulis nama petugas yang mengambil alih.',
      );
    const read = checkedNow(spreadsheet);
    if ('problems' in read) return read;
    const { result, records } = read.value;
    const { edition } = result.setup.settings;
    const at = now();
    const left = leftBehind(result, records, agency);
    const moved = moveColumns(spreadsheet, result.setup, agency, oldAddress.trim(), newAddress.trim());
    if (moved.length > 0) return { problems: moved };
    const sheet = officerSheet(spreadsheet, edition, []);
    replaceOfficer(sheet, gone, roleName(edition, { agency }), to, at.slice(0, 10));
    const handover: Handover = { agency, from, to, by: me.name, at, note: input.note.trim(), ...left };
    const name = agencyName(edition, agency);
    const summary = summaryOf(name, handover);
    appendRecords(spreadsheet, [
      { record: { kind: 'serah-terima', handover }, at, by: me.name, kind: 'Serah terima', about: name, note: summary },
    ]);
    const desk = deskOf({ setup: result.setup, officers: readOfficers(spreadsheet, edition), me });
    return { value: { summary, desk } };
  });
