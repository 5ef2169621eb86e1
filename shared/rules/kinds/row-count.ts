import { z } from '../../zod';
import { defineKind } from '../kind';

const Params = z.strictObject({});

/** As many rows as the district has villages (W09). Which ones are missing or repeated is told by other kinds. */
export const rowCount = defineKind({
  kind: 'row-count',
  title: 'Jumlah baris desa',
  params: Params,
  missing: 'A dataset without rows is not judged.',
  compile: (_, { dataset, villages }) => [
    () => {
      const rows = dataset.rows.length;
      const official = villages.villages.length;
      if (rows === 0) return { sound: 0, wrong: 0, unknown: 1, drafts: [] };
      if (rows === official) return { sound: 1, wrong: 0, unknown: 0, drafts: [] };
      return {
        sound: 0,
        wrong: 1,
        unknown: 0,
        drafts: [
          {
            scope: 'district',
            about: 'baris',
            cells: [],
            holds: [],
            values: { rows, official, district: villages.district.name },
            owner: 'bappeda',
            others: [],
            rests: [],
          },
        ],
      };
    },
  ],
  text: (finding, words) => {
    const { rows, official, district } = finding.values;
    return {
      message: `Berkas ini punya ${words.number(Number(rows))} baris desa, sedangkan ${String(district)} punya ${words.number(Number(official))} desa/kelurahan.`,
      action: 'Lihat temuan tentang desa yang belum ada, ganda, atau tidak dikenali.',
    };
  },
});
