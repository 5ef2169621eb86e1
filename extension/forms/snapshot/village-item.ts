import type { FillItem, PageField } from '@extension/protocol/messages';
import { normalise } from './normalise';
import type { VillageForm } from '../types';

/**
 * The choice of the village on a "Tambah data" page: null when it stands already, an item to write, or a sentence
 * saying why it cannot be made.
 */
export function villageItemOf(
  { village: present, villageField, options }: ChoosablePage,
  village: string,
): FillItem | string | null {
  if (present === village) return null;
  if (present !== null) return 'halaman ini untuk desa lain';
  if (!villageField) return 'halaman ini tidak menunjukkan desa mana yang diisi';
  if (isChosen(villageField)) return 'desa yang terpilih di halaman ini tidak dikenali';
  const fitting = options.get(village);
  if (fitting === undefined) return 'desa ini tidak ada dalam pilihan desa di halaman';
  return { field: villageField.id, identity: villageField.identity, value: fitting, before: villageField.value };
}

/** A choice was made: neither nothing nor an entry that only asks for one (`Pilih desa`, `-- semua --`; often of value 0). */
export const isChosen = ({ value, shown }: PageField): boolean =>
  value !== '' && normalise(shown) !== '' && !/^(pilih|silakan|semua|choose|select)\b/.test(normalise(shown));

type ChoosablePage = Pick<VillageForm, 'village' | 'villageField' | 'options'>;

/** Village code → value of the one option that stands for it; villages with several options are left out. */
export function optionsByVillage(
  options: readonly { readonly value: string; readonly text: string }[],
  villageOf: (text: string) => string | null,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { value, text } of options) {
    const village = value === '' || normalise(text) === '' ? null : villageOf(text);
    if (village === null) continue;
    if (found.has(village)) twice.add(village);
    found.set(village, value);
  }
  for (const village of twice) found.delete(village);
  return found;
}
