export { keepCopying } from './automatic';
export { ConfirmRestore } from './confirm-restore';
export { giveCopy } from './make-copy';
export { askToPersist } from './persistence';
export { RescueReminder, RescueSettings } from './rescue-view';
export { isRescue, openRescue } from './restore-copy';
