export { MapSettings } from './map-list';
export { PageChanges } from './page-changes';
export { copySummary } from './record-files';
export { startRecording } from './record-page';
export { RecordPage } from './recorder-view';
export { unsavedHere } from './unsaved';
