export { localise } from './localise';
export type { LocaliseInput } from './localise';
export type { Change, Localisation, Repair, Repaired, Shifted, SlipKind, Suspect } from './types';
