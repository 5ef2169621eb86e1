import { indexBy } from '@shared/collections';
import { templatePatches } from '@extension/forms';
import type { TemplateItem, TemplatePlan } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import { formatNumber } from '@shared/dataset';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { Derived } from '@extension/model/figures/derive';
import { download, XLSX_TYPE } from '@extension/ui/download';
import { sourceOf } from '../session/log-context';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { TemplateDraft } from '../session/state';
import { filledTemplate, placeOf, planOf, templatePlan } from './plan';
import { baselineChange } from '../session/guard-fill';
import { runLoggedFill } from '../session/logged-fill';
import type { LoggedFill } from '../session/logged-fill';

type ResultItem = (LogEntry & { kind: 'template-result' })['items'][number];

/** `templat-data-sasaran-2024.xlsx` → `templat-data-sasaran-2024-terisi.xlsx`. */
export const filledName = (file: string): string => file.replace(/(?:-terisi)?(?:\s*\(\d+\))?\.xlsx$/i, '-terisi.xlsx');

const writes = (plan: TemplatePlan): TemplateItem[] => plan.items.filter(({ status }) => status === 'fill');

async function patched({ bytes }: TemplateDraft, plan: TemplatePlan) {
  const { patchWorkbook } = await import('@shared/files');
  let filled: Uint8Array = bytes;
  let formulas = 0;
  for (const [sheet, patches] of templatePatches(plan)) {
    const result = await patchWorkbook(filled, sheet, patches);
    if (!result.ok) return result;
    filled = result.value.bytes;
    formulas += result.value.formulas;
  }
  return ok({ bytes: new Uint8Array(filled), formulas });
}

type Attempt = Result<{
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly formulas: number;
  readonly items: ResultItem[];
}>;

/**
 * Returns what the filled file says at the planned places, and whether every other figure of the template is as it was.
 */
async function readBack(
  bytes: Uint8Array,
  name: string,
  { derived, draft, plan }: { derived: Derived; draft: TemplateDraft; plan: TemplatePlan },
): Promise<Result<{ items: ResultItem[]; restSame: boolean }>> {
  const { readWorkbook } = await import('@shared/files');
  const grids = await readWorkbook(bytes, name);
  if (!grids.ok) return grids;
  const again = planOf(derived, { ...draft, grids: grids.value });
  if (!again.ok) return again;
  const key = (item: TemplateItem): string => `${placeOf(item)} ${item.village} ${item.variable}`;
  const found = indexBy(again.value.items, key);
  const items = writes(plan).map((item): ResultItem => {
    const now = found.get(key(item));
    const { village, variable, label, text } = item;
    const equal = now?.status === 'already' && now.value === item.value;
    return { village, variable, label, place: placeOf(item), value: text, readBack: now?.before ?? '', equal };
  });
  const rest = plan.items.filter(({ status }) => status !== 'fill');
  const restSame =
    again.value.items.length === plan.items.length &&
    rest.every((item) => found.get(key(item))?.before === item.before);
  return ok({ items, restSame });
}

/**
 * Fills the opened template: the intention is on disk first, the filled bytes are opened again and compared with the
 * plan, and only then the copy is offered. The template itself is not changed.
 */
export const fillTemplate = (session: Session): Promise<void> => runLoggedFill(session, () => templateFill(session));

function templateFill(session: Session): LoggedFill<Attempt> | null {
  const { templateDraft: draft, derived, stored, busy } = session.state();
  const plan = templatePlan(session.state());
  if (busy || !draft || !derived || !plan?.ok || writes(plan.value).length === 0) return null;
  const name = filledName(draft.file);
  const intent: LogEntry = {
    kind: 'template-intent',
    ...session.stamp(),
    file: draft.file,
    items: writes(plan.value).map((item) => {
      const { village, variable, label, before, text } = item;
      return {
        village,
        variable,
        ...sourceOf(session, village, variable),
        label,
        place: placeOf(item),
        before,
        value: text,
      };
    }),
  };
  return {
    begin: { notice: null, busy: { label: 'Mengisi templat dan membacanya kembali…' } },
    end: { busy: null },
    intention: { log: [intent], ...baselineChange(derived, stored, intent.at) },
    act: () => attempt(draft, plan.value, name, derived),
    result: (made, seq) => ({
      kind: 'template-result',
      ...session.stamp(),
      intent: seq,
      ...(made.ok
        ? { file: name, problem: '', items: made.value.items }
        : { file: '', problem: made.problem.message, items: [] }),
    }),
    notice: (made) => (made.ok ? undefined : badNotice(made.problem)),
    shown(made, _, closed) {
      if (!made.ok || !closed) return {};
      const { bytes, formulas, items } = made.value;
      const filled = { name, bytes, plan: plan.value, figures: items.length, formulas };
      return { templateDraft: { ...draft, filled } };
    },
  };
}

async function attempt(draft: TemplateDraft, plan: TemplatePlan, name: string, derived: Derived): Promise<Attempt> {
  const filled = await patched(draft, plan);
  if (!filled.ok) return filled;
  const back = await readBack(filled.value.bytes, name, { derived, draft, plan });
  if (!back.ok) return back;
  const { items, restSame } = back.value;
  const wrong = items.filter(({ equal }) => !equal);
  if (wrong.length > 0 || !restSame)
    return fail(
      wrong.length > 0
        ? `Sesudah diisi, ${formatNumber(wrong.length)} angka di templat terbaca lain, antara lain di sel ${wrong[0]?.place ?? ''}.`
        : 'Sesudah diisi, ada sel lain di templat yang ikut berubah.',
      'Templat tidak diisi. Unduh templat baru dari situs, lalu coba lagi.',
    );
  return ok({ ...filled.value, items });
}

/** Hands the filled copy to the person. */
export function downloadTemplate(session: Session): void {
  const filled = filledTemplate(session.state());
  if (!filled) return;
  download(filled.name, filled.bytes, XLSX_TYPE);
  session.show({ notice: { tone: 'good', message: `${filled.name} diunduh. Unggah berkas itu di situs.` } });
}
