import { describe, expect, it } from 'vitest';
import { answerQuestion, correctFigure, justify, recomputeColumn } from '@extension/panel/check/decide';
import { leaveDistrict, openPeriod } from '@extension/panel/session/change-settings';
import { useDraft } from '@extension/panel/data/import-file';
import { chooseForm } from '@extension/panel/queue/move-in-queue';
import type { Finding } from '@shared/findings';
import { justificationsOf } from '@shared/findings';
import { valueOf } from '@extension/model/figures/cells';
import { derive } from '@extension/model/figures/derive';
import type { Session } from '@extension/panel/session/session';
import type { LogEntry } from '@extension/log';
import { importGrid, openBench, sasaran, SOUND, villages } from '../../panel/fakes';

const FIRST = { village: '1702061004', variable: 'jumlah_krs' };
const derivedOf = (session: Session) => {
  const { derived } = session.state();
  if (!derived) throw new Error('no figures');
  return derived;
};
const imports = (log: readonly LogEntry[]) => log.filter((entry) => entry.kind === 'import');

describe('figures', () => {
  it('are not kept before the officer says to use them', async () => {
    const bench = await openBench();
    await useDraft(bench.session);
    expect(bench.store.stored.tables).toEqual([]);
    await importGrid(bench.session, sasaran(SOUND));
    expect(bench.store.stored.tables).toHaveLength(1);
    expect(bench.store.stored.settings).toMatchObject({ district: '1702', year: 2024 });
  });

  it('corrected in the panel keep the old value in the log', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await correctFigure(session, FIRST, 36);
    expect(valueOf(derivedOf(session), FIRST)).toBe(36);
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'correction', ...FIRST, before: '63', after: '36' });
    await correctFigure(session, FIRST, 37);
    expect(store.stored.log.at(-1)).toMatchObject({ before: '36', after: '37' });
  });

  it('stay corrected when a corrected file leaves that cell as it was, and the file wins where it changed', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const second = { village: '1702061015', variable: 'jumlah_krs' };
    await correctFigure(session, FIRST, 36);
    await correctFigure(session, second, 100);
    await importGrid(session, sasaran([SOUND[0] ?? [], [449, 127, 230, 7, 15], SOUND[2] ?? []]), 'perbaikan.xlsx');
    expect([valueOf(derivedOf(session), FIRST), valueOf(derivedOf(session), second)]).toEqual([36, 127]);
    expect(imports(store.stored.log)[1]).toMatchObject({
      replaced: 'praktik.xlsx, lembar Data Sasaran',
      changed: [{ ...second, before: '128', after: '127' }],
    });
  });

  it('answered about once stay answered when the corrected file comes', async () => {
    const ambiguous = [['1.195', 63, 120, 3, 9], ['1.449', 128, 230, 7, 15], SOUND[2] ?? []];
    const { session } = await openBench(sasaran(ambiguous));
    const [question] = derivedOf(session).questions;
    if (!question) throw new Error('no question');
    const reading = question.answers.find(({ label }) => label.includes('1195') || label.includes('1.195'));
    await answerQuestion(session, question, reading?.value ?? '');
    expect(derivedOf(session).questions).toEqual([]);
    await importGrid(session, sasaran([...ambiguous.slice(0, 2), [320, 98, 150, 4, 8]]), 'perbaikan.xlsx');
    expect(derivedOf(session).questions).toEqual([]);
    expect(valueOf(derivedOf(session), { village: '1702061004', variable: 'jumlah_keluarga' })).toBe(1195);
  });

  it('are judged again when one of them changes, and not when only the queue moves', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const before = session.state().derived;
    await chooseForm(session, 'data-sasaran');
    expect(session.state().derived).toBe(before);
    await correctFigure(session, FIRST, 36);
    expect(session.state().derived).not.toBe(before);
  });

  it('of another year wait untouched until that year is opened again', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await leaveDistrict(session);
    expect(session.state().derived).toBeNull();
    expect(store.stored.tables).toHaveLength(1);
    await openPeriod(session, { district: '1702', year: 2024 });
    expect(derivedOf(session).tables).toHaveLength(1);
  });

  it('a change that cannot be kept is told and changes nothing on the screen', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    store.failing = true;
    expect(await correctFigure(session, FIRST, 36)).toBe(false);
    expect(valueOf(derivedOf(session), FIRST)).toBe(63);
    expect(session.state().notice?.tone).toBe('bad');
  });
});

describe('a percentage column', () => {
  const withPercent = (percents: readonly number[]) => {
    const { name, rows } = sasaran(SOUND);
    return {
      name,
      rows: rows.map((row, index) => [...row, index === 0 ? 'Prevalensi (%)' : (percents[index - 1] ?? null)]),
    };
  };
  const prevalensi = (session: Session) =>
    villages.villages.map(({ code }) => valueOf(derivedOf(session), { village: code, variable: 'prevalensi' }));

  it('is worked out again where it differs, and a second time keeps what the first changed', async () => {
    // 12/120 = 10 %, 22/230 = 9,57 %, 12/150 = 8 %.
    const { session } = await openBench(withPercent([10, 95.7, 8]));
    await recomputeColumn(session, 'prevalensi');
    expect(prevalensi(session)).toEqual([10, 9.57, 8]);
    await correctFigure(session, { village: '1702061004', variable: 'jumlah_pendek' }, 15);
    await recomputeColumn(session, 'prevalensi');
    expect(prevalensi(session)).toEqual([15, 9.57, 8]);
  });
});

describe('a reason for a warning', () => {
  const warning: Finding = {
    key: 'A09 1702061004',
    rule: 'A09',
    version: 1,
    kind: 'numerator-equals-denominator',
    severity: 'peringatan',
    scope: 'cell',
    cells: [FIRST],
    holds: [],
    values: {},
    owner: '',
    others: [],
  };
  const inForce = (session: Session) => {
    const { dataset, decisions } = derivedOf(session);
    return justificationsOf(dataset, [warning], decisions).has(warning.key);
  };

  it('stands until one of the figures changes', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    expect(inForce(session)).toBe(false);
    await justify(session, warning, 'Sama', 'Semua keluarga memang berisiko di sini');
    expect(inForce(session)).toBe(true);
    expect(store.stored.log.at(-1)).toMatchObject({ text: 'Sama: Semua keluarga memang berisiko di sini' });
    await correctFigure(session, { ...FIRST, variable: 'jumlah_keluarga' }, 196);
    expect(inForce(session)).toBe(true);
    await correctFigure(session, FIRST, 64);
    expect(inForce(session)).toBe(false);
  });
});

it('is derived for the chosen district only', async () => {
  const { store } = await openBench(sasaran(SOUND));
  expect(
    derive(store.stored, { ...villages, district: { code: '3273', name: 'Kota Bandung' } }, '2026-11-22'),
  ).toBeNull();
  expect(derive(store.stored, villages, '2026-11-22')?.tables).toHaveLength(1);
});
