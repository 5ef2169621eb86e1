import { personalContent } from '@shared/dataset/reading/personal';
import { admitFile, endingOf, fileFormat, HEAD_LENGTH } from '@shared/evidence';
import type { EvidenceFile, EvidenceKind } from '@shared/evidence';
import { startSha256 } from '@shared/exchange';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';

/** Bytes hashed in one go; the panel draws in between. */
const PIECE = 1024 ** 2;

async function hashOf(file: Blob): Promise<string> {
  const hash = startSha256();
  for (let at = 0; at < file.size; at += PIECE)
    hash.add(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  return hash.end();
}

/** Spreadsheets are looked into: a list of persons by number is no evidence. */
async function personsIn(file: File): Promise<string | null> {
  if (!['xlsx', 'csv'].includes(endingOf(file.name))) return null;
  const { readWorkbook } = await import('@shared/files');
  const grids = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
  // What cannot be read as a table is judged by its name and size alone, like any other document.
  for (const { rows } of grids.ok ? grids.value : []) {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (let column = 0; column < width; column += 1) {
      const [, ...cells] = rows.map((row) => row[column] ?? null);
      const subject = personalContent(cells, true);
      if (subject !== null) return subject;
    }
  }
  return null;
}

/** Takes a file a person chose into the register's own words; refused with a reason where it may not be kept. */
export async function readDocument(file: File, kind: EvidenceKind): Promise<Result<EvidenceFile>> {
  const admitted = admitFile(file);
  if (!admitted.ok) return admitted;
  const persons = await personsIn(file);
  if (persons !== null)
    return fail(
      `Berkas ${file.name} berisi ${persons}, jadi tidak disimpan.`,
      'Hapus kolom itu dari berkasnya, lalu pilih lagi.',
    );
  const format = fileFormat(new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer()));
  return ok({ hash: await hashOf(file), name: file.name, size: file.size, format, kind });
}
