export { fillPartly, skipVillage } from './move-in-queue';
export { QueueBar } from './queue-bar';
