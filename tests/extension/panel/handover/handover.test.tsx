// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { takeStep } from '@extension/panel/approval/approve';
import { chooseOfficer, keepSurvey } from '@extension/panel/session/change-settings';
import { correctFigure } from '@extension/panel/check/decide';
import {
  chooseRecords,
  clashesIn,
  giveHandover,
  leaveHandover,
  openClashes,
  adoptHandover,
} from '@extension/panel/handover/hand-over';
import { openFiles } from '@extension/panel/data/import-file';
import { addContact, addNote, showGuide } from '@extension/panel/handover/notes';
import { App } from '@extension/panel/shell/app';
import type { Session } from '@extension/panel/session/session';
import { approvalStatusesHere } from '@extension/model/approval/approvals';
import type { Stored } from '@extension/store';
import { openBench, sasaran, settled, SOUND } from '../fakes';

const CELL = { village: '1702061004', variable: 'jumlah_pendek' };

/** The predecessor's computer: figures, a correction, an approval, a survey, a contact and a note. */
async function predecessor() {
  const bench = await openBench(sasaran(SOUND));
  const { session } = bench;
  await chooseOfficer(session, { name: 'Rina', role: 'Staf', agency: 'dinas-kesehatan' });
  await correctFigure(session, CELL, 10);
  const standing = approvalStatusesHere(session.state()).find(
    ({ form, agency }) => form === 'data-sasaran' && agency === 'dinas-kesehatan',
  );
  if (standing) await takeStep(session, standing, 'siap', '');
  await keepSurvey(session, { district: '1702', source: 'SSGI', year: 2022, percent: 20.2 });
  await addContact(session, { agency: 'bappeda', role: 'Kepala Bidang Sosial Budaya', way: 'grup TPPS' });
  await addNote(session, 'Angka Dinkes datang minggu kedua');
  return bench;
}

/** The file the predecessor hands over. */
async function fileFrom(session: Session): Promise<File> {
  const packed = await session.handOver().pack('Dinas Kesehatan', session.stamp());
  if (!packed.ok) throw new Error(packed.problem.message);
  return new File([packed.value.blob], packed.value.name);
}
const open = async (session: Session, file: File) => {
  await openFiles(session, [file]);
  return session.state().handover;
};
const without = ({
  log: _log,
  entries: _all,
  told: _told,
  worked: _worked,
  settings: _settings,
  queue: _queue,
  ...rest
}: Stored) => rest;

