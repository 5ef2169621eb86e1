interface Data {
  readonly aDec?: string;
  readonly aSep?: string;
  readonly decimalCharacter?: string;
  readonly digitGroupSeparator?: string;
  readonly mask?: string;
  readonly options?: { readonly reverse?: boolean };
  readonly o?: { readonly format: unknown; readonly language: string };
  readonly settings?: object;
  readonly singleDatePicker?: boolean;
  readonly locale?: { readonly format: string };
}
interface Settled extends HTMLInputElement {
  readonly inputmask?: { readonly opts: Record<string, unknown> };
  readonly datepicker?: { readonly config?: { readonly format: unknown } };
  readonly _flatpickr?: {
    readonly config: { readonly dateFormat: string; readonly altInput: boolean; readonly altFormat: string };
  };
}
interface Page {
  readonly jQuery?: {
    (element: Element): { data?(key: string): Data | undefined };
    readonly datepicker?: { _get?(instance: Data, name: string): string };
  };
  readonly autoNumericGlobalList?: WeakMap<Element, { readonly settings: Data }>;
}

/**
 * Returns what every input's own widget says about how it writes: a JSON array in the order of the document's inputs,
 * each `[decimal mark, decimals filled from the right, date pattern, calendar]`, empty where there is none. Asked once
 * for the whole page. The patterns are in the words of `date-notation`.
 */
export function inputSettings(): string {
  const { jQuery, autoNumericGlobalList } = window as unknown as Page;
  const dialects: Record<string, Record<string, string>> = {
    php: { d: 'dd', j: 'd', m: 'mm', n: 'm', M: 'mmm', F: 'mmmm', Y: 'yyyy', y: 'yy', H: 'HH', i: 'ii' },
    picker: { d: 'd', dd: 'dd', m: 'm', mm: 'mm', M: 'mmm', MM: 'mmmm', yy: 'yy', yyyy: 'yyyy' },
    jqueryUi: { d: 'd', dd: 'dd', m: 'm', mm: 'mm', M: 'mmm', MM: 'mmmm', y: 'yy', yy: 'yyyy' },
    moment: {
      D: 'd',
      DD: 'dd',
      M: 'm',
      MM: 'mm',
      MMM: 'mmm',
      MMMM: 'mmmm',
      YY: 'yy',
      YYYY: 'yyyy',
      HH: 'HH',
      mm: 'ii',
    },
    mask: { d: 'd', dd: 'dd', m: 'm', mm: 'mm', yy: 'yy', yyyy: 'yyyy', HH: 'HH', MM: 'ii' },
  };
  const patternOf = (format: unknown, dialect: string): string => {
    if (typeof format !== 'string') return '';
    const letters = dialect === 'php' ? /[a-z]/gi : /([a-z])\1*/gi;
    return format.replace(letters, (token) => dialects[dialect]?.[token] ?? token);
  };
  const markOf = (decimal: unknown, group: unknown): string => {
    if (group === '.' || group === ',') return group === '.' ? ',' : '.';
    return decimal === ',' || decimal === '.' ? decimal : '';
  };
  const settingsOf = (input: Settled): (string | number)[] => {
    const data = (key: string): Data | undefined => jQuery?.(input).data?.(key);
    const hidden = input.previousElementSibling as Settled | null;
    const flatpickr = input._flatpickr ?? (hidden?._flatpickr?.config.altInput ? hidden._flatpickr : undefined);
    if (flatpickr) {
      const { altInput, altFormat, dateFormat } = flatpickr.config;
      return ['', 0, patternOf(altInput ? altFormat : dateFormat, 'php'), 'calendar'];
    }
    if (input.datepicker?.config) return ['', 0, patternOf(input.datepicker.config.format, 'picker'), 'calendar'];
    const range = data('daterangepicker');
    if (range?.locale)
      return ['', 0, range.singleDatePicker ? patternOf(range.locale.format, 'moment') : '', 'written'];
    const dated = data('datepicker');
    if (dated?.o) return ['', 0, patternOf(dated.o.format, 'picker'), 'written'];
    if (dated?.settings)
      return ['', 0, patternOf(jQuery?.datepicker?._get?.(dated, 'dateFormat'), 'jqueryUi'), 'written'];

    const auto = autoNumericGlobalList?.get(input)?.settings ?? data('autoNumeric');
    if (auto) return [markOf(auto.decimalCharacter ?? auto.aDec, auto.digitGroupSeparator ?? auto.aSep), 0, '', ''];
    const opts = input.inputmask?.opts;
    if (opts) {
      const format = [opts['inputFormat'], opts['alias'], opts['placeholder']].find((one) => /y{2}/.test(String(one)));
      return format
        ? ['', 0, patternOf(format, 'mask'), '']
        : [markOf(opts['radixPoint'], opts['groupSeparator']), 0, '', ''];
    }
    const mask = data('mask');
    if (typeof mask?.mask !== 'string') return [];
    const decimals = /[0#9]([.,])([09]{1,2})$/.exec(mask.mask);
    if (decimals) return [decimals[1] ?? '', mask.options?.reverse ? (decimals[2]?.length ?? 0) : 0, '', ''];
    return [mask.options?.reverse ? markOf('', /([.,])[0#9]{3}$/.exec(mask.mask)?.[1]) : '', 0, '', ''];
  };
  const all = [...document.querySelectorAll<Settled>('input')].map((input) => {
    try {
      return settingsOf(input);
    } catch {
      return [];
    }
  });
  return JSON.stringify(all);
}
