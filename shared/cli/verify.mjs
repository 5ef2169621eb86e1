// npm run -s verify -- FILE [HEAD]: checks the log in a handover or a rescue copy, offline.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildProgram } from './build.mjs';

const USAGE = `Pemakaian: npm run -s verify -- BERKAS [KEPALA]

Memeriksa catatan bukti dalam berkas serah terima atau salinan penyelamat tanpa
sambungan ke mana pun: apakah setiap catatan masih seperti waktu dicatat.

  KEPALA  kepala catatan yang disimpan di tempat lain (tercetak di Berita Acara,
          ditunjukkan saat serah terima dibuat); paling sedikit 16 angka dan huruf
          pertama. Tanpa kepala, akhir berkas tidak dapat dibuktikan.

Kode keluar: 0 utuh, 1 tidak lagi seperti waktu dicatat, 2 tidak terbaca.
`;

process.stdout.on('error', () => process.exit());
const { verify } = await import(
  pathToFileURL(await buildProgram('verify', 'extension/model/proof/verify-command.ts', ['shared', 'extension'])).href
);
const [path, ...head] = process.argv.slice(2);

/** @param {{ code: number, stdout: string, stderr: string }} outcome */
function end({ code, stdout, stderr }) {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
}

/** A file as a page has it; of a large one Node's own blobs give the text three times as slowly. @param {string} from */
function blobOf(from) {
  const bytes = readFileSync(from);
  return Object.assign(new Blob([bytes]), { text: () => Promise.resolve(bytes.toString('utf8')) });
}
const file = path !== undefined && existsSync(path) ? blobOf(path) : null;
if (path === '--help' || path === '-h') end({ code: 0, stdout: USAGE, stderr: '' });
else if (path === undefined) end({ code: 2, stdout: '', stderr: `Berkas belum disebut.\n\n${USAGE}` });
else if (!file) end({ code: 2, stdout: '', stderr: `Berkas ${path} tidak ada.\nPeriksa nama dan foldernya.\n` });
// A head in groups comes as several words.
else end(await verify(file, head.join(' ')));
