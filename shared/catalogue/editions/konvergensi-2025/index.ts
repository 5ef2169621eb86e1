import { Edition } from '../../schema';
import evidenceRules from '../emonev-2024/rules-evidence.json';
import figureRules from '../emonev-2024/rules-figures.json';
import rowRules from '../emonev-2024/rules-rows.json';
import agencies from './agencies.json';
import era from './era.json';
import forms from './forms.json';
import indicators from './indicators.json';
import variables from './variables.json';

/** Rules on figures that hold for any variable; the others name variables of the 64 indicators. */
const GENERAL = ['A13', 'G01', 'G02'];
/** Rules on links and documents hold for any era. */
const EVIDENCE = ['T04', 'T05', 'T09', 'B01', 'B02', 'B03', 'B04'];

/**
 * The era of four main and two supporting aksi, entered per kecamatan and semester. Only what is known of it: 10 of its 31
 * indicators, and no deadlines. Sources: SE Mendagri 400.5.7/1685/Bangda, news, slides for Kabupaten Madiun, public scrapers.
 */
export const konvergensi2025: Edition = Edition.parse({
  id: 'konvergensi-2025',
  title: 'Aksi Konvergensi 2025–2026',
  years: [2025, 2026],
  agencies,
  variables,
  indicators,
  forms,
  rules: [
    ...rowRules,
    ...figureRules.filter(({ id }) => GENERAL.includes(id)),
    ...evidenceRules.filter(({ id }) => EVIDENCE.includes(id)),
  ],
  calendar: [],
  ...era,
});
