import { CHOICES } from './cases-choices';
import { specify } from './specify';

const FAMILIES = new Set(['select', 'select-multiple', 'checkbox', 'radio', 'datalist']);
specify(
  'the browser’s own choices',
  CHOICES.filter(({ family }) => FAMILIES.has(family)),
);
