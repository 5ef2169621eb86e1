import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@shared/files';
import type { PageSnapshot } from '@extension/protocol/messages';
import { answerQuestion } from '@extension/panel/check/decide';
import { refreshPage } from '@extension/panel/session/follow-page';
import { fillTemplate, filledName } from '@extension/panel/template/template-fill';
import { closeTemplate, fillTemplatePartly, openTemplate } from '@extension/panel/template/template-open';
import { placeForTemplate, placeTemplate } from '@extension/panel/template/template-place';
import { awaitingProof } from '@extension/model/proof/proof-index';
import type { Session } from '@extension/panel/session/session';
import { filledTemplate, templatePlan } from '@extension/panel/template/plan';
import { openBench, sasaran, SOUND, villages } from '../fakes';
import { template, uploadPage } from './site-template';

const planned = (session: Session) => {
  const plan = templatePlan(session.state());
  if (!plan?.ok) throw new Error('no plan');
  return plan.value;
};
const statuses = (session: Session) => {
  const counts: Record<string, number> = {};
  for (const { status } of planned(session).items) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
describe("the site's template in the panel", () => {
  it('is planned when it is opened, and nothing is kept or changed before the press', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const logged = store.stored.log.length;
    await openTemplate(session, await template());
    expect(statuses(session)).toEqual({ fill: 15 });
    expect(store.stored.log).toHaveLength(logged);
  });

  it('is filled with an intention before and a result after, read from the filled bytes', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openTemplate(session, await template());
    await fillTemplate(session);
    const filled = filledTemplate(session.state());
    expect(filled?.name).toBe('templat-data-sasaran-2024-terisi.xlsx');
    const grids = await readWorkbook(filled?.bytes ?? new Uint8Array(), 'x.xlsx');
    if (!grids.ok) throw new Error(grids.problem.message);
    expect(grids.value[0]?.rows.slice(4).map((row) => row.slice(4))).toEqual(SOUND);
    const [intent, result] = store.stored.log.slice(-2);
    expect(intent).toMatchObject({ kind: 'template-intent', file: 'templat-data-sasaran-2024.xlsx' });
    expect(intent?.kind === 'template-intent' && intent.items[0]).toMatchObject({
      place: 'Data Sasaran!E5',
      source: 'Data Sasaran!E2',
      before: '',
      value: '195',
    });
    expect(result).toMatchObject({ kind: 'template-result', intent: intent?.seq, problem: '', file: filled?.name });
    const items = result?.kind === 'template-result' ? result.items : [];
    expect(items).toHaveLength(15);
    expect(items.every(({ value, readBack, equal }) => equal && value === readBack)).toBe(true);
  });

  it('is not filled when the intention cannot be kept', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openTemplate(session, await template());
    store.failing = true;
    await fillTemplate(session);
    expect([filledTemplate(session.state()), session.state().notice?.tone]).toEqual([null, 'bad']);
  });

  it('says what stands there already and what would be replaced', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const file = await template({
      row: ({ code, kecamatan, name }) => [1, code, kecamatan, name, 195, 1, null, null, null],
    });
    await openTemplate(session, file);
    const [first, second] = planned(session).items;
    expect([first?.status, second?.status, second?.before, second?.text]).toEqual(['already', 'fill', '1', '63']);
  });

  it('leaves rows with a missing required figure, unless the officer chooses to fill them partly', async () => {
    const [first = [], second = [], third = []] = SOUND;
    const { session } = await openBench(sasaran([first, [null, ...second.slice(1)], third]));
    await openTemplate(session, await template());
    expect(planned(session).skipped.map(({ village }) => village)).toEqual([villages.villages[1]?.code]);
    fillTemplatePartly(session);
    expect(planned(session).skipped).toEqual([]);
    expect(statuses(session)).toEqual({ fill: 14, missing: 1 });
  });

  it.each([
    [
      'inserted columns',
      {
        header: (labels: readonly string[]) => [
          'No',
          'ID Desa Kemendagri',
          'Nama Desa',
          'Catatan',
          'Kecamatan',
          ...labels,
        ],
        row: (v: { code: string; name: string; kecamatan: string }, blanks: readonly null[]) => [
          1,
          v.code,
          v.name,
          'x',
          v.kecamatan,
          ...blanks,
        ],
      },
      false,
    ],
    ['another order of sheets', {}, true],
    [
      'codes with dots',
      {
        row: (v: { code: string; name: string; kecamatan: string }, blanks: readonly null[]) => [
          1,
          v.code.replace(/^(..)(..)(..)/, '$1.$2.$3.'),
          v.kecamatan,
          v.name,
          ...blanks,
        ],
      },
      false,
    ],
  ] as const)('with %s is filled by headings and codes, never by position', async (_, shape, helpFirst) => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openTemplate(session, await template(shape, helpFirst));
    await fillTemplate(session);
    const result = store.stored.log.at(-1);
    expect(result?.kind === 'template-result' && result.items.filter(({ equal }) => equal)).toHaveLength(15);
  });

  it('whose cells are merged is stopped with an explanation, and the log says so', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    await openTemplate(session, await template({ merges: [{ startRow: 4, startCol: 4, endRow: 5, endCol: 4 }] }));
    await fillTemplate(session);
    expect(session.state().notice?.message).toContain('sel gabungan');
    expect(filledTemplate(session.state())).toBeNull();
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'template-result', file: '', items: [] });
  });

  it.each([
    ['another year', { year: 2023 }, /tahun 2023/],
    [
      'another district',
      {
        row: (v: { code: string; name: string; kecamatan: string }, blanks: readonly null[]) => [
          1,
          `1703${v.code.slice(4)}`,
          v.kecamatan,
          v.name,
          ...blanks,
        ],
      },
      /1703/,
    ],
    ['no form in it', { header: () => ['No', 'Catatan rapat'], row: () => [1, 'x'] }, /tidak ada lembar/],
  ] as const)('of %s is refused with the reason, and nothing is opened', async (_, shape, words) => {
    const { session } = await openBench(sasaran(SOUND));
    await openTemplate(session, await template(shape));
    expect(session.state().notice?.message).toMatch(words);
    expect(session.state().templateDraft).toBeNull();
  });

  it('that is no XLSX is refused', async () => {
    const { session } = await openBench(sasaran(SOUND));
    for (const file of [new File(['a;b'], 'templat.csv'), new File(['a;b'], 'templat.xlsx')]) {
      await openTemplate(session, file);
      expect(session.state().notice?.tone).toBe('bad');
      expect(session.state().templateDraft).toBeNull();
    }
  });

  it('asks about rows whose village only a similar name tells, and fills them after the answer', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const file = await template({
      row: ({ name, kecamatan, code }, blanks) => [
        1,
        name === 'Pelalo' ? null : code,
        kecamatan,
        name === 'Pelalo' ? 'Sungai Pelalau' : name,
        ...blanks,
      ],
    });
    await openTemplate(session, file);
    expect(statuses(session)).toEqual({ fill: 10 });
    const [question] = planned(session).questions;
    if (!question) throw new Error('nothing asked');
    await answerQuestion(session, question, villages.villages[2]?.code ?? '');
    expect(statuses(session)).toEqual({ fill: 15 });
  });

  it('is no longer offered once a figure changed', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await openTemplate(session, await template());
    await fillTemplate(session);
    const { correctFigure } = await import('@extension/panel/check/decide');
    await correctFigure(session, { village: villages.villages[0]?.code ?? '', variable: 'jumlah_keluarga' }, 196);
    expect(session.state().templateDraft?.filled).not.toBeNull();
    expect(filledTemplate(session.state())).toBeNull();
  });

  it('is put away without a trace', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await openTemplate(session, await template());
    closeTemplate(session);
    expect(session.state().templateDraft).toBeNull();
  });

  it('gets a name that says what it is, also when it is opened again', () => {
    expect(filledName('templat.xlsx')).toBe('templat-terisi.xlsx');
    expect(filledName('templat-terisi.XLSX')).toBe('templat-terisi.xlsx');
    expect(filledName('templat (1).xlsx')).toBe('templat-terisi.xlsx');
  });
});

