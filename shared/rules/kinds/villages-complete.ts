import { CellState } from '../../dataset/types';
import { defineKind } from '../kit/kind';
import type { Draft } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { formsPresent } from '../kit/owners-and-cells';
import { listed } from '../kit/phrases';

const { missing } = CellState;

const SHOWN = 5;

type Values = Readonly<Record<'form' | 'names' | 'codes', string> & Record<'count' | 'expected', number>>;

/**
 * Every village of the district is in the figures, and in every form the figures are for (G05).
 * Missing figures: a village is missing from a form when none of its cells is filled.
 */
export const villagesComplete = defineKind({
  kind: 'villages-complete',
  title: 'Ada desa yang belum ada datanya',
  aboutRows: true,
  params: NoParams,
  compile: (_, context) => [
    () => {
      const rowsOf = new Map<string, number[]>();
      context.dataset.rows.forEach(({ code }, row) => {
        const rows = rowsOf.get(code);
        if (rows) rows.push(row);
        else rowsOf.set(code, [row]);
      });
      const { villages } = context.villages;
      const absent = villages.filter(({ code }) => !rowsOf.has(code));
      const here = villages.filter(({ code }) => rowsOf.has(code));
      const rowsHere = here.map(({ code }) => rowsOf.get(code)!);
      const draft = (form: string, lacking: typeof villages, owner: string): Draft<Values> => ({
        scope: 'district',
        about: form === '' ? 'semua' : form,
        cells: [],
        values: {
          form,
          count: lacking.length,
          expected: villages.length,
          names: lacking
            .slice(0, SHOWN)
            .map(({ name }) => name)
            .join('|'),
          codes: lacking.map(({ code }) => code).join(','),
        },
        owner,
        others: [],
      });
      const drafts = absent.length > 0 ? [draft('', absent, 'bappeda')] : [];
      for (const form of formsPresent(context)) {
        const columns = form.fields.flatMap((field) => context.dataset.columns.get(field.variable) ?? []);
        const isBlank = (row: number) => columns.every((column) => column.states[row] === missing);
        const without = here.filter((_village, i) => rowsHere[i]!.every(isBlank));
        if (without.length > 0) drafts.push(draft(form.key, without, form.owner));
      }
      return { sound: here.length, wrong: absent.length, unknown: 0, drafts };
    },
  ],
  text: (finding, words) => {
    const { form, count, expected, names } = finding.values;
    const place = form === '' ? 'Berkas ini' : words.heading(form);
    return {
      message: `${place}: ${count} dari ${expected} desa/kelurahan belum ada datanya. Yang belum: ${words.list(listed(names), count)}.`,
      action: 'Tambahkan barisnya di sumber, atau muat berkas yang memuat desa itu.',
    };
  },
});
