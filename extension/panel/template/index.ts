export { Template, TemplatePicker } from './template-view';
