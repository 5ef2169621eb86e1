import { defineKind } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';

/**
 * As many rows as the district has villages (W09). Which ones are missing or repeated is told by other kinds.
 * Missing figures: a dataset without rows is not judged.
 */
export const rowCount = defineKind({
  kind: 'row-count',
  title: 'Jumlah baris desa',
  params: NoParams,
  compile: (_, { dataset, villages }) => [
    () => {
      const rows = dataset.rows.length;
      const official = villages.villages.length;
      if (rows === 0) return CANNOT_TELL;
      if (rows === official) return SOUND;
      return broken({
        scope: 'district',
        about: 'baris',
        cells: [],
        values: { rows, official, district: villages.district.name },
      });
    },
  ],
  text: (finding, words) => {
    const { rows, official, district } = finding.values;
    return {
      message: `Berkas ini punya ${words.number(rows)} baris desa, sedangkan ${district} punya ${words.number(official)} desa/kelurahan.`,
      action: 'Lihat temuan tentang desa yang belum ada, ganda, atau tidak dikenali.',
    };
  },
});
