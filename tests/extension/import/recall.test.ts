import { describe, expect, it } from 'vitest';
import type { Overlay } from '@shared/catalogue';
import type { CellValue, Grid } from '@shared/dataset/types';
import { sha256 } from '@shared/hashing/sha256';
import { ok } from '@shared/result';
import {
  acceptDraft,
  acceptProposals,
  answerNeighbour,
  chooseAgency,
  chooseColumn,
  choosePart,
  chooseYear,
  draftProblems,
  forget,
  importFile,
  includeSheet,
  partedSheets,
  recalledIn,
  villageLists,
  withChoicesOf,
  withOverlays,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { fileKind } from '@extension/import/file-kind';
import type { ImportChoice } from '@extension/store';
import { villages } from '../panel/fakes';

const lists = villageLists((path) => Promise.resolve(path.includes('1702') ? villages : undefined));
const CODES = villages.villages.map(({ code }) => code);
/** As a column of that heading would be kept, were it not refused. */
const KEY_OF_PETUGAS = sha256('petugas').slice(0, 32);
const AT = '2026-05-03T03:00:00.000Z';

/** A sheet of the villages with these headings; each figure is that of the column's number. */
const sheet = (headings: readonly string[], name = 'Rekap'): Grid => ({
  name,
  rows: [['Kode Desa', ...headings], ...CODES.map((code): CellValue[] => [code, ...headings.map((_, at) => at + 1)])],
});
const HEADINGS = ['Balita pendek', 'Cebol', 'Ket'];

interface Opening {
  readonly agency?: string;
  readonly overlays?: readonly Overlay[];
  readonly year?: number;
  readonly file?: string;
}
async function open(
  grids: Grid | readonly Grid[],
  choices: readonly ImportChoice[] = [],
  { agency = 'dinas-kb', overlays = [], year = 2024, file = 'rekap.xlsx' }: Opening = {},
): Promise<ImportDraft> {
  const draft = await importFile(new File(['x'], file), {
    district: '1702',
    year,
    overlays,
    lists,
    remembered: { agency, choices },
    readWorkbook: () => Promise.resolve(ok(Array.isArray(grids) ? [...(grids as Grid[])] : [grids as Grid])),
  });
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}
/** What a column was taken for: its variable, or its role. */
const takenFor = (draft: ImportDraft, heading: string, at = 0): string | undefined => {
  const column = draft.sheets[at]?.proposal.columns.find((one) => one.heading === heading);
  return column?.role === 'variable' ? (column.sure ? column.variable : 'open') : column?.role;
};
const choose = (draft: ImportDraft, heading: string, choice: string, at = 0): ImportDraft => {
  const of = draft.sheets[at]!;
  const column = of.proposal.columns.find((one) => one.heading === heading);
  return chooseColumn(draft, of.grid.name, column!.index, choice);
};
const remember = (draft: ImportDraft, kept: readonly ImportChoice[] = [], at = AT) => withChoicesOf(kept, draft, at);
const KRS = 'jumlah_krs';
/** What is remembered once an officer said what "Pendek" is. */
const chosen = async (headings = HEADINGS, heading = 'Cebol', choice = KRS) =>
  remember(choose(await open(sheet(headings)), heading, choice));

describe('what was chosen for a column', () => {
  it('is offered again with the next file of the agency and kind, and told with its day', async () => {
    const draft = await open(sheet(['Ket', 'Balita pendek', 'Cebol']), await chosen());
    expect(takenFor(draft, 'Cebol')).toBe(KRS);
    expect(recalledIn(draft).map(({ column, choices }) => [column?.heading, choices[0]?.at])).toEqual([['Cebol', AT]]);
    expect(draftProblems(draft)).toEqual([]);
  });

  it('is offered under other spellings of the same headings, and of the same kind of sheet in another file', async () => {
    const again = ['BALITA_PENDEK', ' cebol ', '3. Ket'];
    const draft = await open(sheet(again, 'Rekap kedua'), await chosen(), { file: 'lain.xlsx' });
    expect(takenFor(draft, 'cebol')).toBe(KRS);
  });

  it.each([
    ['another agency', { agency: 'dinas-kesehatan' }, HEADINGS],
    ['nobody knows who', { agency: '' }, HEADINGS],
    ['the same agency with other headings', {}, ['Balita pendek', 'Cebol', 'Timbang']],
  ] as const)('is not offered with a file of %s', async (_, opening, headings) => {
    const draft = await open(sheet(headings), await chosen(), opening);
    expect(takenFor(draft, 'Cebol')).toBe(takenFor(await open(sheet(headings)), 'Cebol'));
    expect(recalledIn(draft)).toEqual([]);
  });

  it("is not offered in another district's files", async () => {
    const elsewhere = (await chosen()).map((one) => ({ ...one, district: '3273' }));
    expect(recalledIn(await open(sheet(HEADINGS), elsewhere))).toEqual([]);
  });

  it('is nothing where nobody said whose file it is', async () => {
    expect(remember(choose(await open(sheet(HEADINGS), [], { agency: '' }), 'Cebol', KRS))).toEqual([]);
  });

  it('is offered as soon as a person says whose file it is', async () => {
    const unknown = await open(sheet(HEADINGS), await chosen(), { agency: '' });
    expect(takenFor(chooseAgency(unknown, 'dinas-kb'), 'Cebol')).toBe(KRS);
    expect(recalledIn(chooseAgency(chooseAgency(unknown, 'dinas-kb'), 'bappeda'))).toEqual([]);
  });

  it('does not take the place of what a person chooses now', async () => {
    const kept = await chosen();
    const draft = choose(await open(sheet(HEADINGS), kept), 'Cebol', 'jumlah_keluarga');
    expect(takenFor(chooseAgency(draft, 'dinas-kb'), 'Cebol')).toBe('jumlah_keluarga');
    const later = remember(draft, kept, '2026-06-03T03:00:00.000Z');
    expect(later).toHaveLength(1);
    expect(takenFor(await open(sheet(HEADINGS), later), 'Cebol')).toBe('jumlah_keluarga');
  });

  it('can be taken back, and is read as without it then', async () => {
    const kept = await chosen();
    const draft = await open(sheet(HEADINGS), kept);
    const [one] = recalledIn(draft);
    const without = forget(draft, one!.choices);
    expect(recalledIn(without)).toEqual([]);
    expect(without.sheets[0]?.proposal).toEqual((await open(sheet(HEADINGS))).sheets[0]?.proposal);
  });

  it('keeps its day where it is used again without being chosen anew', async () => {
    const kept = await chosen();
    expect(remember(await open(sheet(HEADINGS), kept), kept, '2026-06-03T03:00:00.000Z')).toBe(kept);
  });

  it('is "Jangan pakai" as well', async () => {
    const headings = ['Balita pendek', 'Keluarga beresiko stunting jml'];
    const before = await open(sheet(headings));
    expect(takenFor(before, headings[1]!)).toBe('open');
    const draft = await open(sheet(headings), await chosen(headings, headings[1], 'ignored'));
    expect(takenFor(draft, headings[1]!)).toBe('ignored');
    expect(acceptDraft(draft)[0]?.columns.map(({ heading }) => heading)).toEqual(['Kode Desa', 'Balita pendek']);
  });

  it('is not used where the programme of that year has no such variable', async () => {
    const kept = (await chosen()).map((one) => ({
      ...one,
      about: { ...one.about, variable: 'tidak_ada_lagi' } as ImportChoice['about'],
    }));
    expect(recalledIn(await open(sheet(HEADINGS), kept))).toEqual([]);
  });

  it('is asked about where the heading is known for something else by now', async () => {
    const kept = await chosen(HEADINGS, 'Cebol', 'jumlah_keluarga');
    const overlay: Overlay = {
      overlay: 1,
      edition: 'emonev-2024',
      district: '1702',
      author: 'Bappeda',
      date: '2026-05-04',
      variables: [{ key: KRS, label: 'Cebol' }],
    };
    const draft = await open(sheet(HEADINGS), kept, { overlays: [overlay] });
    expect(takenFor(await open(sheet(HEADINGS), [], { overlays: [overlay] }), 'Cebol')).toBe(KRS);
    expect(takenFor(draft, 'Cebol')).toBe('open');
    expect(recalledIn(draft).map(({ column }) => column?.alternatives.slice(0, 2))).toEqual([[KRS, 'jumlah_keluarga']]);
    expect(draftProblems(draft).map(({ message }) => message)).toEqual(['1 kolom belum dipilih.']);
    // The same where the word is made known while the file is open.
    expect(takenFor(withOverlays(await open(sheet(HEADINGS), kept), [overlay]), 'Cebol')).toBe('open');
  });

  it('never is of a column that is refused, whose heading is not kept either', async () => {
    const persons: Grid = {
      name: 'Rekap',
      rows: [
        ['Kode Desa', 'Balita pendek', 'Cebol', 'Petugas'],
        ...CODES.map((code, at): CellValue[] => [code, 5, 6, `170201010101000${at + 1}`]),
      ],
    };
    const draft = await open(persons);
    expect(takenFor(draft, 'Petugas')).toBe('personal');
    const kept = remember(choose(choose(draft, 'Petugas', 'jumlah_keluarga'), 'Cebol', KRS));
    expect(kept.map(({ about }) => about)).toMatchObject([{ heading: 'Cebol' }]);
    const forged = kept.map((one) => ({ ...one, about: { ...one.about, key: KEY_OF_PETUGAS, heading: 'Petugas' } }));
    expect(takenFor(await open(persons, forged as ImportChoice[]), 'Petugas')).toBe('personal');
  });

  it('is kept without what stands above its heading, which may be anything', async () => {
    const grid: Grid = {
      name: 'Rekap',
      rows: [
        ['Petugas', 'Siti Aminah', '', ''],
        ['Kode Desa', 'Balita pendek', 'Cebol', 'Ket'],
        ...sheet(HEADINGS).rows.slice(1),
      ],
    };
    const kept = remember(choose(await open(grid), 'Cebol', KRS));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/siti/i);
    expect(takenFor(await open(grid, kept), 'Cebol')).toBe(KRS);
  });

  it.each([['Laporan Ibu Siti'], ['x'.repeat(201)], ['Cebol Juni'], ['Cebol 2024']])(
    'is not kept of a heading that names a person, has no end, or is of one time alone: %s',
    async (heading) => {
      expect(await chosen(['Balita pendek', heading, 'Ket'], heading)).toEqual([]);
    },
  );

  it('tells columns of one heading apart by what stands left of them, and keeps nothing where that fails', async () => {
    const of = ({ sheets }: ImportDraft, index: number) =>
      sheets[0]?.proposal.columns.find((one) => one.index === index)?.variable;
    const twice = await open(sheet(['Cebol', 'Nilai', 'Balita pendek', 'Nilai']));
    const kept = remember(chooseColumn(twice, 'Rekap', 4, KRS));
    expect(kept).toHaveLength(1);
    const moved = await open(sheet(['Balita pendek', 'Nilai', 'Cebol', 'Nilai']), kept);
    expect([of(moved, 2), of(moved, 4)]).toEqual([KRS, undefined]);
    const alike = await open(sheet(['Balita pendek', 'Nilai', 'Nilai', 'Nilai']));
    expect(remember(chooseColumn(alike, 'Rekap', 4, KRS))).toEqual([]);
  });

  it('stays apart for sheets of one kind under different names', async () => {
    const grids = [sheet(HEADINGS, 'Balita'), sheet(HEADINGS, 'Baduta')];
    const draft = choose(choose(await open(grids), 'Cebol', KRS, 0), 'Cebol', 'jumlah_keluarga', 1);
    const kept = remember(draft);
    const again = await open([grids[1]!, grids[0]!], kept);
    expect([takenFor(again, 'Cebol', 0), takenFor(again, 'Cebol', 1)]).toEqual(['jumlah_keluarga', KRS]);
    // Of a third name nobody said which of the two it is.
    expect(recalledIn(await open(sheet(HEADINGS, 'Rekap'), kept))).toEqual([]);
  });
});

