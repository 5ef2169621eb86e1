import type { WidgetCase } from './pages';

const OPTIONS = `<option value="">Pilih</option><option value="1">Desa 1</option><option value="10">Desa 10</option><option value="3" disabled>Mati</option>`;
const LABEL = '<label for="isian">Isian</label>';

const native: readonly WidgetCase[] = [
  {
    name: 'native select',
    family: 'select',
    html: `${LABEL} <select id="isian" name="isian">${OPTIONS}</select>`,
    value: '10',
    shown: 'Desa 10',
    refuses: [
      ['2', 'no-such-option'],
      ['3', 'no-such-option'],
    ],
  },
];

/** Choices and toggles. */
export const CHOICES: readonly WidgetCase[] = [...native];
