import type { Facts } from '@shared/faults';
import { version } from '../../package.json';

/** Returns what the programme says of itself to whoever helps. */
export const facts = (): Facts => ({ version, userAgent: navigator.userAgent });
