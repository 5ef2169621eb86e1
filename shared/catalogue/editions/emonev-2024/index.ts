import { Edition } from '../../schema';
import agencies from './agencies.json';
import calendar from './calendar.json';
import era from './era.json';
import forms from './forms.json';
import supplyForms from './forms-supply.json';
import indicators from './indicators.json';
import supplyIndicators from './indicators-supply.json';
import evidenceRules from './rules-evidence.json';
import figureRules from './rules-figures.json';
import rowRules from './rules-rows.json';
import timeRules from './rules-time.json';
import variables from './variables.json';
import detailVariables from './variables-detail.json';
import sasaranVariables from './variables-sasaran.json';
import supplyVariables from './variables-supply.json';

/**
 * The eight-aksi era of the national site, years 2022–2024: Data Sasaran, 29 essential and 35 supply indicators.
 * Names, owners and certainty follow the site's 2022 manual, SE Mendagri 400.5/8476/SJ and officers' own templates.
 */
export const emonev2024: Edition = Edition.parse({
  id: 'emonev-2024',
  title: 'E-Monev Aksi Konvergensi 2022–2024',
  years: [2022, 2023, 2024],
  agencies,
  variables: [...variables, ...sasaranVariables, ...supplyVariables, ...detailVariables],
  indicators: [...indicators, ...supplyIndicators],
  forms: [...forms, ...supplyForms],
  rules: [...rowRules, ...figureRules, ...timeRules, ...evidenceRules],
  calendar,
  ...era,
});
