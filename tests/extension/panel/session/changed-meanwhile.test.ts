import { beforeEach, describe, expect, it } from 'vitest';
import { chooseOfficer, keepSurvey } from '@extension/panel/session/change-settings';
import { addContact, addNote } from '@extension/panel/handover/notes';
import { removeMap } from '@extension/panel/recorder/keep-map';
import type { SavedMap } from '@extension/forms/saved-map';
import { rawValues } from '../../store/golden-files';
import { openBench } from '../fakes';

const CAMAT = { agency: '', role: 'Sekretaris camat', way: 'grup kecamatan' };
const SURVEY = { district: '1702', source: 'SSGI', year: 2024, percent: 20.2 } as const;

/** What another window keeps after this one has read. */
describe('a record that another window changed since it was seen', () => {
  let bench: Awaited<ReturnType<typeof openBench>>;
  beforeEach(async () => {
    bench = await openBench();
  });
  const told = () => bench.session.state().notice?.message ?? '';

  it('is not overwritten: the contact of a role stays as the other window has it, and the person is told', async () => {
    await bench.store.commit({ notes: (kept) => ({ ...kept, contacts: [{ ...CAMAT, way: 'surat' }] }) });
    expect(await addContact(bench.session, CAMAT)).toBe(false);
    expect(told()).toContain('jendela lain menyimpan perubahan');
    expect(bench.store.stored.notes.contacts).toEqual([{ ...CAMAT, way: 'surat' }]);
    await bench.session.load();
    expect(await addContact(bench.session, CAMAT)).toBe(true);
    expect(bench.store.stored.notes.contacts).toEqual([CAMAT]);
  });

  it('is not overwritten: a survey figure, or the role of an officer', async () => {
    await bench.store.commit({
      settings: (kept) => ({
        ...kept,
        surveys: [{ ...SURVEY, percent: 22.1 }],
        officers: [{ name: 'Rina', role: 'Operator' }],
      }),
    });
    await keepSurvey(bench.session, SURVEY);
    expect(told()).toContain('jendela lain');
    await chooseOfficer(bench.session, { name: 'Rina', role: 'Camat' });
    expect(bench.store.stored.settings).toMatchObject({
      surveys: [{ percent: 22.1 }],
      officers: [{ name: 'Rina', role: 'Operator' }],
    });
  });

  it('is not overwritten: a form map is not taken away that another window has just repaired', async () => {
    const [map] = rawValues('settings', (key) => key === 'maps').flat(1) as SavedMap[];
    if (!map) throw new Error('no map');
    await bench.store.commit({ maps: () => [map] });
    await bench.session.load();
    await bench.store.commit({ maps: ([first]) => (first ? [{ ...first, by: 'Budi' }] : []) });
    await removeMap(bench.session, map);
    expect([told(), bench.store.stored.maps.map(({ by }) => by)]).toEqual([
      expect.stringContaining('jendela lain'),
      ['Budi'],
    ]);
    await bench.session.load();
    await removeMap(bench.session, map);
    expect(bench.store.stored.maps).toEqual([]);
  });

  it('is no hindrance where it says by now what is meant, or where it is about something else', async () => {
    await bench.store.commit({ notes: (kept) => ({ ...kept, contacts: [CAMAT, { ...CAMAT, role: 'Kader' }] }) });
    expect(await addContact(bench.session, CAMAT)).toBe(true);
    expect(await addNote(bench.session, 'Kunci ruang server di bagian umum')).toBe(true);
    expect(bench.store.stored.notes.contacts).toHaveLength(2);
  });
});
