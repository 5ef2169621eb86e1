import { timeInWords } from '@shared/catalogue/scope';
import { formatNumber } from '@shared/dataset';
import { finishGathering } from './finish-gathering';
import { openCells, stopGathering } from './gather';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';
import type { Gathering } from '../session/state';
import { Files } from './files';
import { Conflicts } from './conflicts';
import { Denominators } from './denominators';
import { UnknownVillages, Undecided } from './undecided';

export interface GatheredProps {
  readonly session: Session;
  readonly gathering: Gathering;
}

/** Returns what stands between the files and the district's figures, as sentences; empty when they can be joined. */
function waitingFor(gathering: Gathering): string[] {
  const { comparison, files } = gathering;
  const unread = files.filter(({ reading }) => reading === null).length;
  const columns = files.filter(({ reading }) => reading?.state === 'confirm').length;
  const open = openCells(gathering);
  const undecided = comparison?.undecided ?? 0;
  return [
    ...(unread > 0 ? [`${formatNumber(unread)} berkas masih dibaca.`] : []),
    ...(undecided > 0 ? [`${formatNumber(undecided)} pertanyaan tentang paket dan OPD belum dijawab.`] : []),
    ...(open > 0 ? [`${formatNumber(open)} angka berbeda belum dipilih.`] : []),
    ...(columns > 0 ? [`${formatNumber(columns)} berkas menunggu Anda memeriksa kolomnya; tanpa itu tidak ikut.`] : []),
  ];
}

/** Agencies' files beside each other and what is here. Nothing is kept before the press. */
export function Gathered({ session, gathering }: GatheredProps) {
  const { comparison, files } = gathering;
  const used = comparison?.files.filter(({ left }) => left === null) ?? [];
  const single = files.length === 1 ? used[0] : undefined;
  const waiting = waitingFor(gathering);
  const holds =
    comparison === null ||
    used.length === 0 ||
    comparison.undecided > 0 ||
    openCells(gathering) > 0 ||
    files.some(({ reading }) => reading === null);
  return (
    <section
      data-view="data"
      data-state={files.length === 1 ? 'package' : 'gathering'}
      data-conflicts={(comparison?.conflicts.length ?? 0) + (comparison?.moreConflicts ?? 0)}
    >
      <h2>{files.length === 1 ? 'Pakai paket ini?' : `Gabungkan ${formatNumber(files.length)} berkas?`}</h2>
      {comparison && (
        <p>
          <strong>
            {comparison.villages.district.name}, {timeInWords(comparison.scope)}
          </strong>
          <br />
          {formatNumber(comparison.figures)} angka dari {formatNumber(used.length)} berkas
        </p>
      )}
      <Files session={session} gathering={gathering} />
      {comparison && (
        <>
          <Undecided session={session} gathering={gathering} comparison={comparison} />
          <UnknownVillages comparison={comparison} />
          {comparison.conflicts.length > 0 && (
            <Conflicts session={session} gathering={gathering} comparison={comparison} />
          )}
          {comparison.denominators.length > 0 && (
            <Denominators session={session} gathering={gathering} comparison={comparison} />
          )}
          {comparison.notes.length > 0 && (
            <ul class="notes">
              {comparison.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <div class="actions" data-status={holds ? 'open' : 'ready'}>
        {waiting.map((message) => (
          <p key={message}>
            <Icon name="question" /> {message}
          </p>
        ))}
        <div class="row">
          <button type="button" class="main" disabled={holds} onClick={() => void finishGathering(session)}>
            {single || files.length === 1 ? 'Pakai paket ini' : `Gabungkan ${formatNumber(used.length)} berkas`}
          </button>
          <button type="button" onClick={() => stopGathering(session)}>
            Batal
          </button>
        </div>
      </div>
    </section>
  );
}
