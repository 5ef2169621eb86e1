import type { Edition, VillageList } from '../catalogue/schema';
import type { Completeness } from './types';
import type { ExpectedField } from './expected';
import { figuresAt, SLOTS } from './figures';

type RollUps = Omit<Completeness, 'edition' | 'year' | 'period' | 'cells' | 'notes'>;

/** Counts by key, in the order the keys were met. */
function groups() {
  const rows: number[][] = [];
  const keys: string[] = [];
  const at = new Map<string, number>();
  return {
    add(key: string, counts: Uint32Array, row: number): void {
      let place = at.get(key);
      if (place === undefined) {
        place = keys.push(key) - 1;
        at.set(key, place);
        rows.push(Array.from({ length: SLOTS }, () => 0));
      }
      const mine = rows[place]!;
      for (let slot = 0; slot < SLOTS; slot += 1) mine[slot]! += counts[row * SLOTS + slot]!;
    },
    list: () => keys.map((key, i) => ({ key, ...figuresAt(Uint32Array.from(rows[i]!), 0) })),
  };
}

/** Between the parts of a key; no key of an edition and no name of a kecamatan has it. */
const MARK = '\n';

/**
 * Counts cells into rows of the smallest groups (field, village, kecamatan × form), from which the greater ones are added
 * up at the end.
 */
export function tallyOf(edition: Edition, fields: readonly ExpectedField[], villages: VillageList['villages']) {
  const forms = edition.forms.map(({ key }) => key);
  const formAt = new Map(forms.map((form, i) => [form, i]));
  const formOfField = Int32Array.from(fields, ({ form }) => formAt.get(form)!);
  const kecamatan = [...new Set(villages.map((village) => village.kecamatan))];
  const kecamatanAt = new Map(kecamatan.map((name, i) => [name, i]));
  const kecamatanOf = Int32Array.from(villages, (village) => kecamatanAt.get(village.kecamatan)!);
  const byField = new Uint32Array(fields.length * SLOTS);
  const byVillage = new Uint32Array(villages.length * SLOTS);
  const byKecamatanForm = new Uint32Array(kecamatan.length * forms.length * SLOTS);

  return {
    /** One more cell: `village` is -1 for a figure of the district itself. */
    add(field: number, village: number, slot: number): void {
      byField[field * SLOTS + slot]! += 1;
      if (village < 0) return;
      byVillage[village * SLOTS + slot]! += 1;
      byKecamatanForm[(kecamatanOf[village]! * forms.length + formOfField[field]!) * SLOTS + slot]! += 1;
    },

    figures(): RollUps {
      const [form, owner, agency, aksi, district] = [groups(), groups(), groups(), groups(), groups()];
      const whole = new Uint32Array(SLOTS);
      const nothing = new Uint32Array(SLOTS);
      for (const key of forms) form.add(key, nothing, 0);
      fields.forEach((field, f) => {
        form.add(field.form, byField, f);
        owner.add(field.form + MARK + field.owner, byField, f);
        agency.add(field.owner, byField, f);
        aksi.add(field.aksi, byField, f);
        for (let slot = 0; slot < SLOTS; slot += 1) whole[slot]! += byField[f * SLOTS + slot]!;
      });
      kecamatan.forEach((name, k) => {
        for (let at = 0; at < forms.length; at += 1) district.add(name, byKecamatanForm, k * forms.length + at);
      });
      return {
        whole: figuresAt(whole, 0),
        byForm: form
          .list()
          .map(({ key, ...figures }, i) => ({ form: key, owner: edition.forms[i]!.owner, ...figures })),
        byOwner: owner.list().map(({ key, ...figures }) => {
          const [name = '', of = ''] = key.split(MARK);
          return { form: name, owner: of, ...figures };
        }),
        byAgency: agency.list().map(({ key, ...figures }) => ({ agency: key, ...figures })),
        byAksi: aksi.list().map(({ key, ...figures }) => ({ aksi: key, ...figures })),
        byKecamatan: district.list().map(({ key, ...figures }) => ({ kecamatan: key, ...figures })),
        byKecamatanForm: kecamatan.flatMap((name, k) =>
          forms.map((key, at) => ({
            kecamatan: name,
            form: key,
            ...figuresAt(byKecamatanForm, k * forms.length + at),
          })),
        ),
        byVillage: villages.map(({ code }, v) => ({ village: code, ...figuresAt(byVillage, v) })),
      };
    },
  };
}
