import type { WidgetCase } from './pages';

const JQUERY = 'jquery/dist/jquery.min.js';
const LABEL = '<label for="isian">Isian</label>';
const input = (attributes = ''): string => `${LABEL} <input id="isian" name="isian" ${attributes}>`;
const NUMBER = { family: 'text', html: input(), value: '1234.5' };
/** A day that reads two ways where the order of day and month is not known. */
const DAY = '2024-06-05';
const OTHER_DAY = '2024-08-31';
const isDay = (expression: string, day: string): string =>
  `(() => { const d = ${expression}; return d && [d.getFullYear(), d.getMonth() + 1, d.getDate()].join() === '${day
    .split('-')
    .map(Number)
    .join()}' })()`;

const autoNumeric1 = {
  ...NUMBER,
  scripts: [JQUERY, 'autonumeric-1/autoNumeric.js'],
  model: `$('#isian').autoNumeric('get') === '1234.5'`,
};
const autoNumeric2 = { ...autoNumeric1, scripts: [JQUERY, 'autonumeric-2/dist/autoNumeric.min.js'] };
const autoNumeric4 = {
  ...NUMBER,
  scripts: ['autonumeric/dist/autoNumeric.min.js'],
  model: `mask.getNumber() === 1234.5`,
};
const inputmask3 = {
  ...NUMBER,
  scripts: [JQUERY, 'inputmask/dist/jquery.inputmask.bundle.js'],
  model: `$('#isian').inputmask('unmaskedvalue').replace(',', '.') === '1234.5'`,
};
const inputmask5 = {
  ...NUMBER,
  scripts: ['inputmask-5/dist/inputmask.min.js'],
  model: `parseFloat(isian.inputmask.unmaskedvalue().replace(',', '.')) === 1234.5`,
};
const jqueryMask = { ...NUMBER, scripts: [JQUERY, 'jquery-mask-plugin/dist/jquery.mask.min.js'] };
const cleave = { ...NUMBER, scripts: ['cleave.js/dist/cleave.min.js'] };
const imask = { ...NUMBER, scripts: ['imask/dist/imask.min.js'], model: 'mask.typedValue === 1234.5' };

