import type { WidgetCase } from './pages';

const OPTIONS = `<option value="">Pilih</option><option value="1">Desa 1</option><option value="10">Desa 10</option><option value="3" disabled>Mati</option><option value="6">Lama</option><option value="4">Kembar</option><option value="5">kembar </option>`;
const LABEL = '<label for="isian">Isian</label>';
const one = `${LABEL} <select id="isian" name="isian" style="width:200px">${OPTIONS}</select>`;
const several = `${LABEL} <select id="isian" name="isian" multiple style="width:200px">${OPTIONS.replace('<option value="">Pilih</option>', '')}</select>`;
const remote = (multiple = '') => `${LABEL} <select id="isian" name="isian" ${multiple} style="width:200px"></select>`;

const JQUERY = 'jquery/dist/jquery.min.js';
const BOOTSTRAP = [JQUERY, 'bootstrap/dist/js/bootstrap.min.js'];
const BOOTSTRAP_CSS = 'bootstrap/dist/css/bootstrap.min.css';
const BAD: WidgetCase['refuses'] = [
  ['2', 'no-such-option'],
  ['Desa', 'no-such-option'],
  ['3', 'no-such-option'],
  ['Kembar', 'ambiguous'],
];
/** The chosen values by jQuery, in the order of the list. */
const jqueryHolds = (...values: string[]) => `String([].concat($('#isian').val())) === '${values.join(',')}'`;

const native: readonly WidgetCase[] = [
  { name: 'native select', family: 'select', html: one, value: '10', shown: 'Desa 10', refuses: BAD },
  {
    name: 'native select, by text with marks of writing direction',
    family: 'select',
    html: one.replace('>Desa 10<', '>\u200f DESA\u00a010\u200e <'),
    value: 'Desa 10',
    sends: '10',
  },
  {
    name: 'native select whose options are grouped',
    family: 'select',
    html: `${LABEL}<select id="isian" name="isian"><optgroup label="Curup"><option value="1">Air Bang</option></optgroup>
      <optgroup label="Tutup" disabled><option value="2">Duku Ulu</option></optgroup><option value="3">Lain</option></select>`,
    value: '3',
    refuses: [['2', 'no-such-option']],
  },
  {
    name: 'native select, several choices',
    family: 'select-multiple',
    html: several,
    value: '1\n10',
    shown: 'Desa 1, Desa 10',
    refuses: [
      ['1\n2', 'no-such-option'],
      ['1\n3', 'no-such-option'],
    ],
  },
  {
    name: 'native select, several choices, one of them no longer wanted',
    family: 'select-multiple',
    html: several.replace('value="6"', 'value="6" selected'),
    value: '10',
  },
  {
    name: 'select bound to React',
    family: 'select',
    html: `<div id="root"></div>`,
    scripts: ['react'],
    init: `const h = React.createElement;
      function App() { const [value, set] = React.useState(''); window.state = value;
        return h('label', null, 'Isian ', h('select', { id: 'isian', name: 'isian', value, onChange: (e) => set(e.target.value) },
          ['', '1', '10'].map((one) => h('option', { key: one, value: one }, one && 'Desa ' + one)))) }
      ReactDOM.createRoot(document.querySelector('#root')).render(h(App))`,
    value: '10',
    model: `window.state === '10'`,
  },
  {
    name: 'text input with suggestions',
    family: 'datalist',
    html: `${LABEL} <input id="isian" name="isian" list="daftar"><datalist id="daftar"><option value="Desa 1"><option value="Desa 10"></datalist>`,
    value: 'desa 10',
    sends: 'Desa 10',
    refuses: [['Desa', 'no-such-option']],
  },
];

