import { Overlay } from '@shared/catalogue';
import { wholeList } from '../whole';

/** The overlays in use, at most one per district and edition. */
export const overlays = wholeList('overlays', Overlay, 'told');