/** Figures in masks: written in another notation than the mask's own they come out tenfold. */
const figures: readonly WidgetCase[] = [
  {
    ...autoNumeric1,
    name: 'AutoNumeric 1.9, Indonesian',
    init: `$('#isian').autoNumeric('init', { aSep: '.', aDec: ',' })`,
    sends: '1.234,50',
  },
  { ...autoNumeric1, name: 'AutoNumeric 1.9, English', init: `$('#isian').autoNumeric('init')`, sends: '1,234.50' },
  {
    ...autoNumeric1,
    name: 'AutoNumeric 1.9, whole figures',
    init: `$('#isian').autoNumeric('init', { aSep: '.', aDec: ',', mDec: 0 })`,
    value: '1895000',
    sends: '1.895.000',
    model: `$('#isian').autoNumeric('get') === '1895000'`,
  },
  {
    ...autoNumeric2,
    name: 'AutoNumeric 2, Indonesian',
    init: `$('#isian').autoNumeric('init', { digitGroupSeparator: '.', decimalCharacter: ',' })`,
    sends: '1.234,50',
  },
  { ...autoNumeric2, name: 'AutoNumeric 2, English', init: `$('#isian').autoNumeric('init')`, sends: '1,234.50' },
  {
    ...autoNumeric4,
    name: 'AutoNumeric 4, Indonesian',
    init: `window.mask = new AutoNumeric('#isian', { digitGroupSeparator: '.', decimalCharacter: ',' })`,
    sends: '1.234,50',
  },
  {
    ...autoNumeric4,
    name: 'AutoNumeric 4, rupiah',
    init: `window.mask = new AutoNumeric('#isian', { digitGroupSeparator: '.', decimalCharacter: ',', currencySymbol: 'Rp ' })`,
    sends: 'Rp 1.234,50',
  },
  {
    ...autoNumeric4,
    name: 'AutoNumeric 4, three decimals that read like thousands',
    init: `window.mask = new AutoNumeric('#isian', { decimalPlaces: 3 })`,
    value: '1.5',
    sends: '1.500',
    model: 'mask.getNumber() === 1.5',
  },
  {
    ...inputmask3,
    name: 'Inputmask 3, Indonesian',
    init: `$('#isian').inputmask('decimal', { groupSeparator: '.', radixPoint: ',', autoGroup: true })`,
    sends: '1.234,5',
  },
  {
    ...inputmask3,
    name: 'Inputmask 3, English',
    init: `$('#isian').inputmask('decimal', { groupSeparator: ',', autoGroup: true })`,
    sends: '1,234.5',
  },
  {
    ...inputmask3,
    name: 'Inputmask 3, whole figures',
    init: `$('#isian').inputmask('integer', { groupSeparator: '.', autoGroup: true })`,
    value: '1895000',
    sends: '1.895.000',
    model: `$('#isian').inputmask('unmaskedvalue') === '1895000'`,
  },
  {
    ...inputmask3,
    name: 'Inputmask 3, telephone',
    init: `$('#isian').inputmask('9999-9999-9999')`,
    value: '0812-3456-7890',
    model: `$('#isian').inputmask('unmaskedvalue') === '081234567890'`,
  },
  {
    ...inputmask5,
    name: 'Inputmask 5, Indonesian',
    init: `Inputmask({ alias: 'numeric', groupSeparator: '.', radixPoint: ',' }).mask('#isian')`,
    sends: '1.234,5',
  },
  {
    ...inputmask5,
    name: 'Inputmask 5, English',
    init: `Inputmask({ alias: 'numeric', groupSeparator: ',' }).mask('#isian')`,
    sends: '1,234.5',
  },
  {
    ...inputmask5,
    name: 'Inputmask 5, settings in the markup, two decimals always',
    html: input(
      `data-inputmask="'alias':'numeric','groupSeparator':'.','radixPoint':',','digits':2,'digitsOptional':false"`,
    ),
    init: `Inputmask().mask('#isian')`,
    sends: '1.234,50',
  },
  {
    ...jqueryMask,
    name: 'jQuery Mask from the right, two decimals',
    init: `$('#isian').mask('#.##0,00', { reverse: true })`,
    sends: '1.234,50',
    model: `$('#isian').cleanVal() === '123450'`,
  },
  {
    ...jqueryMask,
    name: 'jQuery Mask from the right, a whole figure into two decimals',
    init: `$('#isian').mask('000.000.000.000,00', { reverse: true })`,
    value: '1895',
    sends: '1.895,00',
    model: `$('#isian').cleanVal() === '189500'`,
  },
  {
    ...jqueryMask,
    name: 'jQuery Mask, thousands',
    init: `$('#isian').mask('000.000.000', { reverse: true })`,
    value: '1895000',
    sends: '1.895.000',
    model: `$('#isian').cleanVal() === '1895000'`,
  },
  {
    ...cleave,
    name: 'Cleave, Indonesian',
    init: `window.mask = new Cleave('#isian', { numeral: true, numeralDecimalMark: ',', delimiter: '.' })`,
    sends: '1.234,5',
    model: `mask.getRawValue() === '1234.5'`,
  },
  {
    ...cleave,
    name: 'Cleave, English',
    init: `window.mask = new Cleave('#isian', { numeral: true })`,
    sends: '1,234.5',
    model: `mask.getRawValue() === '1234.5'`,
  },
  {
    ...imask,
    name: 'IMask, Indonesian',
    init: `window.mask = IMask(isian, { mask: Number, thousandsSeparator: '.', radix: ',', scale: 2, mapToRadix: ['.'] })`,
    sends: '1.234,5',
  },
  {
    ...imask,
    name: 'IMask, English',
    init: `window.mask = IMask(isian, { mask: Number, thousandsSeparator: ',', radix: '.' })`,
    sends: '1,234.5',
  },
];

