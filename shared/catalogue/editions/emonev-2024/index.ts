import { Edition } from '../../schema';
import agencies from './agencies.json';
import calendar from './calendar.json';
import forms from './forms.json';
import indicators from './indicators.json';
import figureRules from './rules-figures.json';
import rowRules from './rules-rows.json';
import variables from './variables.json';

/**
 * The eight-aksi era of the national site, years 2022–2024: Data Sasaran and the 29 essential indicators per village.
 * Names, owners and certainty follow the site's 2022 manual, SE Mendagri 400.5/8476/SJ and officers' own templates.
 */
export const emonev2024: Edition = Edition.parse({
  id: 'emonev-2024',
  title: 'E-Monev Aksi Konvergensi 2022–2024',
  years: [2022, 2023, 2024],
  agencies,
  variables,
  indicators,
  forms,
  rules: [...rowRules, ...figureRules],
  calendar,
});
