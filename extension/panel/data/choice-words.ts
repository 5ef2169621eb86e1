import type { Edition } from '@shared/catalogue';
import { variableLabel } from '@extension/model/figures/cells';
import type { ImportChoice } from '@extension/store';

/** What was chosen, as `kolom "Pendek" → Balita pendek`. */
export function choiceWords({ about, sheet }: Pick<ImportChoice, 'about' | 'sheet'>, edition: Edition): string {
  switch (about.kind) {
    case 'column':
      return `kolom "${about.heading}" → ${about.variable === null ? 'jangan pakai' : variableLabel({ edition }, about.variable)}`;
    case 'rows':
      return `lembar "${sheet}": ${about.word === null ? 'baris tiap desa dijumlahkan' : `hanya baris ${about.word}`}`;
    case 'left-out':
      return `lembar "${sheet}" tidak dipakai`;
  }
}
