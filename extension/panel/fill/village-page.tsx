import { timeInWords } from '@shared/catalogue/scope';
import { useState } from 'preact/hooks';
import { formHeading, formOf } from '@shared/catalogue';
import { timeUnsaid } from '@extension/forms';
import { fillPartly, skipVillage } from '../queue';
import { placeName } from '@extension/model/figures/cells';
import { formCertainty } from '@extension/model/figures/certainty';
import { fillOnPage, toWrite } from './status';
import { Unsure } from '@extension/ui/unsure';
import { FillButton } from './fill-button';
import { FillResult } from './fill-result';
import { PlanTable } from './plan-table';
import { TimeCheck } from './time-check';
import { useSession, useSteadyState } from '../session/use-session';

/** One form for one village: what would go where, and the one button that fills it. */
export function VillagePage() {
  const session = useSession();
  const state = useSteadyState();
  const [timeChecked, setTimeChecked] = useState(false);
  const { derived, reading } = state;
  const plan = reading?.plan;
  if (!derived || !reading || reading.recognition.kind !== 'village-form') return null;
  const heading = formHeading(derived.edition, reading.recognition.form);
  if (!plan?.village) {
    return (
      <div class="card">
        <h2>{heading}</h2>
        <p>Semua desa di antrean sudah selesai. Pilih desa di “Giliran desa” bila ada yang akan diisi lagi.</p>
      </div>
    );
  }
  const { village } = plan;
  const name = placeName(derived, village);
  const last = fillOnPage(state);
  const writes = toWrite(plan).length;
  const again = !last || last.results.some(({ refusal }) => refusal === 'stopped');
  const unsaid = timeUnsaid(reading.recognition, derived.time);
  return (
    <div class="card" data-plan={plan.form}>
      <h2>{name}</h2>
      <p class="muted">
        {heading} <Unsure certainty={formCertainty(formOf(derived.edition, plan.form))} />, {timeInWords(derived.scope)}
      </p>
      {last && <FillResult fill={last} />}
      {!last && plan.skip !== null && (
        <div class="skip" data-status="skipped">
          <p>
            <strong>Formulir ini dilewati.</strong> {plan.skip}.
          </p>
          <div class="row">
            <button
              type="button"
              class="main"
              onClick={() => void skipVillage(session, plan.form, village, plan.skip ?? '')}
            >
              Lewati desa ini
            </button>
            {reading.partial && (
              <button type="button" onClick={() => void fillPartly(session, plan.form, village)}>
                Isi sebagian
              </button>
            )}
          </div>
        </div>
      )}
      {!last && (
        <PlanTable
          session={session}
          leaving={state.leaving}
          items={(reading.partial ?? plan).items}
          waiting={plan.skip !== null}
        />
      )}
      {!last && plan.skip === null && writes === 0 && (
        <p>Halaman ini sudah sama dengan data Anda. Tekan Simpan di situs bila belum.</p>
      )}
      {again && unsaid !== null && writes > 0 && (
        <TimeCheck unsaid={unsaid} scope={derived.scope} checked={timeChecked} onCheck={setTimeChecked} />
      )}
      {again && plan.skip === null && writes > 0 && <FillButton disabled={unsaid !== null && !timeChecked} />}
    </div>
  );
}
