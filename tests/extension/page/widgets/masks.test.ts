import { MASKS } from './cases-masks';
import { specify } from './specify';

specify('texts, masks, dates and bound inputs', MASKS);
