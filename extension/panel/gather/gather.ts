import { formatNumber } from '@shared/dataset';
import type { CellConflict } from '@shared/exchange';
import { cellKey } from '@shared/findings';
import { ok } from '@shared/result';
import { acceptDraft, importFile } from '@extension/import';
import type { ImportDraft } from '@extension/import';
import type { Scope } from '@shared/catalogue/scope';
import { chosenSide, hasFigure } from '@extension/model/gather/chosen';
import { denominatorKey, NO_CHOICES, NO_USES } from '@extension/model/gather/types';
import type { Choices, Comparison, FileReading, Uses } from '@extension/model/gather/types';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { GatheredFile, Gathering } from '../session/state';
import { underWay } from '../session/under-way';

/** Files are many or few: each is read in turn, told at once, and nothing is kept before the officer says so. */
export const gatherFiles = (session: Session, list: readonly File[]): Promise<void> =>
  underWay(session, 'Membaca berkas', () => gatherOnce(session, list));

async function gatherOnce(session: Session, list: readonly File[]): Promise<void> {
  stopGathering(session);
  const gatherer = session.gatherer();
  const files = list.map((file, at): GatheredFile => ({
    id: String(at + 1),
    name: file.name,
    size: file.size,
    reading: null,
  }));
  const mine: Gathering = { gatherer, files, uses: NO_USES, choices: NO_CHOICES, comparison: null, confirming: null };
  let cancelled = false;
  const cancel = (): void => {
    cancelled = true;
    stopGathering(session);
  };
  session.show({ notice: null, draft: null, gathering: list.length > 1 ? mine : null });
  const readings: GatheredFile[] = [...files];
  for (const [at, file] of list.entries()) {
    const label =
      list.length > 1
        ? `Membaca ${formatNumber(at + 1)} dari ${formatNumber(list.length)}: ${file.name}…`
        : `Membaca ${file.name}…`;
    session.show({ busy: { label, done: at, of: list.length, cancel } });
    const reading = await gatherer.read(String(at + 1), file);
    if (cancelled) return;
    readings[at] = { ...(readings[at] as GatheredFile), reading };
    if (list.length > 1) session.show({ gathering: { ...mine, files: [...readings] } });
  }
  const [only] = readings;
  if (readings.length === 1 && only?.reading?.state === 'refused') {
    gatherer.stop();
    session.show({ busy: null, gathering: null, notice: badNotice(only.reading.problem) });
    return;
  }
  await showComparison(session, { ...mine, files: readings });
}

/** Lays what could be read over what is here, and shows it. */
async function showComparison(session: Session, gathering: Gathering): Promise<void> {
  const { gatherer, files, uses } = gathering;
  const comparison = await comparing(session, gathering);
  if (comparison === undefined) return;
  const [file] = comparison?.files ?? [];
  const refusal = files.length === 1 ? file?.left : null;
  if (refusal && !file?.older && uses.out.length === 0) {
    gatherer.stop();
    session.show({ busy: null, gathering: null, notice: badNotice(refusal) });
    return;
  }
  session.show({ busy: null, gathering: { ...gathering, comparison } });
}

/** Null where nothing could be read; undefined where the officer stopped meanwhile. */
async function comparing(
  session: Session,
  { gatherer, files, uses }: Gathering,
): Promise<Comparison | null | undefined> {
  if (!files.some(({ reading }) => reading?.state === 'read')) return null;
  const cancel = (): void => stopGathering(session);
  session.show({ busy: { label: 'Membandingkan angka…', cancel } });
  const busy = session.state().busy;
  const compared = await gatherer.compare(uses);
  if (session.state().busy !== busy) return undefined;
  if (compared.ok) return compared.value;
  session.show({ busy: null, notice: badNotice(compared.problem) });
  return null;
}

/** Ends the gathering; nothing of it was kept. */
export function stopGathering(session: Session): void {
  const { gathering, busy } = session.state();
  if (!gathering && !busy) return;
  gathering?.gatherer.stop();
  session.show({ gathering: null, busy: null });
}

const change = (session: Session, patch: (uses: Uses) => Uses): Promise<void> =>
  underWay(session, 'Membandingkan angka', async () => {
    const { gathering } = session.state();
    if (gathering) await showComparison(session, { ...gathering, uses: patch(gathering.uses) });
  });

/** Takes a file in or leaves it out. */
export const includeFile = (session: Session, id: string, include: boolean): Promise<void> =>
  change(session, (uses) => ({
    ...uses,
    out: include ? uses.out.filter((one) => one !== id) : [...uses.out, id],
  }));