describe('a handover from one computer to the next', () => {
  it('brings everything into an empty panel in one step', async () => {
    const before = await predecessor();
    const { session, store } = await openBench();
    expect(await open(session, await fileFrom(before.session))).toMatchObject({
      opened: { district: { code: '1702' } },
    });
    await adoptHandover(session);
    expect(without(store.stored)).toEqual(without(before.store.stored));
    expect(store.stored.settings).toMatchObject({
      district: '1702',
      year: 2024,
      surveys: [{ percent: 20.2 }],
      officers: [{ name: 'Rina' }],
      officer: { name: '' },
      guide: 'terbuka',
    });
    const told = store.stored.log.filter(({ carried }) => carried !== undefined).map(({ kind }) => kind);
    expect(told).toEqual(before.store.stored.log.map(({ kind }) => kind));
    expect(session.state().derived?.findings).toEqual(before.session.state().derived?.findings);
  });

  it('changes nothing when it comes a second time but the line that it came', async () => {
    const before = await predecessor();
    const file = await fileFrom(before.session);
    const { session, store } = await openBench();
    await open(session, file);
    await adoptHandover(session);
    const first = store.stored;
    await open(session, file);
    await adoptHandover(session);
    expect(without(store.stored)).toEqual(without(first));
    expect(store.stored.log.length).toBe(first.log.length + 1);
    expect(session.state().notice?.message).toContain('sudah ada');
  });

  it('keeps nothing while a difference is not chosen, and what was chosen after', async () => {
    const before = await predecessor();
    const { session, store } = await openBench(sasaran([[195, 63, 120, 3, 8], ...SOUND.slice(1)]));
    await correctFigure(session, CELL, 7);
    const draft = await open(session, await fileFrom(before.session));
    if (!draft) throw new Error('Nothing opened');
    const keys = clashesIn(draft.opened).map(({ key }) => key);
    expect(keys.map((key) => key.split(' ')[0] ?? '').sort()).toEqual(['decisions', 'tables']);
    const kept = store.stored;
    await adoptHandover(session);
    expect(store.stored).toBe(kept);
    chooseRecords(session, keys, 'there');
    expect(openClashes(session.state().handover ?? draft)).toBe(0);
    await adoptHandover(session);
    const column = session.state().derived?.dataset.columns.get('jumlah_pendek');
    expect([column?.values[0], column?.raw[0]]).toEqual([10, 9]);
    expect(JSON.stringify(store.stored.log.at(-1))).toContain('dipakai dari berkas');
    // Our own decision is not lost: it stands in the history.
    expect(store.stored.decisions.map(({ decision }) => decision.kind === 'correction' && decision.to)).toContain(7);
  });

  it('asks again about a difference in which a person decided something else while the file was open', async () => {
    const before = await predecessor();
    const { session } = await openBench(sasaran(SOUND));
    await correctFigure(session, CELL, 7);
    const draft = await open(session, await fileFrom(before.session));
    if (!draft) throw new Error('Nothing opened');
    chooseRecords(
      session,
      clashesIn(draft.opened).map(({ key }) => key),
      'there',
    );
    await correctFigure(session, CELL, 8);
    await adoptHandover(session);
    const { handover, notice, derived } = session.state();
    expect([handover?.chosen, notice?.tone]).toEqual([{}, 'bad']);
    expect(derived?.dataset.columns.get('jumlah_pendek')?.values[0]).toBe(8);
  });

  it('asks again about a file imported anew meanwhile, though in words it is as before', async () => {
    const before = await predecessor();
    const { session, store } = await openBench(sasaran([[195, 63, 120, 3, 8], ...SOUND.slice(1)]));
    const draft = await open(session, await fileFrom(before.session));
    if (!draft) throw new Error('Nothing opened');
    const clashes = clashesIn(draft.opened);
    chooseRecords(
      session,
      clashes.map(({ key }) => key),
      'there',
    );
    const [table] = store.stored.tables;
    if (!table) throw new Error('No table');
    const anew = JSON.parse(JSON.stringify(table).replace('449', '451')) as typeof table;
    await store.commit({ putTables: [anew] });
    await adoptHandover(session);
    const { handover, notice } = session.state();
    expect([handover?.chosen, notice?.tone]).toEqual([{}, 'bad']);
    expect(clashesIn(handover?.opened ?? draft.opened)).toEqual(clashes);
    expect(store.stored.tables).toEqual([anew]);
  });

  it('carries the bytes of the documents in the register', async () => {
    const before = await openBench();
    const evidence = {
      id: 'e1',
      kind: 'foto' as const,
      title: 'Rembuk stunting',
      date: '2024-03-20',
      aksi: '3',
      agency: 'bappeda',
      number: '',
      link: '',
      note: '',
      files: [{ hash: 'a1', name: 'rembuk.pdf', size: 3, format: 'pdf' as const, kind: 'foto' as const }],
      more: [],
      at: '2024-03-21T03:00:00Z',
      by: 'Rina',
    };
    await before.session.commit({
      putEvidence: [{ district: '1702', year: 2024, evidence }],
      putFiles: [{ hash: 'a1', bytes: new Blob([new Uint8Array([1, 200, 255])], { type: 'application/pdf' }) }],
    });
    const { session, store } = await openBench();
    await open(session, await fileFrom(before.session));
    await adoptHandover(session);
    const bytes = await store.files.get('a1')?.arrayBuffer();
    expect([...new Uint8Array(bytes ?? new ArrayBuffer(0))]).toEqual([1, 200, 255]);
    expect(store.stored.evidence).toMatchObject([{ evidence: { title: 'Rembuk stunting' } }]);
  });

  it('that is damaged is refused, and one that is left changes nothing', async () => {
    const before = await predecessor();
    const file = await fileFrom(before.session);
    const { session, store } = await openBench();
    const kept = store.stored;
    const text = (await file.text()).replace('Angka Dinkes', 'Angka Dinsos');
    expect(await open(session, new File([text], 'serah-terima.json'))).toBeNull();
    expect(session.state().notice?.message).toContain('berubah sesudah dibuat');
    await open(session, file);
    leaveHandover(session);
    expect([store.stored, session.state().handover]).toEqual([kept, null]);
  });

  it('is logged where it is made, with what it carries', async () => {
    const { session, store } = await predecessor();
    // The file itself goes the browser's own way.
    URL.createObjectURL = () => 'blob:serah-terima';
    await giveHandover(session);
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'hand-over', way: 'out' });
    expect(JSON.stringify(store.stored.log.at(-1))).toContain('Catatan dan kontak: 1');
  });
});

describe('notes and contacts', () => {
  it.each(['Tanya Bu Rina', 'telepon 0812 3456 7890', 'NIK 1702060101900001'])(
    'that name a person are refused: %s',
    async (text) => {
      const { session, store } = await openBench();
      expect(await addNote(session, text)).toBe(false);
      expect(await addContact(session, { agency: '', role: 'Kepala Bidang', way: text })).toBe(false);
      expect(store.stored.notes).toEqual({ contacts: [], notes: [] });
      expect(session.state().notice?.message).toContain('memuat');
    },
  );
});

describe('the first day', () => {
  const root = document.createElement('div');
  document.body.append(root);
  afterEach(() => render(null, root));
  const guide = () => root.querySelector('[data-part=mulai]');

  it('is told on an empty panel until it is put away, and comes back when asked for', async () => {
    const { session } = await openBench();
    render(<App session={session} />, root);
    await settled();
    expect(guide()?.textContent).toContain('Apa ini');
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Tutup panduan')?.click();
    await settled();
    expect(guide()).toBeNull();
    await showGuide(session, 'terbuka');
    await settled();
    expect(guide()).not.toBeNull();
  });

  it('says after a handover what is here, what is open and what comes next', async () => {
    const before = await predecessor();
    const { session } = await openBench();
    await open(session, await fileFrom(before.session));
    await adoptHandover(session);
    render(<App session={session} />, root);
    await settled();
    expect(guide()?.textContent).toContain('1 berkas');
    expect(guide()?.textContent).toContain('2 catatan dan kontak');
    expect(guide()?.textContent).toContain('Ke Antrean');
  });

  it('is not told where work is under way already', async () => {
    const { session } = await openBench(sasaran(SOUND));
    render(<App session={session} />, root);
    await settled();
    expect(guide()).toBeNull();
  });
});
