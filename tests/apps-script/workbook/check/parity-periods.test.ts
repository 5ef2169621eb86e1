import type { VillageList } from '@shared/catalogue';
import { emonev2024 } from '@shared/catalogue';
import type { Dataset } from '@shared/dataset';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { villagesOf } from '../../../../shared/cli/villages.mjs';
import { preparedBook } from '../../fixture';
import type { Loaded } from '../../sheet/load';
import { ensureBuilt } from '../../sheet/load';
import type { SheetState } from '../../sheet/sheet-state';
import { datasetOfXlsx, fill, throughSheet, throughXlsx } from './two-ways';

vi.setConfig({ testTimeout: 120_000 });
beforeAll(ensureBuilt, 120_000);

const rejangLebong = villagesOf('1702') as VillageList;
const FIRST = 3;
/** A sheet of figures of villages, and two in which the district answers in words. */
const AGENCIES = ['Dinas Ketahanan Pangan', 'Bappeda', 'Dinas Pemberdayaan Masyarakat dan Desa'];

/** 0-based columns whose key matches. */
const columnsOf = (sheet: SheetState, wanted: RegExp): number[] =>
  (sheet.table()[0] ?? []).flatMap((key, at) => (typeof key === 'string' && wanted.test(key) ? [at] : []));

const TYPED = /_[nd]$|^jumlah_/;
const WORDS = /^(?!kode_desa$|desa$|kecamatan$)(?!.*_[ndp]$)(?!jumlah_|prevalensi$)./;

const sheetsOf = ({ book }: Loaded): SheetState[] =>
  book.sheets.filter((sheet) => !sheet.hidden && sheet.read('A1') === 'kode_desa');

describe('a period that follows another', () => {
  const villages: VillageList = { ...rejangLebong, villages: rejangLebong.villages.slice(0, 12) };
  const SAME = 'Rapat koordinasi dilaksanakan di aula Bappeda dengan dua puluh peserta dari semua OPD.';

  /** Figures of 2023 as the extension keeps them, and the workbook in which 2024 has begun. */
  async function begun(): Promise<{ loaded: Loaded; previous: Dataset }> {
    const loaded = preparedBook(villages, Object.fromEntries(AGENCIES.map((name) => [name, ''])));
    const { book, call } = loaded;
    book.sheet('Pengaturan').type('B1', '2023');
    book.sheets.splice(2);
    call('siapkanLembar');
    write(loaded);
    const { dataset } = await datasetOfXlsx(book, villages, 2023);
    call('mulaiPeriodeBaru');
    write(loaded);
    return { loaded, previous: dataset };
  }

  /** The same figures and words in every sheet. */
  function write(loaded: Loaded): void {
    for (const sheet of sheetsOf(loaded)) {
      fill(loaded.book, sheet.name, villages);
      for (const column of columnsOf(sheet, WORDS))
        Object.assign(sheet.at(FIRST + 12, column), { value: SAME, format: '@' });
    }
  }

  const kindsOf = ({ findings }: { readonly findings: readonly { readonly kind: string }[] }): string[] =>
    findings.map(({ kind }) => kind);

  it('finds the same where everything was copied from the period before', async () => {
    const { loaded, previous } = await begun();
    const sheet = throughSheet(loaded);
    expect(kindsOf(sheet)).toContain('same-as-last-period');
    expect(sheet).toEqual(await throughXlsx(loaded.book, villages, { previous }));
    // Without the period before nobody could tell.
    expect(kindsOf(await throughXlsx(loaded.book, villages))).not.toContain('same-as-last-period');
  });

  it('finds the same where rates and target groups jumped, and where texts were copied', async () => {
    const { loaded, previous } = await begun();
    for (const sheet of sheetsOf(loaded))
      for (const column of columnsOf(sheet, TYPED)) {
        const isWhole = columnsOf(sheet, /_d$/).includes(column);
        for (let row = FIRST; row < FIRST + 12; row += 1) {
          const value = Number(sheet.value(row, column));
          sheet.put(row, column, isWhole && column % 2 === 0 ? value * 9 : isWhole ? value + 1 : value * 3 + row);
        }
      }
    const sheet = throughSheet(loaded);
    expect(kindsOf(sheet)).toEqual(expect.arrayContaining(['changed-rate', 'changed-denominator']));
    expect(sheet).toEqual(await throughXlsx(loaded.book, villages, { previous }));
  });
});

describe('as many villages as a district has', () => {
  it('finds the same where figures were rounded', async () => {
    const [agency = ''] = AGENCIES;
    const loaded = preparedBook(rejangLebong, agency);
    fill(loaded.book, agency, rejangLebong);
    const sheet = loaded.book.sheet(agency);
    const typed = columnsOf(sheet, TYPED);
    typed.forEach((column, place) => {
      for (let at = 0; at < rejangLebong.villages.length; at += 1)
        sheet.put(FIRST + at, column, place % 2 === 0 ? 100 * (1 + (at % 17)) : 1000 + 5 * ((at * 7) % 40));
    });
    const outcome = throughSheet(loaded);
    const kinds = new Set(outcome.findings.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['round-numbers', 'digit-heaping']));
    const filler = emonev2024.agencies.find(({ name }) => name === agency)?.key;
    expect(outcome).toEqual(await throughXlsx(loaded.book, rejangLebong, filler === undefined ? {} : { filler }));
  });
});
