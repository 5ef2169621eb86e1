// What the saved list of a form says, whatever it looks like.
import { areaOf, placesOf } from './areas.mjs';
import { printNumber } from './notation.mjs';

/** @typedef {Pick<import('./context.mjs').Context, 'site' | 'session'>} Scene */
/** @typedef {import('./forms.mjs').Form} Form */

/**
 * What the list prints for a saved value.
 * @param {import('./context.mjs').Site} site
 * @param {import('./store.mjs').Value | undefined} value
 */
const printed = (site, value) => (typeof value === 'number' ? printNumber(value, site.notation) : (value ?? '-'));

/** The kecamatan era writes "Desa X" alone (stated).
 * @param {Form} form
 * @param {import('./areas.mjs').Village} village */
function placeTexts(form, { code, name, kecamatan }) {
  if (form.period !== 'tahun') return [`${code[6] === '1' ? 'Kelurahan' : 'Desa'} ${name}`];
  return form.level === 'kabupaten' ? [name] : [kecamatan, code, name];
}

/** Headings above the cells that name the place. @param {Form} form */
export function placeHeadings(form) {
  if (form.period !== 'tahun') return ['Nama Desa'];
  return form.level === 'kabupaten' ? ['Kabupaten/Kota'] : ['Kecamatan', 'ID Desa Kemendagri', 'Nama Desa'];
}

/** Where a saved village is changed. @param {Scene} scene @param {Form} form @param {string} code */
function changeAddress({ site }, form, code) {
  const number = site.disguise.numberOf(code);
  return site.dress.entryOf(form) === 'page' ? `${form.address}/ubah/${number}` : `${form.address}?ubah=${number}`;
}

/**
 * The saved places of a form for the chosen year, in the district's order.
 * @param {Scene} scene
 * @param {Form} form
 */
export function savedRows(scene, form) {
  const { site, session } = scene;
  const saved = site.store.saved(form, session.year);
  return placesOf(scene, form)
    .filter(({ code }) => saved.has(code))
    .map((village) => ({
      place: placeTexts(form, village),
      values: form.fields.map(({ key }) => printed(site, saved.get(village.code)?.get(key))),
      change: changeAddress(scene, form, village.code),
      remove: `${form.address}/hapus/${site.disguise.numberOf(village.code)}`,
    }));
}

/** @param {Scene} scene @param {Form} form */
export function progressOf(scene, form) {
  const { site, session } = scene;
  const places = placesOf(scene, form);
  const saved = site.store.saved(form, session.year);
  const count = places.filter(({ code }) => saved.has(code)).length;
  return { count, total: places.length, status: site.store.status(form, session.year, areaOf(scene)) };
}

/** @param {Scene} scene @param {Form} form */
export function progressText(scene, form) {
  const { count, total } = progressOf(scene, form);
  if (form.level === 'desa') return `${count} dari ${total} desa/kelurahan terisi`;
  return count > 0 ? 'Terisi' : 'Belum terisi';
}

/** @param {Form} form */
const groupOf = (form) =>
  /^Aksi \d$/.test(form.menu) ? form.menu : form.period === 'tahun' ? 'Master Ansit' : 'Analisis Situasi';

/**
 * "Pantau Aksi": progress per form and what reviewers say. Columns of the kecamatan era are stated (one is unknown), those
 * of the era before are a guess.
 */
export const PROGRESS_HEADINGS = ['Kelompok', 'Nomor', 'Nama Form', 'Terisi', 'Status', 'Catatan'];
/** @param {Scene} scene */
export const progressRows = (scene) =>
  scene.site.forms.map((form, index) => {
    const { count, total, status } = progressOf(scene, form);
    const share = `${Math.floor((100 * count) / total)} %`;
    return [groupOf(form), String(index + 1), form.heading, share, status || (count > 0 ? 'Pending' : '-'), ''];
  });
