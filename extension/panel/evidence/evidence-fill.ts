import { ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { FieldResult, FillItem } from '@extension/protocol/messages';
import { withSaid } from '@extension/forms';
import type { EvidencePlanItem, EvidenceSource } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import { base64 } from '@extension/model/bytes/base64';
import { evidencePlanOf, evidencePrint } from './state';
import { logContext } from '../session/log-context';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { LastEvidenceFill } from '../session/state';
import { undoNotice, undoOutcome } from '../session/undone';
import { fillAlone } from '../session/guard-fill';
import { PAGE_FILL, runLoggedFill, writeWithProgress } from '../session/logged-fill';
import type { LoggedFill, PageAnswer } from '../session/logged-fill';
import { refreshPage } from '../session/follow-page';

/** Chooses the line for the page beside the panel; choices for single fields begin anew. */
export function chooseEvidence(session: Session, id: string): void {
  session.show({ evidence: { chosen: id, choices: new Map(), last: null } });
}

/** Takes what the person says goes into one field. */
export function tellEvidenceField(session: Session, field: string, source: EvidenceSource, said = ''): void {
  const { evidence } = session.state();
  session.show({ evidence: { ...evidence, choices: new Map([...evidence.choices, [field, { source, said }]]) } });
}

/** The writes of a plan; a document that is no longer kept here stops all of them. */
async function fillItems(session: Session, items: readonly EvidencePlanItem[]): Promise<Result<FillItem[]>> {
  const made: FillItem[] = [];
  for (const { field, value, hash } of items) {
    const item = { field: field.id, identity: field.identity, value, before: field.value };
    if (hash === null) {
      made.push(item);
      continue;
    }
    const kept = await session.file(hash);
    if (!kept.ok) return kept;
    if (kept.value === null)
      return {
        ok: false,
        problem: {
          message: `Berkas ${value} tidak ada lagi di komputer ini.`,
          remedy: 'Tambahkan lagi berkasnya di daftar dokumen.',
        },
      };
    const bytes = new Uint8Array(await kept.value.arrayBuffer());
    made.push({ ...item, file: { name: value, type: kept.value.type, base64: base64(bytes) } });
  }
  return ok(made);
}

/** Returns what became of each field; one the page said nothing of is `unknown`. */
const joined = (items: readonly EvidencePlanItem[], results: readonly FieldResult[]): LastEvidenceFill['results'] =>
  items.map(({ field, label, text }) => {
    const result = results.find((one) => one.field === field.id);
    const { outcome = 'unknown', refusal = '', after = '' } = result ?? {};
    return { field: field.id, label, text, outcome, refusal, after };
  });

/**
 * Fills the page from one line of the register, documents included. As with figures: the intention is on disk before the
 * page is touched, what was written is read back, only one panel fills at a time, and no button of the site is pressed.
 */
export const fillEvidence = (session: Session): Promise<void> =>
  runLoggedFill(session, () => evidenceFill(session), fillAlone);

interface Outcome extends PageAnswer {
  readonly fields: LastEvidenceFill['results'];
}

async function evidenceFill(session: Session): Promise<LoggedFill<Outcome> | null> {
  const { page, filling, stored } = session.state();
  const plan = evidencePlanOf(session.state());
  const items = plan?.items.filter(({ status }) => status === 'fill') ?? [];
  if (filling || page.kind !== 'ready' || !plan || plan.page.villageOpen || items.length === 0) return null;
  if (plan.page.year !== null && plan.page.year !== stored.settings.year) return null;
  const { tab, snapshot } = page;
  session.show(PAGE_FILL.begin);
  const made = await fillItems(session, items);
  if (!made.ok) {
    session.show({ ...PAGE_FILL.end, notice: badNotice(made.problem) });
    return null;
  }
  const { district, year } = session.stamp();
  const evidence = withSaid(plan.evidence, plan.items);
  const { form } = plan.page;
  const common = { form, evidence: evidence.id, title: evidence.title, print: evidencePrint(evidence) };
  const { page: at } = logContext(session, form);
  const intent: LogEntry = {
    kind: 'evidence-intent',
    ...session.stamp(),
    ...(at && { page: at }),
    ...common,
    fields: items.map(({ label, field, text }) => ({ label, before: field.shown || field.value, value: text })),
  };
  return {
    ...PAGE_FILL,
    intention: {
      log: [intent],
      ...(evidence !== plan.evidence && {
        putEvidence: [{ district, year, evidence }],
        settledOn: { evidence: [{ district, year, evidence: plan.evidence }] },
      }),
    },
    async act() {
      const answer = await writeWithProgress(session, tab, made.value);
      return { ...answer, fields: joined(items, answer.results) };
    },
    result: ({ fields }, seq) => ({
      kind: 'evidence-result',
      ...session.stamp(),
      ...common,
      intent: seq,
      fields: fields.map(({ label, text, after, outcome, refusal }) => ({
        label,
        value: text,
        readBack: after,
        outcome,
        refusal,
      })),
    }),
    notice: ({ problem }) => (problem ? badNotice(problem) : null),
    shown({ problem, fields }, seq) {
      const last = { evidence: evidence.id, form, loaded: snapshot.loaded, intent: seq, results: fields };
      const { choices } = session.state().evidence;
      return { evidence: { chosen: evidence.id, choices, last: problem ? null : last } };
    },
    after: () => refreshPage(session),
  };
}

/** Puts back what stood in the fields before the last fill. */
export async function undoEvidence(session: Session): Promise<void> {
  const { page, evidence } = session.state();
  const { last } = evidence;
  if (page.kind !== 'ready' || !last) return;
  const reply = await session.link.ask(page.tab, { type: 'undo' });
  if (!reply.ok) {
    session.show({ notice: badNotice(reply.problem) });
    return;
  }
  const outcome = undoOutcome(reply.value, last.results, page.snapshot.fields);
  const { left } = outcome;
  const kept = await session.commit({
    log: [
      {
        kind: 'undo',
        ...session.stamp(),
        form: last.form,
        intent: last.intent,
        ...(left.length > 0 && { left: [...left] }),
      },
    ],
  });
  if (kept) session.show({ evidence: { ...evidence, last: null }, notice: undoNotice(outcome, (village) => village) });
  await refreshPage(session);
}
