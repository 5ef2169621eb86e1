export type { ColumnAnswer } from './column-fields';
export { ConfirmOverlay } from './confirm-overlay';
export { OverlaySettings } from './overlay-settings';
export { ProposeColumns } from './propose-columns-form';
