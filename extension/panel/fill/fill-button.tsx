import { formatNumber } from '@shared/dataset';
import { fillPage } from './fill-page';
import { stopFill } from './stop-fill';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';

interface FillButtonProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly disabled: boolean;
}

const WORDS = { write: 'Mengisi', check: 'Membaca ulang' } as const;

/** Starts the fill; while one is under way, how far it is and the way to stop it. */
export function FillButton({ session, state, disabled }: FillButtonProps) {
  const { filling, progress } = state;
  if (!filling) {
    return (
      <button type="button" class="main wide" disabled={disabled} onClick={() => void fillPage(session)}>
        Isi halaman ini
      </button>
    );
  }
  const text = progress
    ? `${WORDS[progress.phase]} ${formatNumber(progress.done)} dari ${formatNumber(progress.total)} ruas…`
    : 'Mengisi…';
  return (
    <div class="filling" data-status="filling">
      <div class="progress">
        <progress max={progress?.total ?? 1} value={progress?.done ?? 0} aria-label="Ruas yang sudah dikerjakan" />
        <span>{text}</span>
      </div>
      <button type="button" class="wide" onClick={() => void stopFill(session)}>
        Hentikan
      </button>
    </div>
  );
}
