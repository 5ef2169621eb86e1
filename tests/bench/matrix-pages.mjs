// Village × indicator pages made by seed, as officers' sites draw them: hundreds of inputs named `x[]` without id or
// label, header lines over spans, group and total lines, tabs, paging. Each control carries the name a person would give
// it in `data-truth`, which no reader looks at.
import { randomBy } from './synthetic.mjs';

/** @typedef {{ html: string, script: string, kind: string }} MatrixPage */
/** @typedef {{ villages: number, columns: number }} Size */

const TABS = ['Semester I', 'Semester II', 'Tahunan'];
const SUBJECTS = ['Ibu hamil', 'Balita', 'Remaja putri', 'Keluarga berisiko', 'Sanitasi', 'PAUD'];
const ASKED = ['Mendapat TTD', 'Diperiksa', 'Dirujuk', 'Ikut kelas', 'Diukur', 'Didampingi'];
const PARTS = ['Jumlah', 'Sasaran', 'Persentase'];
const NAMES = ['Suka Maju', 'Air Putih', 'Talang Ulu', 'Karang Anyar', 'Sumber Urip', 'Tanjung Beringin'];

/** Texts of the header per column: two or three levels. @param {number} columns @param {number} levels */
function headerPaths(columns, levels) {
  return Array.from({ length: columns }, (_, at) => {
    const part = PARTS[at % 3] ?? '';
    const asked = `${ASKED[Math.floor(at / 3) % ASKED.length]}`;
    const subject = `${SUBJECTS[Math.floor(at / 18) % SUBJECTS.length]}${at >= 108 ? ` ${Math.floor(at / 108) + 1}` : ''}`;
    return levels === 3 ? [subject, asked, part] : [`${subject}: ${asked}`, part];
  });
}

/** @param {readonly string[][]} paths @param {string[]} rowHeads @param {{ th: string, counted: boolean, total: boolean }} look */
function headerRows(paths, rowHeads, { th, counted, total }) {
  const levels = paths[0]?.length ?? 1;
  const cell = (/** @type {string} */ text, rows = 1, columns = 1) =>
    `<${th}${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}>${text}</${th}>`;
  const lines = Array.from({ length: levels }, (_, level) => {
    let line = level === 0 ? rowHeads.map((text) => cell(text, levels)).join('') : '';
    for (let at = 0; at < paths.length;) {
      const same = (/** @type {number} */ to) =>
        paths[to]?.slice(0, level + 1).join() === paths[at]?.slice(0, level + 1).join();
      let to = at + 1;
      while (to < paths.length && same(to)) to += 1;
      line += cell(`<span>${paths[at]?.[level]}</span>`, 1, to - at);
      at = to;
    }
    return `<tr>${line}${level === 0 && total ? cell('Jumlah seluruhnya', levels) : ''}</tr>`;
  });
  const width = rowHeads.length + paths.length + (total ? 1 : 0);
  if (counted) lines.push(`<tr>${Array.from({ length: width }, (_, at) => cell(`(${at + 1})`)).join('')}</tr>`);
  return lines.join('');
}

/** @param {string[]} name tab, column, row */
const truth = (name) => `data-truth='${JSON.stringify(name)}'`;

