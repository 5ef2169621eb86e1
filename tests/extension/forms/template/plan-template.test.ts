import { readFileSync } from 'node:fs';
import { emonev2024 } from '@shared/catalogue';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import type { Grid } from '@shared/dataset/types';
import type { Decision } from '@shared/exchange';
import { patchWorkbook, readWorkbook } from '@shared/files';
import { cellKey } from '@shared/findings';
import { holdsOf, check } from '@shared/rules';
import type { Hold } from '@shared/findings';
import { planTemplate, templatePatches } from '@extension/forms';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { villagesOf } from '../../../../shared/cli/villages.mjs';

const villages = villagesOf('1702');
const FORM = emonev2024.forms.find(({ key }) => key === 'data-sasaran');
const LABELS = FORM?.fields.map(({ label }) => label) ?? [];
const VARIABLES = FORM?.fields.map(({ variable }) => variable) ?? [];

async function gridsOf(bytes: Uint8Array): Promise<Grid[]> {
  const grids = await readWorkbook(bytes, 'berkas.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value;
}
function datasetOf(grids: readonly Grid[], decisions: readonly Decision[] = []) {
  const tables = grids.flatMap((grid) => {
    const proposal = readTable(grid, emonev2024, villages);
    return proposal.ok ? [confirmTable('berkas.xlsx', grid, proposal.value)] : [];
  });
  return buildDataset({ edition: emonev2024, year: 2024, villages, tables, decisions });
}

const practice = await gridsOf(new Uint8Array(readFileSync('tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx')));
const { dataset, questions } = datasetOf(practice);
const holds = holdsOf(dataset, check({ edition: emonev2024, dataset, villages }), questions);

/** A template as the site might give it; what its real ones look like nobody outside has seen. */
const template = (more: { year?: number; code?: (code: string) => string | null; extra?: string[] } = {}) =>
  writeXlsx({
    sheets: [
      {
        name: 'Sasaran',
        rows: [
          [`DATA SASARAN TAHUN ${more.year ?? 2024}`],
          ['No', 'ID Desa Kemendagri', 'Kecamatan', 'Nama Desa', ...LABELS, ...(more.extra ?? [])],
          ...villages.villages.map(({ code, name, kecamatan }, at) => [
            at + 1,
            more.code ? more.code(code) : code,
            kecamatan,
            name,
            ...LABELS.map(() => null),
          ]),
        ],
      },
    ],
  });

interface Choice {
  readonly holds?: ReadonlyMap<string, Hold>;
  readonly partly?: boolean;
  readonly edition?: typeof emonev2024;
}
async function planned(bytes: Uint8Array, choice: Choice = {}) {
  return planTemplate({
    file: 'templat.xlsx',
    grids: await gridsOf(bytes),
    edition: choice.edition ?? emonev2024,
    villages,
    dataset,
    holds: choice.holds ?? holds,
    decisions: [],
    partly: choice.partly ?? false,
  });
}
async function plan(bytes: Uint8Array, choice: Choice = {}) {
  const made = await planned(bytes, choice);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}
async function fill(bytes: Uint8Array, made: Awaited<ReturnType<typeof plan>>): Promise<Uint8Array> {
  let filled = bytes;
  for (const [sheet, patches] of templatePatches(made)) {
    const result = await patchWorkbook(filled, sheet, patches);
    if (!result.ok) throw new Error(result.problem.message);
    filled = result.value.bytes;
  }
  return filled;
}

describe('a template of the site', () => {
  it('filled and read again gives the figures that were to be filled, and nothing for the others', async () => {
    const blank = await template();
    const made = await plan(blank);
    const { dataset: back } = datasetOf(await gridsOf(await fill(blank, made)));
    const filled = made.items.filter(({ status }) => status === 'fill');
    expect(filled.length).toBeGreaterThan(500);
    const rowOf = new Map(back.rows.map(({ code }, row) => [code, row]));
    for (const { village, variable, value } of filled) {
      expect(back.columns.get(variable)?.values[rowOf.get(village) ?? -1]).toBe(value);
    }
    const present = VARIABLES.flatMap((variable) => [...(back.columns.get(variable)?.values ?? [])]).filter(
      (value) => !Number.isNaN(value),
    );
    expect(present).toHaveLength(filled.length);
  });

  it('is right already when it is planned again', async () => {
    const blank = await template();
    const again = await plan(await fill(blank, await plan(blank)));
    expect(again.items.filter(({ status }) => status === 'fill')).toEqual([]);
    expect(again.items.some(({ status }) => status === 'already')).toBe(true);
  });

  it('leaves the whole row of a village with a held figure, or only that figure where the officer chose so', async () => {
    const [first] = villages.villages;
    const variable = VARIABLES[0] ?? '';
    const village = first?.code ?? '';
    const held = new Map([[cellKey(village, variable), { reason: 'melebihi jumlah keluarga' }]]);
    const statuses = async (partly: boolean) =>
      (await plan(await template(), { holds: held, partly })).items
        .filter((item) => item.village === village)
        .map(({ status }) => status);
    expect(new Set(await statuses(false))).toEqual(new Set(['held']));
    expect(await statuses(true)).toEqual(VARIABLES.map((key) => (key === variable ? 'held' : 'fill')));
  });

  it('leaves the row of a held figure where no source says which are required, as the site may refuse the file with it', async () => {
    const unstated = {
      ...emonev2024,
      forms: emonev2024.forms.map((form) => ({
        ...form,
        fields: form.fields.map((field) => ({ ...field, required: false })),
      })),
    };
    const village = villages.villages[0]?.code ?? '';
    const held = new Map([[cellKey(village, VARIABLES[0] ?? ''), { reason: 'bukan angka' }]]);
    const made = await plan(await template(), { holds: held, edition: unstated });
    expect(made.skipped.map((row) => row.village)).toContain(village);
    expect(made.items.some(({ status }) => status === 'fill')).toBe(true);
    expect(made.items.filter((item) => item.village === village && item.status === 'fill')).toEqual([]);
  });

  it('finds villages by name within their kecamatan where codes are missing, and asks where names are not sure', async () => {
    const noCodes = await plan(await template({ code: () => null }));
    const withCodes = await plan(await template());
    const asked = new Set(noCodes.questions.flatMap(({ examples }) => examples.map(({ village }) => village)));
    const places = (made: typeof noCodes) => new Set(made.items.map(({ village, address }) => `${village} ${address}`));
    expect([...places(noCodes)].filter((place) => !places(withCodes).has(place))).toEqual([]);
    expect(places(noCodes).size + asked.size * LABELS.length).toBeGreaterThanOrEqual(places(withCodes).size);
  });

  it('names the columns it does not know', async () => {
    const { unknown } = await plan(await template({ extra: ['Jumlah posyandu aktif'] }));
    expect(unknown).toMatchObject([{ sheet: 'Sasaran', heading: 'Jumlah posyandu aktif' }]);
  });

  it('is refused for another year, another district, and without any column of a form', async () => {
    const message = async (bytes: Uint8Array) => {
      const made = await planned(bytes);
      return made.ok ? 'none' : made.problem.message;
    };
    expect(await message(await template({ year: 2023 }))).toContain('tahun 2023');
    expect(await message(await template({ code: (code) => `1703${code.slice(4)}` }))).toContain('1703');
    const empty = await writeXlsx({ sheets: [{ name: 'A', rows: [['Catatan'], ['Rapat hari Senin']] }] });
    expect(await message(empty)).toContain('tidak ada lembar dengan kolom formulir');
  });
});

describe('a template that asks for words', () => {
  const form = emonev2024.forms.find(({ key }) => key === 'data-supply-kesehatan');
  const fields = form?.fields ?? [];
  const ASKED = 'desa_stbm_n';
  const column = 2 + fields.findIndex(({ variable }) => variable === ASKED);
  const header = ['ID Desa Kemendagri', 'Nama Desa', ...fields.map(({ label }) => label)];
  const some = villages.villages.slice(0, 3);
  const figures = datasetOf([
    {
      name: 'Sumber',
      rows: [
        header,
        ...some.map(({ code, name }, at) => [
          code,
          name,
          ...fields.map(({ variable }) => (variable === ASKED ? ['Ya', 'Tidak', '✓'][at] : 1) ?? null),
        ]),
      ],
    },
  ]).dataset;
  const blank = (more: { standing?: readonly string[]; values?: string[]; formula1?: string } = {}) =>
    writeXlsx({
      sheets: [
        {
          name: 'Kesehatan',
          rows: [
            header,
            ...some.map(({ code, name }, at) => [
              code,
              name,
              ...fields.map(({ variable }) => (variable === ASKED ? (more.standing?.[at] ?? null) : null)),
            ]),
          ],
          ...((more.values ?? more.formula1) && {
            dataValidations: [
              {
                type: 'list' as const,
                range: `${String.fromCharCode(65 + column)}2:${String.fromCharCode(65 + column)}200`,
                ...(more.values && { values: more.values }),
                ...(more.formula1 && { formula1: more.formula1 }),
              },
            ],
          }),
        },
      ],
    });
  const answersIn = async (bytes: Uint8Array) => {
    const made = planTemplate({
      file: 'templat.xlsx',
      grids: await gridsOf(bytes),
      edition: emonev2024,
      villages,
      dataset: figures,
      holds: new Map(),
      decisions: [],
      partly: false,
    });
    if (!made.ok) throw new Error(made.problem.message);
    const asked = made.value.items.filter(({ variable }) => variable === ASKED);
    const filled = await fill(bytes, made.value);
    const [sheet] = await gridsOf(filled);
    return { cells: sheet?.rows.slice(1).map((row) => row[column] ?? null), asked, items: made.value.items, filled };
  };

  it('gets 1 and 0 for villages, and words where the template has words already', async () => {
    expect((await answersIn(await blank())).cells).toEqual([1, 0, 1]);
    const { cells, asked } = await answersIn(await blank({ standing: ['', 'tidak', ''] }));
    expect(cells).toEqual(['Ya', 'tidak', 'Ya']);
    expect(asked.map(({ status }) => status)).toEqual(['fill', 'already', 'fill']);
  });

  it('gets what the template lets a person choose', async () => {
    expect((await answersIn(await blank({ values: ['Belum', 'Sudah'] }))).cells).toEqual(['Sudah', 'Belum', 'Sudah']);
    expect((await answersIn(await blank({ values: ['0', '1'] }))).cells).toEqual([1, 0, 1]);
  });

  it('is left blank there where its choices are others or not to be read, and filled everywhere else', async () => {
    for (const more of [
      { values: ['Tinggi', 'Rendah'] },
      { values: ['Ya', 'Sudah', 'Tidak', 'Belum'] },
      { formula1: 'Pilihan!$A$1:$A$2' },
    ]) {
      const { cells, asked, items } = await answersIn(await blank(more));
      expect(cells).toEqual([null, null, null]);
      expect(asked.map(({ status, reason }) => `${status} ${reason ?? ''}`)).toEqual(
        some.map(() => expect.stringMatching(/^held pilihan/) as string),
      );
      expect(items.filter(({ variable, status }) => variable !== ASKED && status !== 'fill')).toEqual([]);
    }
  });

  it('filled and planned again is right already', async () => {
    const first = await answersIn(await blank());
    const { asked } = await answersIn(first.filled);
    expect(asked.map(({ status }) => status)).toEqual(['already', 'already', 'already']);
  });
});
