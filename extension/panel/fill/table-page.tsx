import { groupBy } from '@shared/collections';
import { useState } from 'preact/hooks';
import { formHeading, formOf } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { PLAN_WORDS } from '@shared/filling-words';
import { sentenceCase } from '@shared/sentence-case';
import { timeUnsaid } from '@extension/forms';
import type { PlanItem, TableForm } from '@extension/forms';
import { fillPartly } from '../queue';
import { villageName } from '@extension/model/figures/cells';
import { formCertainty } from '@extension/model/figures/certainty';
import { fillOnPage, toWrite } from './status';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import { Unsure } from '@extension/ui/unsure';
import { FillButton } from './fill-button';
import { FillResult } from './fill-result';
import { Overwrites } from './overwrites';
import { PlanTable } from './plan-table';
import { TimeCheck } from './time-check';
import { TableRows } from './named-rows';
import { useSession, useSteadyState } from '../session/use-session';

const byVillage = (items: readonly PlanItem[]): [string, PlanItem[]][] => [...groupBy(items, ({ village }) => village)];

/** A page with a row per village: the whole plan in numbers, the villages one by one on demand. */
export function TablePage({ recognition }: { readonly recognition: TableForm }) {
  const session = useSession();
  const state = useSteadyState();
  const [timeChecked, setTimeChecked] = useState(false);
  const { derived, reading, filling } = state;
  const plan = reading?.plan;
  if (!derived || !plan) return null;
  const heading = formHeading(derived.edition, plan.form);
  const writes = toWrite(plan);
  const already = plan.items.filter(({ status }) => status === 'already').length;
  const held = plan.items.filter(({ status }) => status === 'held').length;
  const last = fillOnPage(state);
  const unsaid = timeUnsaid(recognition, derived.time);
  const villages = new Set(writes.map(({ village }) => village)).size;
  return (
    <div class="card" data-plan={plan.form}>
      <h2>
        {heading} <Unsure certainty={formCertainty(formOf(derived.edition, plan.form))} />
      </h2>
      <p class="muted">Halaman tabel, {formatNumber(recognition.rows.length)} desa</p>
      {last && <FillResult fill={last} />}
      {last && <p class="muted">Sesudah menyimpan, buka daftar di situs: isinya dibandingkan sendiri.</p>}
      <dl class="numbers">
        <dt>{sentenceCase(PLAN_WORDS.fill)}</dt>
        <dd>
          {formatNumber(writes.length)} ruas di {formatNumber(villages)} desa
        </dd>
        <dt>{sentenceCase(PLAN_WORDS.already)}</dt>
        <dd>{formatNumber(already)} ruas</dd>
        <dt>{sentenceCase(PLAN_WORDS.held)}</dt>
        <dd>
          {formatNumber(held)} ruas{plan.skipped.length > 0 && `, ${formatNumber(plan.skipped.length)} desa dilewati`}
        </dd>
      </dl>
      {plan.skip !== null && <p>{plan.skip}.</p>}
      <TableRows recognition={recognition} />
      {plan.skipped.length > 0 && (
        <LazyDetails summary={`${plan.skipped.length} desa dilewati`}>
          {() => (
            <List
              items={plan.skipped}
              keyOf={({ village }) => village}
              render={({ village, reason }) => (
                <>
                  <strong>{villageName(derived, village)}</strong>
                  <span class="reason">{reason}</span>
                </>
              )}
            />
          )}
        </LazyDetails>
      )}
      <Overwrites session={session} leaving={state.leaving} derived={derived} items={writes} />
      <LazyDetails summary="Lihat semua ruas">
        {() => (
          <List
            first={10}
            items={byVillage(plan.items)}
            keyOf={([village]) => village}
            render={([village, items]) => (
              <LazyDetails summary={villageName(derived, village)}>
                {() => <PlanTable session={session} leaving={state.leaving} items={items} />}
              </LazyDetails>
            )}
          />
        )}
      </LazyDetails>
      {unsaid !== null && writes.length > 0 && (
        <TimeCheck unsaid={unsaid} scope={derived.scope} checked={timeChecked} onCheck={setTimeChecked} />
      )}
      {writes.length > 0 && <FillButton disabled={unsaid !== null && !timeChecked} />}
      {reading.partial && !filling && (
        <button type="button" class="wide" onClick={() => void fillPartly(session, plan.form, '')}>
          Isi sebagian desa yang dilewati
        </button>
      )}
    </div>
  );
}
