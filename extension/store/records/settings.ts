import { Settings } from '../schemas';
import { wholeRecord } from '../whole';

export const NO_SETTINGS: Settings = {
  district: '',
  year: 0,
  edition: '',
  officer: { name: '', role: '' },
  officers: [],
};

/** The settings, or the empty ones where none are kept. */
export const settings = wholeRecord({ place: 'settings', key: 'settings', damage: 'silent' }, Settings, NO_SETTINGS);
