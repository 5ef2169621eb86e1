import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Grid } from '../dataset';
import { looksLikePackage } from '../exchange';
import { readWorkbook } from '../files';
import { MAX_FILE_BYTES } from '../files/limits';
import { fail, ok, type Result } from '../result';

/** npm runs scripts in the project's folder; a path is meant from where the person stands. */
function pathOf(file: string): string {
  const fromPerson = resolve(process.env['INIT_CWD'] ?? '.', file);
  return statSync(fromPerson, { throwIfNoEntry: false }) ? fromPerson : resolve(file);
}

/** What a file on disk turned out to be: sheets, or the text of a package. */
export type Loaded =
  { readonly kind: 'sheets'; readonly grids: Grid[] } | { readonly kind: 'package'; readonly text: string };

/** Reads a file on disk. Its size is looked at before anything is read, so that a huge file costs nothing. */
export async function loadFile(file: string): Promise<Result<Loaded>> {
  const name = basename(file);
  try {
    const path = pathOf(file);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return fail(`Berkas "${file}" tidak ada.`, 'Periksa nama dan foldernya.');
    if (!stat.isFile()) return fail(`"${file}" bukan berkas.`, 'Sebutkan satu berkas .xlsx, .csv, atau paket .json.');
    if (stat.size > MAX_FILE_BYTES) {
      return fail(
        `Berkas "${name}" lebih besar dari ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
        'Simpan ulang hanya lembar yang berisi tabelnya, lalu periksa lagi.',
      );
    }
    const bytes = bytesOf(path, stat.size);
    const start = new TextDecoder().decode(bytes.subarray(0, 400));
    if (looksLikePackage(start)) return ok({ kind: 'package', text: new TextDecoder().decode(bytes) });
    const grids = await readWorkbook(bytes, name);
    return grids.ok ? ok({ kind: 'sheets', grids: grids.value }) : grids;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return fail(
      `Berkas "${name}" tidak dapat dibaca dari disk (${code}).`,
      'Tutup program yang sedang memakainya dan periksa izin bacanya.',
    );
  }
}

/** Never more than was measured, even if the file grows meanwhile. */
function bytesOf(path: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const handle = openSync(path, 'r');
  try {
    let read = 0;
    while (read < size) {
      const more = readSync(handle, bytes, read, size - read, null);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}