const boxes: readonly WidgetCase[] = [
  {
    name: 'checkbox',
    family: 'checkbox',
    html: `<label><input type="checkbox" id="isian" name="isian"> Isian</label>`,
    value: 'true',
    sends: 'on',
    refuses: [['ya', 'format']],
  },
  {
    name: 'checkbox to be cleared',
    family: 'checkbox',
    html: `<label><input type="checkbox" id="isian" name="isian" checked> Isian</label>`,
    value: 'false',
    sends: '',
  },
  {
    name: 'checkbox bound to React',
    family: 'checkbox',
    html: `<div id="root"></div>`,
    scripts: ['react'],
    init: `const h = React.createElement;
      function App() { const [on, set] = React.useState(false); window.state = on;
        return h('label', null, h('input', { type: 'checkbox', id: 'isian', name: 'isian', checked: on, onChange: (e) => set(e.target.checked) }), ' Isian') }
      ReactDOM.createRoot(document.querySelector('#root')).render(h(App))`,
    value: 'true',
    sends: 'on',
    model: 'window.state === true',
  },
  {
    name: 'checkbox with a jQuery click handler',
    family: 'checkbox',
    html: `<label><input type="checkbox" id="isian" name="isian"> Isian</label>`,
    scripts: [JQUERY],
    init: `$('#isian').on('click', function () { window.state = this.checked })`,
    value: 'true',
    sends: 'on',
    model: 'window.state === true',
  },
  {
    name: 'Bootstrap 4 custom checkbox',
    family: 'checkbox',
    html: `<div class="custom-control custom-checkbox"><input type="checkbox" class="custom-control-input" id="isian" name="isian"><label class="custom-control-label" for="isian">Isian</label></div>`,
    styles: ['bootstrap-4/dist/css/bootstrap.min.css'],
    value: 'true',
    sends: 'on',
  },
  {
    name: 'Bootstrap 5 switch',
    family: 'checkbox',
    html: `<div class="form-check form-switch"><input type="checkbox" class="form-check-input" role="switch" id="isian" name="isian"><label class="form-check-label" for="isian">Isian</label></div>`,
    styles: ['bootstrap-5/dist/css/bootstrap.min.css'],
    value: 'true',
    sends: 'on',
  },
  {
    name: 'radio group',
    family: 'radio',
    html: `<fieldset><legend>Isian</legend><label><input type="radio" id="isian" name="isian" value="y"> Ada</label>
      <label><input type="radio" name="isian" value="t"> Tidak ada</label><label><input type="radio" name="isian" value="x" disabled> Mati</label></fieldset>`,
    value: 't',
    shown: 'Tidak ada',
    refuses: [
      ['x', 'no-such-option'],
      ['Tidak', 'no-such-option'],
    ],
  },
  {
    name: 'radio group, by text, bound to React',
    family: 'radio',
    html: `<div id="root"></div>`,
    scripts: ['react'],
    init: `const h = React.createElement;
      function App() { const [value, set] = React.useState('y'); window.state = value;
        const one = (id, key, text) => h('label', { key }, h('input', { type: 'radio', id, name: 'isian', value: key, checked: value === key, onChange: () => set(key) }), text);
        return h('fieldset', null, h('legend', null, 'Isian'), one('isian', 'y', 'Ada'), one('lain', 't', 'Tidak ada')) }
      ReactDOM.createRoot(document.querySelector('#root')).render(h(App))`,
    value: 'Tidak ada',
    sends: 't',
    model: `window.state === 't'`,
  },
];

const icheck = (html: string) => ({
  html,
  scripts: [JQUERY, 'icheck/icheck.min.js'],
  styles: ['icheck/skins/all.css'],
  init: `$('input').iCheck({ checkboxClass: 'icheckbox_square-blue', radioClass: 'iradio_square-blue' }).on('ifToggled', function () { window.state = this.value + this.checked })`,
});

const toggles: readonly WidgetCase[] = [
  {
    name: 'iCheck 1.0.2 checkbox',
    family: 'checkbox',
    ...icheck(`<label><input type="checkbox" id="isian" name="isian"> Isian</label>`),
    value: 'true',
    sends: 'on',
    model: `window.state === 'ontrue' && document.querySelector('.icheckbox_square-blue').classList.contains('checked')`,
  },
  {
    name: 'iCheck 1.0.2 checkbox to be cleared, label beside it',
    family: 'checkbox',
    ...icheck(`<input type="checkbox" id="isian" name="isian" checked> ${LABEL}`),
    value: 'false',
    sends: '',
    model: `window.state === 'onfalse' && !document.querySelector('.icheckbox_square-blue').classList.contains('checked')`,
  },
  {
    name: 'iCheck 1.0.2 radio group',
    family: 'radio',
    ...icheck(`<fieldset><legend>Isian</legend><label><input type="radio" id="isian" name="isian" value="y"> Ada</label>
      <label><input type="radio" name="isian" value="t"> Tidak ada</label></fieldset>`),
    value: 't',
    shown: 'Tidak ada',
    model: `document.querySelectorAll('.iradio_square-blue')[1].classList.contains('checked') && document.querySelectorAll('.checked').length === 1`,
  },
  ...['true', 'false'].map((value): WidgetCase => ({
    name: `bootstrap-switch 3.3 to ${value}`,
    family: 'checkbox',
    html: `${LABEL} <input type="checkbox" id="isian" name="isian" ${value === 'false' ? 'checked' : ''}>`,
    scripts: [...BOOTSTRAP, 'bootstrap-switch/dist/js/bootstrap-switch.min.js'],
    styles: [BOOTSTRAP_CSS, 'bootstrap-switch/dist/css/bootstrap3/bootstrap-switch.min.css'],
    init: `$('#isian').bootstrapSwitch().on('switchChange.bootstrapSwitch', (event, state) => { window.state = state })`,
    value,
    sends: value === 'true' ? 'on' : '',
    model: `$('#isian').bootstrapSwitch('state') === ${value} && window.state === ${value}`,
  })),
  ...['true', 'false'].map((value): WidgetCase => ({
    name: `bootstrap-toggle 2.2 to ${value}`,
    family: 'checkbox',
    html: `${LABEL} <input type="checkbox" data-toggle="toggle" id="isian" name="isian" ${value === 'false' ? 'checked' : ''}>`,
    scripts: [...BOOTSTRAP, 'bootstrap-toggle/js/bootstrap-toggle.min.js'],
    styles: [BOOTSTRAP_CSS, 'bootstrap-toggle/css/bootstrap-toggle.min.css'],
    init: `$('#isian').on('change', function () { window.state = this.checked })`,
    value,
    sends: value === 'true' ? 'on' : '',
    model: `window.state === ${value} && document.querySelector('.toggle').classList.contains('off') === ${value === 'false'}`,
  })),
];

