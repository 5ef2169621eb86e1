import type { Evidence } from '@shared/evidence';
import { describe, expect, it } from 'vitest';
import { openPeriod } from '@extension/panel/session/change-settings';
import { chooseEvidence, fillEvidence, tellEvidenceField, undoEvidence } from '@extension/panel/evidence/evidence-fill';
import {
  addDocuments,
  changeEvidence,
  removeEvidence,
  saveEvidence,
  startEvidence,
} from '@extension/panel/evidence/evidence-register';
import { refreshPage } from '@extension/panel/session/follow-page';
import { faultsOf } from '@extension/panel/evidence/findings';
import { interruptedIn } from '@extension/log/interrupted';
import { evidencePlanOf, registerOf, evidenceStatusOf } from '@extension/panel/evidence/state';
import { field, page, table } from '../../forms/pages';
import { openBench, sasaran, SOUND } from '../fakes';
import type { Bench } from '../fakes';

const pdf = (name: string, text = name): File => new File([`%PDF-1.4 ${text}`], name, { type: 'application/pdf' });
const aksi4 = () => [
  field('Nomor peraturan'),
  field('Tanggal', { type: 'date' }),
  field('Tentang'),
  field('Salinan peraturan', { type: 'file' }),
];
const formPage = (fields = aksi4()) => page({ headings: ['Aksi 4', 'Tambah data'], context: ['Tahun 2024'], fields });
const listPage = (cells: string[]) =>
  page({
    headings: ['Aksi 4'],
    context: ['Tahun 2024'],
    tables: [table(['No', 'Nomor peraturan', 'Tanggal', 'Tentang', 'Salinan peraturan'], [['1', ...cells]])],
  });

async function register(bench: Bench, patch: Partial<Evidence>, files: File[] = []): Promise<void> {
  startEvidence(bench.session);
  changeEvidence(bench.session, patch);
  await addDocuments(bench.session, files);
  await saveEvidence(bench.session);
}
const PERBUP = { title: 'Percepatan penurunan stunting', date: '2024-04-02', aksi: '4', number: '12 Tahun 2024' };
const withPerbup = async (): Promise<Bench> => {
  const bench = await openBench(sasaran(SOUND));
  await register(bench, { ...PERBUP, kind: 'peraturan' }, [pdf('perbup 12.pdf')]);
  return bench;
};
const theLine = ({ session }: Bench): Evidence => {
  const [line] = registerOf(session.state());
  if (!line) throw new Error('The register is empty');
  return line;
};
const kinds = ({ store }: Bench): string[] => store.stored.log.map(({ kind }) => kind);
const notice = ({ session }: Bench): string => session.state().notice?.message ?? '';
const standing = (bench: Bench) => evidenceStatusOf(bench.store.stored.log, theLine(bench));

