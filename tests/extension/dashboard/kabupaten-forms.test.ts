import { describe, expect, it } from 'vitest';
import { emonev2024, konvergensi2025, variableOf } from '@shared/catalogue';
import type { Edition, Form } from '@shared/catalogue';
import { TOTAL } from '@shared/dataset';
import type { CellValue, Grid } from '@shared/dataset/types';
import { villageLists } from '@extension/import';
import { refreshPage } from '@extension/panel/session/follow-page';
import { createDashboardService } from '@extension/dashboard/create-dashboard-service';
import { savedOf } from '@extension/model/queue/saved-of';
import { chainOf } from '@extension/model/queue/chain';
import { importGrid, listPage, openBench, villages } from '../panel/fakes';
import type { Bench } from '../panel/fakes';

const TIMES: readonly (readonly [Edition, number, string])[] = [
  [emonev2024, 2024, 'Tahun 2024'],
  [konvergensi2025, 2025, 'Semester 1 Tahun 2025'],
];
const FORMS = TIMES.flatMap(([edition, year, time]) =>
  edition.forms.filter(({ level }) => level === 'kabupaten').map((form) => ({ edition, year, time, form })),
);

/** What an agency writes in a field, and what the site shows of it; a document is shown by its name in the site alone. */
function sayingOf(edition: Edition, variable: string, at: number): readonly [CellValue, string] | null {
  switch (variableOf(edition, variable)?.type) {
    case 'yesno':
      return ['sudah', 'Ya'];
    case 'count':
      return [1200 + at, `1.2${String(at).padStart(2, '0')}`];
    case 'percent':
      return [14 - at, String(14 - at)];
    case 'link':
      return ['https://www.rejanglebongkab.go.id/berita/12', 'https://www.rejanglebongkab.go.id/berita/12'];
    case 'file':
      return null;
    default:
      return [`Kegiatan ${at} tiap bulan`, `Kegiatan ${at} tiap bulan`];
  }
}

/** What is said in the form's fields, in its order. */
const sayingsOf = ({ edition, form }: (typeof FORMS)[number]) =>
  form.fields.flatMap(({ label, variable }, at) => {
    const saying = sayingOf(edition, variable, at);
    return saying ? [{ label, variable, cell: saying[0], shown: saying[1] }] : [];
  });

/** The form's own sheet, its line of the kabupaten alone; `others` take the place of what is said in a field. */
function sheetOf(one: (typeof FORMS)[number], others: Readonly<Record<string, CellValue>> = {}): Grid {
  const said = sayingsOf(one);
  return {
    name: 'Kabupaten',
    rows: [
      [`${one.form.heading} ${one.time}`],
      ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', ...said.map(({ label }) => label)],
      [null, null, 'Total', ...said.map(({ variable, cell }) => others[variable] ?? cell)],
    ],
  };
}

/** The sheet is used, and the site's saved list says the same. */
async function savedOn(one: (typeof FORMS)[number]): Promise<Bench> {
  const { edition, time, form } = one;
  const said = sayingsOf(one);
  const desa: Grid = {
    name: 'Desa',
    rows: [
      [`Data Sasaran ${time}`],
      ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', ...(edition.forms[0]?.fields ?? []).map(({ label }) => label)],
      ...villages.villages.map(({ code, kecamatan, name }, at) => [code, kecamatan, name, 900 + at, 100 + at]),
    ],
  };
  const bench = await openBench(desa);
  await importGrid(bench.session, sheetOf(one), 'kabupaten.xlsx');
  bench.link.snapshot = {
    ...listPage([]),
    headings: [`${form.heading} ${time}`],
    context: [time],
    tables: [
      {
        caption: '',
        whole: true,
        headers: ['No', 'Kabupaten/Kota', ...said.map(({ label }) => label)],
        rows: [['1', villages.district.name, ...said.map(({ shown }) => shown)]],
      },
    ],
  };
  await refreshPage(bench.session);
  return bench;
}

const lists = villageLists((path) => Promise.resolve(path.includes('1702') ? villages : undefined));

/** How the queue has the form, and how many of its figures and words the dashboard counts as saved. */
async function told({ session, store }: Bench, { key }: Form) {
  const { derived, stored } = session.state();
  if (!derived) throw new Error('No figures');
  const unit = chainOf(derived, stored).find(({ form }) => form.key === key)?.villages[0];
  const service = createDashboardService({ store, lists, now: () => new Date('2026-11-22T03:00:00Z') });
  const data = await service.data();
  if (!data.ok || !data.value) throw new Error('No picture');
  const forms = data.value.agencies.flatMap((agency) => agency.forms.filter(({ form }) => form === key));
  const owners = data.value.agencies.filter(({ forms: own }) => own.some(({ form }) => form === key));
  const drilled = await Promise.all(owners.map(({ agency }) => service.cellsOf(agency, key)));
  return {
    state: unit?.state,
    saved: forms.reduce((sum, one) => sum + one.saved, 0),
    sound: forms.reduce((sum, one) => sum + one.sound, 0),
    cells: drilled.flat(2).flatMap(({ cells }) => cells.filter(({ saved: isSaved }) => isSaved)).length,
    isSaved: savedOf(stored, derived),
  };
}

describe('a form of the whole kabupaten that the saved list shows as meant', () => {
  it('is one of seven in the old edition and of two in the new', () => {
    expect(TIMES.map(([edition]) => FORMS.filter((one) => one.edition === edition).length)).toEqual([7, 2]);
  });

  it.each(FORMS.map((one) => [one.year, one.form.key, one] as const))(
    'is saved for the queue and for the dashboard alike: %s, %s',
    async (_year, _form, one) => {
      const bench = await savedOn(one);
      const { state, saved, sound, cells, isSaved } = await told(bench, one.form);
      expect(state).toBe('stored');
      // The dashboard counts what a form requires; some require nothing.
      expect(sound).toBe(one.form.fields.filter(({ required }) => required).length);
      expect({ saved, cells }).toEqual({ saved: sound, cells: sound });
      expect(sayingsOf(one).filter(({ variable }) => !isSaved(one.form.key, variable, TOTAL))).toEqual([]);
    },
  );

  it('is saved no longer where a word of it is another one by now', async () => {
    const one = FORMS.find(({ form }) => form.key === 'data-supply-kominfo');
    const words = one?.form.fields.find(({ variable }) => variableOf(one.edition, variable)?.type === 'text')?.variable;
    if (!one || words === undefined) throw new Error('No such form');
    const bench = await savedOn(one);
    await importGrid(bench.session, sheetOf(one, { [words]: 'Sekali setahun' }), 'baru.xlsx');
    const { state, isSaved } = await told(bench, one.form);
    expect(state).toBe('changed');
    const still = sayingsOf(one).filter(({ variable }) => isSaved(one.form.key, variable, TOTAL));
    expect(still).toHaveLength(sayingsOf(one).length - 1);
  });
});