describe('a sheet that was left out', () => {
  const grids = [sheet(HEADINGS, 'Rekap'), sheet(HEADINGS, 'Lama')];

  it('is left out again, told, and taken back in', async () => {
    const kept = remember(includeSheet(await open(grids), 'Lama', false));
    const draft = await open(grids, kept);
    expect(draft.sheets.map(({ include }) => include)).toEqual([true, false]);
    const [one] = recalledIn(draft);
    expect(one?.sheet).toBe('Lama');
    expect(forget(draft, one!.choices).sheets.map(({ include }) => include)).toEqual([true, true]);
  });

  it('is not once a person took it in', async () => {
    const kept = remember(includeSheet(await open(grids), 'Lama', false));
    const taken = includeSheet(await open(grids, kept), 'Lama', true);
    expect(chooseAgency(taken, 'dinas-kb').sheets[1]?.include).toBe(true);
    expect(remember(taken, kept)).toEqual([]);
  });

  it('is not where its name is of one time alone: the next file means another one', async () => {
    const monthly = [sheet(HEADINGS, 'Mei'), sheet(HEADINGS, 'Juni')];
    expect(remember(includeSheet(await open(monthly), 'Mei', false))).toEqual([]);
  });
});

describe('rows of a village that has several', () => {
  const parted: Grid = {
    name: 'Rekap',
    rows: [
      ['Kode Desa', 'JK', 'Balita pendek'],
      ...CODES.flatMap((code): CellValue[][] => [
        [code, 'L', 4],
        [code, 'P', 5],
      ]),
    ],
  };

  it('are taken as they were, told, and asked about again once that is taken back', async () => {
    const kept = remember(choosePart(await open(parted), 'Rekap', { take: 'sum' }));
    expect(kept.map(({ about }) => about)).toEqual([{ kind: 'rows', word: null }]);
    const draft = await open(parted, kept);
    expect(draftProblems(draft)).toEqual([]);
    expect(acceptDraft(draft)[0]?.rows.map(({ cells }) => cells.at(-1))).toEqual([9, 9, 9]);
    const [one] = recalledIn(draft);
    expect(partedSheets(forget(draft, one!.choices)).map(({ sheet: name }) => name)).toEqual(['Rekap']);
    expect(recalledIn(chooseAgency(draft, 'bappeda'))).toEqual([]);
    expect(partedSheets(chooseAgency(draft, 'bappeda'))).toHaveLength(1);
  });

  it('are those of the agency whose file it is: another one may have taken others', async () => {
    const girls = remember(choosePart(await open(parted), 'Rekap', { take: 'one', word: 'P' }));
    const bappeda = await open(parted, [], { agency: 'bappeda' });
    const kept = remember(choosePart(bappeda, 'Rekap', { take: 'sum' }), girls);
    const figures = (draft: ImportDraft) => acceptDraft(draft)[0]?.rows.map(({ cells }) => cells.at(-1));
    const own = await open(parted, kept);
    expect(figures(own)).toEqual([5, 5, 5]);
    const theirs = chooseAgency(own, 'bappeda');
    expect(figures(theirs)).toEqual([9, 9, 9]);
    expect(recalledIn(theirs).map(({ choices }) => choices[0]?.agency)).toEqual(['bappeda']);
    expect(figures(chooseAgency(theirs, 'dinas-kb'))).toEqual([5, 5, 5]);
    expect(partedSheets(chooseAgency(theirs, 'dinas-kesehatan'))).toHaveLength(1);
  });

  it('are asked about anew where they are of times: the next file means another one', async () => {
    const halves = {
      ...parted,
      rows: parted.rows.map((row) => row.map((cell) => (cell === 'L' ? '1' : cell === 'P' ? '2' : cell))),
    };
    const draft = await open(halves);
    expect(partedSheets(draft)).toHaveLength(1);
    expect(remember(choosePart(draft, 'Rekap', { take: 'one', word: '1' }))).toEqual([]);
  });

  it('are asked about where the sheet has no such rows now', async () => {
    const kept = remember(choosePart(await open(parted), 'Rekap', { take: 'one', word: 'L' }));
    const others = { ...parted, rows: parted.rows.map((row) => row.map((cell) => (cell === 'L' ? 'Lk' : cell))) };
    expect(partedSheets(await open(others, kept))).toHaveLength(1);
  });
});

