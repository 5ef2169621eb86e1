import type { Problem } from '../result';
import type { Fault, Where } from './faults';

/** The buttons and answers of every notice of a defect, the same in panel, dashboard and sidebar. */
export const FAULT_WORDS = {
  again: 'Coba lagi',
  copy: 'Salin keterangan',
  close: 'Tutup pesan',
  copied: 'Keterangan disalin, tanpa angka dan nama. Kirimkan kepada yang membantu Anda.',
  byHand: 'Pilih teks di bawah ini, tekan Ctrl+C, lalu kirimkan kepada yang membantu Anda.',
} as const;

const nameOf = ({ part, act }: Where): string => act || `Langkah terakhir di ${part}`;

/** Returns what a person reads; `shown`: a part could not be drawn. */
export function faultProblem(faults: readonly Fault[], isDrawing = false): Problem {
  const [first, ...others] = faults;
  const what = first
    ? isDrawing
      ? `Bagian ${first.part} tidak berhasil ditampilkan`
      : `${nameOf(first)} tidak berhasil`
    : '';
  const also = others.length > 0 ? ` Sesudahnya ${others.length} hal lain juga tidak berhasil.` : '';
  return {
    message: `${what}.${also}`,
    remedy:
      'Yang sudah tersimpan tetap ada. Coba sekali lagi; bila tetap begini, salin keterangan untuk yang membantu Anda.',
  };
}

const BROWSERS = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
  ['Safari', /Version\/(\d+).* Safari/],
] as const;
const SYSTEMS = ['Windows', 'Android', 'Macintosh', 'Linux', 'CrOS'] as const;

/** `Chrome 141, Windows`, from what a browser says of itself. */
export function browserOf(userAgent: string): string {
  const [name, pattern] = BROWSERS.find(([, one]) => one.test(userAgent)) ?? [];
  const system = SYSTEMS.find((one) => userAgent.includes(one)) ?? 'sistem lain';
  return `${name ? `${name} ${pattern?.exec(userAgent)?.[1] ?? ''}` : 'Peramban lain'}, ${system}`;
}

/** What is known of the programme itself. */
export interface Facts {
  readonly version: string;
  readonly userAgent: string;
}

const lines = (fault: Fault): string[] => [
  '',
  `Bagian: ${fault.part}`,
  ...(fault.act ? [`Langkah: ${fault.act}`] : []),
  `Jenis: ${fault.kind}${fault.times > 1 ? ` (${fault.times} kali)` : ''}`,
  ...(fault.frames.length > 0 ? ['Letak:', ...fault.frames.map((frame) => `  ${frame}`)] : []),
];

/** The text for whoever helps: the programme's own facts, nothing of the data, of the page or of the person. */
export const faultReport = (faults: readonly Fault[], { version, userAgent }: Facts): string =>
  [`Cermat ${version}`, browserOf(userAgent), ...faults.flatMap(lines)].join('\n');
