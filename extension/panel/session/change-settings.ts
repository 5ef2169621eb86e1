import { asSeen } from '@extension/store';
import type { Officer, Survey } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import type { Session } from './session';
import { settingsAt } from '@extension/model/figures/settings-at';

/** Picks the officer at work; a new name joins the list. */
export async function chooseOfficer(session: Session, officer: Officer): Promise<void> {
  const kept = await session.commit({
    settings: (settings) => {
      const others = settings.officers.filter(({ name }) => name !== officer.name);
      return { ...settings, officer, officers: [...others, officer] };
    },
    settledOn: asSeen(session.state().stored, ({ settings: { officers } }) =>
      officers.filter(({ name }) => name === officer.name),
    ),
  });
  if (kept) session.show({ notice: { tone: 'good', message: `Catatan berikutnya atas nama ${officer.name}.` } });
}

/** Puts the figures of this district aside; they stay stored and come back with any file of that district. */
export async function leaveDistrict(session: Session): Promise<void> {
  const kept = await session.commit({
    settings: (settings) => settingsAt(settings, { district: '', year: 0 }),
    queue: (queue) => ({ ...queue, kecamatan: '', position: '' }),
  });
  if (kept)
    session.show({
      draft: null,
      notice: { tone: 'info', message: 'Pilih berkas kabupaten/kota lain. Data yang lama tetap tersimpan.' },
    });
}

/** Goes to the figures kept for another time or district; where none are kept, to the time to open a file for. */
export async function openPeriod(session: Session, scope: Scope): Promise<void> {
  await session.commit({
    settings: (settings) => settingsAt(settings, scope),
    queue: (queue) => ({ ...queue, kecamatan: '', position: '' }),
  });
}

const isSame = (a: Survey, b: Survey): boolean =>
  a.district === b.district && a.source === b.source && a.year === b.year;

/** Keeps a published survey figure; the same survey of the same year is replaced. */
export async function keepSurvey(session: Session, survey: Survey): Promise<void> {
  const kept = await session.commit({
    settings: (settings) => ({
      ...settings,
      surveys: [...(settings.surveys ?? []).filter((one) => !isSame(one, survey)), survey],
    }),
    settledOn: asSeen(session.state().stored, ({ settings: { surveys = [] } }) =>
      surveys.filter((one) => isSame(one, survey)),
    ),
  });
  if (kept) session.show({ notice: { tone: 'good', message: `${survey.source} ${survey.year} disimpan.` } });
}

/** Takes a survey figure away. */
export async function removeSurvey(session: Session, survey: Survey): Promise<void> {
  await session.commit({
    settings: (settings) => ({
      ...settings,
      surveys: (settings.surveys ?? []).filter((one) => !isSame(one, survey)),
    }),
  });
}
