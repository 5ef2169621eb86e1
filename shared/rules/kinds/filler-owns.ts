import { agencyName } from '../../catalogue/names';
import { once } from '../../once';
import { z } from '../../zod';
import { formsFilled } from '../kit/forms-filled';
import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';

/** `coordinators` gather the figures of all agencies, so they may fill any form. */
const Params = once(() => z.strictObject({ coordinators: z.array(z.string()) }));

type Values = Readonly<{ form: string; owner: string; filler: string }>;

/**
 * An agency fills its own forms (T08): "bila salah menginput, data yang lain tidak akan masuk".
 * Missing figures: cannot tell when it is not known who filled the sheets.
 */
export const fillerOwns = defineKind({
  kind: 'filler-owns',
  title: 'Diisi OPD lain',
  params: Params,
  compile: ({ coordinators }, context) => [
    () => {
      const { filler } = context.facts;
      const forms = formsFilled(context);
      if (filler === undefined) return { sound: 0, wrong: 0, unknown: forms.length, drafts: [] };
      const strange = coordinators.includes(filler) ? [] : forms.filter((form) => form.owner !== filler);
      return {
        sound: forms.length - strange.length,
        wrong: strange.length,
        unknown: 0,
        drafts: strange.map((form): Draft<Values> => ({
          scope: 'column',
          about: form.key,
          cells: [],
          values: {
            form: form.key,
            owner: agencyName(context.edition, form.owner),
            filler: agencyName(context.edition, filler),
          },
          owner: form.owner,
          others: [filler],
        })),
      };
    },
  ],
  text: (finding, words) => {
    const { form, owner, filler } = finding.values;
    return {
      message: `${words.heading(form)} biasanya diisi ${owner}, bukan ${filler}.`,
      action: 'Periksa apakah berkasnya benar. Bila memang diisi bersama, tulis alasannya.',
    };
  },
});
