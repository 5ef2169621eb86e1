import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerNeighbour, arrived, chooseYear, createTableOpener, importFile, ownEdition } from '@extension/import';
import { villagesOf } from '@shared/cli/villages.mjs';
import { ok } from '@shared/result';
import { readWorkbook } from '@shared/files';
import { describe, expect, it } from 'vitest';

const villages = villagesOf('1702');
const lists = { of: () => Promise.resolve(ok(villages)), all: () => Promise.resolve(ok([])) };
const facts = { district: '1702', year: 2024, overlays: [], remembered: { agency: '', choices: [] } };
const sample = (name: string): File => {
  const bytes = readFileSync(resolve(import.meta.dirname, '../../fixtures/neighbours', name));
  return new File([new Uint8Array(bytes)], name);
};

/** Opens a file as the panel does, what is opened travelling from one thread to another. */
async function travelled(file: File) {
  const opened = structuredClone(await createTableOpener(lists).openTable(file, facts));
  if (!opened.ok) throw new Error(opened.problem.message);
  const draft = await arrived(opened.value, facts, lists);
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}

describe('a table file opened apart from the screen', () => {
  it.each(['sigizi_rematri.xlsx', 'satu_data_kategori.csv', 'siga_krs.xlsx'])(
    'arrives as it would be opened here: %s',
    async (name) => {
      const here = await importFile(sample(name), { ...facts, lists, readWorkbook });
      expect(here).toEqual(ok(await travelled(sample(name))));
    },
  );

  it("has this end's edition and villages, so that choosing the same year reads nothing again", async () => {
    const draft = await travelled(sample('siga_krs.xlsx'));
    expect(draft.edition).toBe(ownEdition([], '1702', 2024));
    expect(draft.villages).toBe(villages);
    const [before] = draft.sheets;
    expect(chooseYear(draft, 2024).sheets[0]).toBe(before);
  });

  it('can be answered and chosen for here', async () => {
    const draft = await travelled(sample('sigizi_rematri.xlsx'));
    const [asked] = draft.unread;
    const answered = answerNeighbour(draft, asked?.sheet ?? '', 'bulan', '6');
    expect(answered.neighbourAnswers.get(asked?.sheet ?? '')).toMatchObject({ bulan: '6' });
  });

  it('is refused with the same words', async () => {
    const named = sample('sigizi_bernama.xlsx');
    const here = await importFile(named, { ...facts, lists, readWorkbook });
    expect(here.ok).toBe(false);
    expect(await createTableOpener(lists).openTable(named, facts)).toEqual(here);
  });

  it('is not opened where no list of its district is shipped', async () => {
    const opened = await createTableOpener(lists).openTable(sample('siga_krs.xlsx'), facts);
    if (!opened.ok) throw new Error(opened.problem.message);
    const none = { ok: false as const, problem: { message: 'Tidak ada.', remedy: 'Periksa.' } };
    expect(await arrived(opened.value, facts, { ...lists, of: () => Promise.resolve(none) })).toEqual(none);
  });
});
