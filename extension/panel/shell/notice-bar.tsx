import type { Session } from '../session/session';
import type { SessionState } from '../session/state';
import { Icon } from '@extension/ui/icon';

const ICONS = { info: 'note', good: 'check', bad: 'warning' } as const;

/** What just happened, in one place and read aloud; work under way with its cancel button. */
export const NoticeBar = ({ session, state }: { readonly session: Session; readonly state: SessionState }) => (
  <div class="notices" aria-live="polite">
    {state.busy && (
      <div class="notice info" data-status="busy">
        <progress aria-label={state.busy.label} max={state.busy.of} value={state.busy.done} />
        <p>{state.busy.label}</p>
        {state.busy.cancel && (
          <button type="button" class="quiet" onClick={state.busy.cancel}>
            Batalkan
          </button>
        )}
      </div>
    )}
    {state.notice && (
      <div class={`notice ${state.notice.tone}`} data-status={`notice-${state.notice.tone}`}>
        <Icon name={ICONS[state.notice.tone]} />
        <p>
          {state.notice.message}
          {state.notice.remedy && <span class="remedy"> {state.notice.remedy}</span>}
        </p>
        <button type="button" class="quiet" aria-label="Tutup pesan" onClick={() => session.show({ notice: null })}>
          <Icon name="cross" />
        </button>
      </div>
    )}
  </div>
);
