import type { Facts } from '@shared/faults';
import { version } from '../../package.json';

/** What the programme says of itself to whoever helps. */
export const facts = (): Facts => ({ version, userAgent: navigator.userAgent });
