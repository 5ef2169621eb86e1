import { CHOICES } from './cases-choices';
import { specify } from './specify';

const FAMILIES = 'chosen,bootstrap-select,tom-select,choices,slim-select'.split(',');
specify(
  'lists drawn over a native one',
  CHOICES.filter(({ family }) => FAMILIES.includes(family)),
);
