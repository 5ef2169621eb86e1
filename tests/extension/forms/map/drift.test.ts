import { beforeAll, describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { draftMap, recognise, outlineOf, wording } from '@extension/forms';
import type { Recognition, RecognitionContext, SavedMap } from '@extension/forms';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import * as recordPage from '@extension/panel/recorder/record-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { recordingView } from '@extension/panel/recorder/recording';
import { HARMFUL, modelOf, randomBy } from '../../../bench/drift-pages.mjs';
import { repairInPanel } from '../../../bench/drift-repair.mjs';
import { openBench, sasaran, SOUND, villages } from '../../panel/fakes';
import type { Bench } from '../../panel/fakes';
import { CONTEXT, page } from '../pages';

/** A slice of the bench, which has more seeds and reads its pages in a browser: here they are as the reader gives them. */
type Model = ReturnType<typeof modelOf>;

const LABELS = new Map(
  emonev2024.variables
    .filter(({ key, level }) => level === 'desa' && /_[nd]$/.test(key))
    .map(({ key, label, unit }) => [label, { key, label, unit: unit || 'orang' }]),
);
const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** The model as a page; `dress` changes what no person reads a meaning into. */
function pageOf({ heading, semester, table, sections }: Model, dress: () => number): PageSnapshot {
  const numbering = Math.floor(dress() * 3);
  const star = ['', ' *', ' :'][Math.floor(dress() * 3)] ?? '';
  let count = 0;
  const fieldOf = (section: string, label: string, unit: string, row: readonly string[]): PageField => {
    count += 1;
    const worded = `${['', `${count}. `, `${count}) `][numbering] ?? ''}${label}${star}`;
    const id = `x${Math.floor(dress() * 1e9)}-${count}`;
    return {
      id,
      label: table ? '' : worded,
      section: table ? '' : section,
      columnHeader: table ? `${section} · ${worded}` : '',
      rowCells: [...row],
      type: dress() < 0.5 ? 'text' : 'number',
      value: '',
      shown: '',
      options: [],
      editable: true,
      visible: true,
      required: false,
      unit: table ? '' : unit,
      identity: id,
    };
  };
  const rows = table ? villages.villages.slice(0, 2).map(({ code, name }) => [code, name]) : [[]];
  return page({
    headings: [heading, semester],
    context: table ? [] : ['1702061004 Kota Padang'],
    fields: rows.flatMap((row) => {
      count = 0;
      return sections.flatMap(({ title, fields }) => fields.map(({ label, unit }) => fieldOf(title, label, unit, row)));
    }),
  });
}
/** Recorded field by field, but for one that the officer left alone. */
function record(model: Model, seed: number): SavedMap {
  const labels = model.sections.flatMap(({ fields }) => fields.map(({ label }) => label));
  const places = labels.map((label, at) => [LABELS.get(label)?.key ?? '', at] as const);
  const chosen = new Map(places.filter(([, at]) => at !== seed % labels.length));
  const outline = outlineOf(pageOf(model, randomBy(seed)), villages);
  const stamp = { address: '', year: 2024, district: '1702', by: 'uji', at: '2024-02-01' };
  return draftMap({ outline, edition: emonev2024, chosen, ...stamp });
}
const contextWith = (map: SavedMap): RecognitionContext => ({ ...CONTEXT, villages, maps: [map] });
/** Would be filled as it is: recognised, and of the year of the figures. */
const isFilled = (found: Recognition): boolean =>
  (found.kind === 'village-form' || found.kind === 'table-form') && (found.year === null || found.year === 2024);
/** Says why not. */
const isExplained = (found: Recognition): boolean =>
  (found.kind === 'unknown' && (found.drift?.drift.changes.length ?? 0) > 0) ||
  ('year' in found && found.year !== null && found.year !== 2024);

/** A recorded page after one harmful change of a kind; null where the model has nothing to change so. */
function changed(kind: string, seed: number) {
  const random = randomBy(seed * 31);
  const model = modelOf(random, [...LABELS.values()]);
  const map = record(model, seed);
  const before = structuredClone(model);
  if (!HARMFUL[kind]?.(model, random)) return null;
  return { map, snapshot: pageOf(model, randomBy(seed + 20_000)), before, after: model };
}

describe('a recorded page in another dress', () => {
  it.each(seeds(40))('is still the same page (seed %i)', (seed) => {
    const model = modelOf(randomBy(seed), [...LABELS.values()]);
    const found = recognise(pageOf(model, randomBy(seed + 10_000)), contextWith(record(model, seed)));
    expect([seed, found.kind]).toEqual([seed, model.table ? 'table-form' : 'village-form']);
    expect(isFilled(found)).toBe(true);
  });
});

describe.each(Object.keys(HARMFUL))('a recorded page with %s', (kind) => {
  const cases = seeds(8).flatMap((seed) => changed(kind, seed) ?? []);
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(sasaran(SOUND));
  });

  it('is not filled, and says why', () => {
    expect(cases).not.toEqual([]);
    for (const { map, snapshot } of cases) {
      const found = recognise(snapshot, contextWith(map));
      expect([isFilled(found), isExplained(found)]).toEqual([false, true]);
    }
  });

  it('is repaired in the panel with one question per changed label, all else as it was, and recognised from then on', async () => {
    const panel = { ...recordPage, refreshPage, recordingView, wording, ...bench };
    for (const one of cases) expect(await repairInPanel(panel, one)).toEqual({ beyond: 0, faults: [] });
  });
});
