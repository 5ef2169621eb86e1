import { describe, expect, it } from 'vitest';
import { beritaAcara } from '@extension/model/proof/berita-acara';
import type { LoggedEntry } from '@extension/log';
import { edition, villages } from '../../panel/fakes';
import { BEDENG, KOTA_PADANG, LOG, PELALO } from '../../panel/proof/proof-log';

const report = (
  log: readonly LoggedEntry[] = LOG,
  more: { from?: string; until?: string; fillsNow?: boolean } = {},
) => {
  const scope = { district: '1702', year: 2024 };
  return beritaAcara({ log, scope, from: '', until: '', edition, villages, fillsNow: false, ...more });
};

describe('the printed report', () => {
  it('counts each field once, by the last word of the log', () => {
    const again = LOG.filter(({ seq }) => seq === 3 || seq === 4).map((entry) => ({ ...entry, seq: entry.seq + 20 }));
    for (const log of [LOG, [...LOG, ...again]]) {
      expect(report(log).forms).toEqual([
        {
          heading: 'Data Sasaran',
          villages: 2,
          filled: 2,
          notFilled: 0,
          stored: 1,
          different: 1,
          unseen: 0,
          own: 1,
        },
      ]);
    }
  });

  it('names who, when, which file and figures, what differs and what was cut off', () => {
    expect(report()).toMatchObject({
      officers: ['Rina'],
      from: '2026-11-20',
      until: '2026-11-23',
      files: ['a.xlsx'],
      datasets: ['ab12'],
      differences: [{ village: 'Bedeng SS., Kota Padang', label: 'Jumlah KRS', expected: '63', stored: '36' }],
      interrupted: [{ heading: 'Data Sasaran', of: 'Pelalo, Sindang Kelingi' }],
    });
  });

  it('lists a skipped village until it is filled after all', () => {
    const skipped = LOG.filter(({ seq }) => seq !== 10);
    expect(report(skipped).leftOut).toEqual([
      { heading: 'Data Sasaran', village: 'Pelalo, Sindang Kelingi', reason: 'menunggu bidan' },
    ]);
    expect(report().leftOut).toEqual([]);
  });

  it('drops a difference that a later reading of the list no longer shows', () => {
    const [, , , equal] = LOG;
    if (equal?.kind !== 'stored') throw new Error('no reading');
    const mended = { ...equal, seq: 11, items: equal.items.map((item) => ({ ...item, village: BEDENG })) };
    expect(report([...LOG, mended]).differences).toEqual([]);
  });

  it('counts no fill that was undone', () => {
    const undo: LoggedEntry = { ...base(), kind: 'undo', form: 'data-sasaran', intent: 5, seq: 11 };
    const log = [...LOG.filter(({ seq }) => seq < 7), undo];
    expect(report(log).forms[0]).toMatchObject({ villages: 1, filled: 1 });
  });

  it('tells of a table cut off until each of its villages was filled or compared since', () => {
    const codes = [KOTA_PADANG, BEDENG, PELALO, '1702999999'];
    const cut = { ...intentOf(codes), seq: 11 };
    const [, , result, , , , stored] = LOG;
    if (result?.kind !== 'fill-result' || stored?.kind !== 'stored') throw new Error('another log');
    const filled = { ...result, seq: 12, intent: 0, items: on(result.items, [KOTA_PADANG, BEDENG]) };
    const failed = { ...filled, items: filled.items.map((item) => ({ ...item, outcome: 'not-kept' })) };
    const compared = { ...stored, seq: 13, items: on(stored.items, [PELALO, '1702999999']) };
    const left = (...rest: LoggedEntry[]) => report([cut, ...rest]).interrupted.map(({ of }) => of);
    const all = '4 desa, antara lain Kota Padang, Kota Padang; Bedeng SS., Kota Padang; Pelalo, Sindang Kelingi';
    expect([left(), left(failed)]).toEqual([[all], [all]]);
    expect(left(filled)).toEqual(['Pelalo, Sindang Kelingi; 1702999999']);
    expect(left(compared)).toEqual(['Kota Padang, Kota Padang; Bedeng SS., Kota Padang']);
    expect(left(filled, { ...compared, form: 'keluarga-berisiko-3' })).toHaveLength(1);
    expect(left(filled, compared)).toEqual([]);
    expect(report([filled, compared, { ...cut, seq: 14 }]).interrupted).toHaveLength(1);
  });

  it('calls the newest fill that is open perhaps under way while a panel fills, and no older one', () => {
    const begun = LOG.find(({ kind }) => kind === 'fill-intent');
    if (begun?.kind !== 'fill-intent') throw new Error('no fill');
    const [old, newest] = [101, 102].map((seq) => ({ ...begun, seq, at: `2026-11-2${seq - 100}T03:00:00.000Z` }));
    const goOn = (fillsNow: boolean) =>
      report([old!, newest!], { fillsNow }).interrupted.map(({ at, mayGoOn }) => [at.slice(0, 10), mayGoOn]);
    expect(goOn(true)).toEqual([
      ['2026-11-21', false],
      ['2026-11-22', true],
    ]);
    expect(goOn(false).map(([, mayGoOn]) => mayGoOn)).toEqual([false, false]);
    // Its day is not asked for: the older one that is does not go on for it.
    expect(report([old!, newest!], { fillsNow: true, until: '2026-11-21' }).interrupted).toMatchObject([
      { mayGoOn: false },
    ]);
  });

  it('counts what went by template as written, seen or not, and nothing of a file the page did not keep', () => {
    const codes = [KOTA_PADANG, BEDENG];
    const variables = ['jumlah_krs', 'jumlah_pendek'];
    const items = codes.flatMap((village) => variables.map((variable) => ({ village, variable })));
    const file = { ...base(), form: 'data-sasaran', file: 'templat-terisi.xlsx', items };
    const placed: LoggedEntry = { ...file, kind: 'template-placed', kept: true, seq: 2 };
    const seen = items.map((cell) => ({ ...cell, label: cell.variable, expected: '9', stored: '9', equal: true }));
    const listed: LoggedEntry = { ...base(), kind: 'stored', form: 'data-sasaran', items: seen.slice(0, 3), seq: 3 };
    const counts = (...log: LoggedEntry[]) => report(log).forms[0];
    const written = { villages: 2, filled: 4, notFilled: 0 };
    expect(counts(placed)).toMatchObject({ ...written, stored: 0, unseen: 4 });
    expect(counts(placed, listed)).toMatchObject({ ...written, stored: 3, unseen: 1 });
    expect(report([{ ...placed, kept: false }]).forms).toEqual([]);
    expect(report([placed])).toMatchObject({ from: '2026-11-22', officers: ['Rina'] });
    const skip: LoggedEntry = {
      ...base(),
      kind: 'skip',
      form: 'data-sasaran',
      village: BEDENG,
      reason: 'menunggu',
      seq: 1,
    };
    const left = (...log: LoggedEntry[]) => report(log).leftOut.length;
    expect([left(skip), left(skip, { ...placed, kept: false }), left(skip, placed)]).toEqual([1, 1, 0]);
  });

  it('keeps to its days, and to its district and year', () => {
    expect(report(LOG, { until: '2026-11-20' })).toMatchObject({ from: '2026-11-20', until: '2026-11-20' });
    expect(report(LOG, { from: '2026-11-24' }).forms).toEqual([]);
    expect(report(LOG.map((entry) => ({ ...entry, year: 2023 }))).forms).toEqual([]);
  });
});

/** The first of some items for each of the villages. */
const on = <Item extends { readonly village: string }>(items: readonly Item[], codes: readonly string[]): Item[] =>
  items.slice(0, 1).flatMap((item) => codes.map((village) => ({ ...item, village })));
function intentOf(codes: readonly string[]): LoggedEntry & { kind: 'fill-intent' } {
  const [, intent] = LOG;
  if (intent?.kind !== 'fill-intent') throw new Error('another log');
  return { ...intent, items: on(intent.items, codes) };
}
const base = () => ({ at: '2026-11-22T03:00:00.000Z', by: 'Rina', district: '1702', year: 2024 });
