export { localise } from './localise';
export { renderLocalisation } from './text';
export type { Change, Localisation, Shifted } from './types';
export { withSuspects } from './with-suspects';
