import { CHOICES } from './cases-choices';
import { specify } from './specify';

const FAMILIES = 'select,select-multiple,radio,checkbox,datalist'.split(',');
specify(
  'the browser’s own choices',
  CHOICES.filter(({ family }) => FAMILIES.includes(family)),
);
