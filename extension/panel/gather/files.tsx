import { formatNumber } from '@shared/dataset';
import { includeFile, openColumnsOf, useOlder } from './gather';
import type { PlacedFile } from '@extension/model/gather/types';
import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import type { Session } from '../session/session';
import type { GatheredFile, Gathering } from '../session/state';

interface FileProps {
  readonly session: Session;
  readonly file: GatheredFile;
  readonly placed: PlacedFile | undefined;
  /** Whether there are others it could be left out from. */
  readonly isOne: boolean;
}

/** Returns what became of a file, by drawing and word. */
function outcomeOf({ reading }: GatheredFile, placed: PlacedFile | undefined): { icon: IconName; word: string } {
  if (reading === null) return { icon: 'circle', word: 'menunggu dibaca' };
  if (reading.state === 'refused') return { icon: 'cross', word: 'ditolak' };
  if (reading.state === 'confirm') return { icon: 'question', word: 'menunggu Anda' };
  return placed?.left ? { icon: 'dash', word: 'tidak ikut' } : { icon: 'check', word: 'terbaca' };
}

const FileLine = ({ session, file, placed, isOne }: FileProps) => {
  const { reading, name, id } = file;
  const { icon, word } = outcomeOf(file, placed);
  const source = reading?.state === 'read' ? reading.source : null;
  const isOut = placed?.left?.message === 'Tidak diikutkan.';
  return (
    <div data-file={name} data-outcome={word}>
      <p>
        <Icon name={icon} /> <strong>{name}</strong> <span class="muted">{word}</span>
      </p>
      {source && (
        <p class="muted">
          {source.label !== name && `${source.label}, `}
          {formatNumber(source.figures)} angka, {formatNumber(source.villages)} desa
        </p>
      )}
      {reading?.state === 'refused' && (
        <p class="problem">
          {reading.problem.message} {reading.problem.remedy}
        </p>
      )}
      {reading?.state === 'confirm' && (
        <>
          {reading.why.map((why) => (
            <p key={why}>{why}</p>
          ))}
          <button type="button" onClick={() => void openColumnsOf(session, file)}>
            Periksa kolomnya
          </button>
        </>
      )}
      {placed?.left && !isOut && (
        <p>
          {placed.left.message} {placed.left.remedy}
        </p>
      )}
      {placed?.replaces && <p>{placed.replaces}</p>}
      {source && source.notes.length > 0 && (
        <LazyDetails summary={`${formatNumber(source.notes.length)} keterangan`}>
          {() => (
            <ul class="notes">
              {source.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </LazyDetails>
      )}
      {placed?.older && (
        <label class="check">
          <input
            type="checkbox"
            checked={placed.left === null}
            onChange={(event) => void useOlder(session, id, event.currentTarget.checked)}
          />
          Pakai yang lama ini
        </label>
      )}
      {source && !isOne && (placed?.left == null || isOut) && (
        <label class="check">
          <input
            type="checkbox"
            checked={!isOut}
            onChange={(event) => void includeFile(session, id, event.currentTarget.checked)}
          />
          Ikutkan berkas ini
        </label>
      )}
    </div>
  );
};

/** Every file with what became of it. */
export const Files = ({ session, gathering }: { readonly session: Session; readonly gathering: Gathering }) => (
  <ul class="plain cards" data-part="berkas">
    {gathering.files.map((file) => (
      <li key={file.id}>
        <FileLine
          session={session}
          file={file}
          placed={gathering.comparison?.files.find(({ id }) => id === file.id)}
          isOne={gathering.files.length === 1}
        />
      </li>
    ))}
  </ul>
);
