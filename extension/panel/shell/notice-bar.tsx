import { Icon } from '@extension/ui/icon';
import { useSession, useSessionState } from '../session/use-session';

const ICONS = { info: 'note', good: 'check', bad: 'warning' } as const;

/** Shows what just happened, in one place and read aloud; work under way with its cancel button. */
export function NoticeBar() {
  const session = useSession();
  const { busy, notice } = useSessionState((state) => ({ busy: state.busy, notice: state.notice }));
  return (
    <div class="notices" aria-live="polite">
      {busy && (
        <div class="notice info" data-status="busy">
          <progress aria-label={busy.label} max={busy.of} value={busy.done} />
          <p>{busy.label}</p>
          {busy.cancel && (
            <button type="button" class="quiet" onClick={busy.cancel}>
              Batalkan
            </button>
          )}
        </div>
      )}
      {notice && (
        <div class={`notice ${notice.tone}`} data-status={`notice-${notice.tone}`}>
          <Icon name={ICONS[notice.tone]} />
          <p>
            {notice.message}
            {notice.remedy && <span class="remedy"> {notice.remedy}</span>}
          </p>
          <button type="button" class="quiet" aria-label="Tutup pesan" onClick={() => session.show({ notice: null })}>
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  );
}
