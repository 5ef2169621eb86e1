import { formatNumber } from '@shared/dataset';
import { goTo } from './move-in-queue';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import type { QueueVillage } from '@extension/model/queue/village-states';
import { VILLAGE_WORDS } from '@extension/model/queue/village-words';
import type { ChainForm } from '@extension/model/queue/chain';
import { SkipForm } from './skip-form';
import { STATE_ORDER, StateMark } from './village-state-mark';
import { useSession } from '../session/use-session';

const UNITS = { desa: 'desa', kecamatan: 'kecamatan', kabupaten: 'kabupaten' } as const;

/** Returns what a form waits for, in words; empty where nothing. */
const blockText = ({ blockedBy }: Pick<ChainForm, 'blockedBy'>): string =>
  blockedBy
    .map(({ form, left, hasFigures }) =>
      hasFigures
        ? `${form.heading} (${formatNumber(left)} ${UNITS[form.level]} lagi)`
        : `${form.heading} (angkanya tidak ada di sini, periksa di situs)`,
    )
    .join(', ');

interface QueueFormProps {
  readonly chain: ChainForm;
  /** The form being worked on. */
  readonly current: boolean;
  /** Only villages of this kecamatan are listed; empty = all. The numbers are those of all. */
  readonly kecamatan: string;
}

const Line = ({ form, at }: { readonly form: string; readonly at: QueueVillage }) => {
  const session = useSession();
  return (
    <div class="between" data-village={at.code} data-state={at.state}>
      <span>
        <strong>{at.name}</strong> {at.kecamatan && <span class="muted">{at.kecamatan}</span>}
      </span>
      <StateMark state={at.state} />
      {at.reason && <span class="reason">{at.reason}</span>}
      {at.state !== 'stored' && at.state !== 'empty' && (
        <div class="row">
          <button type="button" onClick={() => void goTo(session, form, at.code)} aria-label={`Kerjakan ${at.name}`}>
            {at.state === 'skipped' ? 'Kembalikan' : 'Kerjakan'}
          </button>
          {at.state !== 'skipped' && <SkipForm form={form} village={at.code} name={at.name} />}
        </div>
      )}
    </div>
  );
};

/** One form: how many of its villages are stored, what stands in its way, and each village on demand. */
export function QueueForm({ chain, current, kecamatan }: QueueFormProps) {
  const { form, villages, counts } = chain;
  const blocked = blockText(chain);
  const other = STATE_ORDER.filter((state) => state !== 'stored' && state !== 'todo' && counts[state] > 0);
  const order = new Map(STATE_ORDER.map((state, at) => [state, at]));
  const sorted = (): QueueVillage[] =>
    villages
      .filter((village) => !kecamatan || village.kecamatan === kecamatan)
      .sort((a, b) => (order.get(a.state) ?? 0) - (order.get(b.state) ?? 0));
  return (
    <div
      data-form={form.key}
      data-of={villages.length}
      data-stored={counts.stored}
      data-held={counts.held}
      data-skipped={counts.skipped}
      data-blocked={chain.blockedBy.map((one) => one.form.key).join(' ')}
    >
      <LazyDetails
        summary={
          <>
            <strong>{form.heading}</strong>
            {current && <span class="muted"> · sedang dikerjakan</span>}
            <span class="progress">
              <progress
                max={Math.max(villages.length, 1)}
                value={counts.stored}
                aria-label={`${form.heading} tersimpan`}
              />
              <span>
                {formatNumber(counts.stored)} dari {formatNumber(villages.length)} tersimpan
              </span>
            </span>
            {other.length > 0 && (
              <span class="reason">
                {other.map((state) => `${formatNumber(counts[state])} ${VILLAGE_WORDS[state]}`).join(', ')}
              </span>
            )}
            {blocked && <span class="reason">Menunggu {blocked}</span>}
          </>
        }
      >
        {() => (
          <List
            step={20}
            items={sorted()}
            keyOf={({ code }) => code}
            render={(at) => <Line form={form.key} at={at} />}
          />
        )}
      </LazyDetails>
    </div>
  );
}
