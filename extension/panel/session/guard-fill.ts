import type { Stored, StoreChange } from '@extension/store';
import type { Derived } from '@extension/model/figures/derive';
import { baselineFor, baselineOf, isBaselineCurrent, queueChange } from '@extension/model/queue/changes';
import type { Session } from './session';
import type { Notice } from './state';
import { underWay } from './under-way';

const CHANGED: Notice = {
  tone: 'bad',
  message: 'Data atau label formulir berubah sejak antrean terakhir dikerjakan, jadi belum ada yang diisikan.',
  remedy: 'Lihat perubahannya di Antrean, lalu tekan Lanjutkan dengan data ini.',
};
const ELSEWHERE: Notice = {
  tone: 'bad',
  message: 'Cermat sedang mengisi di jendela lain, jadi di sini belum ada yang diisikan.',
  remedy: 'Tunggu sampai pengisian di sana selesai, lalu isi lagi.',
};

/**
 * Lets a fill of a page or template begin: not before a person has seen what changed since the queue was last worked on,
 * and never while another panel fills. Otherwise says why not.
 */
export async function guardFill(session: Session, fill: () => Promise<void>): Promise<void> {
  // A correction made a moment ago is part of what is filled.
  await session.settled();
  const { derived, stored } = session.state();
  if (queueChange(derived, stored)) {
    session.show({ notice: CHANGED });
    return;
  }
  await fillAlone(session, fill);
}

/** Lets a fill begin unless another panel fills; then says so. */
export async function fillAlone(session: Session, fill: () => Promise<void>): Promise<void> {
  if (!(await session.lock(() => underWay(session, 'Pengisian', fill)))) session.show({ notice: ELSEWHERE });
}

/** The figures and maps a fill goes by as the queue's baseline, unless they are it already; kept with the intention. */
export function baselineChange(derived: Derived, stored: Stored, at: string): Pick<StoreChange, 'baseline'> {
  return isBaselineCurrent(baselineFor(stored, derived), derived) ? {} : { baseline: baselineOf(derived, at) };
}