describe('the register of evidence in the panel', () => {
  it('keeps a line with its document under the hash of its bytes, and logs it', async () => {
    const bench = await withPerbup();
    const { files } = theLine(bench);
    expect(files).toMatchObject([{ name: 'perbup 12.pdf', format: 'pdf', kind: 'peraturan' }]);
    expect([...bench.store.files.keys()]).toEqual([files[0]?.hash]);
    expect(kinds(bench).at(-1)).toBe('evidence');
    expect(bench.session.state().evidenceDraft).toBeNull();
  });

  it('takes the title from the name of the first document where none is typed', async () => {
    const bench = await openBench(sasaran(SOUND));
    await register(bench, {}, [pdf('rembuk_desa-2024.pdf')]);
    expect(theLine(bench).title).toBe('rembuk desa 2024');
  });

  it('refuses persons: in a title, in the name of a document, and in a sheet of numbers', async () => {
    const bench = await openBench(sasaran(SOUND));
    await register(bench, { title: 'Kunjungan 1702064501990001' });
    expect(notice(bench)).toContain('Judul memuat NIK');
    await addDocuments(bench.session, [pdf('1702064501990001.pdf')]);
    expect(notice(bench)).toContain('Nama berkas itu memuat NIK');
    const sheet = new File(['No,Isi\n1,1702064501990001\n2,1702061234560002\n'], 'daftar.csv', { type: 'text/csv' });
    await addDocuments(bench.session, [sheet]);
    expect(notice(bench)).toContain('berisi NIK');
    expect(bench.session.state().evidenceDraft?.line.files).toEqual([]);
    expect([registerOf(bench.session.state()), bench.store.files.size]).toEqual([[], 0]);
  });

  it('keeps what was written on the screen where the disk is full', async () => {
    const bench = await openBench(sasaran(SOUND));
    bench.store.failing = true;
    await register(bench, PERBUP, [pdf('perbup.pdf')]);
    expect(notice(bench)).toContain('Ruang simpan komputer ini penuh');
    expect(bench.session.state().evidenceDraft?.line).toMatchObject({ ...PERBUP, files: [{ name: 'perbup.pdf' }] });
    bench.store.failing = false;
    await saveEvidence(bench.session);
    expect([theLine(bench).title, bench.store.files.size]).toEqual([PERBUP.title, 1]);
  });

  it('is kept, checked and filled where an office has no figures at all', async () => {
    const bench = await openBench();
    await openPeriod(bench.session, { district: '1702', year: 2024 });
    await register(bench, { ...PERBUP, date: '2024-07-01', link: 'C:/perbup.pdf' });
    expect(
      faultsOf(bench.session.state(), theLine(bench), '2024-12-31')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['B04', 'T05']);
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    await fillEvidence(bench.session);
    expect([bench.session.state().derived, standing(bench)]).toEqual([null, 'diisikan']);
  });

  it('takes a document away with the last line that shows it', async () => {
    const bench = await withPerbup();
    await register(bench, { ...PERBUP, title: 'Salinan', date: '' }, [pdf('salinan.pdf', 'perbup 12.pdf')]);
    const [first, second] = registerOf(bench.session.state());
    expect(bench.store.files.size).toBe(1);
    expect(faultsOf(bench.session.state(), second!, '2024-12-31').map(({ rule }) => rule)).toEqual(['B03']);
    await removeEvidence(bench.session, first!);
    expect(bench.store.files.size).toBe(1);
    await removeEvidence(bench.session, second!);
    expect([bench.store.files.size, registerOf(bench.session.state())]).toEqual([0, []]);
    expect(kinds(bench).filter((kind) => kind === 'evidence')).toHaveLength(4);
  });
});

