export { changeByVillage, heaviest, movers } from './contributors';
export type { Contributor } from './contributors';
export { locusSeries } from './loci';
export type { Locus, LocusSeries } from './loci';
export { measuresOf } from './measures';
export type { Measure } from './measures';
export { momentOf, seriesOf } from './series';
export type { Moment, Series, TimedFigures } from './series';
