import { CHOICES } from './cases-choices';
import { specify } from './specify';

const FAMILIES = 'select2'.split(',');
specify(
  'Select2',
  CHOICES.filter(({ family }) => FAMILIES.includes(family)),
);
