export { monthName } from './months';
export { placedNeighbour } from './placed-neighbour';
export type { Answers } from './proposals';
export type { NeighbourQuestion } from './questions';
export { readNeighbour, recognisedAs } from './read-neighbour';
export type { NeighbourContext } from './read-neighbour';
export { recogniseNeighbour } from './recognise';
