import { formatNumber } from '@shared/dataset';
import type { PlanItem } from '@extension/forms';
import { choiceKey, leaveField, replaces } from './leave-field';
import { villageName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';

interface ChoiceProps {
  readonly session: Session;
  readonly leaving: SessionState['leaving'];
  readonly item: PlanItem;
}

/** Whether what stands in the field is replaced; nothing for a field that is empty or will not be written. */
export function OverwriteChoice({ session, leaving, item }: ChoiceProps) {
  if (!replaces(item)) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={!leaving.has(choiceKey(item))}
        onChange={(event) => leaveField(session, item, !event.currentTarget.checked)}
        aria-label={`Timpa ${item.label}: ${item.before} menjadi ${item.text}`}
      />
      timpa
    </label>
  );
}

interface OverwritesProps extends Omit<ChoiceProps, 'item'> {
  readonly derived: Derived;
  readonly items: readonly PlanItem[];
}

/** All fields of a table page in which something else stands, old → new, each with its choice. */
export function Overwrites({ session, leaving, derived, items }: OverwritesProps) {
  const replaced = items.filter(replaces);
  if (replaced.length === 0) return null;
  const left = replaced.filter((item) => leaving.has(choiceKey(item))).length;
  return (
    <LazyDetails
      summary={`${formatNumber(replaced.length)} ruas berisi angka lain, ${left === 0 ? 'semua ditimpa' : `${formatNumber(left)} dibiarkan`}`}
    >
      {() => (
        <List
          items={replaced}
          keyOf={choiceKey}
          render={(item) => (
            <>
              <strong>{villageName(derived, item.village)}</strong>, {item.label}:{' '}
              <span class="muted">{item.before}</span> → <strong>{item.text}</strong>
              <OverwriteChoice session={session} leaving={leaving} item={item} />
            </>
          )}
        />
      )}
    </LazyDetails>
  );
}
