// The left menu, in the order the 2022 manual prints it (after the year selector).
import { forms } from './forms.mjs';

/** @typedef {{ label: string, href: string, items: readonly Entry[] }} Entry */
/** @typedef {Entry & { icon: string }} Section */

const MASTER_ANSIT = [
  'Data Sasaran',
  'Data Cakupan Layanan',
  'Sosial',
  'Tim Koordinasi',
  'Kesehatan',
  'PMD 1',
  'PMD 2',
  'KOMINFO',
  'Pendidikan 1',
  'Pendidikan 2',
  'Agama',
  'Keluarga Berencana 1',
  'Keluarga Berencana 2',
  'Badan POM',
  'Pemetaan Program',
];

/** @param {string} label */
const elsewhere = (label) => `/emonev/menu/${label.toLowerCase().replaceAll(' ', '-')}`;

/**
 * A menu entry: straight to its form when one form has the entry's name, a sub-menu when several forms stand under it.
 * @param {string} label
 * @returns {Entry}
 */
function entry(label) {
  const under = forms.filter((form) => form.menu === label);
  if (under.length === 0) return { label, href: elsewhere(label), items: [] };
  const items = under.map((form) => ({ label: form.heading, href: `/emonev/${form.path}`, items: [] }));
  const [only] = items;
  return only && only.label === label ? only : { label, href: '#', items };
}

/** @type {readonly Section[]} */
export const menu = [
  { label: 'Dashboard', href: '#', icon: 'fa-dashboard', items: ['Pantau Aksi', 'Dashboard'].map(entry) },
  { label: 'Master Ansit', href: '#', icon: 'fa-database', items: MASTER_ANSIT.map(entry) },
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => ({ ...entry(`Aksi ${number}`), icon: 'fa-tasks' })),
  { ...entry('User Manual'), icon: 'fa-book' },
];

/** @returns {string[]} the names of all entries that lead to no form */
export const entriesElsewhere = () =>
  menu
    .flatMap((section) => [section, ...section.items])
    .filter((item) => item.href.startsWith('/emonev/menu/'))
    .map((item) => item.label);
