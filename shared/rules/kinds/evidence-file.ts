import { endingFits, endingOf, sizeText } from '../../evidence/file-format';
import type { EvidenceFile } from '../../evidence/schema';
import { once } from '../../once';
import { z } from '../../zod';
import { evidenceCheck, evidenceDraft } from '../kit/evidence-check';
import { defineKind } from '../kit/kind';
import type { ParamsOf } from '../kit/kind';

/** What the site takes, as far as is known: endings of names, and megabytes per file. */
const Params = once(() => z.strictObject({ endings: z.array(z.string()), megabytes: z.number() }));
type Params = ParamsOf<typeof Params>;

/** Returns what is wrong with a document, or null; what it is comes before how large it is. */
function faultOf({ name, size, format }: EvidenceFile, { endings, megabytes }: Params): string | null {
  if (!endingFits(name, format)) return 'isi';
  if (!endings.includes(endingOf(name))) return 'jenis';
  return size > megabytes * 1024 ** 2 ? 'ukuran' : null;
}

/**
 * Documents of the evidence register are of a kind and size the site takes, and are what their names say (B02).
 * Missing figures: a line without documents is not judged.
 */
export const evidenceFile = defineKind({
  kind: 'evidence-file',
  title: 'Berkas dokumen perlu diperiksa',
  params: Params,
  compile: (params, context) => [
    evidenceCheck(context, (evidence) => {
      if (evidence.files.length === 0) return undefined;
      return evidence.files.flatMap((file) => {
        const sort = faultOf(file, params);
        const { name, hash, size } = file;
        const values = { sort: sort ?? '', name, size, most: params.megabytes, endings: params.endings.join('|') };
        return sort === null ? [] : [evidenceDraft(evidence, hash, values)];
      });
    }),
  ],
  text: ({ values }, words) => {
    const { title, sort, name, size, most, endings } = values;
    const file = `Dokumen "${title}": berkas ${name}`;
    if (sort === 'isi')
      return {
        message: `${file} isinya bukan seperti akhiran namanya.`,
        action: 'Buka berkasnya, simpan lagi dengan jenis yang benar, lalu ganti di daftar dokumen.',
      };
    if (sort === 'jenis')
      return {
        message: `${file} berjenis yang mungkin tidak diterima situs.`,
        action: `Simpan sebagai ${words.list(endings.split('|'))}, atau daftarkan tautannya.`,
      };
    return {
      message: `${file} berukuran ${sizeText(size)}, mungkin di atas batas situs ${words.number(most)} MB.`,
      action: 'Kecilkan berkasnya, atau daftarkan tautannya.',
    };
  },
});
