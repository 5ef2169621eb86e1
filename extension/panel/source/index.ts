export { BackToSource } from './source-view';