describe('a line that is changed elsewhere while it is open here', () => {
  /** The line as another panel, or a fill that stores what was said of its fields, keeps it meanwhile. */
  const keptElsewhere = (bench: Bench, patch: Partial<Evidence>) =>
    bench.session.commit({
      putEvidence: [{ district: '1702', year: 2024, evidence: { ...theLine(bench), ...patch } }],
    });
  const photo = { hash: 'b2', name: 'foto.jpg', size: 3, format: 'jpg' as const, kind: 'foto' as const };

  it('keeps both changes, the documents added meanwhile among them', async () => {
    const bench = await withPerbup();
    startEvidence(bench.session, theLine(bench));
    changeEvidence(bench.session, { note: 'catatan' });
    await addDocuments(bench.session, [pdf('lampiran.pdf')]);
    const more = [{ label: 'Tempat', value: 'Balai' }];
    await keptElsewhere(bench, { number: '13 Tahun 2024', more, files: [...theLine(bench).files, photo] });
    await saveEvidence(bench.session);
    expect(theLine(bench)).toMatchObject({ note: 'catatan', number: '13 Tahun 2024', more });
    expect(theLine(bench).files.map(({ name }) => name)).toEqual(['perbup 12.pdf', 'foto.jpg', 'lampiran.pdf']);
    expect(notice(bench)).toContain('disimpan');
  });

  it('says what both changed and keeps the draft; pressed again, the person has the last word', async () => {
    const bench = await withPerbup();
    startEvidence(bench.session, theLine(bench));
    changeEvidence(bench.session, { number: '14 Tahun 2024' });
    await keptElsewhere(bench, { number: '13 Tahun 2024', note: 'dari sana' });
    await saveEvidence(bench.session);
    expect(notice(bench)).toContain('Nomor dokumen ini juga diubah di jendela lain');
    expect([theLine(bench).number, bench.session.state().evidenceDraft?.line.number]).toEqual([
      '13 Tahun 2024',
      '14 Tahun 2024',
    ]);
    await saveEvidence(bench.session);
    expect(theLine(bench)).toMatchObject({ number: '14 Tahun 2024', note: 'dari sana' });
  });

  it('is not put back in silence where it was taken away', async () => {
    const bench = await withPerbup();
    startEvidence(bench.session, theLine(bench));
    changeEvidence(bench.session, { note: 'catatan' });
    await removeEvidence(bench.session, theLine(bench));
    await saveEvidence(bench.session);
    expect(notice(bench)).toContain('sudah dihapus');
    expect(registerOf(bench.session.state())).toEqual([]);
    await saveEvidence(bench.session);
    expect(theLine(bench)).toMatchObject({ ...PERBUP, note: 'catatan', files: [] });
  });

  it('is neither written nor taken away by a panel that has not heard of the change yet', async () => {
    const bench = await withPerbup();
    const line = theLine(bench);
    startEvidence(bench.session, line);
    changeEvidence(bench.session, { note: 'catatan' });
    await bench.store.commit({
      putEvidence: [{ district: '1702', year: 2024, evidence: { ...line, number: '13 Tahun 2024' } }],
    });
    await saveEvidence(bench.session);
    await removeEvidence(bench.session, line);
    expect(bench.store.stored.evidence).toMatchObject([{ evidence: { number: '13 Tahun 2024', note: '' } }]);
    await bench.session.load();
    await saveEvidence(bench.session);
    expect(theLine(bench)).toMatchObject({ number: '13 Tahun 2024', note: 'catatan' });
  });
});