/** One table with its villages. @param {() => number} random @param {Size} size @param {string} tab @param {boolean} paged */
function matrixTable(random, { villages, columns }, tab, paged) {
  const chance = (/** @type {number} */ part) => random() < part;
  const paths = headerPaths(columns, chance(0.5) ? 3 : 2);
  // DataTables knows no cells over several rows, nor lines of one cell.
  const grouping = paged ? 'none' : (['none', 'line', 'span'][Math.floor(random() * 3)] ?? 'none');
  const coded = chance(0.5) || paged;
  const total = chance(0.5);
  const look = { th: 'th', counted: chance(0.4) && !paged, total };
  const headless = !paged && chance(0.25);
  const heads = ['No', ...(grouping === 'span' ? ['Kecamatan'] : []), ...(coded ? ['Kode'] : []), 'Desa/Kelurahan'];
  const each = Math.ceil(villages / 4);
  const rows = [];
  for (let at = 0; at < villages; at += 1) {
    const kecamatan = `Kecamatan ${['Curup', 'Selupu', 'Bermani', 'Sindang'][Math.floor(at / each)]}`;
    const inside = at % each;
    const lead = inside === 0;
    const size = Math.min(each, villages - at);
    const name = `${NAMES[inside % NAMES.length]} ${Math.floor(inside / NAMES.length) + 1}`;
    const code = `17020${Math.floor(at / each) + 1}${String(1001 + inside)}`;
    const width = heads.length + columns + (total ? 1 : 0);
    if (lead && grouping === 'line') rows.push(`<tr><td colspan="${width}"><b>${kecamatan}</b></td></tr>`);
    // Without kecamatan and code, the running number alone tells two villages of one name apart.
    const number = grouping === 'none' ? at + 1 : inside + 1;
    const texts = [String(number), ...(grouping === 'span' ? [kecamatan] : []), ...(coded ? [code] : []), name];
    const cells = texts.map((text) =>
      text === kecamatan ? (lead ? `<td rowspan="${size}">${text}</td>` : '') : `<td>${text}</td>`,
    );
    const row = [...(grouping === 'line' ? [kecamatan] : []), ...texts].join(' / ');
    const inputs = paths.map((path, column) => {
      const named = truth([tab, path.join(' · '), row]);
      const hidden = column === 0 ? `<input type="hidden" name="desa[]" value="${at}">` : '';
      return `<td>${hidden}${column % 17 === 5 ? `<select name="x[]" ${named}><option></option><option>Ya</option></select>` : `<input name="x[]" size="3" ${named}${column % 3 === 2 ? ' readonly' : ''}>`}</td>`;
    });
    const sum = total ? `<td><input name="x[]" readonly ${truth([tab, 'Jumlah seluruhnya', row])}></td>` : '';
    rows.push(`<tr>${cells.join('')}${inputs.join('')}${sum}</tr>`);
  }
  const last = `<tr><td colspan="${heads.length}">Total</td>${paths.map((path) => `<td><input name="x[]" readonly ${truth([tab, path.join(' · '), 'Total'])}></td>`).join('')}${total ? '<td>0</td>' : ''}</tr>`;
  const head = headerRows(paths, heads, headless ? { ...look, th: 'td' } : look);
  const body = rows.join('') + (paged || grouping !== 'none' ? '' : last);
  const html = headless
    ? `<table class="table table-bordered">${head}${body}</table>`
    : `<table class="table table-bordered"><thead>${head}</thead><tbody>${body}</tbody></table>`;
  return {
    html,
    kind: `${paths[0]?.length} header lines, ${grouping}${headless ? ', no thead' : ''}${look.counted ? ', counted' : ''}${total ? ', totals' : ''}`,
  };
}

/** @param {number} seed @param {Size} size @returns {MatrixPage} */
export function matrixPage(seed, size) {
  const random = randomBy(seed);
  const paged = seed % 3 === 0;
  const tabs = seed % 2 === 0 ? TABS.slice(0, 2 + (seed % 4 === 0 ? 1 : 0)) : [];
  const tables = (tabs.length > 0 ? tabs : ['']).map((tab) => matrixTable(random, size, tab, paged));
  const heading = '<section class="content-header"><h1>Isian per desa</h1></section>';
  const html =
    tabs.length === 0
      ? `${heading}${tables[0]?.html}`
      : `${heading}<ul class="nav nav-tabs">${tabs.map((tab, at) => `<li class="${at === 0 ? 'active' : ''}"><a href="#t${at}" data-toggle="tab">${tab}</a></li>`).join('')}</ul>
        <div class="tab-content">${tables.map((table, at) => `<div class="tab-pane${at === 0 ? ' active' : ''}" id="t${at}"><h4>Tabel isian</h4>${table.html}</div>`).join('')}</div>`;
  const menu = seed % 6 === 0 ? '[[10,-1],[10,"Semua"]]' : '[10,25]';
  return {
    html: `<form>${html}</form>`,
    script: paged ? `$('table').DataTable({ ordering: false, lengthMenu: ${menu} });` : '',
    kind: `seed ${seed}: ${tabs.length} tabs${paged ? ', paged' : ''}; ${tables[0]?.kind}`,
  };
}
