import { formatNumber } from '@shared/dataset';
import { openTemplate } from './template-open';
import { FileButton } from '@extension/ui/file-button';
import { templatePlan } from './plan';
import { TemplatePlanned } from './template-plan';
import type { ViewProps } from '../session/view';
import { useSession, useSessionState } from '../session/use-session';

/** The site's own Excel template: where it is given to Cermat. */
export function TemplatePicker() {
  const session = useSession();
  const hasFigures = useSessionState(({ derived }) => derived !== null);
  if (!hasFigures) return null;
  return (
    <details data-part="templat">
      <summary>Isi lewat templat Excel dari situs</summary>
      <p class="muted">
        Unduh templat dari formulirnya di situs, lalu pilih di sini. Yang diisi hanya sel angkanya; bagian lain tetap.
      </p>
      <FileButton
        id="berkas-templat"
        label="Pilih templat"
        accept=".xlsx"
        onFile={(file) => void openTemplate(session, file)}
      />
    </details>
  );
}

/** The opened template instead of the page, until it is put away. */
export function Template({ session, state }: ViewProps) {
  const plan = templatePlan(state);
  const { templateDraft: draft, derived } = state;
  if (!draft || !derived || !plan) return null;
  if (!plan.ok) {
    return (
      <div class="card blocked" data-template="blocked">
        <h2>{draft.file}</h2>
        <p>
          {plan.problem.message} {plan.problem.remedy}
        </p>
      </div>
    );
  }
  const count = (status: string): number => plan.value.items.filter((item) => item.status === status).length;
  return (
    <div
      data-template={plan.value.items.length > 0 ? 'ready' : 'unknown'}
      data-fill={count('fill')}
      data-held={count('held')}
      data-skipped={formatNumber(plan.value.skipped.length)}
    >
      <TemplatePlanned session={session} state={state} derived={derived} draft={draft} plan={plan.value} />
    </div>
  );
}