describe('the filled template on the page', () => {
  const filled = async (snapshot: PageSnapshot) => {
    const bench = await openBench(sasaran(SOUND));
    await openTemplate(bench.session, await template());
    await fillTemplate(bench.session);
    bench.link.snapshot = snapshot;
    await refreshPage(bench.session);
    return bench;
  };

  it('goes into the page’s own file field, is logged, and waits for the saved list', async () => {
    const { session, store, link } = await filled(uploadPage());
    const place = placeForTemplate(session.state());
    if (place.kind !== 'fields' || !place.fields[0]) throw new Error(JSON.stringify(place));
    await placeTemplate(session, place.fields[0]);
    const request = link.asked.findLast(({ type }) => type === 'fill');
    const [item] = request?.type === 'fill' ? request.items : [];
    expect(item).toMatchObject({ field: 'x', value: 'templat-data-sasaran-2024-terisi.xlsx', before: '' });
    const bytes = Uint8Array.from(atob(item?.file?.base64 ?? ''), (letter) => letter.charCodeAt(0));
    expect(bytes).toEqual(filledTemplate(session.state())?.bytes);
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'template-placed', form: 'data-sasaran', kept: true });
    const waiting = awaitingProof(store.stored.log, 'data-sasaran', { district: '1702', year: 2024 });
    expect([...waiting.keys()].sort()).toEqual(villages.villages.map(({ code }) => code).sort());
  });

  it('that the page did not keep is told, and nothing waits', async () => {
    const { session, store, link } = await filled(uploadPage());
    link.keeps = false;
    const place = placeForTemplate(session.state());
    if (place.kind === 'fields' && place.fields[0]) await placeTemplate(session, place.fields[0]);
    expect(session.state().notice?.tone).toBe('bad');
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'template-placed', kept: false });
    expect(awaitingProof(store.stored.log, 'data-sasaran', { district: '1702', year: 2024 }).size).toBe(0);
  });

  it('is not put on the page of another form or year, nor where there is no file field', async () => {
    const kinds = [uploadPage(2024, ['Keluarga Berisiko 3']), uploadPage(2023), { ...uploadPage(), fields: [] }];
    const found = [];
    for (const snapshot of kinds) found.push(placeForTemplate((await filled(snapshot)).session.state()).kind);
    expect(found).toEqual(['blocked', 'blocked', 'none']);
  });
});
