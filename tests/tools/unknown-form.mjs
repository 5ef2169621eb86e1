// A form nobody has seen, served on loopback: labels from the paraphrase list, the markup of an old admin template, and a
// page that remembers everything that was clicked or typed on it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';

const PARAPHRASES = JSON.parse(readFileSync(resolve('tests/fixtures/maps/paraphrases.json'), 'utf8'));

/** Twelve figures of one village, with what stands for each in the officer's file. */
export const ASKED = [
  { variable: 'jumlah_keluarga', heading: 'Jumlah keluarga', figure: 195 },
  { variable: 'jumlah_krs', heading: 'Jumlah keluarga berisiko stunting', figure: 63 },
  { variable: 'jumlah_balita_diukur', heading: 'Jumlah balita yang diukur', figure: 120 },
  { variable: 'jumlah_sangat_pendek', heading: 'Balita sangat pendek', figure: 3 },
  { variable: 'jumlah_pendek', heading: 'Balita pendek', figure: 9 },
  { variable: 'mpasi_n', heading: 'Jumlah anak 6-23 bulan mendapat MP-ASI', figure: 41 },
  { variable: 'mpasi_d', heading: 'Jumlah anak 6-23 bulan keseluruhan', figure: 44 },
  { variable: 'kpm_pkh_p2k2_n', heading: 'Jumlah KPM PKH yang mengikuti P2K2', figure: 17 },
  { variable: 'kpm_pkh_p2k2_d', heading: 'Jumlah KPM PKH keseluruhan', figure: 20 },
  { variable: 'kb_pascapersalinan_n', heading: 'Jumlah ibu pasca bersalin yang mendapat pelayanan', figure: 11 },
  { variable: 'kb_pascapersalinan_d', heading: 'Jumlah seluruh ibu pasca persalinan', figure: 14 },
  { variable: 'keluarga_phbs_n', heading: 'Jumlah keluarga yang melaksanakan PHBS', figure: 150 },
];

/** A form of 2025: two figures the edition knows, three that it does not. */
export const ASKED_2025 = [
  { variable: 'jumlah_penduduk', heading: 'Jumlah Penduduk', figure: 640 },
  { variable: 'anak_0_17', heading: 'Anak usia 0-17 tahun', figure: 171 },
  { variable: 'rapat_lintas_sektor', heading: 'Rapat lintas sektor yang diadakan', figure: 4 },
  { variable: 'kendaraan_rujukan', heading: 'Kendaraan rujukan yang siap pakai', figure: 2 },
  { variable: 'timbangan_dikalibrasi', heading: 'Timbangan yang dikalibrasi', figure: 6 },
];

const VILLAGE = { code: '1702061004', name: 'Kota Padang', kecamatan: 'Kota Padang' };

/** The officer's figures as the rows of a sheet. @param {typeof ASKED} asked @param {number} year */
export const asRows = (asked, year) => [
  ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...asked.map(({ heading }) => heading)],
  [VILLAGE.code, VILLAGE.kecamatan, VILLAGE.name, year, ...asked.map(({ figure }) => figure)],
];

/** The officer's figures as a CSV file. */
export const asCsv = () =>
  asRows(ASKED, 2024)
    .map((row) => `${row.join(';')}\n`)
    .join('');

/** How the page names a field. @param {string} variable */
export const labelOf = (variable) => PARAPHRASES[variable][2];

/** @param {{ variable: string, label: string }[]} asked @param {string} time */
const page = (
  asked,
  time,
) => `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Isian Layanan Terpadu</title>
<style>body{font:14px sans-serif;margin:0 24px}.form-group{margin:6px 0;display:flex;gap:12px}label{width:420px}</style>
<script>
window.heard = [];
for (const name of ['pointerdown','mousedown','pointerup','mouseup','click','keydown','focusin'])
  addEventListener(name, (event) => window.heard.push(name + ' ' + (event.target.id || event.target.tagName)), true);
</script></head><body>
<h1>Isian Layanan Terpadu Desa</h1><p>${time}</p><p>${VILLAGE.code} ${VILLAGE.name}, Kec. ${VILLAGE.kecamatan}</p>
<form onsubmit="return false"><h3>Isian Layanan</h3>
${asked.map(({ variable, label }, at) => `<div class="form-group"><label>${at + 1}. ${label} *</label><input type="text" name="x${(at * 7919) % 997}" data-truth="${variable}" id="i${at}"></div>`).join('\n')}
<button type="button">Simpan</button></form></body></html>`;

/** Serves the form; also after the site changed one label's meaning, and a form of 2025 worded as the officer's sheet. */
export async function serveUnknownForm() {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const changed = request.url?.includes('berubah');
    const asked = ASKED.map(({ variable }) => {
      const label = labelOf(variable);
      const isOther = changed && variable === 'kpm_pkh_p2k2_n';
      return { variable, label: isOther ? label.replace('yang hadir', 'yang tidak hadir') : label };
    });
    const asked2025 = ASKED_2025.map(({ variable, heading }) => ({ variable, label: heading }));
    response.end(request.url?.includes('baru') ? page(asked2025, 'Tahun 2025, Semester 1') : page(asked, 'Tahun 2024'));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/index.php/isian/layanan`,
    changedUrl: `http://127.0.0.1:${port}/index.php/isian/layanan?berubah=1`,
    url2025: `http://127.0.0.1:${port}/index.php/isian/baru`,
    close: () => server.close(),
  };
}
