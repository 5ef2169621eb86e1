import { EmptyState } from '@extension/ui/empty-state';
import { formHeading } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { chooseKecamatan, goTo } from './move-in-queue';
import { placeName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { momentInWords } from '@shared/dates/words';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import { queueChange } from '@extension/model/queue/changes';
import { chainOf, nextStep } from '@extension/model/queue/chain';
import { lastWork } from '@extension/model/queue/last-work';
import type { Worked } from '@extension/model/queue/last-work';
import type { QueueStep } from '@extension/model/queue/chain';
import type { SessionState } from '../session/state';
import { ChangeCard } from './change-card';
import { QueueForm } from './form-line';
import { SkipForm } from './skip-form';
import { StateMark } from './village-state-mark';
import { InterruptedNotice } from '../proof';
import type { View, ViewProps } from '../session/view';
import { useSession } from '../session/use-session';

interface NextCardProps {
  readonly step: QueueStep;
  readonly stopped: boolean;
}

const NextCard = ({ step, stopped }: NextCardProps) => {
  const session = useSession();
  const { form, village } = step;
  return (
    <div class="next" data-next-form={form.key} data-next={village.code}>
      <h3>Berikutnya</h3>
      <p>
        <strong>{village.name}</strong>
        {village.kecamatan && `, ${village.kecamatan}`}
        <br />
        {form.heading}
      </p>
      {village.state !== 'todo' && (
        <p>
          <StateMark state={village.state} />
          {village.reason && <span class="reason">{village.reason}</span>}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="main"
          disabled={stopped}
          onClick={() => void goTo(session, form.key, village.code)}
        >
          <Icon name="arrow" /> Kerjakan yang berikutnya
        </button>
        <SkipForm key={`${form.key} ${village.code}`} form={form.key} village={village.code} name={village.name} />
      </div>
    </div>
  );
};

function workText(derived: Derived, entry: Worked): string {
  const villages = new Set(entry.items.map(({ village }) => village));
  const [only = ''] = villages;
  const where = villages.size === 1 ? placeName(derived, only) : `${formatNumber(villages.size)} desa`;
  const heading = formHeading(derived.edition, entry.form);
  const act = entry.kind === 'stored' ? 'dibandingkan' : 'diisi';
  return `Terakhir ${act} ${momentInWords(entry.at)} oleh ${entry.by}: ${heading}, ${where}`;
}

function AntreanView({ session, state }: ViewProps) {
  const { derived, stored } = state;
  if (!derived) {
    return (
      <EmptyState
        view="antrean"
        title="Belum ada antrean"
        hint="Buka berkas angka dulu."
        onData={() => session.show({ view: 'data' })}
      />
    );
  }
  const chain = chainOf(derived, stored);
  const change = queueChange(derived, stored);
  const step = nextStep(chain, stored.queue);
  const last = lastWork(stored.log, stored.settings);
  const own = chain.filter(({ hasFigures }) => hasFigures);
  const others = chain.filter(({ hasFigures }) => !hasFigures);
  const { kecamatan } = stored.queue;
  return (
    <section data-view="antrean" data-state={change ? 'changed' : step ? 'ready' : 'done'}>
      <h2>Antrean</h2>
      {last && <p class="muted">{workText(derived, last)}</p>}
      <ChangeCard />
      <InterruptedNotice />
      {step ? (
        <NextCard step={step} stopped={change !== null} />
      ) : (
        <p>
          <Icon name="check" /> Tidak ada lagi yang dapat diisi{kecamatan && ` di kecamatan ${kecamatan}`}.
        </p>
      )}
      {kecamatan && (
        <p class="between">
          <span>Hanya desa kecamatan {kecamatan}.</span>
          <button type="button" onClick={() => void chooseKecamatan(session, '')}>
            Semua kecamatan
          </button>
        </p>
      )}
      <ul class="plain chain">
        {own.map((one) => (
          <li key={one.form.key}>
            <QueueForm chain={one} current={one.form.key === stored.queue.form} kecamatan={kecamatan} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <LazyDetails summary={`${formatNumber(others.length)} formulir lain belum punya angka di sini`}>
          {() => (
            <ul class="notes">
              {others.map(({ form }) => (
                <li key={form.key}>
                  {form.heading}
                  {form.level !== 'desa' && `, diisi per ${form.level}`}
                </li>
              ))}
            </ul>
          )}
        </LazyDetails>
      )}
    </section>
  );
}

/** Villages whose saved figures are not those meant now, or changed data that stops the queue. */
function attention({ derived, stored }: SessionState): number {
  if (!derived) return 0;
  const off = chainOf(derived, stored).reduce((sum, { counts }) => sum + counts.different + counts.changed, 0);
  return off + (queueChange(derived, stored) ? 1 : 0);
}

export const antrean: View = { key: 'antrean', title: 'Antrean', waiting: attention, component: AntreanView };
