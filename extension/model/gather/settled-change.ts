import type { Overlay } from '@shared/catalogue';
import { withSound } from '@extension/store';
import type { StoreChange } from '@extension/store';
import { settingsAt } from '../figures/settings-at';
import type { Settled } from './types';

/** How what was settled follows from what is kept. */
export function changeOf({ scope, edition, approvals, soundSince, overlay, ...rest }: Settled): StoreChange {
  const { putTables, removeTables, addDecisions, settledOn, log } = rest;
  return {
    putTables,
    removeTables,
    addDecisions,
    settledOn,
    approvals: (kept) => {
      const known = new Set(kept.map((one) => JSON.stringify(one)));
      const fresh = approvals.filter((one) => !known.has(JSON.stringify(one)));
      return fresh.length > 0 ? [...kept, ...fresh] : kept;
    },
    sound: (kept) => withSound(kept, scope, soundSince),
    // One that was put into use here meanwhile stays: it was a person's word, this one only came along.
    ...(overlay && { overlays: (kept) => (kept.some((one) => isFor(one, overlay)) ? kept : [...kept, overlay]) }),
    settings: (kept) => ({ ...settingsAt(kept, scope), edition }),
    log,
  };
}

const isFor = (one: Overlay, { district, edition }: Overlay): boolean =>
  one.district === district && one.edition === edition;
