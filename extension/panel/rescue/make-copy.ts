import { formatNumber } from '@shared/dataset';
import type { Result } from '@shared/result';
import type { Copy } from '@extension/model/rescue/types';
import { download } from '@extension/ui/download';
import { version } from '../../../package.json';
import type { Session } from '../session/session';
import { badNotice } from '../session/session';
import { underWay } from '../session/under-way';
import { downloads } from './downloads';
import type { Downloads } from './downloads';
import { withProgress } from './progress';

const TYPE = 'application/octet-stream';

/** Four letters and figures: they tell the profiles of one computer apart. */
export const newProfile = (): string =>
  [...crypto.getRandomValues(new Uint8Array(4))].map((one) => (one % 36).toString(36)).join('');

/** `cermat-penyelamat-1702-k4m2.cermat`: one name for all copies of a profile, so that the new one replaces the old. */
const fileNameOf = (district: string, profile: string): string =>
  `${['cermat-penyelamat', district, profile].filter(Boolean).join('-')}.cermat`;

/** What a copy is made with, and the name of the profile it is of. */
function factsOf(session: Session) {
  const { settings, rescue } = session.state().stored;
  const profile = rescue.profile || newProfile();
  return {
    profile,
    facts: {
      name: fileNameOf(settings.district, profile),
      made: session.stamp().at,
      version,
      district: settings.district,
    },
  };
}

/** Keeps in mind when the last copy was made, and of what. */
export async function rememberCopy(
  session: Session,
  profile: string,
  at: string,
  { name, size, hash, entries, print }: Pick<Copy, 'name' | 'size' | 'hash' | 'entries' | 'print'>,
): Promise<void> {
  await session.commit({
    rescue: (kept) => ({ ...kept, profile, last: { at, file: name, size, hash, entries, print } }),
  });
}

/** Makes a copy of everything beside the screen, and hands it over as a file. */
export const giveCopy = (session: Session, saver = downloads): Promise<void> =>
  underWay(session, 'Membuat salinan penyelamat', () => giveOnce(session, saver));

async function giveOnce(session: Session, saver: Downloads): Promise<void> {
  await session.settled();
  const isReadable = session.state().phase === 'ready';
  const { profile, facts: about } = factsOf(session);
  const worker = session.rescue();
  const made = await withProgress<Result<Copy>>(
    session,
    { label: 'Membuat salinan penyelamat…', stop: () => worker.stop() },
    (channel) => worker.makeCopy(about, channel),
  );
  worker.stop();
  if (made === null) return;
  if (!made.ok) {
    session.show({ notice: badNotice(made.problem) });
    return;
  }
  const { blob, name, entries } = made.value;
  const isPut = (await saver.isAllowed()) && (await saver.put(name, blob));
  if (!isPut) download(name, blob, TYPE);
  // Where what is kept cannot be read, nothing is written to it either.
  if (isReadable) await rememberCopy(session, profile, about.made, made.value);
  session.show({
    notice: {
      tone: 'good',
      message: `${name} diunduh, dengan ${formatNumber(entries)} catatan Bukti dan semua data. Salin ke flashdisk atau komputer lain.`,
    },
  });
}

/** Makes one without a word and puts it in the place of the last; false where that did not succeed. */
export async function putCopy(session: Session, saver: Downloads): Promise<boolean> {
  const { profile, facts: about } = factsOf(session);
  const worker = session.rescue();
  const made = await worker.makeCopy(about, 'salinan otomatis');
  worker.stop();
  if (!made.ok || !(await saver.put(made.value.name, made.value.blob))) return false;
  await rememberCopy(session, profile, about.made, made.value);
  return true;
}