/** Lets an older package take the place of a newer one here, or not. */
export const useOlder = (session: Session, id: string, use: boolean): Promise<void> =>
  change(session, (uses) => ({
    ...uses,
    older: use ? [...uses.older, id] : uses.older.filter((one) => one !== id),
  }));

/** Of several packages of the same agencies: the file to use, or `semua`. */
export const chooseDuplicate = (session: Session, key: string, id: string): Promise<void> =>
  change(session, (uses) => ({ ...uses, duplicates: { ...uses.duplicates, [key]: id } }));

/** Says what an unknown agency is called now; itself = leave it. */
export const nameAgency = (session: Session, key: string, now: string): Promise<void> =>
  change(session, (uses) => ({ ...uses, agencies: { ...uses.agencies, [key]: now } }));

const choose = (session: Session, patch: (choices: Choices, comparison: Comparison) => Choices): void => {
  const { gathering } = session.state();
  if (gathering?.comparison)
    session.show({ gathering: { ...gathering, choices: patch(gathering.choices, gathering.comparison) } });
};

/** Believes one source in the given cells, as far as it has a figure there. Nothing is kept yet. */
export const chooseSide = (session: Session, conflicts: readonly CellConflict[], hash: string): void =>
  choose(session, (choices) => {
    const cells = { ...choices.cells };
    for (const one of conflicts) if (hasFigure(one, hash)) cells[cellKey(one.village, one.variable)] = hash;
    return { ...choices, cells };
  });

/** Believes one source in every cell it differs in, those that are not listed among them. */
export const chooseSource = (session: Session, hash: string): void => {
  const conflicts = session.state().gathering?.comparison?.conflicts ?? [];
  chooseSide(session, conflicts, hash);
  choose(session, (choices) => ({ ...choices, rest: hash }));
};

/** Lets the other figures of a target group follow one variable's; empty = each stays as it is. */
export const chooseDenominators = (session: Session, list: Comparison['denominators'], variable: string): void =>
  choose(session, (choices) => {
    const denominators = { ...choices.denominators };
    for (const one of list) {
      const key = denominatorKey(one);
      if (variable === '') delete denominators[key];
      else if (one.sides.some((side) => side.variable === variable)) denominators[key] = variable;
    }
    return { ...choices, denominators };
  });

/** Cells a person has to choose for and has not yet. */
export function openCells({ comparison, choices }: Gathering): number {
  if (!comparison) return 0;
  const listed = comparison.conflicts.filter(
    (conflict) =>
      conflict.sides.some(({ value }) => value !== null) && chosenSide(conflict, choices, true) === undefined,
  ).length;
  return listed + (choices.rest === null ? comparison.moreConflicts : 0);
}

const readingOf = (gathering: Gathering, id: string): FileReading | null =>
  gathering.files.find((file) => file.id === id)?.reading ?? null;

/** Opens a table file that waits for a person to say what its columns are. */
export async function openColumnsOf(session: Session, { id, name }: GatheredFile): Promise<void> {
  const { gathering, stored } = session.state();
  const reading = gathering ? readingOf(gathering, id) : null;
  if (!gathering || reading?.state !== 'confirm') return;
  const { district, year, period } = stored.settings;
  const draft = await importFile(new File([], name), {
    district,
    year,
    ...(period && { period }),
    overlays: stored.overlays,
    // Files that are gathered are of several agencies: the person says whose this one is.
    remembered: { agency: '', choices: stored.importChoices },
    tables: stored.tables,
    lists: session.lists,
    readWorkbook: () => Promise.resolve(ok([...reading.grids])),
  });
  session.show(
    draft.ok
      ? { draft: draft.value, gathering: { ...gathering, confirming: id } }
      : { notice: badNotice(draft.problem) },
  );
}

/** Takes the confirmed columns of a file into the gathering. */
export const confirmColumns = (session: Session, draft: ImportDraft): Promise<void> =>
  underWay(session, 'Memakai arti kolom', () => confirmOnce(session, draft));

async function confirmOnce(session: Session, draft: ImportDraft): Promise<void> {
  const { gathering } = session.state();
  const id = gathering?.confirming;
  if (!gathering || id === undefined || id === null) return;
  const { file, year, period, villages } = draft;
  const scope: Scope = { district: villages.district.code, year, ...(period && { period }) };
  const reading = await gathering.gatherer.confirm(id, file, acceptDraft(draft), scope);
  const files = gathering.files.map((one) => (one.id === id ? { ...one, reading } : one));
  session.show({ draft: null });
  await showComparison(session, { ...gathering, files, confirming: null });
}