describe('another year of a file', () => {
  const dated: Grid = {
    name: 'Rekap',
    rows: [
      ['Kode Desa', 'Balita pendek', '', 'Cebol'],
      ['', '2023', '2024', ''],
      ...CODES.map((code): CellValue[] => [code, 3, 4, 5]),
    ],
  };

  it('keeps what was recalled and what was chosen of columns of any year', async () => {
    const kept = remember(choose(await open(dated), 'Cebol', 'jumlah_keluarga'));
    const recalled = chooseYear(await open(dated, kept), 2023);
    expect(takenFor(recalled, 'Cebol')).toBe('jumlah_keluarga');
    expect(takenFor(chooseYear(choose(await open(dated), 'Cebol', 'jumlah_keluarga'), 2023), 'Cebol')).toBe(
      'jumlah_keluarga',
    );
  });
});

describe('an export of a neighbouring system', () => {
  const figure = 'Jumlah ibu hamil mendapat suplementasi gizi (minimal 180 tablet TTD dan MMS) sampai bulan ini';
  const taken = figure.replace('mendapat', 'mengonsumsi');
  const HEAD = [
    'No,Provinsi,Kab/Kota,Kecamatan,Puskesmas,Kelurahan/Desa,Bulan'.split(','),
    'Jumlah ibu hamil diukur LILA dan/atau IMT sampai bulan ini',
    'Jumlah Sasaran Ibu Hamil',
    figure,
    taken,
    '% ibu hamil KEK',
  ].flat();
  const bumil: Grid = {
    name: 'Sheet1',
    rows: [
      HEAD,
      ...villages.villages.map(({ kecamatan, name }, at): CellValue[] => {
        return [at + 1, 'BENGKULU', 'REJANG LEBONG', kecamatan, 'PKM', name, 'Juni', 9, 70, 31, 24, 44];
      }),
    ],
  };
  const answered = (draft: ImportDraft, answer: string): ImportDraft => answerNeighbour(draft, 'Sheet1', 'ttd', answer);
  const opened = (choices: readonly ImportChoice[]) => open(bumil, choices, { year: 2025, file: 'bumil.xlsx' });
  /** What is remembered once an officer said that those who were given the tablets are meant. */
  const given = async () => {
    const draft = answered(await opened([]), 'diberikan');
    expect(takenFor(draft, figure)).toBe('open');
    return remember(acceptProposals(draft));
  };

  it('asks again what its recipe leaves open: what was remembered answers nothing', async () => {
    const draft = await opened(await given());
    expect([draft.sheets, draftProblems(draft).length]).toEqual([[], 2]);
  });

  it('is understood as its recipe knows it by the answer, whatever was remembered of its columns', async () => {
    const draft = answered(await opened(await given()), 'diminum');
    expect(takenFor(draft, figure)).toBe('ignored');
    expect(draft.sheets[0]?.proposal.columns.find(({ heading }) => heading === taken)).toMatchObject({
      variable: 'bumil_ttd180_n',
      sure: false,
    });
    expect(recalledIn(draft).map(({ column }) => column?.heading)).not.toContain(figure);
  });

  it('shows what was remembered as a proposal, to be confirmed before it is used', async () => {
    const draft = answered(await opened(await given()), 'diberikan');
    const column = draft.sheets[0]?.proposal.columns.find(({ heading }) => heading === figure);
    expect(column).toMatchObject({ variable: 'bumil_ttd180_n', sure: false });
    expect(draftProblems(draft).map(({ message }) => message)).toContain('2 kolom belum dipilih.');
  });

  it('never takes a percentage, though it was remembered for a figure', async () => {
    const kept = await given();
    const percent = fileKind(answered(await opened([]), 'diminum').sheets[0]!.read.columns);
    const forged = kept.map((one): ImportChoice => ({
      ...one,
      file: percent,
      about: { kind: 'column', key: sha256('persen ibu hamil kek').slice(0, 32), heading: '%', variable: 'ibu_hamil' },
    }));
    expect(takenFor(answered(await opened(forged), 'diminum'), '% ibu hamil KEK')).toBe('ignored');
  });
});
