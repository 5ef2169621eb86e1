export { confirmColumns, gatherFiles, stopGathering } from './gather';
export { Gathered } from './gather-view';
