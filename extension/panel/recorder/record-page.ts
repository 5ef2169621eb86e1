import { mapName, repairQuestions, outlineOf } from '@extension/forms';
import type { Drift, RepairQuestion, SavedMap } from '@extension/forms';
import { recordingView } from './recording';
import { resumed, unsavedHere, withoutRecording, withRecording } from './unsaved';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { Recording } from '../session/state';
import { keepMap } from './keep-map';
import { refreshPage } from '../session/follow-page';

/** A map that no longer fits its page, with what is different. */
interface Repair {
  readonly map: SavedMap;
  readonly drift: Drift;
}

const change = (session: Session, patch: Partial<Recording>): void => {
  const { recording } = session.state();
  if (recording) session.show({ recording: { ...recording, ...patch } });
};

/** Changes what was said of the page, and keeps it: the panel may be closed before the map is saved. */
function say(session: Session, patch: Partial<Recording>): void {
  change(session, patch);
  const state = session.state();
  const { recording } = state;
  if (recording) void session.commit({ recordings: (all) => withRecording(all, state, recording) });
}

const addressOf = (url: string): string => /^[a-z]+:\/\/([^?#]*)/i.exec(url)?.[1] ?? '';

/**
 * Returns what the earlier map says of the page as it is now: its fields keep their variables, and what it put nothing
 * into stays without. Open is only what appeared since; what changed waits for its answer.
 */
function saidBefore({ map, drift }: Repair, questions: readonly RepairQuestion[]): Map<number, string | null> {
  const asked = new Set(questions.map(({ variable }) => variable));
  const variables = new Map(map.fields.map(({ at, variable }) => [at, variable]));
  const assignments = new Map<number, string | null>();
  for (const [before, place] of drift.pairs) {
    const variable = variables.get(before) ?? null;
    if (variable === null || !asked.has(variable)) assignments.set(place, variable);
  }
  for (const { at: place } of questions) if (place !== null) assignments.set(place, null);
  return assignments;
}

/**
 * Starts to teach the page beside the panel; nothing on it is touched. With a map that no longer fits: to repair it. What
 * was said of this page before and never saved is taken up again.
 */
export function startRecording(session: Session, changed?: Repair): void {
  const { page, derived } = session.state();
  if (page.kind !== 'ready' || !derived) return;
  const outline = outlineOf(page.snapshot, derived.villages);
  if (outline.seen.length === 0) {
    const message = 'Halaman ini tidak punya ruas untuk diisi.';
    session.show({
      notice: { tone: 'bad', message, remedy: 'Buka formulirnya di situs, misalnya lewat “Tambah data”.' },
    });
    return;
  }
  const { at, by } = session.stamp();
  const questions = changed ? repairQuestions(changed.map, outline, changed.drift, derived.edition) : [];
  const assignments = changed ? saidBefore(changed, questions) : new Map<number, string | null>();
  const recording: Recording = {
    outline,
    address: addressOf(page.snapshot.url),
    at,
    by,
    assignments,
    absent: new Set(),
    pointing: null,
    questions,
    answered: [],
    replaces: changed?.map ?? null,
    resumed: null,
  };
  const kept = unsavedHere(session.state(), recording.replaces);
  const variables = new Set(derived.edition.variables.map(({ key }) => key));
  session.show({ recording: kept ? resumed(recording, kept, variables) : recording, notice: null });
}

/** Begins again with nothing said. */
export async function beginAgain(session: Session): Promise<void> {
  await leaveRecording(session);
  const recognition = session.state().reading?.recognition;
  startRecording(session, recognition?.kind === 'unknown' ? recognition.drift : undefined);
}

/** Leaves the page untaught; what was said of it is let go. */
export async function leaveRecording(session: Session): Promise<void> {
  const state = session.state();
  const { page, recording } = state;
  session.show({ recording: null });
  if (recording)
    await session.commit({
      recordings: (all) => {
        const rest = withoutRecording(all, state, recording);
        return rest.length < all.length ? rest : all;
      },
    });
  if (recording?.pointing && page.kind === 'ready') await session.link.ask(page.tab, { type: 'stop' });
}

/** Takes what a field is: a variable, or none of ours. A variable taken from another field leaves that one open. */
export function tellField(session: Session, at: number, variable: string | null): void {
  const { recording } = session.state();
  if (!recording) return;
  const assignments = new Map([...recording.assignments].filter(([, other]) => other === null || other !== variable));
  say(session, { assignments: assignments.set(at, variable) });
}

/** Answers what a changed field is now. */
export function answerRepair(session: Session, variable: string, same: boolean): void {
  const { recording } = session.state();
  const question = recording?.questions.find((one) => one.variable === variable);
  if (!recording || !question) return;
  const assignments = new Map(recording.assignments);
  if (question.at !== null) assignments.set(question.at, same ? variable : null);
  const absent = same ? recording.absent : new Set([...recording.absent, variable]);
  const questions = recording.questions.filter((one) => one !== question);
  say(session, { assignments, absent, questions, answered: [...recording.answered, question] });
}

/** Lets the officer point at one field after the other until none is open, Escape is pressed, or they stop. */
export async function pointAtFields(session: Session): Promise<void> {
  const { page } = session.state();
  if (page.kind !== 'ready') return;
  // The page may be out of sight for a moment, another tab in front; it is still the one being taught.
  const { tab } = page;
  for (;;) {
    const variable = recordingView(session.state())?.open[0];
    if (variable === undefined) break;
    change(session, { pointing: variable });
    const reply = await session.link.ask(tab, { type: 'pick' });
    if (!reply.ok) {
      session.show({ notice: badNotice(reply.problem) });
      break;
    }
    const field = reply.value.type === 'picked' ? reply.value.field : null;
    const now = session.state().recording;
    if (!now) return;
    if (field === null) {
      if (now.absent.has(variable)) continue;
      break;
    }
    const at = now.outline.fields.findIndex((fields) => fields.some(({ id }) => id === field));
    if (at < 0) {
      session.show({
        notice: {
          tone: 'bad',
          message: 'Ruas yang ditunjuk bukan bagian formulir ini.',
          remedy: 'Tunjuk ruas angkanya, bukan pilihan desa atau tahun.',
        },
      });
    } else tellField(session, at, variable);
  }
  change(session, { pointing: null });
}

/** The variable asked for is not on this page; the next one comes up. */
export async function notOnPage(session: Session): Promise<void> {
  const { page, recording } = session.state();
  if (!recording?.pointing || page.kind !== 'ready') return;
  say(session, { absent: new Set([...recording.absent, recording.pointing]) });
  await session.link.ask(page.tab, { type: 'stop' });
}

/** Ends pointing; what was pointed at stays. */
export async function stopPointing(session: Session): Promise<void> {
  const { page } = session.state();
  if (page.kind === 'ready') await session.link.ask(page.tab, { type: 'stop' });
}

/** Keeps the map that was tried, in place of an earlier one of the same form. */
export async function saveRecording(session: Session): Promise<void> {
  const { recording } = session.state();
  const view = recordingView(session.state());
  if (!recording || !view?.trial || recording.questions.length > 0) return;
  const { map } = view;
  if (!(await keepMap(session, recording.replaces ? 'repaired' : 'saved', map, recording))) return;
  const message = `Peta ${mapName(map)} disimpan, ${map.fields.length} ruas.`;
  session.show({ recording: null, notice: { tone: 'good', message } });
  await refreshPage(session);
}
