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

export const VILLAGE = { code: '1702061004', name: 'Kota Padang', kecamatan: 'Kota Padang' };

/** The officer's figures as a CSV file. */
export const asCsv = () =>
  `${['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...ASKED.map(({ heading }) => heading)].join(';')}\n` +
  `${[VILLAGE.code, VILLAGE.kecamatan, VILLAGE.name, 2024, ...ASKED.map(({ figure }) => figure)].join(';')}\n`;

/** How the page names a field. @param {string} variable */
export const labelOf = (variable) => PARAPHRASES[variable][2];

/** @param {(label: string, variable: string) => string} reword */
const page = (
  reword,
) => `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Isian Layanan Terpadu</title>
<style>body{font:14px sans-serif;margin:0 24px}.form-group{margin:6px 0;display:flex;gap:12px}label{width:420px}</style>
<script>
window.heard = [];
for (const name of ['pointerdown','mousedown','pointerup','mouseup','click','keydown','focusin'])
  addEventListener(name, (event) => window.heard.push(name + ' ' + (event.target.id || event.target.tagName)), true);
</script></head><body>
<h1>Isian Layanan Terpadu Desa</h1><p>Tahun 2024</p><p>${VILLAGE.code} ${VILLAGE.name}, Kec. ${VILLAGE.kecamatan}</p>
<form onsubmit="return false"><h3>Isian Layanan</h3>
${ASKED.map(({ variable }, at) => `<div class="form-group"><label>${at + 1}. ${reword(labelOf(variable), variable)} *</label><input type="text" name="x${(at * 7919) % 997}" data-truth="${variable}" id="i${at}"></div>`).join('\n')}
<button type="button">Simpan</button></form></body></html>`;

/** Serves the form; `/berubah` is the same page after the site changed one label's meaning. */
export async function serveUnknownForm() {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const changed = request.url?.includes('berubah');
    response.end(
      page((label, variable) =>
        changed && variable === 'kpm_pkh_p2k2_n' ? label.replace('yang hadir', 'yang tidak hadir') : label,
      ),
    );
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/index.php/isian/layanan`,
    changedUrl: `http://127.0.0.1:${port}/index.php/isian/layanan?berubah=1`,
    close: () => server.close(),
  };
}
