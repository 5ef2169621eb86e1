import { PAGE_FOLLOWERS } from '@extension/panel/shell/page-followers';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@shared/dataset/types';
import { villagesOf } from '@shared/cli/villages.mjs';
import { villageLists } from '@extension/import';
import { answerQuestion, correctFigure, justify } from '@extension/panel/check/decide';
import { openFile, useDraft } from '@extension/panel/data/import-file';
import { finishGathering } from '@extension/panel/gather/finish-gathering';
import { chooseSource, gatherFiles } from '@extension/panel/gather/gather';
import { openInPackage, packageFile } from '@extension/panel/package/package-out';
import { createSession } from '@extension/panel/session/session';
import type { Session } from '@extension/panel/session/session';
import { openTestStore } from '../../../kit/store';
import { fakeLink, importGrid, openBench, sasaran, SOUND } from '../fakes';

const PRACTICE = 'tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx';
const first = '1702061004';
const second = '1702061015';

/** Another computer with the whole district's villages. */
async function otherProfile(at = '2026-11-22T04:00:00Z') {
  const store = openTestStore();
  const lists = villageLists((path) => Promise.resolve(path.includes('1702') ? villagesOf('1702') : undefined));
  const session = createSession({ store, lists, link: fakeLink(), followers: PAGE_FOLLOWERS, now: () => new Date(at) });
  await session.load();
  return { session, store };
}

async function practice() {
  const { session, store } = await otherProfile('2026-11-22T03:00:00Z');
  const bytes = readFileSync(PRACTICE);
  await openFile(session, new File([bytes], 'praktik.xlsx'));
  await useDraft(session);
  return { session, store };
}

const openPackage = (session: Session, name: string, text: string): Promise<void> =>
  gatherFiles(session, [new File([text], name)]);
const comparisonIn = (session: Session) => session.state().gathering?.comparison;

/** Believes what is here, or the package. */
function chooseSide(session: Session, side: 'ours' | 'theirs'): void {
  const labels = comparisonIn(session)?.labels ?? {};
  const hash = Object.keys(labels).find((one) => (labels[one] === 'data di sini') === (side === 'ours'));
  chooseSource(session, hash ?? '');
}

async function take(session: Session, file: { name: string; text: string }): Promise<void> {
  await openPackage(session, file.name, file.text);
  await finishGathering(session);
}

const figures = (dataset: Dataset | undefined) =>
  [...(dataset?.columns ?? [])].map(([variable, { values, states, addresses }]) => [
    variable,
    dataset?.rows.map(({ code }, row) => [code, values[row], states[row], addresses[row]]),
  ]);
const totals = (dataset: Dataset | undefined) =>
  [...(dataset?.totals ?? [])].map(([variable, { values, addresses }]) => [variable, values[0], addresses[0]]);
const sorted = <T>(list: readonly T[], key: (one: T) => string) => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));

describe('a package from one computer to another', () => {
  it('carries the practice district with the same figures, findings, decisions and reasons', async () => {
    const here = await practice();
    const { session } = here;
    for (const question of session.state().derived?.questions ?? [])
      await answerQuestion(session, question, question.answers[0]?.value ?? '');
    const wrong = session.state().derived?.findings.find(({ severity }) => severity === 'kesalahan');
    const cell = wrong?.cells[0];
    if (cell) await correctFigure(session, cell, 7);
    const warning = session.state().derived?.findings.find(({ severity }) => severity === 'peringatan');
    if (warning) await justify(session, warning, 'Judul', 'Sudah dicocokkan dengan sumber aslinya');
    expect([cell, warning].every(Boolean)).toBe(true);

    const there = await otherProfile();
    await take(there.session, packageFile(session, null));
    const [mine, theirs] = [session.state().derived, there.session.state().derived];
    expect(figures(theirs?.dataset)).toEqual(figures(mine?.dataset));
    expect(totals(theirs?.dataset)).toEqual(totals(mine?.dataset));
    expect(theirs?.dataset.rows).toEqual(mine?.dataset.rows);
    expect(theirs?.decisions).toEqual(mine?.decisions);
    expect([...(theirs?.justified.keys() ?? [])]).toEqual([...(mine?.justified.keys() ?? [])]);
    expect(mine?.justified.size).toBe(1);
    const byKey = ({ key }: { key: string }) => key;
    expect(sorted(theirs?.findings ?? [], byKey)).toEqual(sorted(mine?.findings ?? [], byKey));
    expect(theirs?.progress.byForm).toEqual(mine?.progress.byForm);
    // Since when a cell is sound comes along: the other computer did not see it an hour later.
    expect(theirs?.soundSince).toEqual(mine?.soundSince);
    expect(there.store.stored.log.at(-1)).toMatchObject({ kind: 'package', way: 'in', conflicts: 0 });
  });

  it('changes nothing when it comes a second time', async () => {
    const { session } = await practice();
    const there = await otherProfile();
    const file = packageFile(session, null);
    await take(there.session, file);
    const before = there.session.state().derived;
    await take(there.session, file);
    const { derived, stored } = there.session.state();
    expect(figures(derived?.dataset)).toEqual(figures(before?.dataset));
    expect(stored.tables).toHaveLength(before?.tables.length ?? 0);
    expect(stored.decisions).toEqual(there.store.stored.decisions);
  });

  it('lists the one figure corrected elsewhere where the whole file is here already', async () => {
    const { session } = await practice();
    const cell = session.state().derived?.findings.find(({ severity }) => severity === 'kesalahan')?.cells[0];
    if (cell) await correctFigure(session, cell, 7);
    const there = await practice();
    await openPackage(there.session, 'paket.json', packageFile(session, null).text);
    expect(comparisonIn(there.session)?.conflicts).toMatchObject([cell]);
    chooseSide(there.session, 'theirs');
    await finishGathering(there.session);
    // The sheets are here already and say the same: nothing is asked twice.
    const asked = (one: Session) => one.state().derived?.questions.map(({ key }) => key);
    expect(asked(there.session)).toEqual(asked(session));
    expect(figures(there.session.state().derived?.dataset)).toEqual(figures(session.state().derived?.dataset));
  });

  it('holds nothing but what the agency answers for', async () => {
    const { session } = await practice();
    const text = packageFile(session, 'dinas-ketahanan-pangan').text;
    expect(text).toContain('krs_promosi_ikan_n');
    expect(text).not.toContain('"jumlah_balita_diukur"');
    expect(packageFile(session, 'dinas-kesehatan').name).toBe('cermat-2024-dinas-kesehatan-2026-11-22.json');
  });

  it('says how many errors are open in it before it goes out', async () => {
    const { session } = await openBench(sasaran([[63, 195, 120, 3, 9], ...SOUND.slice(1)]));
    expect(openInPackage(session, null)).toMatchObject({ kesalahan: 1, figures: 15 });
    const sound = await openBench(sasaran(SOUND));
    expect(openInPackage(sound.session, null)).toMatchObject({ kesalahan: 0, figures: 15 });
  });
});