const written = { family: 'written-date', html: input(), value: DAY };
const flatpickr = {
  ...written,
  scripts: ['flatpickr/dist/flatpickr.min.js'],
  styles: ['flatpickr/dist/flatpickr.min.css'],
};
const FLATPICKR_DAY = isDay('isian._flatpickr.selectedDates[0]', DAY);
const bootstrapDatepicker = {
  ...written,
  scripts: [
    JQUERY,
    'bootstrap-datepicker/dist/js/bootstrap-datepicker.min.js',
    'bootstrap-datepicker/dist/locales/bootstrap-datepicker.id.min.js',
  ],
  styles: ['bootstrap-datepicker/dist/css/bootstrap-datepicker.min.css'],
  model: isDay(`$('#isian').datepicker('getDate')`, DAY),
};
const AIR_LOCALE = `{ days: [], daysShort: [], daysMin: ['Mi', 'Se', 'Se', 'Ra', 'Ka', 'Ju', 'Sa'], months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '), monthsShort: [], dateFormat: 'dd/MM/yyyy', timeFormat: 'HH:mm', firstDay: 1 }`;

/** Dates in calendars and masks. Most days here read two ways, so that day and month swapped would show. */
const dates: readonly WidgetCase[] = [
  {
    ...flatpickr,
    name: 'flatpickr',
    init: `flatpickr('#isian')`,
    model: FLATPICKR_DAY,
    refuses: [
      ['1234', 'format'],
      ['2024-02-30', 'format'],
    ],
  },
  {
    ...flatpickr,
    name: 'flatpickr with a box of its own',
    html: `<label>Isian <input id="isian" name="isian"></label>`,
    init: `const { altInput } = flatpickr('#isian', { altInput: true, altFormat: 'd F Y' }); isian.id = 'asli'; altInput.id = 'isian'`,
    model: `(${isDay('document.querySelector("[name=isian]")._flatpickr.selectedDates[0]', DAY)})`,
    shown: '05 June 2024',
  },
  {
    ...flatpickr,
    name: 'flatpickr, day first, typed into',
    init: `flatpickr('#isian', { dateFormat: 'd-m-Y', allowInput: true })`,
    sends: '05-06-2024',
    model: FLATPICKR_DAY,
  },
  {
    ...flatpickr,
    name: 'flatpickr with time',
    init: `flatpickr('#isian', { enableTime: true, dateFormat: 'd/m/Y H:i', time_24hr: true })`,
    value: `${DAY}T14:30`,
    sends: '05/06/2024 14:30',
    model: FLATPICKR_DAY,
  },
  {
    ...bootstrapDatepicker,
    name: 'bootstrap-datepicker, day first',
    init: `$('#isian').datepicker({ format: 'dd/mm/yyyy', autoclose: true })`,
    sends: '05/06/2024',
  },
  {
    ...bootstrapDatepicker,
    name: 'bootstrap-datepicker, month first',
    init: `$('#isian').datepicker()`,
    sends: '06/05/2024',
  },
  {
    ...bootstrapDatepicker,
    name: 'bootstrap-datepicker, Indonesian month names',
    init: `$('#isian').datepicker({ format: 'dd MM yyyy', language: 'id' })`,
    value: OTHER_DAY,
    sends: '31 Agustus 2024',
    model: isDay(`$('#isian').datepicker('getDate')`, OTHER_DAY),
  },
  {
    ...bootstrapDatepicker,
    name: 'bootstrap-datepicker, settings in the markup',
    html: input('data-provide="datepicker" data-date-format="yyyy-mm-dd"'),
    init: `$('#isian').datepicker()`,
  },
  {
    ...written,
    name: 'daterangepicker, one day',
    scripts: [JQUERY, 'daterangepicker/moment.min.js', 'daterangepicker/daterangepicker.js'],
    styles: ['daterangepicker/daterangepicker.css'],
    init: `$('#isian').daterangepicker({ singleDatePicker: true, autoUpdateInput: true, locale: { format: 'DD/MM/YYYY' } })`,
    sends: '05/06/2024',
    model: isDay(`$('#isian').data('daterangepicker').startDate.toDate()`, DAY),
  },
  {
    ...written,
    name: 'jQuery UI datepicker',
    scripts: [JQUERY, 'jquery-ui/dist/jquery-ui.min.js'],
    styles: ['jquery-ui/dist/themes/base/jquery-ui.min.css'],
    init: `$('#isian').datepicker({ dateFormat: 'dd-mm-yy' })`,
    sends: '05-06-2024',
    model: isDay(`$('#isian').datepicker('getDate')`, DAY),
  },
  {
    ...written,
    name: 'Tempus Dominus',
    scripts: ['@popperjs/core/dist/umd/popper.min.js', '@eonasdan/tempus-dominus/dist/js/tempus-dominus.min.js'],
    styles: ['@eonasdan/tempus-dominus/dist/css/tempus-dominus.min.css'],
    init: `window.calendar = new tempusDominus.TempusDominus(isian, { localization: { format: 'dd/MM/yyyy' }, display: { components: { clock: false } } })`,
    sends: '05/06/2024',
    model: isDay('calendar.dates.picked[0]', DAY),
  },
  {
    ...written,
    name: 'air-datepicker',
    scripts: ['air-datepicker/air-datepicker.js'],
    styles: ['air-datepicker/air-datepicker.css'],
    init: `window.calendar = new AirDatepicker('#isian', { locale: ${AIR_LOCALE} })`,
    sends: '05/06/2024',
    model: isDay('calendar.selectedDates[0]', DAY),
  },
  {
    ...written,
    name: 'air-datepicker on a busy page, whose timers come late',
    scripts: ['air-datepicker/air-datepicker.js'],
    styles: ['air-datepicker/air-datepicker.css'],
    init: `const soon = setTimeout; window.setTimeout = (act, after, ...rest) => soon(act, (after ?? 0) + 150, ...rest);
      window.calendar = new AirDatepicker('#isian', { locale: ${AIR_LOCALE} })`,
    sends: '05/06/2024',
    model: isDay('calendar.selectedDates[0]', DAY),
  },
  {
    ...written,
    name: 'vanillajs-datepicker',
    scripts: ['vanillajs-datepicker/dist/js/datepicker.min.js'],
    styles: ['vanillajs-datepicker/dist/css/datepicker.min.css'],
    init: `window.calendar = new Datepicker(isian, { format: 'dd/mm/yyyy' })`,
    sends: '05/06/2024',
    model: isDay('new Date(calendar.getDate())', DAY),
  },
  {
    ...written,
    name: 'Pikaday',
    family: 'text',
    scripts: ['pikaday/pikaday.js'],
    styles: ['pikaday/css/pikaday.css'],
    init: `window.calendar = new Pikaday({ field: isian })`,
    sends: 'Wed Jun 05 2024',
    model: isDay('calendar.getDate()', DAY),
  },
  {
    ...inputmask3,
    name: 'Inputmask 3, date',
    family: 'written-date',
    init: `$('#isian').inputmask('dd/mm/yyyy', { placeholder: 'dd/mm/yyyy' })`,
    value: DAY,
    sends: '05/06/2024',
    model: `$('#isian').inputmask('unmaskedvalue') === '05062024'`,
  },
  {
    ...inputmask5,
    name: 'Inputmask 5, date',
    family: 'written-date',
    init: `Inputmask({ alias: 'datetime', inputFormat: 'dd/mm/yyyy' }).mask('#isian')`,
    value: DAY,
    sends: '05/06/2024',
    model: `isian.inputmask.unmaskedvalue() === '05/06/2024'`,
  },
  {
    ...jqueryMask,
    name: 'jQuery Mask, date of unknown order',
    family: 'written-date',
    html: input('data-mask="00/00/0000"'),
    value: OTHER_DAY,
    sends: '31/08/2024',
  },
  {
    ...cleave,
    name: 'Cleave, date',
    family: 'written-date',
    html: input('placeholder="hh/bb/tttt"'),
    init: `window.mask = new Cleave('#isian', { date: true, datePattern: ['d', 'm', 'Y'] })`,
    value: DAY,
    sends: '05/06/2024',
    model: `mask.getISOFormatDate() === '${DAY}'`,
  },
  {
    ...imask,
    name: 'IMask, date',
    family: 'written-date',
    init: `window.mask = IMask(isian, { mask: Date })`,
    value: OTHER_DAY,
    sends: '31.08.2024',
    model: isDay('mask.typedValue', OTHER_DAY),
  },
  {
    name: 'native date',
    family: 'date',
    html: input(`type="date" min="2024-01-01" max="2024-12-31"`),
    value: DAY,
    refuses: [
      ['05/06/2024', 'format'],
      ['2025-01-01', 'format'],
      ['2023-12-31', 'format'],
      ['2024-02-30', 'format'],
    ],
  },
  {
    name: 'native month',
    family: 'date',
    html: input('type="month"'),
    value: '2024-06',
    refuses: [
      ['2024-13', 'format'],
      [DAY, 'format'],
    ],
  },
  {
    name: 'native date and time',
    family: 'date',
    html: input('type="datetime-local"'),
    value: `${DAY}T14:30`,
    refuses: [
      [DAY, 'format'],
      [`${DAY}T25:00`, 'format'],
    ],
  },
  {
    name: 'native time',
    family: 'date',
    html: input('type="time"'),
    value: '14:30',
    refuses: [
      ['14.30', 'format'],
      ['24:00', 'format'],
    ],
  },
];

