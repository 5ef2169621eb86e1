import { EDITIONS, overlayWithProposals, parseOverlay } from '@shared/catalogue';
import type { Edition, SynonymProposal, VariableProposal } from '@shared/catalogue';
import { overlayFor, withOverlay, withOverlays } from '@extension/import';
import { roleOf } from '@extension/model/package/parts';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { OverlayDraft } from '../session/state';
import { keepOverlay } from './use-overlay';

interface Proposals {
  /** The edition as the district has it now. */
  readonly edition: Edition;
  readonly district: string;
  readonly districtName: string;
  /** File or page the headings stand in. */
  readonly source: string;
  readonly added: readonly VariableProposal[];
  readonly synonyms: readonly SynonymProposal[];
}

/** The overlay these proposals make, read as any overlay file is; null (with a notice) where it does not fit. */
export function draftOverlay(session: Session, proposals: Proposals): OverlayDraft | null {
  const { edition, district, districtName } = proposals;
  const { stored } = session.state();
  const made = parseOverlay(
    overlayWithProposals({
      ...proposals,
      overlay: overlayFor(stored.overlays, district, edition.id),
      author: roleOf(edition, stored),
      date: session.stamp().at.slice(0, 10),
    }),
  );
  const checked = made.ok ? withOverlay(made.value) : made;
  if (!checked.ok) session.show({ notice: badNotice(checked.problem) });
  if (!made.ok || !checked.ok) return null;
  return { overlay: made.value, edition: EDITIONS.find(({ id }) => id === edition.id) ?? edition, districtName };
}

/**
 * Puts the confirmed proposals into use; an opened file or template is read again with its columns known.
 * @returns whether they are in use.
 */
export async function keepProposals(session: Session, overlayDraft: OverlayDraft): Promise<boolean> {
  session.show({ overlayDraft });
  await keepOverlay(session);
  const { draft, stored, overlayDraft: left } = session.state();
  if (left) return false;
  const count = overlayDraft.overlay.addedVariables?.length ?? 0;
  session.show({
    ...(draft && { draft: withOverlays(draft, stored.overlays) }),
    notice: {
      tone: 'good',
      message: `Penyesuaian daerah sekarang memuat ${count} isian sendiri.`,
      ...(!draft && { remedy: 'Buka lagi berkas angka Anda di Data agar kolom barunya ikut dibaca.' }),
    },
  });
  return true;
}
