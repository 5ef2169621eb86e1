export { createFaults, faultOf, MOST_FAULTS } from './faults';
export type { Fault, Faults } from './faults';
export { isNoise } from './noise';
export { FAULT_KINDS, FaultElsewhere, MOST_FRAMES, traceOf } from './trace';
export type { Trace } from './trace';
export { browserOf, FAULT_WORDS, faultProblem, faultReport } from './words';
export type { Facts } from './words';
