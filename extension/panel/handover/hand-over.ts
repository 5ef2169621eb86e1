import { formatNumber } from '@shared/dataset';
import { looksLikeHandover } from '@shared/exchange';
import type { LogEntry } from '@extension/log';
import { groupedHead } from '@extension/log/chain/head';
import { download } from '@extension/ui/download';
import { theirsKey } from '@extension/model/handover/types';
import type { OpenedHandover } from '@extension/model/handover/types';
import { roleOf } from '@extension/model/package/parts';
import { changedMeanwhile } from '../session/changed-meanwhile';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { HandoverDraft } from '../session/state';
import { underWay } from '../session/under-way';

/** Whether a file is a handover, by its beginning. */
export const isHandover = async (file: File): Promise<boolean> =>
  /\.json$/i.test(file.name) && looksLikeHandover(await file.slice(0, 200).text());

/** Everything the successor needs as one file, handed to the person and logged. */
export const giveHandover = (session: Session): Promise<void> =>
  underWay(session, 'Menyiapkan serah terima', () => giveOnce(session));

async function giveOnce(session: Session): Promise<void> {
  const { derived, stored } = session.state();
  const { officer } = stored.settings;
  const role = derived ? roleOf(derived.edition, stored) : officer.role || 'Petugas';
  const worker = session.handOver();
  session.show({ notice: null, busy: { label: 'Menyiapkan berkas serah terima…' } });
  const stamp = session.stamp();
  const packed = await worker.pack(role, stamp);
  worker.stop();
  session.show({ busy: null });
  if (!packed.ok) {
    session.show({ notice: badNotice(packed.problem) });
    return;
  }
  const { name, blob, hash, head, told } = packed.value;
  const log: LogEntry = { kind: 'hand-over', ...stamp, way: 'out', file: name, hash, told: [...told] };
  if ((await session.commit({ log: [log] })) === null) return;
  download(name, blob, 'application/json');
  const message = `${name} diunduh. Berikan kepada pengganti Anda.`;
  const remedy = head && `Catat kepala catatan ini, agar kelak terbukti tidak diubah: ${groupedHead(head.hash)}`;
  session.show({ notice: { tone: 'good', message, ...(remedy && { remedy }) } });
}

/** Opens a handover file up to the point where the officer confirms it. Nothing is kept yet. */
export const openHandover = (session: Session, file: File): Promise<void> =>
  underWay(session, 'Membaca serah terima', () => openOnce(session, file));

async function openOnce(session: Session, file: File): Promise<void> {
  leaveHandover(session);
  const worker = session.handOver();
  let cancelled = false;
  const cancel = (): void => {
    cancelled = true;
    worker.stop();
    session.show({ busy: null });
  };
  session.show({ notice: null, busy: { label: `Membaca ${file.name}…`, cancel } });
  const opened = await worker.open(file);
  if (cancelled) return;
  if (opened.ok) {
    session.show({ busy: null, handover: { worker, opened: opened.value, chosen: {} } });
    return;
  }
  worker.stop();
  session.show({ busy: null, notice: badNotice(opened.problem) });
}

/** Puts the opened file away; nothing of it was kept. */
export function leaveHandover(session: Session): void {
  session.state().handover?.worker.stop();
  session.show({ handover: null });
}

/** All differences of an opened file, each under the key it is chosen by. */
export const clashesIn = ({ kinds }: OpenedHandover) =>
  kinds.flatMap((kind) =>
    kind.clashes.map((clash) => ({ ...clash, kind: kind.name, of: kind.key, key: theirsKey(kind.key, clash.key) })),
  );

/** Differences a person has still to choose for. */
export const openClashes = ({ opened, chosen }: HandoverDraft): number =>
  clashesIn(opened).filter(({ key }) => chosen[key] === undefined).length;

/** Believes what is here or the file, in the given differences. Nothing is kept yet. */
export function chooseRecords(session: Session, keys: readonly string[], side: 'here' | 'there'): void {
  const { handover } = session.state();
  if (!handover) return;
  const chosen = { ...handover.chosen };
  for (const key of keys) chosen[key] = side;
  session.show({ handover: { ...handover, chosen } });
}

/** Keeps everything of the opened file, and opens the guide for whoever sits here for the first time. */
export const adoptHandover = (session: Session): Promise<void> =>
  underWay(session, 'Memakai serah terima', () => adoptOnce(session));

async function adoptOnce(session: Session): Promise<void> {
  const { handover } = session.state();
  if (!handover || openClashes(handover) > 0) return;
  const { worker, chosen, opened } = handover;
  session.show({ busy: { label: 'Menyimpan serah terima…' } });
  // A decision taken a moment ago is part of what the file is laid beside.
  await session.settled();
  const theirs = Object.keys(chosen).filter((key) => chosen[key] === 'there');
  const taken = await worker.adopt(theirs, session.stamp());
  session.show({ busy: null });
  if (!taken.ok) {
    session.show({ notice: badNotice(taken.problem) });
    return;
  }
  if ('kinds' in taken.value) {
    const now = taken.value;
    const shown = new Set(clashesIn(opened).map((clash) => JSON.stringify(clash)));
    const isAsShown = (clash: ReturnType<typeof clashesIn>[number]): boolean =>
      opened.basis[clash.of] === now.basis[clash.of] && shown.has(JSON.stringify(clash));
    const same = new Set(clashesIn(now).flatMap((clash) => (isAsShown(clash) ? [clash.key] : [])));
    const still = Object.fromEntries(Object.entries(chosen).filter(([key]) => same.has(key)));
    session.show({ handover: { worker, opened: now, chosen: still }, notice: changedMeanwhile('dibuka') });
    return;
  }
  leaveHandover(session);
  await session.load();
  await session.commit({ settings: (settings) => ({ ...settings, guide: 'terbuka' }) });
  const count = formatNumber(taken.value.length);
  session.show({
    notice: {
      tone: 'good',
      message:
        taken.value.length > 0
          ? `Serah terima dipakai: ${count} hal baru, semuanya ada di Bukti.`
          : 'Semua isi berkas ini sudah ada di komputer ini.',
    },
  });
}