const select2Parts = (version: '' | '-41') => ({
  family: 'select2',
  scripts: [JQUERY, `select2${version}/dist/js/select2.full.min.js`],
  styles: [`select2${version}/dist/css/select2.min.css`],
});
const AJAX = `ajax: { url: '/cari', dataType: 'json', delay: 100, data: (p) => ({ q: p.term, lama: 200 }), processResults: (d) => d }`;

const select2 = (['', '-41'] as const).flatMap((version): WidgetCase[] => {
  const name = version ? 'Select2 4.1' : 'Select2 4.0';
  const parts = select2Parts(version);
  return [
    {
      ...parts,
      name,
      html: one,
      init: `$('#isian').select2()`,
      value: '10',
      shown: 'Desa 10',
      model: `$('#isian').select2('data')[0].id === '10'`,
      refuses: BAD,
    },
    {
      ...parts,
      name: `${name}, page listens to select2:select alone`,
      html: one,
      init: `$('#isian').select2({ placeholder: 'Pilih', allowClear: true }).on('select2:select', (e) => { window.state = e.params.data.id })`,
      value: '10',
      model: `window.state === '10'`,
    },
    {
      ...parts,
      name: `${name}, without a search box, texts drawn by a template`,
      html: one,
      init: `$('#isian').select2({ minimumResultsForSearch: Infinity, templateSelection: (one) => '★ ' + one.text })`,
      value: '1',
      shown: '★ Desa 1',
      model: jqueryHolds('1'),
    },
    {
      ...parts,
      name: `${name}, several choices`,
      html: several.replace('value="6"', 'value="6" selected'),
      init: `window.state = []; $('#isian').select2().on('select2:select select2:unselect', (e) => state.push(e.type + e.params.data.id))`,
      value: '1\n10',
      shown: 'Desa 1, Desa 10',
      model: `${jqueryHolds('1', '10')} && state.sort().join() === 'select2:select1,select2:select10,select2:unselect6'`,
      refuses: [['1\n2', 'no-such-option']],
    },
    {
      ...parts,
      name: `${name}, entries from the server`,
      html: remote(),
      init: `$('#isian').select2({ placeholder: 'Cari', minimumInputLength: 2, ${AJAX} })`,
      value: 'Desa 10',
      sends: '1003',
      shown: 'Desa 10',
      model: `$('#isian').select2('data')[0].id === '1003'`,
      refuses: [
        ['Desa 11', 'no-such-option'],
        ['Desa 1', 'ambiguous'],
      ],
    },
    {
      ...parts,
      name: `${name}, several choices from the server`,
      html: remote('multiple'),
      init: `$('#isian').select2({ minimumInputLength: 2, ${AJAX} })`,
      value: 'Desa 10\nTasik Malaya',
      sends: '1003\n2002',
      model: `$('#isian').select2('data').map((one) => one.id).join() === '1003,2002'`,
    },
  ];
});

