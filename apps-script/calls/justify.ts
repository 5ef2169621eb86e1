import { SHORTEST_REASON, valuesKey } from '@shared/findings';
import { fingerprint } from '../workbook/book/fingerprint';
import { findingRows } from '../workbook/lists/findings-table';
import { appendRecords } from '../workbook/check/record-sheet';
import { now } from '../workbook/check/completeness-now';
import { asSomeone, checkedNow, inTurn } from './at-work';
import type { Handler } from './handler';
import { refuse } from './handler';
import { overviewOf } from './overview';

/** Keeps a person's reason to let a warning stand, bound to the figures that this person saw. */
export const justify: Handler<'justify'> = ({ finding: key, values, reason }, spreadsheet) =>
  inTurn(() => {
    const answer = asSomeone(spreadsheet);
    if ('problems' in answer) return answer;
    const { me } = answer.value;
    const text = reason.trim();
    if (text.length < SHORTEST_REASON)
      return refuse(
        `Alasan ini terlalu pendek: ${text.length} huruf.`,
        `Tulis sedikitnya ${SHORTEST_REASON} huruf, agar dipahami juga oleh pengganti Anda.`,
      );
    const read = checkedNow(spreadsheet);
    if ('problems' in read) return read;
    const { result, records } = read.value;
    const { checked, setup } = result;
    const finding = checked.findings.find((one) => one.key === key);
    if (!finding) return refuse('Temuan ini sudah tidak ada.', 'Tekan Periksa semua agar daftarnya diperbarui.');
    if (finding.severity === 'kesalahan')
      return refuse('Kesalahan tidak dapat dibiarkan dengan alasan.', 'Perbaiki angkanya, lalu periksa lagi.');
    if (me.agency !== null && me.agency !== finding.owner && !finding.others.includes(me.agency))
      return refuse('Angka ini milik OPD lain.', 'Minta petugas OPD itu menulis alasannya.');
    const stands = valuesKey(checked.dataset, finding);
    if (fingerprint(stands) !== values)
      return refuse(
        'Angkanya berubah sejak daftar ini dibuat, jadi alasan belum disimpan.',
        'Tekan Periksa semua, lalu tulis alasannya bila masih perlu.',
      );
    const at = now();
    const decision = { kind: 'justification' as const, finding: key, values: stands, reason: text, by: me.name, at };
    const row = findingRows(setup, checked, records.decisions).find((one) => one.key === key);
    const about = [row?.village, row?.indicator].filter(Boolean).join(': ');
    appendRecords(spreadsheet, [
      { record: { kind: 'keputusan', decision }, at, by: me.name, kind: 'Alasan', about, note: text },
    ]);
    return { value: overviewOf(result, { ...records, decisions: [...records.decisions, decision] }, me) };
  });
