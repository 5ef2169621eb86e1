import { formatNumber } from '@shared/dataset';
import { fillPage } from './fill-page';
import { stopFill } from './stop-fill';
import { useSession, useSessionState } from '../session/use-session';

const WORDS = { write: 'Mengisi', check: 'Membaca ulang' } as const;

/** Starts the fill; while one is under way, how far it is and the way to stop it. */
export function FillButton({ disabled }: { readonly disabled: boolean }) {
  const session = useSession();
  const { filling, progress } = useSessionState((state) => ({ filling: state.filling, progress: state.progress }));
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
