import { describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { mapText, outlineOf } from '@extension/forms';
import type { SavedMap } from '@extension/forms';
import type { PageSnapshot } from '@extension/protocol/messages';
import { compareWithList } from '@extension/panel/fill/compare-with-list';
import { confirmRows } from '@extension/panel/fill/confirm-rows';
import { fillPage } from '@extension/panel/fill/fill-page';
import { keepMap, removeMap } from '@extension/panel/recorder/keep-map';
import { continueQueue } from '@extension/panel/queue/move-in-queue';
import { openMap } from '@extension/panel/recorder/record-files';
import {
  answerRepair,
  beginAgain,
  leaveRecording,
  saveRecording,
  startRecording,
  tellField,
} from '@extension/panel/recorder/record-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { savedFingerprint } from '@extension/model/figures/fingerprint';
import { toWrite } from '@extension/panel/fill/status';
import { filterLog, NO_FILTER } from '@extension/log/filter';
import { linesOf } from '@extension/log/lines';
import { queueChange } from '@extension/model/queue/changes';
import { recordingView } from '@extension/panel/recorder/recording';
import { unsavedHere } from '@extension/panel/recorder/unsaved';
import { edition, formPage, listPage, openBench, sasaran, SOUND, villages } from '../fakes';
import type { Bench } from '../fakes';

const VARIABLES = emonev2024.forms.find(({ key }) => key === 'data-sasaran')?.fields.map(({ variable }) => variable);
const WORDS = ['Kolom satu', 'Kolom dua', 'Kolom tiga', 'Kolom empat', 'Kolom lima'];

/** The form of Data Sasaran as no edition words it. */
function strangePage(words: readonly string[] = WORDS, heading = 'Isian Keluarga Terpadu'): PageSnapshot {
  const page = formPage();
  const fields = page.fields.map((field, at) => {
    const label = at === 0 ? field.label : (words[at - 1] ?? field.label);
    return { ...field, label, section: 'Isian', identity: `Isian ${label}` };
  });
  return { ...page, headings: [heading, 'Tambah data'], fields };
}
async function show(bench: Bench, page: PageSnapshot): Promise<void> {
  bench.link.snapshot = page;
  await refreshPage(bench.session);
}
/** Teaches the page beside the panel, field by field in the order of Data Sasaran. */
async function teach({ session }: Bench): Promise<SavedMap> {
  startRecording(session);
  VARIABLES?.forEach((variable, at) => tellField(session, at, variable));
  await saveRecording(session);
  const [map] = session.state().derived?.maps.slice(-1) ?? [];
  if (!map) throw new Error(`nothing saved: ${session.state().notice?.message}`);
  return map;
}
async function taught(page = strangePage()): Promise<Bench & { readonly map: SavedMap }> {
  const bench = await openBench(sasaran(SOUND));
  await show(bench, page);
  return { ...bench, map: await teach(bench) };
}
async function repair({ session }: Bench): Promise<void> {
  const recognition = session.state().reading?.recognition;
  if (recognition?.kind !== 'unknown' || !recognition.drift) throw new Error('no drift');
  startRecording(session, recognition.drift);
  for (const { variable } of session.state().recording?.questions ?? []) answerRepair(session, variable, true);
  await saveRecording(session);
}
const log = ({ store }: Bench) => store.stored.log;
const mapsLogged = (bench: Bench) => log(bench).flatMap((entry) => (entry.kind === 'map' ? [entry] : []));
const change = ({ session }: Bench) => queueChange(session.state().derived, session.state().stored);
const fills = ({ link }: Bench) => link.asked.filter(({ type }) => type === 'fill').length;
const file = (text: string) => new File([text], 'peta.json');

describe('the log of form maps', () => {
  it('tells a saved map with who, which form and every field it puts something into', async () => {
    const bench = await taught();
    expect(mapsLogged(bench)).toMatchObject([
      { act: 'saved', by: 'petugas', heading: 'Isian Keluarga Terpadu', fields: 5, replaced: '' },
    ]);
    expect(mapsLogged(bench)[0]?.changed.map(({ before, after }) => [before, after])).toEqual(
      WORDS.map((word) => ['', `Isian › ${word}`]),
    );
    expect(mapsLogged(bench)[0]?.map).toBe(savedFingerprint(bench.map));
  });

  it('is read as sentences, also after the map is gone, and found by its form', async () => {
    const bench = await taught();
    await removeMap(bench.session, bench.map);
    const [removed, saved] = filterLog(log(bench), { ...NO_FILTER, form: bench.map.form });
    if (!removed || !saved) throw new Error('not found');
    const lines = linesOf(removed, edition, villages);
    expect(lines[0]).toMatchObject({
      what: 'Peta formulir dihapus',
      form: 'Isian Keluarga Terpadu',
      note: '5 ruas, direkam oleh petugas',
    });
    expect(lines.slice(1)).toHaveLength(5);
    expect(linesOf(saved, edition, villages)[1]).toMatchObject({
      field: 'Jumlah keluarga',
      before: '',
      written: 'Isian › Kolom satu',
    });
    expect(filterLog(log(bench), { ...NO_FILTER, outcome: 'tersimpan' })).toEqual([]);
  });

  it('notes with every fill the recorded map the page was recognised by', async () => {
    const bench = await taught();
    await fillPage(bench.session);
    expect(fills(bench)).toBe(1);
    expect(log(bench).find(({ kind }) => kind === 'fill-intent')).toMatchObject({ map: savedFingerprint(bench.map) });
  });

  it('names another fingerprint for another assignment of the same words, and the same for another district', async () => {
    const { map } = await taught();
    const [first, second, ...rest] = map.fields;
    if (!first || !second) throw new Error('two fields');
    const swapped = { ...map, fields: [{ ...first, at: second.at }, { ...second, at: first.at }, ...rest] };
    expect(savedFingerprint(swapped)).not.toBe(savedFingerprint(map));
    expect(savedFingerprint({ ...map, district: '', by: 'Budi', at: '2026-01-01' })).toBe(savedFingerprint(map));
  });
});

describe('the queue and a recorded map', () => {
  it('stops when the map it was worked on with is repaired, says so, and goes on when told to', async () => {
    const bench = await taught();
    await fillPage(bench.session);
    await show(bench, strangePage(['Kolom satu', 'Kolom kedua', ...WORDS.slice(2)]));
    await repair(bench);
    expect(mapsLogged(bench).at(-1)).toMatchObject({
      act: 'repaired',
      replaced: savedFingerprint(bench.map),
      changed: [{ before: 'Isian › Kolom dua', after: 'Isian › Kolom kedua' }],
    });
    expect(change(bench)?.maps).toEqual([
      { form: bench.map.form, recorded: true, gone: false, appeared: ['Kolom kedua'], vanished: ['Kolom dua'] },
    ]);
    await fillPage(bench.session);
    expect(fills(bench)).toBe(1);
    await continueQueue(bench.session);
    expect(change(bench)).toBeNull();
    expect(log(bench).at(-1)).toMatchObject({ kind: 'resume', forms: [bench.map.form] });
    await fillPage(bench.session);
    expect(fills(bench)).toBe(2);
  });

  it('is told of a map that was taken away', async () => {
    const bench = await taught();
    await fillPage(bench.session);
    await removeMap(bench.session, bench.map);
    expect(change(bench)?.maps).toMatchObject([{ form: bench.map.form, recorded: true, gone: true, vanished: WORDS }]);
  });

  it('is told of a map recorded over a form that was already worked on', async () => {
    const bench = await openBench(sasaran(SOUND));
    await show(bench, formPage());
    await fillPage(bench.session);
    await show(bench, strangePage(WORDS, 'Data Sasaran'));
    await teach(bench);
    expect(change(bench)?.maps).toMatchObject([{ form: 'data-sasaran', recorded: true, appeared: WORDS }]);
  });

  it('is not stopped by a form taught for the first time', async () => {
    const bench = await openBench(sasaran(SOUND));
    await show(bench, formPage());
    await fillPage(bench.session);
    await show(bench, strangePage());
    const map = await teach(bench);
    expect(change(bench)).toBeNull();
    await fillPage(bench.session);
    expect(fills(bench)).toBe(2);
    expect(bench.store.stored.baselines[0]?.maps).toContainEqual(
      expect.objectContaining({ form: map.form, rows: 'none', fingerprint: savedFingerprint(map) }),
    );
  });
});

describe('a map that is repaired', () => {
  /** As the edition words them, but for the first: each would be proposed by itself. */
  const LABELS = [
    ...WORDS.slice(0, 1),
    ...formPage()
      .fields.slice(2)
      .map(({ label }) => label),
  ];
  const mapped = (map: SavedMap) => map.fields.map(({ at, variable }) => [map.seen[at]?.label, variable]);
  /** Taught but for the last two fields: one the officer said is not to be filled, one that was never told. */
  async function withLeftOut(): Promise<Bench & { readonly map: SavedMap }> {
    const bench = await openBench(sasaran(SOUND));
    await show(bench, strangePage([...LABELS.slice(0, 4), 'Kolom lima']));
    startRecording(bench.session);
    VARIABLES?.slice(0, 3).forEach((variable, at) => tellField(bench.session, at, variable));
    tellField(bench.session, 3, null);
    await saveRecording(bench.session);
    const [map] = bench.session.state().derived?.maps ?? [];
    if (!map) throw new Error('nothing saved');
    return { ...bench, map };
  }

  it('puts nothing into fields that nothing went into before, however well they are known', async () => {
    const bench = await withLeftOut();
    await show(bench, strangePage(['Kolom pertama', ...LABELS.slice(1, 4), 'Kolom lima']));
    await repair(bench);
    const [map] = bench.session.state().derived?.maps ?? [];
    expect(map && mapped(map)).toEqual([
      ['Kolom pertama', 'jumlah_keluarga'],
      [LABELS[1], 'jumlah_krs'],
      [LABELS[2], 'jumlah_balita_diukur'],
    ]);
    const items = bench.session.state().reading?.plan?.items ?? [];
    expect(items.map(({ variable }) => variable)).not.toContain('jumlah_sangat_pendek');
  });

  it('leaves them alone where they are worded otherwise now, and still proposes what appeared', async () => {
    const bench = await withLeftOut();
    await show(bench, strangePage([...LABELS.slice(0, 3), 'Jumlah balita sangat pendek', 'Balita pendek']));
    const recognition = bench.session.state().reading?.recognition;
    if (recognition?.kind !== 'unknown' || !recognition.drift) throw new Error('no drift');
    startRecording(bench.session, recognition.drift);
    expect(bench.session.state().recording?.questions).toEqual([]);
    const proposals = recordingView(bench.session.state())?.proposals.map(({ variable }) => variable);
    expect(proposals).toEqual([...(VARIABLES ?? []).slice(0, 3), null, 'jumlah_pendek']);
  });
});

describe('a page whose teaching was broken off', () => {
  /** The same computer with the panel opened again: what was in memory is gone. */
  async function reopened({ store }: Bench, page: PageSnapshot): Promise<Bench> {
    const bench = await openBench();
    await bench.store.replace(store.stored);
    await bench.session.load();
    await show(bench, page);
    return bench;
  }
  const told = ({ session }: Bench) => [...(session.state().recording?.assignments ?? [])].sort(([a], [b]) => a - b);
  const kept = ({ store }: Bench) => store.stored.recordings;

  async function half(): Promise<Bench> {
    const bench = await openBench(sasaran(SOUND));
    await show(bench, strangePage());
    startRecording(bench.session);
    VARIABLES?.slice(0, 3).forEach((variable, at) => tellField(bench.session, at, variable));
    tellField(bench.session, 3, null);
    await bench.session.settled();
    return bench;
  }

  it('is taken up where it was left, by what its fields say and not by where they stand', async () => {
    const before = await half();
    const [one, two, three, ...rest] = WORDS;
    const after = await reopened(before, strangePage([three ?? '', one ?? '', 'Kolom lain', ...rest]));
    expect(unsavedHere(after.session.state())).toMatchObject({ heading: 'Isian Keluarga Terpadu', by: 'petugas' });
    startRecording(after.session);
    expect(told(after)).toEqual([
      [0, VARIABLES?.[2]],
      [1, VARIABLES?.[0]],
      [3, null],
    ]);
    expect([after.session.state().recording?.resumed, two]).toEqual(['2026-11-22T03:00:00.000Z', 'Kolom dua']);
  });

  it('is let go once the map is saved, or when the officer leaves it or begins again', async () => {
    const saved = await half();
    expect(kept(saved)).toHaveLength(1);
    await saveRecording(saved.session);
    expect([saved.store.stored.maps.length, kept(saved).length]).toEqual([1, 0]);
    const left = await half();
    await leaveRecording(left.session);
    expect(kept(left)).toEqual([]);
    const again = await half();
    await beginAgain(again.session);
    expect([told(again), kept(again), again.session.state().recording?.resumed]).toEqual([[], [], null]);
  });

  it('is not taken up on another page, nor with variables there are no more', async () => {
    const before = await half();
    const other = await reopened(before, strangePage(WORDS, 'Isian Posyandu'));
    startRecording(other.session);
    expect(told(other)).toEqual([]);
    const recordings = kept(before).map((one) => ({
      ...one,
      told: [{ words: one.told[0]?.words ?? '', variable: 'lain' }],
    }));
    await before.store.replace({ ...before.store.stored, recordings });
    const same = await reopened(before, strangePage());
    startRecording(same.session);
    expect(told(same)).toEqual([]);
  });

  it('takes fields that say the same for none of them where there are more of them now', async () => {
    const bench = await openBench(sasaran(SOUND));
    await show(bench, strangePage(['Jumlah', 'Jumlah', ...WORDS.slice(2)]));
    startRecording(bench.session);
    tellField(bench.session, 1, 'jumlah_krs');
    await bench.session.settled();
    const same = await reopened(bench, strangePage(['Jumlah', 'Jumlah', ...WORDS.slice(2)]));
    startRecording(same.session);
    expect(told(same)).toEqual([[1, 'jumlah_krs']]);
    const more = await reopened(bench, strangePage(['Jumlah', 'Jumlah', 'Jumlah', ...WORDS.slice(3)]));
    startRecording(more.session);
    expect(told(more)).toEqual([]);
  });

  it('asks no question of a repair twice, but again where the page changed once more', async () => {
    const bench = await taught();
    const drift = ({ session }: Bench) => {
      const recognition = session.state().reading?.recognition;
      return recognition?.kind === 'unknown' ? recognition.drift : undefined;
    };
    const changed = ['Kolom kesatu', 'Kolom kedua', ...WORDS.slice(2)];
    await show(bench, strangePage(changed));
    startRecording(bench.session, drift(bench));
    answerRepair(bench.session, 'jumlah_krs', true);
    await bench.session.settled();
    const open = ({ session }: Bench) => session.state().recording?.questions.map(({ variable }) => variable);
    const same = await reopened(bench, strangePage(changed));
    startRecording(same.session, drift(same));
    expect(open(same)).toEqual(['jumlah_keluarga']);
    answerRepair(same.session, 'jumlah_keluarga', true);
    await saveRecording(same.session);
    expect(kept(same)).toEqual([]);
    expect(same.session.state().reading?.recognition.kind).toBe('village-form');
    const other = await reopened(bench, strangePage(['Kolom kesatu', 'Kolom ketujuh', ...WORDS.slice(2)]));
    startRecording(other.session, drift(other));
    expect(open(other)).toEqual(['jumlah_keluarga', 'jumlah_krs']);
  });
});

describe('a recorded form whose own page is headed by what is done there', () => {
  const headed = (...headings: string[]): PageSnapshot => ({ ...strangePage(), headings });
  const list = (): PageSnapshot => {
    const page = listPage([
      [villages.villages[0]?.code ?? '', ...(SOUND[0] ?? []).map((figure) => `${Number(figure)}`)],
    ]);
    const [table] = page.tables;
    const headers = ['No', 'Kode Desa', 'Desa/Kelurahan', ...WORDS];
    return { ...page, headings: ['Data Posyandu'], tables: table ? [{ ...table, headers }] : [] };
  };

  it('is proved by its saved list, and known where what was saved is changed', async () => {
    const bench = await taught(headed('Data Posyandu', 'Tambah Data Posyandu'));
    await fillPage(bench.session);
    await show(bench, list());
    await compareWithList(bench.session);
    const stored = log(bench).flatMap((entry) => (entry.kind === 'stored' ? entry.items : []));
    expect(stored.map(({ stored: text, equal }) => [text, equal])).toEqual(
      SOUND[0]?.map((figure) => [`${Number(figure)}`, true]),
    );
    await show(bench, headed('Data Posyandu', 'Ubah Data Posyandu'));
    expect(bench.session.state().reading?.recognition.kind).toBe('village-form');
  });

  it('is known by both names once repaired for another', async () => {
    const bench = await taught(headed('Data Posyandu', 'Tambah Data Posyandu'));
    await show(bench, headed('Data Posyandu', 'Perbarui Layanan'));
    await repair(bench);
    for (const heading of ['Perbarui Layanan', 'Tambah Data Posyandu']) {
      await show(bench, headed('Data Posyandu', heading));
      expect(bench.session.state().reading?.recognition.kind).toBe('village-form');
    }
    await show(bench, headed('Data Posyandu', 'Tambah Data Puskesmas'));
    expect(bench.session.state().reading?.recognition.kind).toBe('unknown');
  });
});

describe('a recorded table page whose rows have no code', () => {
  /** One row per village, told apart by their texts alone. */
  const tablePage = (rows: readonly (readonly string[])[], heading = 'Kecamatan Kota Padang'): PageSnapshot => {
    const [, ...fields] = strangePage().fields;
    return {
      ...strangePage(),
      headings: ['Isian Keluarga Terpadu', heading],
      fields: rows.flatMap((rowCells, row) =>
        fields.map(({ label, ...field }, column) => ({
          ...field,
          id: `r${row}c${column}`,
          label: '',
          columnHeader: label,
          rowCells: [...rowCells],
          identity: `${label} ${rowCells.join(' ')}`,
        })),
      ),
    };
  };
  const ROWS = [
    ['1', 'Kota Padang'],
    ['2', 'Desa Bedeng SS.'],
  ];
  const form = ({ session }: Bench) => {
    const recognition = session.state().reading?.recognition;
    return recognition?.kind === 'table-form' ? recognition : null;
  };
  const written = ({ session }: Bench) => {
    const plan = session.state().reading?.plan;
    return plan ? toWrite(plan).map(({ village }) => village) : [];
  };

  it('is taught as any other, and filled only where the officer confirmed the village', async () => {
    const bench = await taught(tablePage([...ROWS, ['', 'Jumlah']]));
    expect(bench.map).toMatchObject({ rows: 'village', headings: ['Isian Keluarga Terpadu'] });
    const named = form(bench)?.named ?? [];
    expect(named.map(({ village }) => village)).toEqual(['1702061004', '1702061015']);
    expect(form(bench)?.unmatched).toContain(' · Jumlah');
    expect(written(bench)).toEqual([]);
    await confirmRows(bench.session, named.slice(1));
    expect(new Set(written(bench))).toEqual(new Set(['1702061015']));
    await fillPage(bench.session);
    expect(log(bench).find(({ kind }) => kind === 'fill-intent')).toMatchObject({ map: savedFingerprint(bench.map) });
  });

  it('stays confirmed in another order, and is another village on the page of another kecamatan', async () => {
    const bench = await taught(tablePage(ROWS));
    await confirmRows(bench.session, form(bench)?.named ?? []);
    await show(
      bench,
      tablePage([
        ['7', 'Desa Bedeng SS.'],
        ['8', 'Kota Padang'],
      ]),
    );
    expect(written(bench)).toHaveLength(10);
    await show(bench, tablePage([['1', 'Pelalo']], 'Kecamatan Sindang Kelingi'));
    expect(form(bench)?.named).toMatchObject([{ village: '1702072021' }]);
    expect(written(bench)).toEqual([]);
  });

  it.each([
    [
      'two rows say the same',
      [
        ['1', 'Kota Padang'],
        ['2', 'Kota Padang'],
        ['3', 'Bedeng SS.'],
      ],
      ['1702061015'],
    ],
    [
      'a row has a strange code',
      [
        ['1703061004', 'Kota Padang'],
        ['3', 'Bedeng SS.'],
        ['4', 'Kota Padang'],
      ],
      ['1702061015', '1702061004'],
    ],
  ] as const)('is not proposed where %s', async (_, rows, wanted) => {
    const bench = await taught(tablePage(ROWS));
    await show(bench, tablePage(rows));
    expect(form(bench)?.named?.map(({ village }) => village)).toEqual(wanted);
  });

  it('is no table of villages because one of its rows is called like one', async () => {
    const bench = await openBench(sasaran(SOUND));
    const page = tablePage([['Kota Padang'], ['Balita'], ['Ibu hamil']]);
    expect(outlineOf(page, villages).rows).toBe('none');
    await show(bench, page);
    expect(form(bench)).toBeNull();
  });
});

describe('a map file in the panel', () => {
  it('is taken into use for this district, logged with who recorded it, and changes nothing where it says the same', async () => {
    const bench = await taught();
    await fillPage(bench.session);
    await openMap(bench.session, file(mapText({ ...bench.map, district: '', by: 'Budi' })));
    expect(bench.store.stored.maps).toEqual([{ ...bench.map, by: 'Budi' }]);
    expect(mapsLogged(bench).at(-1)).toMatchObject({ act: 'imported', by: 'petugas', author: 'Budi', changed: [] });
    expect(change(bench)).toBeNull();
  });

  it.each([
    ['of another year', { year: 2023 }, /tahun 2023/],
    ['of another district', { district: '3273' }, /3273/],
    [
      'with a field it does not have',
      { fields: [{ variable: 'jumlah_krs', at: 99, required: true, options: [] }] },
      /./,
    ],
  ] as const)('%s is refused, and neither maps nor log change', async (_, other, words) => {
    const bench = await taught();
    const before = [bench.store.stored.maps, log(bench)];
    await openMap(bench.session, file(mapText({ ...bench.map, ...other } as SavedMap)));
    expect(bench.session.state().notice).toMatchObject({ tone: 'bad', message: expect.stringMatching(words) });
    expect([bench.store.stored.maps, log(bench)]).toEqual(before);
  });

  it('edited by hand is refused, and neither maps nor log change', async () => {
    const bench = await taught();
    const before = [bench.store.stored.maps, log(bench)];
    await openMap(bench.session, file(mapText(bench.map).replace('"required":true', '"required":false')));
    expect(bench.session.state().notice?.message).toContain('berubah sejak disimpan');
    expect([bench.store.stored.maps, log(bench)]).toEqual(before);
  });

  it('leaves the maps of another district and year alone', async () => {
    const bench = await taught();
    const others = [
      { ...bench.map, district: '3273' },
      { ...bench.map, year: 2023 },
    ];
    for (const other of others) await keepMap(bench.session, 'imported', other);
    await openMap(bench.session, file(mapText(bench.map)));
    expect(bench.store.stored.maps).toEqual([...others, bench.map]);
    expect(bench.session.state().derived?.maps).toEqual([bench.map]);
  });
});
