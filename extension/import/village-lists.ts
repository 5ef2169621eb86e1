import { BLANK_WORD } from '@shared/filling-words';
import { VillageList } from '@shared/catalogue';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { z } from '@shared/zod';

const DistrictIndex = z.array(z.strictObject({ code: z.string(), name: z.string() }));
export type District = z.infer<typeof DistrictIndex>[number];

/** Reads the village lists shipped with the extension; each is fetched when it is needed and kept. */
export interface VillageLists {
  /** The villages of a kabupaten/kota; fails for a code no list is shipped for. */
  of(district: string): Promise<Result<VillageList>>;
  /** All kabupaten/kota, for choosing one by hand. */
  all(): Promise<Result<readonly District[]>>;
}

/** `fetchJson` is given the path of a shipped file, e.g. `wilayah/1702.json`. */
export function villageLists(fetchJson: (path: string) => Promise<unknown>): VillageLists {
  const lists = new Map<string, VillageList>();
  const read = async (path: string): Promise<unknown> => {
    try {
      return await fetchJson(path);
    } catch {
      return undefined;
    }
  };
  return {
    async of(district) {
      const known = lists.get(district);
      if (known) return ok(known);
      const parsed = VillageList.safeParse(
        /^\d{4}$/.test(district) ? await read(`wilayah/${district}.json`) : undefined,
      );
      if (!parsed.success) {
        return fail(
          `Tidak ada kabupaten/kota dengan kode ${district || BLANK_WORD} dalam daftar wilayah.`,
          'Periksa empat angka pertama kode desa di berkas Anda.',
        );
      }
      lists.set(district, parsed.data);
      return ok(parsed.data);
    },
    async all() {
      const parsed = DistrictIndex.safeParse(await read('wilayah/index.json'));
      return parsed.success
        ? ok(parsed.data)
        : fail('Daftar kabupaten/kota tidak terbaca.', 'Tutup panel ini, lalu buka lagi.');
    },
  };
}
