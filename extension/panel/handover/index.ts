export { ConfirmHandover } from './confirm-handover';
export { isHandover, openHandover } from './hand-over';
export { HandOverSettings } from './handover-view';
export { showGuide } from './notes';