const react = (body: string): string =>
  `const { createElement: h, useState } = React; function Isian() { ${body} }
  ReactDOM.createRoot(akar).render(h(Isian))`;
const REACT = { html: `<div id="akar"></div>`, scripts: ['react'] };
const reactInput = (state: string, props: string, read: string): string =>
  react(`const [value, set] = useState(${state}); window.state = value;
    return h('label', null, 'Isian ', h('input', { id: 'isian', name: 'isian', ${props}, onChange: ({ target }) => set(${read}) }))`);
const vue = (template: string, state: string): string =>
  `window.model = Vue.reactive({ isi: ${state} });
  Vue.createApp({ setup: () => ({ model }), template: '<label>Isian ${template}</label>' }).mount('#akar')`;
const VUE = { html: `<div id="akar"></div>`, scripts: ['vue/dist/vue.global.prod.js'] };

/** Inputs whose value lives in a framework's state: what is not heard is put back at the next drawing. */
const bound: readonly WidgetCase[] = [
  {
    ...REACT,
    name: 'React 19, text',
    family: 'text',
    init: reactInput(`''`, 'value', 'target.value'),
    value: '1895',
    model: `state === '1895'`,
  },
  {
    ...REACT,
    name: 'React 19, number',
    family: 'text',
    init: reactInput(`''`, `type: 'number', step: 'any', value`, 'target.valueAsNumber'),
    value: '1234.5',
    model: 'state === 1234.5',
    refuses: [['1.234,5', 'format']],
  },
  {
    ...REACT,
    name: 'React 19, checkbox',
    family: 'checkbox',
    init: reactInput('false', `type: 'checkbox', checked: value`, 'target.checked'),
    value: 'true',
    sends: 'on',
    model: 'state === true',
  },
  {
    ...REACT,
    name: 'React 19, select',
    family: 'select',
    init: react(`const [value, set] = useState(''); window.state = value;
      return h('label', null, 'Isian ', h('select', { id: 'isian', name: 'isian', value, onChange: ({ target }) => set(target.value) },
        h('option', { value: '' }, 'Pilih'), h('option', { value: '1' }, 'Desa 1'), h('option', { value: '10' }, 'Desa 10')))`),
    value: '10',
    model: `state === '10'`,
    refuses: [['2', 'no-such-option']],
  },
  {
    ...REACT,
    name: 'React 19, digits alone, grouped while typing',
    family: 'text',
    init: reactInput(`''`, 'value', `target.value.replace(/\\D/g, '').replace(/\\B(?=(\\d{3})+$)/g, '.')`),
    value: '1895000',
    sends: '1.895.000',
    model: `state === '1.895.000'`,
  },
  {
    ...VUE,
    name: 'Vue 3, v-model',
    family: 'text',
    init: vue('<input id="isian" name="isian" v-model="model.isi">', `''`),
    value: '1895',
    model: `model.isi === '1895'`,
  },
  {
    ...VUE,
    name: 'Vue 3, v-model.lazy',
    family: 'text',
    init: vue('<input id="isian" name="isian" v-model.lazy="model.isi">', `''`),
    value: '1895',
    model: `model.isi === '1895'`,
  },
  {
    ...VUE,
    name: 'Vue 3, v-model.number',
    family: 'text',
    init: vue('<input id="isian" name="isian" type="number" v-model.number="model.isi">', `''`),
    value: '1895',
    model: 'model.isi === 1895',
    refuses: [['1.5', 'format']],
  },
  {
    ...VUE,
    name: 'Vue 3, textarea',
    family: 'textarea',
    init: vue('<textarea id="isian" name="isian" v-model="model.isi"></textarea>', `''`),
    value: 'Rapat desa',
    model: `model.isi === 'Rapat desa'`,
  },
];

