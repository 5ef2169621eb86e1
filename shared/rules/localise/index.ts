export { localise } from './localise';
export type { LocaliseInput } from './localise';
export { renderLocalisation } from './text';
export type { LocalisationText } from './text';
export type { Change, Localisation, Repair, Repaired, Shifted, SlipKind, Suspect } from './types';
export { withSuspects } from './with-suspects';
