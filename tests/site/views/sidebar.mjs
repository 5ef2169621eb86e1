import { html } from '../html.mjs';
import { menuOf } from '../menu.mjs';
import { yearsOf } from '../sessions.mjs';

/** Period numbers of the public dashboard's selector: 1 = 2019 … 6 = 2024. Whether the logged-in one has them is a guess. */
export const PERIOD_OFFSET = 2018;

/**
 * @param {import('../menu.mjs').Entry} entry
 * @param {string} current
 * @returns {boolean}
 */
const leadsTo = (entry, current) =>
  entry.href === current ||
  (entry.href.startsWith('/index.php/') && current.startsWith(`${entry.href}/`)) ||
  entry.items.some((item) => leadsTo(item, current));

/**
 * @param {import('../menu.mjs').Entry} entry
 * @param {string} current address of the open page
 * @param {string} icon
 * @returns {import('../html.mjs').Html}
 */
const item = (entry, current, icon) =>
  html`<li class="${entry.items.length > 0 && 'treeview'} ${leadsTo(entry, current) && 'active'}">
    <a href="${entry.href}">
      <i class="fa ${icon}"></i> <span>${entry.label}</span>
      ${
        entry.items.length > 0 &&
        html`<span class="pull-right-container"><i class="fa fa-angle-left pull-right"></i></span>`
      }
    </a>
    ${
      entry.items.length > 0 &&
      html`<ul class="treeview-menu">
        ${entry.items.map((child) => item(child, current, 'fa-circle-o'))}
      </ul>`
    }
  </li>`;

/**
 * Year selector first, then the menu: that order is stated.
 * @param {import('../context.mjs').Context} context
 * @param {string} current
 */
export const sidebarView = ({ site, session }, current) =>
  html`<aside class="main-sidebar">
    <section class="sidebar">
      <form class="periode" method="post" action="/emonev/periode">
        <span class="periode-judul">Periode Tahun Pelaksanaan</span>
        <select class="form-control input-sm" name="${site.disguise.name('periode')}" title="Periode Tahun Pelaksanaan">
          ${yearsOf(site.era).map(
            (year) =>
              html`<option value="${year - PERIOD_OFFSET}" ${year === session.year && html`selected`}>${year}</option>`,
          )}
        </select>
      </form>
      <form class="sidebar-form" action="#" data-guess="1">
        <div class="input-group">
          <input type="text" class="form-control" placeholder="Cari menu..." />
          <span class="input-group-btn">
            <button type="button" class="btn btn-flat" aria-label="Cari menu"><i class="fa fa-search"></i></button>
          </span>
        </div>
      </form>
      <ul class="sidebar-menu" data-widget="tree">
        ${menuOf(site.era).map((section) => item(section, current, section.icon))}
      </ul>
    </section>
  </aside>`;
