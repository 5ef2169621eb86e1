import { EDITIONS, parseOverlay } from '@shared/catalogue';
import type { Overlay } from '@shared/catalogue';
import { fail } from '@shared/result';
import type { Result } from '@shared/result';
import { overlayFor, withOverlay } from '@extension/import';
import { asSeen } from '@extension/store';
import { download } from '@extension/ui/download';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { OverlayDraft } from '../session/state';

async function read(session: Session, file: File): Promise<Result<OverlayDraft>> {
  const parsed = parseOverlay(await file.text());
  if (!parsed.ok) return parsed;
  const overlay = parsed.value;
  const { district } = session.state().stored.settings;
  const list = await session.lists.of(overlay.district);
  if (!list.ok) return list;
  const districtName = list.value.district.name;
  if (district && overlay.district !== district) {
    return fail(
      `Penyesuaian ini milik ${districtName} (${overlay.district}), sedangkan data Anda milik kabupaten/kota ${district}.`,
      'Pilih penyesuaian daerah Anda.',
    );
  }
  const own = withOverlay(overlay);
  if (!own.ok) return own;
  const edition = EDITIONS.find(({ id }) => id === overlay.edition) ?? own.value;
  return { ok: true, value: { overlay, edition, districtName } };
}

/** Opens an overlay file up to the point where the officer confirms its differences. Nothing is changed yet. */
export async function openOverlay(session: Session, file: File): Promise<void> {
  const draft = await read(session, file);
  session.show(draft.ok ? { overlayDraft: draft.value, notice: null } : { notice: badNotice(draft.problem) });
}

const others = (overlays: readonly Overlay[], { district, edition }: Overlay): Overlay[] => {
  const same = overlayFor(overlays, district, edition);
  return overlays.filter((overlay) => overlay !== same);
};

async function keep(session: Session, overlay: Overlay, used: boolean): Promise<boolean> {
  const { edition, author, district } = overlay;
  const kept = await session.commit({
    overlays: (overlays) => [...others(overlays, overlay), ...(used ? [overlay] : [])],
    log: [{ kind: 'overlay', ...session.stamp(), district, edition, author, used }],
    settledOn: asSeen(session.state().stored, ({ overlays }) => overlayFor(overlays, district, edition)),
  });
  return kept !== null;
}

/** Puts the confirmed overlay into use, in place of the one for the same edition. */
export async function keepOverlay(session: Session): Promise<void> {
  const draft = session.state().overlayDraft;
  if (!draft || !(await keep(session, draft.overlay, true))) return;
  session.show({
    overlayDraft: null,
    notice: { tone: 'good', message: `Penyesuaian dari ${draft.overlay.author} dipakai.` },
  });
}

/** Goes back to the edition as the programme has it; the file can be opened again at any time. */
export async function removeOverlay(session: Session, overlay: Overlay): Promise<void> {
  if (!(await keep(session, overlay, false))) return;
  session.show({ notice: { tone: 'good', message: `Penyesuaian dari ${overlay.author} dihapus.` } });
}

/** The overlay as a file for another computer or the next district. */
export const overlayFile = (overlay: Overlay): { readonly name: string; readonly text: string } => ({
  name: `penyesuaian-${overlay.district}-${overlay.edition}.json`,
  text: `${JSON.stringify(overlay, null, 2)}\n`,
});

/** Hands the overlay to the person as a file. */
export function shareOverlay(overlay: Overlay): void {
  const { name, text } = overlayFile(overlay);
  download(name, text, 'application/json');
}