describe('an evidence form beside the panel', () => {
  it('is filled with the words and the document of the next line; the intention comes first', async () => {
    const bench = await withPerbup();
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    await fillEvidence(bench.session);
    const asked = bench.link.asked.find((request) => request.type === 'fill');
    const items = asked?.type === 'fill' ? asked.items : [];
    expect(items.map(({ value }) => value)).toEqual([
      '12 Tahun 2024',
      '2024-04-02',
      'Percepatan penurunan stunting',
      'perbup 12.pdf',
    ]);
    expect(atob(items[3]?.file?.base64 ?? '')).toBe('%PDF-1.4 perbup 12.pdf');
    expect(kinds(bench).slice(-2)).toEqual(['evidence-intent', 'evidence-result']);
    expect(standing(bench)).toBe('diisikan');
  });

  it('is found in the saved list once, with what differs', async () => {
    const bench = await withPerbup();
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    await fillEvidence(bench.session);
    bench.link.snapshot = listPage(['3 Tahun 2023', '01/01/2023', 'Hal lain', 'lain.pdf']);
    await refreshPage(bench.session);
    expect(standing(bench)).toBe('diisikan');
    bench.link.snapshot = listPage(['12 Tahun 2024', '02/04/2024', PERBUP.title, 'perbup 12.pdf']);
    await refreshPage(bench.session);
    await refreshPage(bench.session);
    expect(standing(bench)).toBe('ditemukan');
    expect(kinds(bench).filter((kind) => kind === 'evidence-found')).toHaveLength(1);

    await refillAndList(bench, ['12 Tahun 2024', '03/04/2024', PERBUP.title, 'perbup 12.pdf']);
    expect(standing(bench)).toBe('berbeda');
    expect(notice(bench)).toContain('berbeda pada Tanggal');
  });

  const refillAndList = async (bench: Bench, cells: string[]): Promise<void> => {
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    await fillEvidence(bench.session);
    bench.link.snapshot = listPage(cells);
    await refreshPage(bench.session);
  };

  it('says that a line changed since it was entered, and counts an undone fill for nothing', async () => {
    const bench = await withPerbup();
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    await fillEvidence(bench.session);
    await undoEvidence(bench.session);
    expect(standing(bench)).toBe('belum');
    await fillEvidence(bench.session);
    startEvidence(bench.session, theLine(bench));
    changeEvidence(bench.session, { number: '13 Tahun 2024' });
    await saveEvidence(bench.session);
    expect(standing(bench)).toBe('berubah');
  });

  it('says so where the disk is full before its result is kept, and it can be filled again', async () => {
    const bench = await withPerbup();
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) => {
      if (request.type === 'fill') bench.store.failing = true;
      return ask(tab, request);
    };
    await fillEvidence(bench.session);
    expect(bench.session.state().notice).toMatchObject({ tone: 'bad', message: 'Ruang simpan komputer ini penuh.' });
    expect([kinds(bench).at(-1), standing(bench)]).toEqual(['evidence-intent', 'belum']);
  });

  it('is told as cut off where the panel was closed in the middle, until it is filled or seen in the list', async () => {
    const bench = await withPerbup();
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) => (request.type === 'fill' ? new Promise(() => undefined) : ask(tab, request));
    void fillEvidence(bench.session);
    await expect.poll(() => kinds(bench).at(-1), { timeout: 20_000 }).toBe('evidence-intent');
    const again = await openBench();
    await again.store.replace(bench.store.stored, bench.store.files);
    await again.session.load();
    const left = () => interruptedIn(again.store.stored.log).map(({ intent }) => intent.kind);
    expect([left(), standing(again)]).toEqual([['evidence-intent'], 'belum']);
    const before = again.store.stored;
    again.link.snapshot = listPage(['12 Tahun 2024', '02/04/2024', PERBUP.title, 'perbup 12.pdf']);
    await refreshPage(again.session);
    expect([left(), standing(again)]).toEqual([[], 'ditemukan']);

    await again.store.replace(before);
    await again.session.load();
    again.link.snapshot = formPage();
    await refreshPage(again.session);
    await fillEvidence(again.session);
    expect([left(), standing(again)]).toEqual([[], 'diisikan']);

    await again.store.replace(before);
    await again.session.load();
    await removeEvidence(again.session, theLine(again));
    expect(left()).toEqual([]);
  });

  it('is left alone in another year, and where a document is no longer here', async () => {
    const bench = await withPerbup();
    bench.link.snapshot = { ...formPage(), context: ['Tahun 2023'] };
    await refreshPage(bench.session);
    await fillEvidence(bench.session);
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    await bench.store.replace(bench.store.stored, new Map());
    await fillEvidence(bench.session);
    expect(notice(bench)).toContain('Berkas perbup 12.pdf tidak ada lagi di komputer ini');
    expect(bench.link.asked.filter(({ type }) => type === 'fill')).toEqual([]);
    expect(standing(bench)).toBe('belum');
  });

  it('takes what a person says of a field and remembers it with the line', async () => {
    const bench = await withPerbup();
    const fields = [...aksi4(), field('Bagian hukum')];
    bench.link.snapshot = formPage(fields);
    await refreshPage(bench.session);
    chooseEvidence(bench.session, theLine(bench).id);
    tellEvidenceField(bench.session, fields[4]?.id ?? '', 'isi', 'Setda');
    tellEvidenceField(bench.session, fields[0]?.id ?? '', '');
    expect(evidencePlanOf(bench.session.state())?.items.map(({ value }) => value)).toEqual([
      '',
      '2024-04-02',
      PERBUP.title,
      'perbup 12.pdf',
      'Setda',
    ]);
    await fillEvidence(bench.session);
    expect(theLine(bench).more).toEqual([{ label: 'Bagian hukum', value: 'Setda' }]);
    expect(standing(bench)).toBe('diisikan');
  });
});
