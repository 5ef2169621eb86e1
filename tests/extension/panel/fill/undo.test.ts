import { describe, expect, it } from 'vitest';
import { changeEvidence, saveEvidence, startEvidence } from '@extension/panel/evidence/evidence-register';
import { fillEvidence, undoEvidence } from '@extension/panel/evidence/evidence-fill';
import { fillPage } from '@extension/panel/fill/fill-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { undoFill } from '@extension/panel/fill/undo-fill';
import { beritaAcara } from '@extension/model/proof/berita-acara';
import { lastOnSite } from '@extension/panel/evidence/state';
import { interruptedIn } from '@extension/log/interrupted';
import { linesOf } from '@extension/log/lines';
import { awaitingProof } from '@extension/model/proof/proof-index';
import { field, page } from '../../forms/pages';
import { edition, formPage, listPage, openBench, sasaran, SOUND, villages } from '../fakes';
import type { Bench } from '../fakes';

const KOTA_PADANG = '1702061004';
const SCOPE = { district: '1702', year: 2024 };

async function filledForm(): Promise<Bench> {
  const bench = await openBench(sasaran(SOUND));
  bench.link.snapshot = formPage();
  await refreshPage(bench.session);
  await fillPage(bench.session);
  return bench;
}
async function filledDocuments(): Promise<Bench> {
  const bench = await openBench(sasaran(SOUND));
  startEvidence(bench.session);
  changeEvidence(bench.session, {
    title: 'Percepatan',
    date: '2024-04-02',
    aksi: '4',
    number: '12',
    kind: 'peraturan',
  });
  await saveEvidence(bench.session);
  bench.link.snapshot = page({
    headings: ['Aksi 4', 'Tambah data'],
    context: ['Tahun 2024'],
    fields: [
      field('Nomor peraturan'),
      field('Tanggal', { type: 'date' }),
      field('Tentang'),
      field('Salinan peraturan', { type: 'file' }),
    ],
  });
  await refreshPage(bench.session);
  await fillEvidence(bench.session);
  return bench;
}
const notice = ({ session }: Bench) => session.state().notice;
const lastLines = ({ store }: Bench) =>
  linesOf(store.stored.log.at(-1)!, edition, villages).map(({ what, village, field: of }) => [what, village, of]);

describe('undoing a fill', () => {
  it.each([
    ['of figures', filledForm, undoFill, 6],
    ['of documents', filledDocuments, undoEvidence, 3],
  ] as const)('%s says that all is as it was only where it is', async (_of, filled, undo, count) => {
    const bench = await filled();
    await undo(bench.session);
    expect(notice(bench)).toEqual({ tone: 'info', message: `Isian terakhir sudah dikembalikan, ${count} ruas.` });
    expect(bench.store.stored.log.at(-1)).not.toHaveProperty('left');
  });

  it.each([
    [
      'of figures',
      filledForm,
      undoFill,
      '5 ruas dikembalikan, 1 tidak: Balita pendek.',
      'Kota Padang',
      'Balita pendek',
    ],
    ['of documents', filledDocuments, undoEvidence, '2 ruas dikembalikan, 1 tidak: Tentang.', '', 'Tentang'],
  ] as const)(
    '%s names what could not be put back, and what to do',
    async (_of, filled, undo, message, place, label) => {
      const bench = await filled();
      bench.link.changedSince = 1;
      await undo(bench.session);
      expect(notice(bench)).toMatchObject({ tone: 'bad', message });
      expect(notice(bench)?.remedy).toContain('muat ulang halaman itu tanpa menyimpan');
      expect(lastLines(bench).slice(1)).toEqual([['Tidak ikut diurungkan', place, label]]);
    },
  );

  it.each([
    ['of figures', filledForm, undoFill],
    ['of documents', filledDocuments, undoEvidence],
  ] as const)('%s on a page that knows nothing of it puts nothing back, and says so', async (_of, filled, undo) => {
    const bench = await filled();
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) =>
      request.type === 'undo'
        ? Promise.resolve({ ok: true, value: { type: 'undone', restored: [], left: [] } })
        : ask(tab, request);
    await undo(bench.session);
    expect(notice(bench)?.message).toMatch(/^0 ruas dikembalikan, \d tidak: /);
  });

  it('names many fields by their number, and of a table each with its village', async () => {
    const bench = await openBench(sasaran(SOUND));
    const [, ...figures] = formPage().fields;
    const fields = villages.villages.flatMap(({ code, kecamatan, name }, row) =>
      figures.map((one, column) => {
        const rowCells = [String(row + 1), kecamatan, code, name];
        const identity = `${one.label} ${rowCells.join(' ')}`;
        return { ...one, id: `r${row}c${column}`, label: '', columnHeader: one.label, rowCells, identity };
      }),
    );
    bench.link.snapshot = { ...formPage(), headings: ['Data Sasaran', 'Isi tabel'], fields };
    await refreshPage(bench.session);
    await fillPage(bench.session);
    bench.link.changedSince = 9;
    await undoFill(bench.session);
    expect(notice(bench)?.message).toMatch(
      /^6 ruas dikembalikan, 9 tidak: .*\(Bedeng SS\.\), .*\(Pelalo\) dan 1 lagi\.$/,
    );
  });

  it('leaves waiting what still stands on the page, and nothing else', async () => {
    const bench = await filledForm();
    bench.link.changedSince = 1;
    await undoFill(bench.session);
    const { log } = bench.store.stored;
    expect([...(awaitingProof(log, 'data-sasaran', SCOPE).get(KOTA_PADANG) ?? [])]).toEqual(['jumlah_pendek']);
    const report = beritaAcara({ log, scope: SCOPE, from: '', until: '', edition, villages });
    expect(report.forms).toMatchObject([{ villages: 1, filled: 1 }]);
    bench.link.snapshot = listPage([[KOTA_PADANG, '195', '63', '120', '3', '9']]);
    await refreshPage(bench.session);
    expect(bench.store.stored.log.filter(({ kind }) => kind === 'own-entry')).toEqual([]);
  });

  it('leaves waiting and told what still stands, where the result of the fill could not be kept', async () => {
    const bench = await filledForm();
    bench.link.changedSince = 1;
    await undoFill(bench.session);
    const log = bench.store.stored.log.filter(({ kind }) => kind !== 'fill-result');
    expect([...(awaitingProof(log, 'data-sasaran', SCOPE).get(KOTA_PADANG) ?? [])]).toEqual(['jumlah_pendek']);
    expect(interruptedIn(log)).toHaveLength(1);
  });

  it('tells of no cut-off fill where all was put back', async () => {
    const bench = await filledForm();
    await undoFill(bench.session);
    expect(interruptedIn(bench.store.stored.log.filter(({ kind }) => kind !== 'fill-result'))).toEqual([]);
  });

  it('of documents counts them as undone only where all was put back', async () => {
    for (const [changed, kind] of [
      [0, undefined],
      [1, 'evidence-result'],
    ] as const) {
      const bench = await filledDocuments();
      bench.link.changedSince = changed;
      await undoEvidence(bench.session);
      const { log, evidence } = bench.store.stored;
      expect(lastOnSite(log, evidence[0]?.evidence.id ?? '')?.kind).toBe(kind);
    }
  });
});