describe('a package that differs from what is here', () => {
  const differing = SOUND.map((row, at) => (at === 1 ? [...row.slice(0, 4), 16] : row));
  async function both() {
    const sender = await openBench(sasaran(differing));
    const bench = await openBench(sasaran(SOUND));
    await openPackage(bench.session, 'paket.json', packageFile(sender.session, null).text);
    return bench;
  }
  const value = (session: Session, village: string) => {
    const { dataset } = session.state().derived ?? {};
    const row = dataset?.rows.findIndex(({ code }) => code === village) ?? -1;
    return dataset?.columns.get('jumlah_pendek')?.values[row];
  };

  it('lists the cells side by side and takes nothing in before each is chosen', async () => {
    const { session, store } = await both();
    expect(comparisonIn(session)?.conflicts).toMatchObject([
      { village: second, variable: 'jumlah_pendek', sides: [{}, {}] },
    ]);
    const kept = store.stored;
    await finishGathering(session);
    expect(store.stored).toBe(kept);
    expect(value(session, second)).toBe(15);
  });

  it.each([
    ['ours', 15],
    ['theirs', 16],
  ] as const)('uses the figure of the side a person chose (%s) and logs who said what', async (side, expected) => {
    const { session, store } = await both();
    chooseSide(session, side);
    await finishGathering(session);
    expect([value(session, first), value(session, second)]).toEqual([9, expected]);
    const text = JSON.stringify(store.stored.log);
    expect(text).toContain(`dipakai ${expected} dari ${side === 'ours' ? 'data di sini' : 'paket '}`);
    expect(text).toMatch(/data di sini 15/);
    expect(text).toMatch(/paket .* 16/);
    expect(store.stored.decisions.at(-1)?.decision).toMatchObject({ kind: 'correction', by: 'petugas', to: expected });
  });

  it('takes the place of an earlier package of the same agency, but never of a file', async () => {
    const { session } = await openBench();
    const sender = await openBench(sasaran(SOUND));
    await take(session, packageFile(sender.session, null));
    await importGrid(sender.session, sasaran(differing));
    await openPackage(session, 'paket.json', packageFile(sender.session, null).text);
    expect(comparisonIn(session)).toMatchObject({ conflicts: [], files: [{ left: null }] });
    expect(comparisonIn(session)?.files[0]?.replaces).toContain('1 angka berubah');
    await finishGathering(session);
    expect(value(session, second)).toBe(16);
  });
});

describe('a file that is no package for this work', () => {
  async function message(text: string): Promise<string> {
    const { session, store } = await openBench(sasaran(SOUND));
    const kept = store.stored;
    await openFile(session, new File([text], 'paket.json'));
    expect([store.stored, session.state().gathering]).toEqual([kept, null]);
    return session.state().notice?.message ?? '';
  }
  async function sound(): Promise<{ [key: string]: unknown }> {
    const { session } = await openBench(sasaran(SOUND));
    return JSON.parse(packageFile(session, null).text) as { [key: string]: unknown };
  }

  it.each([
    ['{"a":1}', 'bukan paket Cermat'],
    ['', 'kosong'],
    ['{"cermat":"paket","format":1,"hash":"', 'terpotong'],
  ])('%s is refused and changes nothing', async (text, words) => {
    expect(await message(text)).toContain(words);
  });

  it('is refused when a hand changed it, when it is newer, and when it is of another district', async () => {
    const one = await sound();
    expect(await message(JSON.stringify({ ...one, format: 99 }))).toContain('lebih baru');
    expect(await message(JSON.stringify(one).replace('"2024-', '"2023-').replace('449', '448'))).toContain('berubah');
    const { session } = await openBench(sasaran(SOUND));
    await session.commit({ settings: (settings) => ({ ...settings, district: '3273' }) });
    await openPackage(session, 'paket.json', JSON.stringify(one));
    expect(session.state().notice?.message).toContain('Kabupaten Rejang Lebong (1702)');
    expect(session.state().gathering).toBeNull();
  });
});
