// What a page says, as data for a front end that draws itself. Field keys and village codes that no page shows stay here:
// fields go by the run's input names, villages by the run's numbers.
import { areaOf, isLocked, villagesFor } from './areas.mjs';
import { choicesOf } from './choices.mjs';
import { LOGIN_NOTE, loginIntro, NOTE, placeOf, takeNotice } from './frame.mjs';
import { placeHeadings, PROGRESS_HEADINGS, progressOf, progressRows, progressText, savedRows } from './listing.mjs';
import { menuOf } from './menu.mjs';
import { PERIOD_OFFSET, yearsOf } from './sessions.mjs';
import { columnName, IDENTITY, inTable, tableRows } from './table-rows.mjs';
import { optionText } from './villages.mjs';
import { EMPTY_DRAFT } from './views/entry-fields.mjs';

/** @typedef {Pick<import('./context.mjs').Context, 'site' | 'session'>} Scene */
/** @typedef {import('./forms.mjs').Form} Form */

/** Number and text of a heading stand together without a space (stated). @param {import('./forms.mjs').Field} field */
const textOfLabel = ({ number = '', label }) => number + label;

/** @param {Scene} scene @param {Form} form @param {import('./views/entry-fields.mjs').Draft} draft */
function fieldsOf({ site }, form, draft) {
  const name = (/** @type {string} */ key) => site.disguise.name(form.key, key);
  return form.fields.map((field) => ({
    name: name(field.key),
    label: textOfLabel(field),
    type: field.type,
    unit: field.unit,
    required: field.required,
    long: field.long ?? false,
    parent: field.dependsOn === undefined ? null : name(field.dependsOn),
    choices: choicesOf(field, draft.texts.get(field.dependsOn ?? '') ?? ''),
    text: draft.texts.get(field.key) ?? '',
  }));
}

/** @param {Scene} scene @param {Form} form @param {import('./views/entry-fields.mjs').Draft} draft */
const entryOf = (scene, form, draft) => ({
  address: form.address,
  fields: fieldsOf(scene, form, draft),
  editing: draft.editing ? String(scene.site.disguise.numberOf(draft.editing)) : '',
  problems: draft.problems,
  village:
    form.level === 'desa'
      ? {
          name: scene.site.disguise.name(form.key, 'desa'),
          chosen: draft.village ? String(scene.site.disguise.numberOf(draft.village)) : '',
          options: villagesFor(scene.site, scene.session).map((village) => ({
            value: String(scene.site.disguise.numberOf(village.code)),
            text: optionText(village),
          })),
        }
      : null,
});

/** @param {Scene} scene @param {Form} form */
const listOf = (scene, form) => ({
  headings: ['No', ...placeHeadings(form), ...form.fields.map(textOfLabel)],
  rows: savedRows(scene, form).map(({ place, values, change, remove }) => ({ place, values, change, remove })),
  progress: progressText(scene, form),
  locked: isLocked(scene, form),
  status:
    form.period === 'tahun' ? null : scene.site.store.status(form, scene.session.year, areaOf(scene)) || 'Menunggu',
  formId: form.address.split('/').at(-1),
  forms: scene.site.forms
    .filter(({ path }) => form.period !== 'tahun' && path === form.path)
    .map(({ heading, address }) => ({ heading, address })),
});

/** @param {Scene} scene @param {import('./context.mjs').View} view */
function contentOf(scene, view) {
  const { site } = scene;
  switch (view.kind) {
    case 'home':
      return {
        heading: 'Beranda',
        forms: site.forms
          .slice(0, 30)
          .map((form) => ({ heading: form.heading, address: form.address, ...progressOf(scene, form) })),
      };
    case 'progress':
      return { heading: 'Pantau Aksi', headings: PROGRESS_HEADINGS, rows: progressRows(scene) };
    case 'elsewhere':
      return { heading: view.heading };
    case 'list':
    case 'entry':
      return {
        entryIn: site.dress.entryOf(view.form),
        villages: view.form.level === 'desa',
        list: listOf(scene, view.form),
        entry: entryOf(scene, view.form, view.draft ?? EMPTY_DRAFT),
        open: view.kind === 'entry' || view.draft !== null,
      };
    case 'table':
      return {
        address: `${view.form.address}/tabel`,
        identity: IDENTITY,
        columns: view.form.fields
          .filter(inTable)
          .map((field) => ({ name: columnName(site, view.form, field), label: textOfLabel(field), type: field.type })),
        rows: tableRows(scene, view.form).map(({ identity, code }) => ({
          identity,
          values: view.form.fields.filter(inTable).map((field) => view.textOf(code, field)),
        })),
      };
    case 'upload':
      return { address: `${view.form.address}/unggah`, name: site.disguise.name(view.form.key, 'templat') };
    case 'login':
      return {};
  }
}

/**
 * @param {import('./dresses/dress.mjs').Seen} seen
 * @param {import('./context.mjs').View} view
 */
export function modelOf({ site, session }, view) {
  if (view.kind === 'login')
    return { kind: 'login', ...view.door, intro: loginIntro(site.era), note: LOGIN_NOTE, notice: view.notice };
  if (!session) throw new Error(`Nobody is logged in on ${view.kind}`);
  const scene = { site, session };
  const form = 'form' in view ? view.form : null;
  return {
    kind: view.kind,
    place: placeOf(scene),
    account: session.account,
    note: NOTE,
    notice: takeNotice(session),
    year: session.year,
    period: {
      name: site.disguise.name('periode'),
      years: yearsOf(site.era).map((year) => ({ value: String(year - PERIOD_OFFSET), year })),
    },
    menu: menuOf(site.era),
    heading: form?.heading,
    subheading: form?.subheading ?? '',
    list: null,
    formAddress: form?.address,
    ...contentOf(scene, view),
  };
}
