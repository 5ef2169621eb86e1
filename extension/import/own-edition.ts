import { applyOverlay, editionForYear, EDITIONS } from '@shared/catalogue';
import type { Edition, Overlay } from '@shared/catalogue';
import { memoByObject } from '@shared/once';
import { fail } from '@shared/result';
import type { Result } from '@shared/result';

/**
 * The edition an overlay is for, with the overlay on it; the same object each time, so that what is worked out per
 * edition is worked out once. Fails for an edition this version does not have, and as `applyOverlay` does.
 */
export const withOverlay = memoByObject((overlay: Overlay): Result<Edition> => {
  const edition = EDITIONS.find(({ id }) => id === overlay.edition);
  return edition
    ? applyOverlay(edition, overlay)
    : fail(
        `Penyesuaian ini dibuat untuk "${overlay.edition}", yang tidak dikenal di versi Cermat ini.`,
        'Perbarui Cermat, atau minta penyesuaian untuk edisi yang Anda isi.',
      );
});

/** The overlay in use for a district and edition. */
export const overlayFor = (overlays: readonly Overlay[], district: string, edition: string): Overlay | undefined =>
  overlays.find((overlay) => overlay.district === district && overlay.edition === edition);

/** An edition as a district has it; the plain one where its overlay no longer fits. None for unknown ids. */
export function districtEdition(overlays: readonly Overlay[], district: string, id: string): Edition | undefined {
  const overlay = overlayFor(overlays, district, id);
  const own = overlay ? withOverlay(overlay) : undefined;
  return own?.ok ? own.value : EDITIONS.find((edition) => edition.id === id);
}

/** The edition of a year as a district has it, as `districtEdition`. None for unknown years. */
export function ownEdition(overlays: readonly Overlay[], district: string, year: number): Edition | undefined {
  const edition = editionForYear(year);
  return edition && districtEdition(overlays, district, edition.id);
}
