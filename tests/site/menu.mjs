// The left menu, in the order the 2022 manual prints it (after the year selector).
import { forms, kecamatanForms } from './forms.mjs';

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
  if (label === 'Pantau Aksi') return { label, href: '/emonev/pantau-aksi', items: [] };
  const under = forms.filter((form) => form.menu === label);
  if (under.length === 0) return { label, href: elsewhere(label), items: [] };
  const items = under.map((form) => ({ label: form.heading, href: form.address, items: [] }));
  const [only] = items;
  const alone = only && items.length === 1 && (only.label === label || only.label.endsWith('(Data Supply)'));
  return alone ? { ...only, label } : { label, href: '#', items };
}

/** Up to 2024. @type {readonly Section[]} */
const menu = [
  { label: 'Dashboard', href: '#', icon: 'fa-dashboard', items: ['Pantau Aksi', 'Dashboard'].map(entry) },
  { label: 'Master Ansit', href: '#', icon: 'fa-database', items: MASTER_ANSIT.map(entry) },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({ ...entry(`Aksi ${number}`), icon: 'fa-tasks' })),
  { ...entry('User Manual'), icon: 'fa-book' },
];

const pages = [...new Map(kecamatanForms.map(({ menu: label, path }) => [label, path]))];

/** From 2025, a kecamatan's own pages. @type {readonly Section[]} */
const kecamatanMenu = [
  { label: 'Pantau Aksi', href: '/index.php/pantauaksikec', icon: 'fa-dashboard', items: [] },
  {
    label: 'Analisis Situasi',
    href: '#',
    icon: 'fa-database',
    items: pages.map(([label, path]) => ({ label, href: `/index.php/${path}`, items: [] })),
  },
];

/** @param {import('./forms.mjs').Era} era */
export const menuOf = (era) => (era === 'emonev' ? menu : kecamatanMenu);

/** @returns {string[]} the names of all entries that lead to no form */
export const entriesElsewhere = () =>
  menu
    .flatMap((section) => [section, ...section.items])
    .filter((item) => item.href.startsWith('/emonev/menu/'))
    .map((item) => item.label);

/**
 * Whether the open page stands at or under an entry.
 * @param {Entry} entry
 * @param {string} current address of the open page
 * @returns {boolean}
 */
export const leadsTo = (entry, current) =>
  entry.href === current ||
  (entry.href.startsWith('/index.php/') && current.startsWith(`${entry.href}/`)) ||
  entry.items.some((item) => leadsTo(item, current));
