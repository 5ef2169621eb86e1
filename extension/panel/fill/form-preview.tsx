import { formatNumber } from '@shared/dataset';
import { previewOf } from '@extension/forms';
import { villageName } from '@extension/model/figures/cells';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import { useSessionState } from '../session/use-session';

/**
 * Shows what the chosen form will take over all villages, and what is held back with its reason, before any page is
 * opened.
 */
export function FormPreview() {
  const { derived, form } = useSessionState((state) => ({ derived: state.derived, form: state.stored.queue.form }));
  if (!derived || !form) return null;
  const { planned, held } = previewOf({ ...derived, form });
  if (planned === 0) return null;
  return (
    <div key={form} data-preview={form} data-planned={planned}>
      <LazyDetails
        summary={`${formatNumber(planned)} ruas punya angka, ${held.length === 0 ? 'tidak ada yang ditahan' : `${formatNumber(held.length)} ditahan`}`}
      >
        {() => (
          <List
            items={held}
            keyOf={({ village, variable }) => `${village} ${variable}`}
            render={({ village, variable, label, reason }) => (
              <span data-held data-village={village} data-field={variable}>
                <strong>{villageName(derived, village)}</strong>, {label} <span class="reason">{reason}</span>
              </span>
            )}
          />
        )}
      </LazyDetails>
    </div>
  );
}