const chosenParts = {
  family: 'chosen',
  scripts: [JQUERY, 'chosen-js/chosen.jquery.min.js'],
  styles: ['chosen-js/chosen.min.css'],
  init: `$('#isian').chosen().on('change', function () { window.state = String($(this).val()) })`,
};
const bootstrapSelect = {
  family: 'bootstrap-select',
  scripts: [JQUERY, 'bootstrap-4/dist/js/bootstrap.bundle.min.js', 'bootstrap-select/dist/js/bootstrap-select.min.js'],
  styles: ['bootstrap-4/dist/css/bootstrap.min.css', 'bootstrap-select/dist/css/bootstrap-select.min.css'],
  init: `$('#isian').selectpicker({ liveSearch: true }).on('changed.bs.select', function () { window.state = String($(this).selectpicker('val')) })`,
};
const tomParts = {
  family: 'tom-select',
  scripts: ['tom-select/dist/js/tom-select.complete.min.js'],
  styles: ['tom-select/dist/css/tom-select.default.min.css'],
};
const tomRemote = `{ valueField: 'id', labelField: 'text', searchField: 'text', load: (q, done) => fetch('/cari?lama=200&q=' + encodeURIComponent(q)).then((r) => r.json()).then((d) => done(d.results)) }`;
const choicesParts = {
  family: 'choices',
  scripts: ['choices.js/public/assets/scripts/choices.min.js'],
  styles: ['choices.js/public/assets/styles/choices.min.css'],
};
const slimParts = {
  family: 'slim-select',
  scripts: ['slim-select/dist/slimselect.js'],
  styles: ['slim-select/dist/slimselect.css'],
};

const drawn: readonly WidgetCase[] = [
  {
    ...chosenParts,
    name: 'Chosen 1.8.7',
    html: one,
    value: '10',
    shown: 'Desa 10',
    model: `window.state === '10'`,
    refuses: BAD,
  },
  {
    ...chosenParts,
    name: 'Chosen 1.8.7, several choices',
    html: several,
    value: '1\n10',
    shown: 'Desa 1, Desa 10',
    model: `window.state === '1,10'`,
  },
  {
    ...bootstrapSelect,
    name: 'bootstrap-select 1.13',
    html: one,
    value: '10',
    shown: 'Desa 10',
    model: `window.state === '10'`,
    refuses: BAD,
  },
  {
    ...bootstrapSelect,
    name: 'bootstrap-select 1.13, several choices',
    html: several,
    value: '1\n10',
    shown: 'Desa 1, Desa 10',
    model: `window.state === '1,10'`,
  },
  {
    ...tomParts,
    name: 'Tom Select 2.6',
    html: one,
    init: `new TomSelect('#isian', { onChange: (value) => { window.state = value } })`,
    value: '10',
    shown: 'Desa 10',
    model: `document.querySelector('#isian').tomselect.getValue() === '10' && window.state === '10'`,
    refuses: BAD,
  },
  {
    ...tomParts,
    name: 'Tom Select 2.6, several choices',
    html: several.replace('value="6"', 'value="6" selected'),
    init: `new TomSelect('#isian', { plugins: ['remove_button'] })`,
    value: '1\n10',
    shown: 'Desa 1, Desa 10',
    model: `document.querySelector('#isian').tomselect.getValue().join() === '1,10'`,
  },
  {
    ...tomParts,
    name: 'Tom Select 2.6, entries from the server',
    html: remote(),
    init: `new TomSelect('#isian', ${tomRemote})`,
    value: 'Desa 10',
    sends: '1003',
    shown: 'Desa 10',
    model: `document.querySelector('#isian').tomselect.getValue() === '1003'`,
    refuses: [['Desa 11', 'no-such-option']],
  },
  {
    ...choicesParts,
    name: 'Choices.js 11',
    html: one,
    init: `window.made = new Choices('#isian', { itemSelectText: '' })`,
    value: '10',
    shown: 'Desa 10',
    model: `made.getValue(true) === '10'`,
    refuses: BAD,
  },
  {
    ...choicesParts,
    name: 'Choices.js 11, several choices',
    html: several,
    init: `window.made = new Choices('#isian', { removeItemButton: true })`,
    value: '1\n10',
    shown: 'Desa 1, Desa 10',
    model: `made.getValue(true).join() === '1,10'`,
  },
  {
    ...slimParts,
    name: 'SlimSelect 3',
    html: one,
    init: `window.made = new SlimSelect({ select: '#isian', events: { afterChange: (now) => { window.state = now[0].value } } })`,
    value: '10',
    shown: 'Desa 10',
    model: `made.getSelected().join() === '10' && window.state === '10'`,
    refuses: BAD,
  },
  {
    ...slimParts,
    name: 'SlimSelect 3, several choices',
    html: several,
    init: `window.made = new SlimSelect({ select: '#isian' })`,
    value: '1\n10',
    shown: 'Desa 1, Desa 10',
    model: `made.getSelected().sort().join() === '1,10'`,
  },
];

/** Choices and toggles. */
export const CHOICES: readonly WidgetCase[] = [...native, ...boxes, ...toggles, ...select2, ...drawn];