/** The browser's own inputs, and fields nobody knows that behave in ways of their own. */
const plain: readonly WidgetCase[] = [
  {
    name: 'text, value already grouped the Indonesian way',
    family: 'text',
    html: input('value="12,5"'),
    value: '1234.5',
    sends: '1234,5',
    refuses: [],
  },
  { name: 'text, English placeholder', family: 'text', html: input('placeholder="0.00"'), value: '1234.5' },
  {
    name: 'text of limited length',
    family: 'text',
    html: input('maxlength="4"'),
    value: '1895',
    refuses: [['18950', 'too-long']],
  },
  {
    name: 'text with a pattern',
    family: 'text',
    html: input('pattern="[0-9]{4}"'),
    value: '1895',
    refuses: [
      ['18950', 'format'],
      ['189a', 'format'],
    ],
  },
  {
    name: 'number, any step',
    family: 'text',
    html: input('type="number" step="any" min="0" max="5000"'),
    value: '1234.5',
    refuses: [
      ['1.234,5', 'format'],
      ['1,234.5', 'format'],
      ['5001', 'format'],
      ['-1', 'format'],
    ],
  },
  { name: 'number, whole', family: 'text', html: input('type="number"'), value: '1895', refuses: [['1.5', 'format']] },
  { name: 'telephone', family: 'text', html: input('type="tel"'), value: '081234567890' },
  {
    name: 'web address',
    family: 'text',
    html: input('type="url"'),
    value: 'https://drive.example.id/berkas',
    refuses: [['drive.example.id', 'format']],
  },
  {
    name: 'e-mail',
    family: 'text',
    html: input('type="email"'),
    value: 'desa@example.go.id',
    refuses: [['desa.example', 'format']],
  },
  {
    name: 'several lines',
    family: 'textarea',
    html: `${LABEL} <textarea id="isian" name="isian" maxlength="30"></textarea>`,
    value: 'Rapat desa\nBerita acara',
    refuses: [['x'.repeat(31), 'too-long']],
  },
  {
    name: 'a field that believes trusted editing alone',
    family: 'text',
    html: input(),
    init: `window.state = ''; isian.addEventListener('input', (event) => { if (event.isTrusted) state = isian.value; });
      isian.addEventListener('blur', () => { isian.value = state })`,
    value: '1895',
    model: `state === '1895'`,
  },
  {
    name: 'a field that writes its figure anew when left',
    family: 'text',
    html: input(),
    init: `isian.addEventListener('blur', () => { if (isian.value) isian.value = isian.value.replace(/\\D/g, '').replace(/\\B(?=(\\d{3})+$)/g, '.') + ' jiwa' })`,
    value: '1895',
    sends: '1.895 jiwa',
  },
];

/** Texts, masks, dates, framework-bound inputs. */
export const MASKS: readonly WidgetCase[] = [...plain, ...figures, ...dates, ...bound];
